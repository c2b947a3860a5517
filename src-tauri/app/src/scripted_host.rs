//! A machine that follows a script: for the command line, which makes the example register,
//! and for tests. Its clock stands still until it is moved.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::Reminder;
use crate::held;
use crate::host::{Host, OpenDialog, SaveDialog};

/// A host whose time, identifiers and answers are given beforehand. Clones share them.
#[derive(Clone)]
pub struct ScriptedHost {
    now: Arc<Mutex<DateTime<Utc>>>,
    ids: Arc<AtomicU64>,
    opened: Arc<Mutex<VecDeque<PathBuf>>>,
    saved: Arc<Mutex<VecDeque<PathBuf>>>,
    folders: Arc<Mutex<VecDeque<PathBuf>>>,
    asked: Arc<Mutex<Vec<String>>>,
    preferences: Arc<Mutex<Option<PathBuf>>>,
    clipboard: Arc<Mutex<Option<String>>>,
    reminded: Arc<Mutex<Vec<Reminder>>>,
}

impl ScriptedHost {
    /// A host whose clock stands at `now`, where every dialog is cancelled.
    #[must_use]
    pub fn new(now: DateTime<Utc>) -> Self {
        Self {
            now: Arc::new(Mutex::new(now)),
            ids: Arc::default(),
            opened: Arc::default(),
            saved: Arc::default(),
            folders: Arc::default(),
            asked: Arc::default(),
            preferences: Arc::default(),
            clipboard: Arc::default(),
            reminded: Arc::default(),
        }
    }

    /// Moves the clock.
    pub fn set_now(&self, now: DateTime<Utc>) {
        *held(&self.now) = now;
    }

    /// The next file that a dialog opens.
    pub fn will_open(&self, path: PathBuf) {
        push(&self.opened, path);
    }

    /// The next place where a dialog saves.
    pub fn will_save(&self, path: PathBuf) {
        push(&self.saved, path);
    }

    /// The next folder that a dialog gives.
    pub fn will_choose(&self, folder: PathBuf) {
        push(&self.folders, folder);
    }

    /// Remembers things between two uses in this file; without it, nothing is remembered.
    pub fn remembers_in(&self, preferences: PathBuf) {
        *held(&self.preferences) = Some(preferences);
    }

    /// What would be pasted now.
    #[must_use]
    pub fn clipboard(&self) -> Option<String> {
        held(&self.clipboard).clone()
    }

    /// The reminders that were shown so far.
    #[must_use]
    pub fn reminded(&self) -> Vec<Reminder> {
        held(&self.reminded).clone()
    }

    /// The names that save dialogs have proposed so far.
    #[must_use]
    pub fn proposed_names(&self) -> Vec<String> {
        held(&self.asked).clone()
    }
}

fn push(answers: &Mutex<VecDeque<PathBuf>>, path: PathBuf) {
    held(answers).push_back(path);
}

fn pop(answers: &Mutex<VecDeque<PathBuf>>) -> Option<PathBuf> {
    held(answers).pop_front()
}

impl Host for ScriptedHost {
    fn now(&self) -> DateTime<Utc> {
        *held(&self.now)
    }

    fn new_id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.ids.fetch_add(1, Ordering::Relaxed)) + 1)
    }

    fn user(&self) -> String {
        "script".to_owned()
    }

    fn machine(&self) -> String {
        "script".to_owned()
    }

    fn choose_file_to_open(&self, _: OpenDialog) -> Option<PathBuf> {
        pop(&self.opened)
    }

    fn choose_file_to_save(&self, ask: SaveDialog) -> Option<PathBuf> {
        held(&self.asked).push(ask.file_name);
        pop(&self.saved)
    }

    fn choose_folder(&self, _: &'static str) -> Option<PathBuf> {
        pop(&self.folders)
    }

    fn remind(&self, reminder: &Reminder) {
        held(&self.reminded).push(reminder.clone());
    }

    fn copy(&self, text: &str) -> bool {
        *held(&self.clipboard) = Some(text.to_owned());
        true
    }

    fn empty_clipboard(&self) {
        *held(&self.clipboard) = None;
    }

    fn preferences_path(&self) -> Option<PathBuf> {
        held(&self.preferences).clone()
    }
}
