//! Why a package could not be made.

use zip::result::ZipError;

/// Why a package could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Two files would take one place on some system: give one of them another name.
    #[error("two files of a package have the same path")]
    SamePath,
    /// More than a package holds: leave something out.
    #[error("the package is too large")]
    TooLarge,
    /// The crate that writes archives refused, for a reason that is no fault of the person.
    #[error("the package could not be written")]
    Failed,
}

impl From<ZipError> for PackError {
    fn from(_: ZipError) -> Self {
        Self::Failed
    }
}
