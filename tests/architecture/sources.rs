//! The files of the project, as text.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("tests/ is in the root").to_path_buf()
}

/// A file of the project.
pub(crate) struct Source {
    /// From the root.
    pub(crate) path: String,
    /// Its words.
    pub(crate) text: String,
}

/// One file, by its path from the root.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// One file of JSON.
pub(crate) fn read_json(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file under `folder` whose name ends with one of `endings`; there must be some.
pub(crate) fn under(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    let wanted = |path: &PathBuf| {
        let name = path.to_string_lossy();
        endings.iter().any(|ending| name.ends_with(ending))
    };
    let sources: Vec<Source> = paths
        .into_iter()
        .filter(wanted)
        .map(|path| source(&path))
        .collect();
    assert!(!sources.is_empty(), "{folder} holds no {endings:?}");
    sources
}

fn source(path: &Path) -> Source {
    let from_root = path.strip_prefix(root()).expect("under the root");
    Source {
        path: from_root.to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(path).expect("text"),
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}
