//! Before the register is open: choosing it, opening it, creating it.

use std::path::{Path, PathBuf};

use domain::fault::{FieldError, FieldRule};
use domain::paris::{self, InstantView};
use domain::register::{Profile, RegisterForm};
use files::Existing;
use serde::{Deserialize, Serialize};
use store::{Action, Author, Entry, Holder, Store, StoreError};
use ts_rs::TS;
use vault::{Created, KdfCost, KeyFile, Passphrase, RecoveryCode, Unlocked, VaultError, key_path};

use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::host::{FileKind, FileKinds, OpenDialog, SaveDialog};
use crate::people::{self, changes::tidy_keys, person_of};
use crate::preferences;
use crate::requests::Nothing;
use crate::rights::{Right, allows};
use crate::security;
use crate::session::{Open, OpenedWith, User};
use crate::view::{SessionView, session};

/// The register file, for a native dialog.
const REGISTER_FILE: FileKind = FileKind {
    label: "Registre RGPD",
    extension: "rgpd",
};

/// What the last event of the journal may exceed the machine's clock by, in seconds, before it is shown.
const CLOCK_TOLERANCE_SECONDS: i64 = 120;

#[derive(Serialize, TS)]
pub(crate) struct RegisterFileView {
    name: String,
    folder: String,
    modified: Option<InstantView>,
}

