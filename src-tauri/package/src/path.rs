//! When two paths are one.

use unicode_normalization::UnicodeNormalization;

/// The one form of a path, whatever way its accents are spelled (Unicode NFC): a system may have changed it.
pub(crate) fn composed(path: &str) -> String {
    path.nfc().collect()
}

/// What two paths have in common when some system takes them for one: Windows and macOS do not tell cases apart.
pub(crate) fn spelled_alike(path: &str) -> String {
    composed(&path.to_lowercase())
}
