//! File dialogs answered in advance, for the journeys in the real window (feature `e2e`).
//!
//! The folder named by `REGISTRE_E2E_DIALOGS` holds three files, `open`, `save` and `folder`. Each line is the path that one
//! dialog will answer, first line first. A dialog without a line left, or with an empty line, is cancelled.

use std::fs;
use std::path::{Path, PathBuf};

use app::{OpenDialog, SaveDialog};
use tauri::AppHandle;

/// The next file that a person would have opened.
pub(crate) fn file_to_open(_: &AppHandle, _: &OpenDialog) -> Option<PathBuf> {
    next_answer("open")
}

/// The next place where a person would have saved.
pub(crate) fn file_to_save(_: &AppHandle, _: &SaveDialog) -> Option<PathBuf> {
    next_answer("save")
}

/// The next folder that a person would have chosen.
pub(crate) fn folder(_: &AppHandle, _: &'static str) -> Option<PathBuf> {
    next_answer("folder")
}

fn next_answer(dialog: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("REGISTRE_E2E_DIALOGS")?;
    take_first_line(&Path::new(&folder).join(dialog))
}

fn take_first_line(file: &Path) -> Option<PathBuf> {
    let answers = fs::read_to_string(file).ok()?;
    let (first, rest) = answers.split_once('\n').unwrap_or((&answers, ""));
    fs::write(file, rest).ok()?;
    (!first.is_empty()).then(|| PathBuf::from(first))
}
