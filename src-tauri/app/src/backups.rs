//! Backups: the register and its key file together in a folder elsewhere, read back before they are said to be made.

use std::path::Path;

use domain::breach::FieldChange;
use domain::paris::{self, InstantView};
use files::Existing;
use serde::Serialize;
use store::{Action, Entry, Head};
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
pub(crate) struct BackupState {
    /// When the last good one was made; none ever was.
    last: Option<InstantView>,
}

#[derive(Serialize, TS)]
pub(crate) struct BackupMade {
    name: String,
    folder: String,
    #[ts(type = "number")]
    journal_entries: i64,
    journal_head: String,
}

/// When the register was last backed up.
pub(crate) fn backup_state(desk: &mut Desk<'_>, _: Nothing) -> Result<BackupState, ApiError> {
    let last = desk.open.store.latest_of(Action::BackupMade)?;
    Ok(BackupState {
        last: last.map(paris::view),
    })
}

/// Asks for a place and makes a backup there; nothing when no place is chosen.
pub(crate) fn back_up(app: &App, _: Nothing) -> Result<Option<BackupMade>, ApiError> {
    let ask = app.with_open(|desk| Ok(ask(desk)))?;
    let Some(path) = app.host().choose_file_to_save(ask) else {
        return Ok(None);
    };
    app.with_open(|desk| make(desk, &path)).map(Some)
}

fn ask(desk: &Desk<'_>) -> SaveDialog {
    let register = desk.open.path.file_stem().unwrap_or_default();
    let day = paris::date_of(desk.now).format("%Y-%m-%d");
    let time = paris::typed_time(desk.now).replace(':', "h");
    let name = format!("{} {day} {time}", register.to_string_lossy());
    SaveDialog {
        title: "Choisir où garder la sauvegarde",
        file_name: files::safe_name(&name),
        kind: None,
    }
}

fn make(desk: &mut Desk<'_>, path: &Path) -> Result<BackupMade, ApiError> {
    refuse_beside(&desk.open.path, path)?;
    let folder = files::prepare_folder(path)?;
    let name = desk.open.path.file_name().unwrap_or_default();
    let copy = folder.place().join(name);
    let key = &desk.open.unlocked.key;
    desk.open.store.copy_to(&copy, key)?;
    desk.open
        .key_file
        .write(&key_path(&copy), Existing::Refuse)?;
    let head = desk.open.store.head()?;
    require_sound(desk, &copy, &head)?;
    folder.put()?;
    let (name, folder) = placed(path);
    note(desk, &name, &head)?;
    Ok(BackupMade {
        name,
        folder,
        journal_entries: head.seq,
        journal_head: short(&head.hash),
    })
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
    let read = store::read_back(copy, &desk.open.unlocked.key)?;
    let keys = KeyFile::read(&key_path(copy))?;
    if read == *head && keys.register_salt() == desk.open.key_file.register_salt() {
        Ok(())
    } else {
        Err(ApiError::internal("a copy is not what was copied"))
    }
}

fn note(desk: &mut Desk<'_>, name: &str, head: &Head) -> Result<(), ApiError> {
    let told = vec![
        FieldChange::told("backup", name),
        FieldChange::told("head", &format!("{} {}", head.seq, short(&head.hash))),
    ];
    let entry = Entry {
        changes: told,
        ..Entry::about_register(Action::BackupMade)
    };
    let author = desk.author();
    Ok(desk.open.store.note(&author, entry)?)
}
