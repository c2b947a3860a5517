//! Before the register is open: choosing it, opening it, creating it.

mod creating;
mod opening;
mod upgrade;

pub(crate) use creating::{
    CheckRegister, CreateRegister, CreatedView, check_register, create_register, propose_register,
};
pub(crate) use opening::{
    OpenRegister, OpenWithRecoveryCode, WayIn, enter, open_register, open_with_recovery_code,
    user_of,
};

use std::path::{Path, PathBuf};

use domain::fault::{FieldError, FieldRule};
use domain::paris::{self, InstantView};
use serde::Serialize;
use store::Holder;
use ts_rs::TS;
use vault::{KeyFile, VaultError, key_path};

use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::host::{FileKind, FileKinds, OpenDialog};
use crate::requests::Nothing;
use crate::view::{SessionView, session};

/// The register file, for a native dialog.
pub(crate) const REGISTER_FILE: FileKind = FileKind {
    label: "Registre RGPD",
    extension: "rgpd",
};

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

/// Without its key file, a file that cannot be a register is said to be another kind of file.
pub(crate) fn read_key_file(register: &Path) -> Result<KeyFile, ApiError> {
    match KeyFile::read(&key_path(register)) {
        Err(VaultError::Missing) if !store::could_be_register(register)? => {
            Err(ApiError::of(ErrorCode::RegisterForeign))
        }
        other => Ok(other?),
    }
}

/// The keys of another register are told before any secret is tried on them.
pub(crate) fn refuse_other_keys(register: &Path, key_file: &KeyFile) -> Result<(), ApiError> {
    if store::begins_with(register, key_file.register_salt())? {
        return Ok(());
    }
    Err(ApiError::of(if store::could_be_register(register)? {
        ErrorCode::KeyFileForeign
    } else {
        ErrorCode::RegisterForeign
    }))
}

pub(crate) fn holder(app: &App) -> Holder {
    Holder {
        user: app.host().user(),
        machine: app.host().machine(),
        since: app.now(),
    }
}

/// Some dialogs give the name as typed, without its extension.
pub(crate) fn with_extension(path: PathBuf) -> PathBuf {
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
