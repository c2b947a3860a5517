//! What only the machine knows: the time, new identifiers, the person at the keyboard, and the files she chooses.

use std::path::PathBuf;

use app::{Host, OpenDialog, Reminder, SaveDialog};
use chrono::{DateTime, Utc};
use tauri::{AppHandle, Manager};
use uuid::Uuid;

use crate::clipboard::Copied;
use crate::dialogs;
use crate::reminders;

/// The machine on which the window is open.
pub(crate) struct Machine {
    shell: AppHandle,
    copied: Copied,
}

impl Machine {
    pub(crate) fn new(shell: AppHandle) -> Self {
        Self {
            shell,
            copied: Copied::default(),
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

    fn choose_file_to_open(&self, ask: OpenDialog) -> Option<PathBuf> {
        dialogs::file_to_open(&self.shell, &ask)
    }

    fn choose_file_to_save(&self, ask: SaveDialog) -> Option<PathBuf> {
        dialogs::file_to_save(&self.shell, &ask)
    }

    fn choose_folder(&self, title: &'static str) -> Option<PathBuf> {
        dialogs::folder(&self.shell, title)
    }

    fn copy(&self, text: &str) -> bool {
        self.copied.put(text)
    }

    fn empty_clipboard(&self) {
        self.copied.take_back();
    }

    fn remind(&self, reminder: &Reminder) {
        reminders::show(reminder, &self.shell.config().identifier);
    }

    fn preferences_path(&self) -> Option<PathBuf> {
        let folder = self.shell.path().app_config_dir().ok()?;
        Some(folder.join("preferences.json"))
    }
}