#[derive(Serialize, TS)]
pub(crate) struct StartView {
    chosen: Option<RegisterFileView>,
    session: Option<SessionView>,
    version: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenRegister {
    passphrase: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenWithRecoveryCode {
    code: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckRegister {
    form: RegisterForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateRegister {
    form: RegisterForm,
    passphrase: String,
    confirmation: String,
}

#[derive(Serialize, TS)]
pub(crate) struct CreatedView {
    recovery_code: String,
    session: SessionView,
}

#[derive(Serialize, TS)]
pub(crate) struct OpenView {
    open: bool,
}

/// What the first screen shows.
pub(crate) fn start(app: &App, _: Nothing) -> Result<StartView, ApiError> {
    Ok(StartView {
        chosen: app.chosen().as_deref().map(file_view),
        session: app.with_open(|desk| session(desk)).ok(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Asks which register to open.
pub(crate) fn choose_register(app: &App, _: Nothing) -> Result<Option<RegisterFileView>, ApiError> {
    let chosen = app.host().choose_file_to_open(OpenDialog {
        title: "Choisir le registre à ouvrir",
        kinds: Some(FileKinds {
            label: REGISTER_FILE.label,
            extensions: &[REGISTER_FILE.extension],
        }),
    });
    Ok(chosen.map(|path| {
        let view = file_view(&path);
        app.choose(path);
        view
    }))
}

/// Opens the chosen register with a passphrase.
pub(crate) fn open_register(app: &App, argument: OpenRegister) -> Result<SessionView, ApiError> {
    let passphrase = Passphrase::new(&argument.passphrase);
    open(app, OpenedWith::Passphrase, |key_file| {
        key_file.open_with_passphrase(&passphrase)
    })
}

/// Opens the chosen register with the recovery code.
pub(crate) fn open_with_recovery_code(
    app: &App,
    argument: OpenWithRecoveryCode,
) -> Result<SessionView, ApiError> {
    let code = RecoveryCode::parse(&argument.code)?;
    open(app, OpenedWith::RecoveryCode, |key_file| {
        key_file.open_with_recovery_code(&code)
    })
}

fn open(
    app: &App,
    opened_with: OpenedWith,
    unlock: impl FnOnce(&KeyFile) -> Result<Unlocked, VaultError>,
) -> Result<SessionView, ApiError> {
    let path = app
        .chosen()
        .ok_or_else(|| ApiError::of(ErrorCode::RegisterMissing))?;
    store::look(&path)?;
    let key_file = read_key_file(&path)?;
    refuse_other_keys(&path, &key_file)?;
    let unlocked = tried(app, || unlock(&key_file))?;
    app.lock();
    let mut store = Store::open(&path, &unlocked.key, &holder(app))?;
    let user = match opened_with {
        OpenedWith::Passphrase => User::of(person_of(&store.people()?, unlocked.slot.id)?),
        OpenedWith::RecoveryCode => User::with_recovery_code(),
    };
    let (profile, _) = store.profile()?;
    let now = app.now();
    let last_event = store.latest_event()?;
    let action = match opened_with {
        OpenedWith::Passphrase => Action::RegisterOpened,
        OpenedWith::RecoveryCode => Action::OpenedWithRecoveryCode,
    };
    let author = Author {
        name: user.name.clone(),
        now,
    };
    store.note(&author, Entry::about_register(action))?;
    let behind = (last_event - now).num_seconds() > CLOCK_TOLERANCE_SECONDS;
    preferences::remember(app.host().preferences_path(), &path);
    app.begin(Open {
        path,
        store,
        key_file,
        unlocked,
        opened_with,
        user,
        recovery_code: None,
        pending_table: None,
        clock_behind: behind.then_some(last_event),
        last_activity: now,
        auto_lock_minutes: profile.auto_lock_minutes,
    });
    app.with_open(|desk| {
        // A key file that cannot be written now is tidied another day: its stray slots open nothing.
        if allows(desk.open.user.role, Right::Administer) {
            let _ = tidy_keys(desk);
        }
        session(desk)
    })
}

/// Looks at a secret, unless too many were wrong just before.
pub(crate) fn tried(
    app: &App,
    look: impl FnOnce() -> Result<Unlocked, VaultError>,
) -> Result<Unlocked, ApiError> {
    let wait = app.attempts().wait_seconds(app.now());
    if wait > 0 {
        return Err(ApiError {
            wait_seconds: Some(wait),
            ..ApiError::of(ErrorCode::TooManyAttempts)
        });
    }
    let looked = look();
    match &looked {
        Ok(_) => app.attempts().forget(),
        Err(VaultError::WrongPassphrase | VaultError::WrongRecoveryCode) => {
            app.attempts().note_wrong(app.now());
        }
        Err(_) => {}
    }
    Ok(looked?)
}

/// Without its key file, a file that cannot be a register is said to be another kind of file.
fn read_key_file(register: &Path) -> Result<KeyFile, ApiError> {
    match KeyFile::read(&key_path(register)) {
        Err(VaultError::Missing) if !store::could_be_register(register)? => {
            Err(ApiError::of(ErrorCode::RegisterForeign))
        }
        other => Ok(other?),
    }
}

/// The keys of another register are told before any secret is tried on them.
fn refuse_other_keys(register: &Path, key_file: &KeyFile) -> Result<(), ApiError> {
    if store::begins_with(register, key_file.register_salt())? {
        return Ok(());
    }
    Err(ApiError::of(if store::could_be_register(register)? {
        ErrorCode::KeyFileForeign
    } else {
        ErrorCode::RegisterForeign
    }))
}

fn holder(app: &App) -> Holder {
    Holder {
        user: app.host().user(),
        machine: app.host().machine(),
        since: app.now(),
    }
}

/// The structure that a new register proposes, without any person's name.
pub(crate) fn propose_register(_: &App, _: Nothing) -> Result<RegisterForm, ApiError> {
    serde_json::from_str(include_str!("../data/proposed-register.json"))
        .map_err(|fault| ApiError::internal(fault.to_string()))
}

/// The faults of the form of a new register, so that each step can show its own.
pub(crate) fn check_register(
    app: &App,
    argument: CheckRegister,
) -> Result<Vec<FieldError>, ApiError> {
    let read = Profile::from_form(&argument.form, || app.host().new_id());
    Ok(read.err().unwrap_or_default())
}

/// Asks for a place, then creates the register and its key file there, both or neither.
pub(crate) fn create_register(
    app: &App,
    argument: CreateRegister,
) -> Result<Option<CreatedView>, ApiError> {
    let profile = check(app, &argument)?;
    let Some(path) = app.host().choose_file_to_save(SaveDialog {
        title: "Enregistrer le nouveau registre",
        file_name: files::safe_name(&format!("{}.rgpd", profile.organisation.name)),
        kind: Some(REGISTER_FILE),
    }) else {
        return Ok(None);
    };
    let path = with_extension(path);
    app.lock();
    let passphrase = Passphrase::new(&argument.passphrase);
    let open = create(app, path.clone(), &profile, &passphrase)?;
    let recovery_code = open
        .recovery_code
        .as_ref()
        .map(|code| code.text().to_string());
    preferences::remember(app.host().preferences_path(), &path);
    app.choose(path);
    app.begin(open);
    Ok(Some(CreatedView {
        recovery_code: recovery_code.unwrap_or_default(),
        session: app.with_open(|desk| session(desk))?,
    }))
}

fn check(app: &App, argument: &CreateRegister) -> Result<Profile, ApiError> {
    let read = Profile::from_form(&argument.form, || app.host().new_id());
    let mut faults = read.as_ref().err().cloned().unwrap_or_default();
    let organisation = &argument.form.organisation.name;
    faults.extend(security::passphrase_faults(
        &argument.passphrase,
        &argument.confirmation,
        &[organisation, &argument.form.referent.name],
    ));
    match read {
        Ok(profile) if faults.is_empty() => Ok(profile),
        _ => Err(faults.into()),
    }
}

/// Some dialogs give the name as typed, without its extension.
fn with_extension(path: PathBuf) -> PathBuf {
    if path
        .extension()
        .is_some_and(|extension| extension == REGISTER_FILE.extension)
    {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(REGISTER_FILE.extension);
    name.into()
}

fn create(
    app: &App,
    path: PathBuf,
    profile: &Profile,
    passphrase: &Passphrase,
) -> Result<Open, ApiError> {
    if path.try_exists().unwrap_or(true) {
        return Err(StoreError::AlreadyExists.into());
    }
    let now = app.now();
    // The label of a slot is readable without a key: it names nobody.
    let Created {
        file,
        key,
        recovery_code,
    } = KeyFile::create(passphrase, "", KdfCost::STANDARD)?;
    let slot = security::passphrase_slot(&file)?;
    let first = people::first(app.host().new_id(), slot.id, &profile.referent, now);
    let author = Author {
        name: first.person.name.clone(),
        now,
    };
    let keys = key_path(&path);
    file.write(&keys, Existing::Refuse)?;
    let laid = Store::create(&path, &key, profile, &first, &author, &holder(app));
    let store = laid.inspect_err(|_| {
        // Made by this very call, for a register that was not made.
        let _ = std::fs::remove_file(&keys);
    })?;
    Ok(Open {
        path,
        store,
        unlocked: Unlocked { key, slot },
        key_file: file,
        opened_with: OpenedWith::Passphrase,
        user: User::of(&first.person),
        recovery_code: Some(recovery_code),
        pending_table: None,
        clock_behind: None,
        last_activity: now,
        auto_lock_minutes: profile.auto_lock_minutes,
    })
}

/// The person is there.
pub(crate) fn note_activity(app: &App, _: Nothing) -> Result<OpenView, ApiError> {
    app.lock_if_idle();
    let noted = app.with_open(|desk| {
        desk.open.last_activity = desk.now;
        Ok(())
    });
    Ok(OpenView {
        open: noted.is_ok(),
    })
}

/// Whether the register is still open.
pub(crate) fn is_open(app: &App, _: Nothing) -> Result<OpenView, ApiError> {
    app.lock_if_idle();
    Ok(OpenView {
        open: app.with_open(|_| Ok(())).is_ok(),
    })
}

/// Locks the register by hand.
pub(crate) fn lock(app: &App, _: Nothing) -> Result<(), ApiError> {
    app.lock();
    Ok(())
}

fn file_view(path: &Path) -> RegisterFileView {
    let modified = path.metadata().and_then(|found| found.modified()).ok();
    RegisterFileView {
        name: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        folder: path.parent().unwrap_or(path).to_string_lossy().into_owned(),
        modified: modified.map(|at| paris::view(at.into())),
    }
}

/// A fault on the field that a request without a form names.
pub(crate) fn fault(field: &str, rule: FieldRule) -> FieldError {
    FieldError {
        field: field.to_owned(),
        rule,
    }
}
