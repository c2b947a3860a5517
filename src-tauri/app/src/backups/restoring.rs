//! A backup put back in the place of the register, once what would be lost was shown. What stood there is set aside, not
//! erased.

use std::path::{Path, PathBuf};

use domain::breach::FieldChange;
use domain::paris::{self, InstantView};
use law::UserRole;
use serde::{Deserialize, Serialize};
use store::{Action, Entry, Store, StoreError};
use ts_rs::TS;
use vault::{KeyFile, Passphrase, RecoveryCode, Unlocked, key_path};

use super::making::told_head;
use crate::App;
use crate::door::{self, WayIn, enter};
use crate::error::{ApiError, ErrorCode};
use crate::exports::placed;
use crate::history::HistoryEntry;
use crate::host::{FileKinds, OpenDialog, SaveDialog};
use crate::requests::Nothing;
use crate::session::OpenedWith;
use crate::view::{SessionView, short};

/// The backup that was chosen, and what opens it once its secret was given.
pub(crate) struct Restoring {
    backup: PathBuf,
    /// Where it is to be put.
    target: Option<PathBuf>,
    key: Option<Key>,
}

struct Key {
    file: KeyFile,
    unlocked: Unlocked,
    opened_with: OpenedWith,
}

#[derive(Serialize, TS)]
pub(crate) struct ChosenBackup {
    name: String,
    folder: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewRestoring {
    /// A passphrase of the day of the backup, or the recovery code of that day.
    secret: String,
    with: OpenedWith,
}

#[derive(Serialize, TS)]
pub(crate) struct RestorePreview {
    organisation: String,
    /// The last line of its journal.
    at: InstantView,
    #[ts(type = "number")]
    journal_entries: i64,
    journal_head: String,
    breaches: u32,
    /// Where it would be put; to be chosen when there is no such place yet.
    target: Option<ChosenBackup>,
    standing: StandingView,
}

/// What stands where the backup would be put.
#[derive(Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum StandingView {
    /// Nothing.
    Nothing,
    /// A register that does not open: what would be lost cannot be told.
    Unreadable { code: ErrorCode },
    /// The same register: what it holds beyond the backup would be lost.
    Register {
        #[ts(type = "number")]
        journal_entries: i64,
        at: InstantView,
        /// The lines of its journal that the backup does not have, the latest first.
        lost: Vec<HistoryEntry>,
        /// How many there are.
        lost_count: u32,
    },
}

/// Asks which backup to restore.
pub(crate) fn choose_backup(app: &App, _: Nothing) -> Result<Option<ChosenBackup>, ApiError> {
    let chosen = app.host().choose_file_to_open(OpenDialog {
        title: "Choisir le registre dans le dossier de la sauvegarde",
        kinds: Some(FileKinds {
            label: door::REGISTER_FILE.label,
            extensions: &[door::REGISTER_FILE.extension],
        }),
    });
    let Some(backup) = chosen else {
        return Ok(None);
    };
    store::look(&backup)?;
    let keys = door::read_key_file(&backup)?;
    door::refuse_other_keys(&backup, &keys)?;
    if app.chosen().as_deref() == Some(&backup) {
        return Err(ApiError::of(ErrorCode::NotABackup));
    }
    let target = app.chosen().filter(|it| is_place_of(it, &keys));
    let view = view(&backup);
    *app.restoring() = Some(Restoring {
        backup,
        target,
        key: None,
    });
    Ok(Some(view))
}

/// A backup goes where its own register is, or is no longer; never over another register.
fn is_place_of(path: &Path, keys: &KeyFile) -> bool {
    match store::begins_with(path, keys.register_salt()) {
        Ok(is_the_same) => is_the_same,
        Err(StoreError::Missing) => path.parent().is_some_and(Path::is_dir),
        // Too short to be any register: what is left of this one.
        Err(StoreError::Foreign) => KeyFile::read(&key_path(path))
            .is_ok_and(|there| there.register_salt() == keys.register_salt()),
        Err(_) => false,
    }
}

fn view(path: &Path) -> ChosenBackup {
    let (name, folder) = placed(path);
    ChosenBackup { name, folder }
}

