//! Folders of things made, which are made again from nothing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// Removes `folder` and what it holds, if it is there.
///
/// # Errors
/// When the system refuses.
pub(crate) fn forget(folder: &Path) -> Outcome {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| {
        format!(
            "{} ne peut pas être refait\u{a0}: {error}.",
            folder.display()
        )
    })
}

/// The files under `folder`, in order.
///
/// # Errors
/// When the system refuses.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)
        .map_err(|error| format!("{} ne se lit pas\u{a0}: {error}.", folder.display()))?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}

/// Whether the name of `file` ends with one of `extensions`.
pub(crate) fn ends_with(file: &Path, extensions: &[&str]) -> bool {
    file.extension()
        .is_some_and(|found| extensions.iter().any(|extension| found == *extension))
}
