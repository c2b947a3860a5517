//! Who has the register open: a small file beside it, for the person who finds it taken.
//!
//! The lock itself is the database's own, released by the system when a process ends; this file
//! only says who holds it. It names a user of the system, a machine and an instant, nothing of the register.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use files::Existing;
use serde::{Deserialize, Serialize};

use crate::opening::beside;

/// Who holds a register, on which machine, since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user of the system.
    pub user: String,
    /// The machine.
    pub machine: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

fn path(register: &Path) -> PathBuf {
    beside(register, ".ouvert")
}

/// Who says to hold this register, when that can be read.
#[must_use]
pub fn read(register: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(path(register)).ok()?).ok()
}

/// Says who holds this register. A file left by a crash is replaced.
/// Failing to say it does not keep anybody from working.
pub(crate) fn announce(register: &Path, holder: &Holder) {
    if let Ok(text) = serde_json::to_vec(holder) {
        // Whole and in the place of what is there: a link planted under this name is replaced, never followed.
        let _ = files::write_whole(&path(register), &text, Existing::Replace);
    }
}

/// Takes the announcement away.
pub(crate) fn withdraw(register: &Path) {
    let _ = fs::remove_file(path(register));
}
