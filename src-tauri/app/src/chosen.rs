//! The file that somebody chose in a dialog of opening.

use std::path::Path;

use crate::error::{ApiError, ErrorCode};

/// The bytes of a file of `largest` bytes at most, `too_large` when it is larger.
pub(crate) fn bytes(path: &Path, largest: u64, too_large: ErrorCode) -> Result<Vec<u8>, ApiError> {
    let unreadable = |_| ApiError::of(ErrorCode::FileUnreadable);
    let found = path.metadata().map_err(unreadable)?;
    if !found.is_file() {
        return Err(ApiError::of(ErrorCode::FileUnreadable));
    }
    if found.len() > largest {
        return Err(ApiError::of(too_large));
    }
    std::fs::read(path).map_err(unreadable)
}

/// Its name as any system could write it again.
pub(crate) fn name(path: &Path) -> String {
    files::safe_name(&path.file_name().unwrap_or_default().to_string_lossy())
}