/// Opens the chosen backup, without changing anything, and says what restoring it would do.
pub(crate) fn preview_restoring(
    app: &App,
    argument: PreviewRestoring,
) -> Result<RestorePreview, ApiError> {
    let backup = match &*app.restoring() {
        Some(restoring) => restoring.backup.clone(),
        None => return Err(ApiError::of(ErrorCode::NotFound)),
    };
    let file = door::read_key_file(&backup)?;
    let unlocked = match argument.with {
        OpenedWith::Passphrase => {
            let passphrase = Passphrase::new(&argument.secret);
            door::tried(app, || file.open_with_passphrase(&passphrase))?
        }
        OpenedWith::RecoveryCode => {
            let code = RecoveryCode::parse(&argument.secret)?;
            door::tried(app, || file.open_with_recovery_code(&code))?
        }
    };
    app.lock();
    app.wait_until_left();
    if let Some(restoring) = &mut *app.restoring() {
        restoring.key = Some(Key {
            file,
            unlocked,
            opened_with: argument.with,
        });
    }
    preview(app).inspect_err(|_| {
        if let Some(restoring) = &mut *app.restoring() {
            restoring.key = None;
        }
    })
}

/// Asks where to put the backup, when it cannot go where it came from.
pub(crate) fn choose_restoring_place(
    app: &App,
    _: Nothing,
) -> Result<Option<RestorePreview>, ApiError> {
    let name = match &*app.restoring() {
        Some(restoring) => placed(&restoring.backup).0,
        None => return Err(ApiError::of(ErrorCode::NotFound)),
    };
    let chosen = app.host().choose_file_to_save(SaveDialog {
        title: "Choisir où mettre le registre restauré",
        file_name: name,
        kind: Some(door::REGISTER_FILE),
    });
    let Some(path) = chosen.map(door::with_extension) else {
        return Ok(None);
    };
    if let Some(restoring) = &mut *app.restoring() {
        if path == restoring.backup {
            return Err(ApiError::of(ErrorCode::AlreadyExists));
        }
        let keys = door::read_key_file(&restoring.backup)?;
        if !is_place_of(&path, &keys) {
            return Err(ApiError::of(ErrorCode::AlreadyExists));
        }
        restoring.target = Some(path);
    }
    preview(app).map(Some)
}

fn preview(app: &App) -> Result<RestorePreview, ApiError> {
    let restoring = app.restoring();
    let (restoring, key) = opened(restoring.as_ref())?;
    let copy = Store::open_copy(&restoring.backup, &key.unlocked.key)?;
    let user = door::user_of(&copy, key.opened_with, &key.unlocked)?;
    if user.role != UserRole::Referent {
        return Err(ApiError::of(ErrorCode::NotAllowed));
    }
    let head = copy.head()?;
    Ok(RestorePreview {
        organisation: copy.profile()?.0.organisation.name,
        at: paris::view(copy.latest_event()?),
        journal_entries: head.seq,
        journal_head: short(&head.hash),
        breaches: copy.total()?,
        target: restoring.target.as_deref().map(view),
        standing: match &restoring.target {
            Some(target) => standing(app, target, key, &copy)?,
            None => StandingView::Nothing,
        },
    })
}

fn opened(restoring: Option<&Restoring>) -> Result<(&Restoring, &Key), ApiError> {
    let restoring = restoring.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    let key = restoring.key.as_ref();
    Ok((
        restoring,
        key.ok_or_else(|| ApiError::of(ErrorCode::Locked))?,
    ))
}

/// What stands at `target`, and what of it `copy` does not have.
fn standing(app: &App, target: &Path, key: &Key, copy: &Store) -> Result<StandingView, ApiError> {
    let register = match Store::open(target, &key.unlocked.key, &door::holder(app)) {
        Ok(register) => register,
        Err(StoreError::Missing) => return Ok(StandingView::Nothing),
        // Somebody works in it: it is not the moment to replace it.
        Err(fault @ StoreError::InUse(_)) => return Err(fault.into()),
        Err(fault) => {
            return Ok(StandingView::Unreadable {
                code: ApiError::from(fault).code,
            });
        }
    };
    let head = register.head()?;
    let (lost, lost_count) = register.lines_after(last_common(&register, copy)?)?;
    Ok(StandingView::Register {
        journal_entries: head.seq,
        at: paris::view(register.latest_event()?),
        lost: lost.into_iter().map(HistoryEntry::from).collect(),
        lost_count,
    })
}

