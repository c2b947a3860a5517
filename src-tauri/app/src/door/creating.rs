//! Creating a register: its form, its first person, its keys.

use std::path::PathBuf;

use domain::fault::FieldError;
use domain::register::{Profile, RegisterForm};
use files::Existing;
use serde::{Deserialize, Serialize};
use store::{Author, Store, StoreError};
use ts_rs::TS;
use vault::{Created, KdfCost, KeyFile, Passphrase, Unlocked, key_path};

use super::{REGISTER_FILE, WayIn, holder, with_extension};
use crate::App;
use crate::error::ApiError;
use crate::host::SaveDialog;
use crate::people;
use crate::preferences;
use crate::requests::Nothing;
use crate::security;
use crate::session::{Open, OpenedWith, User};
use crate::view::{SessionView, session};

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

/// The structure that a new register proposes, without any person's name.
pub(crate) fn propose_register(_: &App, _: Nothing) -> Result<RegisterForm, ApiError> {
    serde_json::from_str(include_str!("../../data/proposed-register.json"))
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
    app.wait_until_left();
    let passphrase = Passphrase::new(&argument.passphrase);
    let open = create(app, path.clone(), &profile, &passphrase)?;
    let recovery_code = open
        .recovery_code
        .as_ref()
        .map(|code| code.text().to_string());
    preferences::remember(app.host(), &path);
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
    let way_in = WayIn {
        path,
        key_file: file,
        unlocked: Unlocked { key, slot },
        opened_with: OpenedWith::Passphrase,
    };
    let user = User::of(&first.person);
    Ok(Open {
        recovery_code: Some(recovery_code),
        ..way_in.open(store, user, now, profile.auto_lock_minutes)
    })
}
