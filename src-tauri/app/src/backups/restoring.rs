//! A backup put back in the place of the register, once what would be lost was shown. What stood there is set aside, not
//! erased.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use domain::breach::FieldChange;
use domain::paris::{self, InstantView};
use files::Swap;
use law::UserRole;
use serde::{Deserialize, Serialize};
use store::{Action, Entry, Head, Holder, Store, StoreError};
use ts_rs::TS;
use vault::{KeyFile, Passphrase, RecoveryCode, Unlocked, key_path};

use super::making::told_head;
use crate::App;
use crate::attempts::tried;
use crate::door::{self, WayIn, enter};
use crate::error::{ApiError, ErrorCode, HolderView};
use crate::exports::placed;
use crate::history::HistoryEntry;
use crate::host::{FileKinds, OpenDialog, SaveDialog};
use crate::requests::Nothing;
use crate::session::{OpenedWith, User};
use crate::view::{SessionView, short};

/// The backup that was chosen, and what opens it once its secret was given.
pub(crate) struct Restoring {
    backup: PathBuf,
    /// Where it is to be put.
    target: Option<PathBuf>,
    key: Option<Key>,
    /// The last line of the register that the person was shown there.
    shown: Option<Head>,
}

struct Key {
    file: KeyFile,
    unlocked: Unlocked,
    opened_with: OpenedWith,
    /// The recovery code, when it is what opened.
    code: Option<RecoveryCode>,
    since: DateTime<Utc>,
    auto_lock_minutes: u32,
}

impl Key {
    fn stays(&self, now: DateTime<Utc>) -> bool {
        let minutes = TimeDelta::minutes(self.auto_lock_minutes.into());
        now >= self.since && now - self.since < minutes
    }
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
        /// Who did not close it, on another machine.
        left_open: Option<Box<HolderView>>,
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
    // Before the register is looked at: on Unix, reading its file lets go of the lock that the process has on it.
    app.lock();
    app.wait_until_left();
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
        shown: None,
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
    let code = match argument.with {
        OpenedWith::Passphrase => None,
        OpenedWith::RecoveryCode => Some(RecoveryCode::parse(&argument.secret)?),
    };
    let unlocked = tried(app.attempts(), app.now(), || match &code {
        None => file.open_with_passphrase(&Passphrase::new(&argument.secret)),
        Some(code) => file.open_with_recovery_code(code),
    })?;
    app.lock();
    app.wait_until_left();
    let copy = Store::open_copy(&backup, &unlocked.key)?;
    let auto_lock_minutes = copy.profile()?.0.auto_lock_minutes;
    let mut kept = app.restoring();
    if let Some(restoring) = &mut *kept {
        restoring.key = Some(Key {
            file,
            unlocked,
            opened_with: argument.with,
            code,
            since: app.now(),
            auto_lock_minutes,
        });
    }
    let shown = preview_of(app, &mut kept, &copy);
    if let (Err(_), Some(restoring)) = (&shown, &mut *kept) {
        restoring.key = None;
    }
    shown
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
    let shown = preview(app);
    if let (Err(_), Some(restoring)) = (&shown, &mut *app.restoring()) {
        restoring.target = None;
    }
    shown.map(Some)
}

fn preview(app: &App) -> Result<RestorePreview, ApiError> {
    app.forget_idle_restoring(app.now());
    let mut kept = app.restoring();
    let (restoring, key) = opened(kept.as_ref())?;
    let copy = Store::open_copy(&restoring.backup, &key.unlocked.key)?;
    preview_of(app, &mut kept, &copy)
}

/// What restoring `copy`, the chosen backup, would do.
fn preview_of(
    app: &App,
    kept: &mut Option<Restoring>,
    copy: &Store,
) -> Result<RestorePreview, ApiError> {
    let (restoring, key) = opened(kept.as_ref())?;
    let user = door::user_of(copy, key.opened_with, &key.unlocked)?;
    if user.role != UserRole::Referent {
        return Err(ApiError::of(ErrorCode::NotAllowed));
    }
    let head = copy.head()?;
    let (standing, shown) = match &restoring.target {
        Some(target) => standing(app, target, key, copy, &user)?,
        None => (StandingView::Nothing, None),
    };
    let shown_preview = RestorePreview {
        organisation: copy.profile()?.0.organisation.name,
        at: paris::view(copy.latest_event()?),
        journal_entries: head.seq,
        journal_head: short(&head.hash),
        breaches: copy.total()?,
        target: restoring.target.as_deref().map(view),
        standing,
    };
    if let Some(restoring) = kept {
        restoring.shown = shown;
    }
    Ok(shown_preview)
}

fn opened(restoring: Option<&Restoring>) -> Result<(&Restoring, &Key), ApiError> {
    let restoring = restoring.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    let key = restoring.key.as_ref();
    Ok((
        restoring,
        key.ok_or_else(|| ApiError::of(ErrorCode::Locked))?,
    ))
}

/// What stands at `target`, what of it `copy` does not have, and its last line. It is read in a copy of its own: nothing
/// is written there, not even who looks.
fn standing(
    app: &App,
    target: &Path,
    key: &Key,
    copy: &Store,
    user: &User,
) -> Result<(StandingView, Option<Head>), ApiError> {
    refuse_held(target, key)?;
    let register = match Store::open_snapshot(target, &key.unlocked.key) {
        Ok(register) => register,
        Err(StoreError::Missing) => return Ok((StandingView::Nothing, None)),
        Err(fault) => {
            let code = ApiError::from(fault).code;
            return Ok((StandingView::Unreadable { code }, None));
        }
    };
    refuse_who_left(&register, target, key, user)?;
    let head = register.head()?;
    let (lost, lost_count) = register.lines_after(last_common(&register, copy)?)?;
    let elsewhere = |holder: &Holder| holder.machine != app.host().machine();
    let left_open = store::announced_holder(target).filter(elsewhere);
    let view = StandingView::Register {
        journal_entries: head.seq,
        at: paris::view(register.latest_event()?),
        lost: lost.into_iter().map(HistoryEntry::from).collect(),
        lost_count,
        left_open: left_open.map(|holder| Box::new(HolderView::from(holder))),
    };
    Ok((view, Some(head)))
}

