//! Why a file could not be read or written, by what the person can do about it.

use std::io;

/// Why a file could not be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The name is taken: choose another one.
    #[error("a file of this name exists")]
    AlreadyExists,
    /// No room is left: free some, or choose another place.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or the file refuses to be written or read: choose another place, or ask for the right.
    #[error("the folder or the file refuses access")]
    ReadOnly,
    /// The file or its folder is not there.
    #[error("the file or its folder does not exist")]
    NotFound,
    /// Anything else: the kind of fault is all that may be said, since a message could hold a path.
    #[error("the file cannot be read or written: {0}")]
    Unreadable(io::ErrorKind),
}

/// What the person can do about `error`.
///
/// Taken by value so that it fits `map_err(classify)`.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "it is the end of the error")]
pub fn classify(error: io::Error) -> FileError {
    match error.kind() {
        io::ErrorKind::AlreadyExists => FileError::AlreadyExists,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => FileError::DiskFull,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => FileError::ReadOnly,
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::NotFound,
        other => FileError::Unreadable(other),
    }
}
