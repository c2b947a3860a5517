//! Making a backup: copied, read back, from time to time restored in memory, and only then given its name.

use std::path::{Path, PathBuf};

use domain::backup::rehearsal_is_due;
use domain::breach::FieldChange;
use domain::paris;
use files::{Existing, PreparedFolder};
use serde::Serialize;
use store::{Action, Entry, Head, Rehearsed, Store};
use ts_rs::TS;
use vault::{KeyFile, key_path};

use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::exports::placed;
use crate::host::SaveDialog;
use crate::requests::Nothing;
use crate::session::Desk;
use crate::view::short;

#[derive(Serialize, TS)]
pub(crate) struct BackupMade {
    name: String,
    folder: String,
    #[ts(type = "number")]
    journal_entries: i64,
    journal_head: String,
    /// It was also restored in memory and read in full.
    was_rehearsed: bool,
    /// Older ones that rotation took away.
    pub(super) taken_away: u32,
}

/// Asks for a place and makes a backup there; nothing when no place is chosen.
pub(crate) fn back_up(app: &App, _: Nothing) -> Result<Option<BackupMade>, ApiError> {
    let ask = app.with_open(|desk| Ok(ask(desk)))?;
    let Some(path) = app.host().choose_file_to_save(ask) else {
        return Ok(None);
    };
    app.with_open(|desk| make(desk, &path, |_| 0)).map(Some)
}

fn ask(desk: &Desk<'_>) -> SaveDialog {
    let day = paris::date_of(desk.now).format("%Y-%m-%d");
    let time = paris::typed_time(desk.now).replace(':', "h");
    SaveDialog {
        title: "Choisir où garder la sauvegarde",
        file_name: files::safe_name(&format!("{} {day} {time}", register_name(desk))),
        kind: None,
    }
}

/// The name of the register without its extension.
pub(super) fn register_name(desk: &Desk<'_>) -> String {
    let name = desk.open.path.file_stem().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Makes the backup that will be the folder at `path`; `rotate` then says how many older ones it took away.
pub(super) fn make(
    desk: &mut Desk<'_>,
    path: &Path,
    rotate: impl FnOnce(&Desk<'_>) -> u32,
) -> Result<BackupMade, ApiError> {
    let (folder, copy) = prepare(&desk.open.path, path)?;
    let key = &desk.open.unlocked.key;
    desk.open.store.copy_to(&copy, key)?;
    desk.open
        .key_file
        .write(&key_path(&copy), Existing::Refuse)?;
    let head = desk.open.store.head()?;
    require_sound(desk, &copy, &head)?;
    let rehearsed = rehearsed(desk, &copy, &head)?;
    folder.put()?;
    let taken_away = rotate(desk);
    let (name, folder) = placed(path);
    note(desk, &name, &head, taken_away, rehearsed.as_ref())?;
    Ok(BackupMade {
        name,
        folder,
        journal_entries: head.seq,
        journal_head: short(&head.hash),
        was_rehearsed: rehearsed.is_some(),
        taken_away,
    })
}

/// Prepares the folder of a backup that will be at `place`, and says where the copy of the register goes in it.
pub(crate) fn prepare(
    register: &Path,
    place: &Path,
) -> Result<(PreparedFolder, PathBuf), ApiError> {
    refuse_beside(register, place)?;
    let folder = files::prepare_folder(place)?;
    let copy = folder
        .place()
        .join(register.file_name().unwrap_or_default());
    Ok((folder, copy))
}

/// Beside the register, a backup would be lost with it.
fn refuse_beside(register: &Path, backup: &Path) -> Result<(), ApiError> {
    let folder = |path: &Path| path.parent().and_then(|parent| parent.canonicalize().ok());
    if folder(register) == folder(backup) {
        return Err(ApiError::of(ErrorCode::BackupBeside));
    }
    Ok(())
}

/// What was written is read again from there: a backup that was never read is a hope.
fn require_sound(desk: &Desk<'_>, copy: &Path, head: &Head) -> Result<(), ApiError> {
    let read = Store::open_copy(copy, &desk.open.unlocked.key)?.head()?;
    let keys = KeyFile::read(&key_path(copy))?;
    if read == *head && keys.register_salt() == desk.open.key_file.register_salt() {
        Ok(())
    } else {
        Err(ApiError::internal("a copy is not what was copied"))
    }
}

/// From time to time the copy is restored in memory and read in full, with what the application reads with.
fn rehearsed(desk: &Desk<'_>, copy: &Path, head: &Head) -> Result<Option<Rehearsed>, ApiError> {
    let last = desk.open.store.latest_of(Action::BackupRehearsed)?;
    if !rehearsal_is_due(last, desk.now) {
        return Ok(None);
    }
    let rehearsed = store::rehearse(copy, &desk.open.unlocked.key)?;
    if rehearsed.head == *head {
        Ok(Some(rehearsed))
    } else {
        Err(ApiError::internal("a restored copy is not what was copied"))
    }
}

fn note(
    desk: &mut Desk<'_>,
    name: &str,
    head: &Head,
    taken_away: u32,
    rehearsed: Option<&Rehearsed>,
) -> Result<(), ApiError> {
    let mut told = vec![FieldChange::told("backup", name), told_head("head", head)];
    if taken_away > 0 {
        told.push(FieldChange::told("taken_away", &taken_away.to_string()));
    }
    let mut entries = vec![Entry {
        changes: told,
        ..Entry::about_register(Action::BackupMade)
    }];
    entries.extend(rehearsed.map(rehearsal));
    let author = desk.author();
    Ok(desk.open.store.write_all(&author, |_| Ok(((), entries)))?)
}

fn rehearsal(rehearsed: &Rehearsed) -> Entry {
    let told = |field, count: u32| FieldChange::told(field, &count.to_string());
    Entry {
        changes: vec![
            told("breaches", rehearsed.breaches),
            told("records", rehearsed.records),
            told("documents", rehearsed.documents),
        ],
        ..Entry::about_register(Action::BackupRehearsed)
    }
}

/// A head of a journal as the journal itself tells it.
pub(crate) fn told_head(field: &str, head: &Head) -> FieldChange {
    FieldChange::told(field, &format!("{} {}", head.seq, short(&head.hash)))
}
