//! What is remembered of this machine between two uses: the path of the last register, nothing of its content.

use std::fs;
use std::path::{Path, PathBuf};

use files::Existing;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Preferences {
    last_register: PathBuf,
}

/// The last register, when one is remembered.
pub(crate) fn last_register(preferences: &Path) -> Option<PathBuf> {
    let text = fs::read(preferences).ok()?;
    let preferences: Preferences = serde_json::from_slice(&text).ok()?;
    Some(preferences.last_register)
}

/// Remembers a register. Not remembering it costs a click: a failure is no reason to stop anybody.
pub(crate) fn remember(preferences: Option<PathBuf>, register: &Path) {
    let Some(path) = preferences else { return };
    let remembered = Preferences {
        last_register: register.to_owned(),
    };
    if let Some(folder) = path.parent() {
        let _ = fs::create_dir_all(folder);
    }
    if let Ok(text) = serde_json::to_vec_pretty(&remembered) {
        let _ = files::write_whole(&path, &text, Existing::Replace);
    }
}
