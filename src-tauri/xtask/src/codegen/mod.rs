//! Generated files: the law's data as Rust and as TypeScript.

mod countries;
mod data;
mod departures;
mod forms;
mod glossary;
mod questionnaires;
mod rust;
mod templates;
mod thresholds;
mod typescript;

use std::fs;
use std::path::Path;

const RUST: &str = "src-tauri/law/src/generated.rs";
const TYPESCRIPT: &str = "ui/src/generated/law.ts";

/// Writes the generated files that differ from the data under `root`, the root of the workspace.
///
/// Says whether one of them changed.
///
/// # Errors
/// A sentence when the data is wrong, or a file cannot be read or written.
pub(crate) fn run(root: &Path) -> Result<bool, String> {
    let (rust, typescript) = law(root)?;
    let rust_changed = write_if_changed(&root.join(RUST), &rust)?;
    let typescript_changed = write_if_changed(&root.join(TYPESCRIPT), &typescript)?;
    Ok(rust_changed || typescript_changed)
}

/// What the data under `root` generates: the Rust file, then the TypeScript file.
///
/// # Errors
/// A sentence when the data is wrong or cannot be read, or when rustfmt is not there.
pub(crate) fn law(root: &Path) -> Result<(String, String), String> {
    let law = data::Law::read(&root.join("src-tauri/law/data"))?;
    Ok((rust::render(&law)?, typescript::render(&law)))
}

fn write_if_changed(path: &Path, text: &str) -> Result<bool, String> {
    if fs::read_to_string(path).is_ok_and(|present| present == text) {
        return Ok(false);
    }
    let named = |error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(named)?;
    }
    fs::write(path, text).map_err(named)?;
    Ok(true)
}

/// The text of each item, one after the other.
fn each<T>(items: &[T], text: impl FnMut(&T) -> String) -> String {
    items.iter().map(text).collect()
}
