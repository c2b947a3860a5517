//! What is found about a package.

use crate::manifest::{Claims, Listed};

/// What is found about a package or a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What it is.
    pub form: Form,
    /// The file as a whole.
    pub envelope: Envelope,
    /// What it says of itself; none for a document, and for a package that cannot be read.
    pub claims: Option<Claims>,
    /// Its files: those that it lists, in its order, then those that it does not.
    pub files: Vec<FileVerdict>,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A package as an archive.
    Zip,
    /// A package as a document that carries files.
    Pdf,
    /// A document by itself.
    Document,
}

/// The file as a whole, each of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Envelope {
    /// As it was made.
    Intact,
    /// Not as it was made: damaged, changed, or packed again.
    Altered,
}

/// What is found about a file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileVerdict {
    /// Its path in the package: words to show, never a place to write to.
    pub path: String,
    /// What it is; empty when the package does not list it.
    pub title: String,
    /// The size that it had, in bytes; none when the package does not list it.
    pub bytes: Option<u64>,
    /// Whether it is there as it was.
    pub state: FileState,
    /// Whether the data inside a document belong to it; none for what is no document of ours.
    pub data: Option<DataState>,
}

/// A file against the list of its package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// It is there as it was.
    Intact,
    /// It is there, not as it was.
    Altered,
    /// It is listed and not there.
    Missing,
    /// It is there and not listed.
    Added,
}

/// A document against its own seal, which covers the data inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataState {
    /// They were written together.
    Matches,
    /// One of them was changed since.
    Altered,
}

impl Verdict {
    /// Whether nothing changed since it was made.
    ///
    /// A document that was altered before it was packed (one that somebody signed, for example) does not count: it is in
    /// the package as it was put in.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        let is_intact = |file: &FileVerdict| file.state == FileState::Intact;
        self.envelope == Envelope::Intact && self.files.iter().all(is_intact)
    }

    /// One of ours that cannot be read any more.
    pub(super) fn unreadable(form: Form) -> Self {
        Self {
            form,
            envelope: Envelope::Altered,
            claims: None,
            files: Vec::new(),
        }
    }
}

impl Envelope {
    /// Of a seal that holds or not.
    pub(super) fn of(holds: bool) -> Self {
        if holds { Self::Intact } else { Self::Altered }
    }
}

impl FileVerdict {
    /// A file that is listed.
    pub(super) fn listed(file: &Listed, state: FileState, data: Option<DataState>) -> Self {
        Self {
            path: file.path.clone(),
            title: file.title.clone(),
            bytes: Some(file.bytes),
            state,
            data,
        }
    }

    /// A file that is not.
    pub(super) fn added(path: String) -> Self {
        Self {
            path,
            title: String::new(),
            bytes: None,
            state: FileState::Added,
            data: None,
        }
    }
}
