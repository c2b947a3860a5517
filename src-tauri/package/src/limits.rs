//! How much a package holds, and how much is read of one that may lie about it.

/// Most that the files of a package hold together, in bytes: the 4 GiB that any program reads, less room for the list of
/// files and the explanations.
pub(crate) const MOST_BYTES: u64 = 4 * 1024 * 1024 * 1024 - 2 * MOST_MANIFEST_BYTES;
/// Longest list of files that is read, in bytes.
pub(crate) const MOST_MANIFEST_BYTES: u64 = 16 * 1024 * 1024;
/// Largest file that is kept in memory to have its own seal looked at, in bytes.
pub(crate) const MOST_DOCUMENT_BYTES: usize = 256 * 1024 * 1024;