/// A backup opens with the secrets of its day. Whoever has lost her access since, or has a code that was renewed since,
/// neither reads what stands there nor replaces it.
fn refuse_who_left(
    register: &Store,
    target: &Path,
    key: &Key,
    user: &User,
) -> Result<(), ApiError> {
    let stays = match (&key.code, KeyFile::read(&key_path(target))) {
        // The code of a key file that is lost cannot be compared.
        (Some(_), Err(_)) => true,
        (Some(code), Ok(keys)) => keys.open_with_recovery_code(code).is_ok(),
        (None, _) => register.people()?.iter().any(|access| {
            let person = &access.person;
            Some(person.id) == user.id && person.is_active() && person.role == UserRole::Referent
        }),
    };
    if stays {
        Ok(())
    } else {
        Err(ApiError::of(ErrorCode::NotAllowed))
    }
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

/// Puts the backup in place and opens it. What stood there keeps its content under another name, beside it; it is back
/// when anything fails.
pub(crate) fn restore_backup(app: &App, _: Nothing) -> Result<SessionView, ApiError> {
    app.forget_idle_restoring(app.now());
    let shown = app.restoring().as_ref().and_then(|it| it.shown.clone());
    let preview = preview(app)?;
    if app.restoring().as_ref().and_then(|it| it.shown.clone()) != shown {
        return Err(ApiError::of(ErrorCode::EditedMeanwhile));
    }
    let taken = app.restoring().take();
    let (backup, target, key) = match taken {
        Some(Restoring {
            backup,
            target: Some(target),
            key: Some(key),
            ..
        }) => (backup, target, key),
        other => {
            *app.restoring() = other;
            return Err(ApiError::of(ErrorCode::NotFound));
        }
    };
    let (swap, head) = replace(app, &backup, &target, &key)?;
    let way_in = WayIn {
        path: target.clone(),
        key_file: key.file,
        unlocked: key.unlocked,
        opened_with: key.opened_with,
    };
    enter(app, way_in, restored(&backup, &head, &preview))
        .inspect_err(|refusal| give_back(app, &target, swap, refusal))
}

/// The line that tells what was restored, and how much was lost.
fn restored(backup: &Path, head: &Head, preview: &RestorePreview) -> Entry {
    let mut told = vec![
        FieldChange::told("backup", &placed(backup).1),
        told_head("head", head),
    ];
    if let StandingView::Register { lost_count, .. } = preview.standing {
        told.push(FieldChange::told("lost", &lost_count.to_string()));
    }
    Entry {
        changes: told,
        ..Entry::about_register(Action::RegisterRestored)
    }
}

/// Puts the backup, read again from where it was copied to, in the place of what stands at `target`.
fn replace(app: &App, backup: &Path, target: &Path, key: &Key) -> Result<(Swap, Head), ApiError> {
    let mut swap = Swap::of(set_aside(app, target))?;
    let register = files::prepare_copy(backup, target)?;
    let keys = files::prepare_copy(&key_path(backup), &key_path(target))?;
    let head = Store::open_copy(register.place(), &key.unlocked.key)?.head()?;
    refuse_held(target, key)?;
    swap.put([keys, register])?;
    Ok((swap, head))
}

/// Where each file of the register at `target` goes: what a crash may have left beside it belongs to no other register.
fn set_aside(app: &App, target: &Path) -> Vec<(PathBuf, PathBuf)> {
    let name = target.file_stem().unwrap_or_default().to_string_lossy();
    let at = paris::to_name(app.now());
    let ending = format!(" (remplacé le {at}).{}", door::REGISTER_FILE.extension);
    let aside = target.with_file_name(files::safe_name_ending(&name, &ending));
    let mut moves = vec![
        (target.to_owned(), aside.clone()),
        (key_path(target), key_path(&aside)),
    ];
    moves.extend(
        store::logs_of(target)
            .into_iter()
            .zip(store::logs_of(&aside)),
    );
    moves
}

/// Somebody works in it: it is not the moment to replace it.
fn refuse_held(target: &Path, key: &Key) -> Result<(), ApiError> {
    match store::is_held(target, &key.unlocked.key) {
        Ok(true) => Err(StoreError::InUse(store::announced_holder(target)).into()),
        // What does not open is held by nobody.
        Ok(false) | Err(_) => Ok(()),
    }
}

/// Has what stood there back, unless somebody works in the restored register already.
fn give_back(app: &App, target: &Path, mut swap: Swap, refusal: &ApiError) {
    if refusal.code != ErrorCode::RegisterInUse {
        app.abandon();
        swap.undo(&store::logs_of(target));
    }
}

/// Forgets the chosen backup, and the key that opened it.
pub(crate) fn give_up_restoring(app: &App, _: Nothing) -> Result<(), ApiError> {
    *app.restoring() = None;
    Ok(())
}

impl App {
    /// A preview that nobody looks at any more locks as a register does.
    pub(crate) fn forget_idle_restoring(&self, now: DateTime<Utc>) {
        if let Some(restoring) = &mut *self.restoring() {
            restoring.key.take_if(|key| !key.stays(now));
        }
    }
}
