//! The machine of a test: its clock and its dialogs follow a script, its identifiers are new in every process.

use std::path::{Path, PathBuf};

use app::{Host, OpenDialog, Reminder, SaveDialog, ScriptedHost};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A scripted host that can be started again on the same register: a counter would give the same identifiers twice.
#[derive(Clone)]
pub struct Machine {
    /// What the script says of time and dialogs.
    pub script: ScriptedHost,
    preferences: PathBuf,
}

impl Machine {
    /// A machine whose clock stands at `now`, and that remembers its last register in `folder`.
    #[must_use]
    pub fn new(now: DateTime<Utc>, folder: &Path) -> Self {
        Self {
            script: ScriptedHost::new(now),
            preferences: folder.join("preferences.json"),
        }
    }
}

impl Host for Machine {
    fn now(&self) -> DateTime<Utc> {
        self.script.now()
    }

    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }

    fn user(&self) -> String {
        self.script.user()
    }

    fn machine(&self) -> String {
        self.script.machine()
    }

    fn choose_file_to_open(&self, ask: OpenDialog) -> Option<PathBuf> {
        self.script.choose_file_to_open(ask)
    }

    fn choose_file_to_save(&self, ask: SaveDialog) -> Option<PathBuf> {
        self.script.choose_file_to_save(ask)
    }

    fn choose_folder(&self, title: &'static str) -> Option<PathBuf> {
        self.script.choose_folder(title)
    }

    fn copy(&self, text: &str) -> bool {
        self.script.copy(text)
    }

    fn empty_clipboard(&self) {
        self.script.empty_clipboard();
    }

    fn remind(&self, reminder: &Reminder) {
        self.script.remind(reminder);
    }

    fn preferences_path(&self) -> Option<PathBuf> {
        Some(self.preferences.clone())
    }
}
