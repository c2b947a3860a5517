//! The files of a package against its list, whatever holds them.

use std::collections::BTreeMap;

use report::{Seal, seal_of};

use super::document;
use super::verdict::{DataState, FileState, FileVerdict};
use crate::digest::sha256;
use crate::manifest::Listed;
use crate::path::composed;

/// A file as it was found.
pub(super) struct Found {
    /// Its size, in bytes.
    pub(super) bytes: u64,
    /// The SHA-256 of its content.
    pub(super) sha256: String,
    /// Whether its data belong to it.
    pub(super) data: Option<DataState>,
}

impl Found {
    /// A file in memory.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self {
            bytes: bytes.len() as u64,
            sha256: sha256(bytes),
            data: data_of(bytes),
        }
    }

    fn is(&self, file: &Listed) -> bool {
        self.bytes == file.bytes && self.sha256 == file.sha256
    }
}

/// What the seal of a file says, when it is a document of ours.
pub(super) fn data_of(bytes: &[u8]) -> Option<DataState> {
    if !document::begins(bytes) {
        return None;
    }
    match seal_of(bytes) {
        Seal::Intact => Some(DataState::Matches),
        Seal::Altered => Some(DataState::Altered),
        Seal::Absent => None,
    }
}

/// What is there, by its path as [`composed`].
pub(super) type Present<T> = BTreeMap<String, T>;

/// Each file that is listed, then each one that is there beside them; `find` reads one, unless it is damaged.
pub(super) fn compared<T>(
    list: &[Listed],
    mut present: Present<T>,
    mut find: impl FnMut(T, &Listed) -> Option<Found>,
) -> Vec<FileVerdict> {
    let listed = list.iter().map(|file| {
        let there = present.remove(&composed(&file.path));
        there.map_or_else(
            || FileVerdict::listed(file, FileState::Missing, None),
            |there| judged(file, find(there, file)),
        )
    });
    let mut verdicts: Vec<FileVerdict> = listed.collect();
    verdicts.extend(present.into_keys().map(FileVerdict::added));
    verdicts
}

fn judged(file: &Listed, found: Option<Found>) -> FileVerdict {
    let is_intact = found.as_ref().is_some_and(|found| found.is(file));
    let state = if is_intact {
        FileState::Intact
    } else {
        FileState::Altered
    };
    FileVerdict::listed(file, state, found.and_then(|found| found.data))
}
