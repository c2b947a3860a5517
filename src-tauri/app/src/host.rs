//! What only the machine knows: the time, chance, the people in front of it, its dialogs.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::Reminder;

/// A kind of file, for a native dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// What the person reads.
    pub label: &'static str,
    /// Extension, without its dot.
    pub extension: &'static str,
}

/// Kinds of file that serve one purpose, for a native dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKinds {
    /// What the person reads.
    pub label: &'static str,
    /// Extensions, without their dots.
    pub extensions: &'static [&'static str],
}

/// A question about an existing file.
#[derive(Clone, Debug)]
pub struct OpenDialog {
    /// Title of the dialog.
    pub title: &'static str,
    /// What can be chosen; any file when none.
    pub kinds: Option<FileKinds>,
}

/// A question about a place for a new file.
#[derive(Clone, Debug)]
pub struct SaveDialog {
    /// Title of the dialog.
    pub title: &'static str,
    /// Proposed name.
    pub file_name: String,
    /// What will be written; a file of any kind when none.
    pub kind: Option<FileKind>,
}

/// The machine as the application sees it. The window, the command line and the tests each have theirs.
pub trait Host: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
    /// A new identifier.
    fn new_id(&self) -> Uuid;
    /// The user of the system, told to whoever finds the register taken.
    fn user(&self) -> String;
    /// The name of the machine, told likewise.
    fn machine(&self) -> String;
    /// Asks for an existing file; `None` when the person gives up. Blocks until the answer.
    fn choose_file_to_open(&self, ask: OpenDialog) -> Option<PathBuf>;
    /// Asks for a place for a new file; `None` when the person gives up. Blocks until the answer.
    fn choose_file_to_save(&self, ask: SaveDialog) -> Option<PathBuf>;
    /// Asks for an existing folder; `None` when the person gives up. Blocks until the answer.
    fn choose_folder(&self, title: &'static str) -> Option<PathBuf>;
    /// Puts a text on the clipboard, out of its history where it has one; says whether it could.
    fn copy(&self, text: &str) -> bool;
    /// Empties the clipboard, if it still holds what was last copied from here.
    fn empty_clipboard(&self);
    /// Shows a reminder over whatever is on the screen, where the system can.
    fn remind(&self, reminder: &Reminder);
    /// Where what this machine remembers is written; `None` to remember nothing.
    fn preferences_path(&self) -> Option<PathBuf>;
}