/// The last line that two journals of one register share: a line seals all those before it, so that halving finds it.
fn last_common(one: &Store, other: &Store) -> Result<i64, ApiError> {
    let (mut shared, mut differs) = (0, one.head()?.seq.min(other.head()?.seq) + 1);
    while shared + 1 < differs {
        let middle = shared.midpoint(differs);
        if one.hash_at(middle)? == other.hash_at(middle)? {
            shared = middle;
        } else {
            differs = middle;
        }
    }
    Ok(shared)
}

/// Puts the backup in place and opens it. What stood there keeps its content under another name, beside it.
pub(crate) fn restore_backup(app: &App, _: Nothing) -> Result<SessionView, ApiError> {
    let preview = preview(app)?;
    let taken = app.restoring().take();
    let (backup, target, key) = match taken {
        Some(Restoring {
            backup,
            target: Some(target),
            key: Some(key),
        }) => (backup, target, key),
        other => {
            *app.restoring() = other;
            return Err(ApiError::of(ErrorCode::NotFound));
        }
    };
    let replaced = Replacement::of(&target, app)?;
    replaced.put(&backup)?;
    let head = Store::open_copy(&backup, &key.unlocked.key)?.head()?;
    let mut told = vec![
        FieldChange::told("backup", &placed(&backup).1),
        told_head("head", &head),
    ];
    if let StandingView::Register { lost_count, .. } = preview.standing {
        told.push(FieldChange::told("lost", &lost_count.to_string()));
    }
    let entry = Entry {
        changes: told,
        ..Entry::about_register(Action::RegisterRestored)
    };
    let way_in = WayIn {
        path: target,
        key_file: key.file,
        unlocked: key.unlocked,
        opened_with: key.opened_with,
    };
    enter(app, way_in, entry)
}

/// Forgets the chosen backup, and the key that opened it.
pub(crate) fn give_up_restoring(app: &App, _: Nothing) -> Result<(), ApiError> {
    *app.restoring() = None;
    Ok(())
}

/// The two files of a register, and the names under which they are set aside.
struct Replacement {
    /// The register, then its key file: where each stands, and where it goes.
    files: [(PathBuf, PathBuf); 2],
}

impl Replacement {
    fn of(target: &Path, app: &App) -> Result<Self, ApiError> {
        let name = target.file_stem().unwrap_or_default().to_string_lossy();
        let at = paris::to_name(app.now());
        let aside = format!(
            "{name} (remplacé le {at}).{}",
            door::REGISTER_FILE.extension
        );
        let aside = target.with_file_name(files::safe_name(&aside));
        let files = [
            (target.to_owned(), aside.clone()),
            (key_path(target), key_path(&aside)),
        ];
        if files.iter().any(|(_, aside)| aside.exists()) {
            return Err(ApiError::of(ErrorCode::AlreadyExists));
        }
        Ok(Self { files })
    }

    /// Has the backup whole on the disk before anything moves, then sets aside what stands there, then gives the names.
    /// What fails in between is undone.
    fn put(&self, backup: &Path) -> Result<(), ApiError> {
        let [(register, _), (keys, _)] = &self.files;
        let new_register = files::prepare_copy(backup, register)?;
        let new_keys = files::prepare_copy(&key_path(backup), keys)?;
        let put = self.set_aside().and_then(|()| {
            new_keys.put()?;
            new_register.put()?;
            Ok(())
        });
        put.inspect_err(|_| self.bring_back())
    }

    fn set_aside(&self) -> Result<(), ApiError> {
        for (standing, aside) in &self.files {
            match files::rename(standing, aside) {
                Ok(()) | Err(files::FileError::NotFound) => {}
                Err(fault) => return Err(fault.into()),
            }
        }
        Ok(())
    }

    fn bring_back(&self) {
        for (standing, aside) in &self.files {
            if aside.exists() {
                // What fails here stays beside, under the name that says what it is.
                let _ = files::rename(aside, standing);
            }
        }
    }
}
