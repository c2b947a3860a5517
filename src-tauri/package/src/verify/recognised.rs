//! Whether an archive is one of ours, damaged or not.

use super::unpacking::{Packed, manifest, open};
use crate::seal::Kind;

/// How each file in an archive begins, and its line in the list at the end.
const HEADERS: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x01\x02"];

/// What an archive is, if it is one of ours. It says so at its beginning and at its end, so that one damage never hides
/// it; and a package that somebody packed again still has its list.
pub(super) fn kind_of(bytes: &[u8]) -> Option<Kind> {
    match open(bytes) {
        Ok(archive) => told_by(archive),
        Err(_) => left_in(bytes),
    }
}

/// An archive that opens and holds a package among other things is not itself a package: what counts is what it says.
fn told_by(mut archive: Packed<'_>) -> Option<Kind> {
    let field = archive.by_index_raw(0).ok().and_then(|it| it.extra_data());
    let said = [archive.comment().to_vec(), field.unwrap_or_default()].concat();
    words_in(&said).or_else(|| manifest(&mut archive).map(|_| Kind::Plain))
}

/// What remains of an archive that does not open.
fn left_in(bytes: &[u8]) -> Option<Kind> {
    let is_archive = HEADERS.iter().any(|header| contains(bytes, header));
    is_archive.then(|| words_in(bytes)).flatten()
}

fn words_in(bytes: &[u8]) -> Option<Kind> {
    let kinds = [Kind::Locked, Kind::Plain].into_iter();
    let mut told = kinds.filter(|kind| contains(bytes, kind.words().as_bytes()));
    told.next()
}

fn contains(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}
