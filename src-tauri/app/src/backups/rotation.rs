//! Which of the automatic backups of a folder are taken away. Only what is known for one of this very register goes.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::backup::outdated;
use domain::paris;
use store::Store;
use vault::{RegisterSalt, key_path};

use crate::session::Desk;

/// What the name of an automatic backup ends with: one that a person made and named is never taken away.
pub(super) const MARK: &str = "(automatique)";

/// An automatic backup of a register.
pub(super) struct Made {
    at: DateTime<Utc>,
    /// The register in it.
    register: PathBuf,
}

/// The automatic backups of the open register in `folder`.
pub(super) fn made_in(folder: &Path, desk: &Desk<'_>) -> Vec<Made> {
    found(folder, desk.open.key_file.register_salt())
}

/// Takes away those that no rule keeps, once `new` was made: how many. One that resists is tried again at the next
/// backup.
pub(super) fn rotate(folder: &Path, new: &Path, desk: &Desk<'_>) -> u32 {
    let made = made_in(folder, desk);
    let instants: Vec<_> = made.iter().map(|it| it.at).collect();
    let outdated = outdated(&instants);
    let gone = made
        .iter()
        .filter(|it| outdated.contains(&it.at) && it.register.parent() != Some(new))
        .filter(|it| holds_nothing_more(&it.register, desk))
        .filter(|it| take_away(&it.register).is_ok())
        .count();
    u32::try_from(gone).unwrap_or(u32::MAX)
}

/// Whether the open register has all that this backup holds: the last line of its journal is a line of the present one.
/// After an older register came back it has not, and the backup may be all that is left of what came in between.
fn holds_nothing_more(backup: &Path, desk: &Desk<'_>) -> bool {
    let head = Store::open_copy(backup, &desk.open.unlocked.key).and_then(|copy| copy.head());
    head.is_ok_and(|head| {
        let present = desk.open.store.hash_at(head.seq);
        present.is_ok_and(|hash| hash == Some(head.hash))
    })
}

fn found(folder: &Path, salt: RegisterSalt) -> Vec<Made> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    // A link is not followed: what it leads to was not made here.
    let folders = entries.filter(|it| it.file_type().is_ok_and(|kind| kind.is_dir()));
    folders
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some(Made {
                at: instant_of(&name)?,
                register: register_in(&entry.path(), salt)?,
            })
        })
        .collect()
}

/// The instant in the name of an automatic backup.
fn instant_of(name: &str) -> Option<DateTime<Utc>> {
    let name = name.strip_suffix(MARK)?.trim_end();
    let start = name.char_indices().rev().nth(paris::NAME_LENGTH - 1)?.0;
    paris::from_name(&name[start..])
}

/// The register in the folder of a backup, when it is the one of this salt.
fn register_in(folder: &Path, salt: RegisterSalt) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    let mut files = entries.map(|entry| entry.path());
    files.find(|path| {
        path.extension().is_some_and(|it| it == "rgpd")
            && store::begins_with(path, salt).is_ok_and(|begins| begins)
    })
}

/// The two files, then their folder, which stays when anybody put something else in it.
fn take_away(register: &Path) -> std::io::Result<()> {
    // The register last: it is by it that what is left of a backup is known again.
    let _ = fs::remove_file(key_path(register));
    fs::remove_file(register)?;
    match register.parent() {
        Some(folder) => fs::remove_dir(folder),
        None => Ok(()),
    }
}
