//! The machine on which a command runs: its dialogs have been answered on the command line.

use std::path::PathBuf;

use app::{Host, OpenDialog, Reminder, SaveDialog};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The real clock, user and machine.
pub(crate) struct Machine {
    file: Option<PathBuf>,
    /// Where a file goes under the name that is proposed for it.
    folder: Option<PathBuf>,
}

impl Machine {
    /// For a command that names no other file than the register.
    pub(crate) fn without_a_file() -> Self {
        Self {
            file: None,
            folder: None,
        }
    }

    /// For a command that names the file to read or to write.
    pub(crate) fn with_file(file: PathBuf) -> Self {
        Self {
            file: Some(file),
            folder: None,
        }
    }

    /// For a command that names the folder in which something is made.
    pub(crate) fn in_folder(folder: PathBuf) -> Self {
        Self {
            file: None,
            folder: Some(folder),
        }
    }
}

impl Host for Machine {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn user(&self) -> String {
        whoami::username().unwrap_or_default()
    }

    fn machine(&self) -> String {
        whoami::hostname().unwrap_or_default()
    }

    fn choose_file_to_open(&self, _: OpenDialog) -> Option<PathBuf> {
        self.file.clone()
    }

    fn choose_file_to_save(&self, ask: SaveDialog) -> Option<PathBuf> {
        let named = self
            .folder
            .as_ref()
            .map(|folder| folder.join(ask.file_name));
        named.or_else(|| self.file.clone())
    }

    fn choose_folder(&self, _: &'static str) -> Option<PathBuf> {
        self.folder.clone()
    }

    /// A command shows what it says; nothing goes elsewhere.
    fn copy(&self, _: &str) -> bool {
        false
    }

    fn empty_clipboard(&self) {}

    /// A command ends before anybody has to be reminded of anything.
    fn remind(&self, _: &Reminder) {}

    /// The register that the window opens next stays the one that was chosen in the window.
    fn preferences_path(&self) -> Option<PathBuf> {
        None
    }
}
