//! What a package holds beside its files.

use crate::digest::sha256;
use crate::manifest::{Listed, MANIFEST};
use crate::read_me::READ_ME;

/// The list of checksums, in the form of `sha256sum`.
pub(crate) const CHECKSUMS: &str = "SHA256SUMS";
/// The names that no file may take, in their order in a package.
pub(crate) const PAPERS: [&str; 3] = [MANIFEST, READ_ME, CHECKSUMS];

/// The checksum of everything that stands in the folder but this list.
pub(crate) fn checksums(files: &[Listed], manifest: &[u8], read_me: &[u8]) -> Vec<u8> {
    let line = |sha256: &str, path: &str| format!("{sha256}  {path}\n");
    let files = files.iter().map(|it| line(&it.sha256, &it.path));
    let papers = [(MANIFEST, manifest), (READ_ME, read_me)];
    let papers = papers.map(|(name, bytes)| line(&sha256(bytes), name));
    files.chain(papers).collect::<String>().into_bytes()
}
