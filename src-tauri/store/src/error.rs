//! What can go wrong with the register file, by what can be done about it.

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::holder::Holder;

/// A reason why the register could not be opened, read or written. The file is as it was before.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no file at this place.
    #[error("no register file")]
    Missing,
    /// A register is already at this place.
    #[error("a file is already there")]
    AlreadyExists,
    /// The file has no content.
    #[error("the register file is empty")]
    Empty,
    /// The file is not the register that this key opens.
    #[error("not the register of this key")]
    Foreign,
    /// The file is the register, and some of it is damaged.
    #[error("the register file is damaged")]
    Damaged,
    /// The file was written by an earlier version of the application: it is brought to this one on demand.
    #[error("written by an earlier version ({0})")]
    Older(i64),
    /// The file was written by a later version of the application.
    #[error("written by a later version ({0})")]
    Newer(i64),
    /// Another process holds the register.
    #[error("held elsewhere")]
    InUse(Option<Holder>),
    /// The journal was changed outside the application.
    #[error("the journal is broken at line {seq}")]
    JournalBroken {
        /// First line that does not follow from the one before.
        seq: i64,
    },
    /// The file of the breach is closed: nothing of it changes before it is opened again.
    #[error("the file is closed")]
    Closed,
    /// The file of the breach may not be destroyed: it is open, held, or has still to be kept.
    #[error("the file has still to be kept")]
    NotDue,
    /// Something names the entry: it is not deleted before.
    #[error("something names it")]
    Linked,
    /// Somebody saved another version in the meantime.
    #[error("changed in the meantime")]
    Outdated,
    /// What was asked for is not in the register.
    #[error("not found")]
    NotFound,
    /// No room is left.
    #[error("the disk is full")]
    DiskFull,
    /// Neither the file nor its folder can be written.
    #[error("the file or its folder is read-only")]
    ReadOnly,
    /// The disk refuses to read or write.
    #[error("the disk does not answer as it should")]
    Disk,
    /// A fault of the program; nothing was written.
    #[error("unexpected: {0}")]
    Unexpected(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Self::NotFound;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse(None),
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            Some(ErrorCode::SystemIoFailure) => Self::Disk,
            // The message of SQLite names tables, never values.
            _ => Self::Unexpected(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        // A row that does not read as what was written there; the kind of fault, never the text.
        Self::Unexpected(format!(
            "{:?} at column {}",
            error.classify(),
            error.column()
        ))
    }
}
