//! `demo`: the register of a fictional organisation, and its documents.

use std::path::PathBuf;

use crate::process::{cargo, root, run};
use crate::{Outcome, folder};

/// Makes the example again from nothing under `target/demo/`, says what is there, and gives the path of its register.
///
/// # Errors
/// When the application does not build, or the example cannot be written.
pub(crate) fn make() -> Outcome<PathBuf> {
    let example = root().join("target").join("demo");
    folder::forget(&example)?;
    run(cargo(&[
        "run",
        "--quiet",
        "--package",
        "cli",
        "--",
        "demo",
        "--dossier",
    ])
    .arg(&example))?;
    let files = folder::files(&example)?;
    println!("\nLe registre d’exemple et ses documents\u{a0}:");
    for file in &files {
        println!("  {}", file.display());
    }
    files
        .into_iter()
        .find(|file| folder::ends_with(file, &["rgpd"]))
        .ok_or_else(|| format!("Aucun registre n’a été créé dans {}.", example.display()))
}
