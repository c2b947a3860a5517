//! Whether a package or a document is as it was made.
//!
//! What is looked at may be damaged or hostile: nothing is written anywhere, no size is believed, and a name is only a
//! word to show.

mod archive;
mod document;
mod files;
mod locked;
mod recognised;
mod unpacking;
mod verdict;

pub use verdict::{DataState, Envelope, FileState, FileVerdict, Form, Verdict};

use crate::seal::Kind;

/// Why there is no verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is none of ours: choose another file.
    #[error("the file is neither a package nor a document of ours")]
    NotAPackage,
    /// It opens with a password: ask for it.
    #[error("the package opens with a password")]
    PasswordNeeded,
    /// It opens with another password: ask for it again.
    #[error("the password is not the one of the package")]
    WrongPassword,
}

/// Looks at a whole file: a package, under a password or not, or a document of ours by itself.
///
/// # Errors
/// [`Refusal`]. What is one of ours and is damaged is never refused, but told as altered.
pub fn verify(bytes: &[u8], password: Option<&str>) -> Result<Verdict, Refusal> {
    if document::begins(bytes) {
        return document::verify(bytes, password);
    }
    match recognised::kind_of(bytes) {
        Some(Kind::Plain) => Ok(archive::verify(bytes)),
        Some(Kind::Locked) => locked::verify(bytes, password),
        None => document::verify(bytes, password),
    }
}
