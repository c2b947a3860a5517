//! Giving access, changing it, taking it away. The key file and the register are written one after the other, in the
//! order that leaves nobody in if the machine stops between them.

use domain::breach::FieldChange;
use domain::person::{Person, PersonForm, keeps_a_referent};
use files::Existing;
use serde::{Deserialize, Serialize};
use store::table::person as row;
use store::{Access, Action, Entry};
use ts_rs::TS;
use vault::{KdfCost, KeyFile, Passphrase, SlotId, key_path};

use super::{OnePerson, PeopleView, active, everybody, view};
use crate::error::{ApiError, ErrorCode};
use crate::security;
use crate::session::{Desk, User};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddPerson {
    form: PersonForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangePerson {
    person: OnePerson,
    form: PersonForm,
}

/// A passphrase that was chosen for somebody, shown once.
#[derive(Serialize, TS)]
pub(crate) struct ProvisionalView {
    name: String,
    passphrase: String,
    people: PeopleView,
}

/// Gives somebody access, with a passphrase that she replaces at her first opening.
pub(crate) fn add_person(
    desk: &mut Desk<'_>,
    argument: AddPerson,
) -> Result<ProvisionalView, ApiError> {
    let id = desk.host.new_id();
    let person = Person::from_form(&argument.form, id, &everybody(desk)?, desk.now)?;
    let slot = new_slot(desk)?;
    let passphrase = vault::propose_password()?;
    let former = desk.open.key_file.clone();
    let mut keys = former.clone();
    let key = &desk.open.unlocked.key;
    keys.add_passphrase(key, slot, &Passphrase::new(&passphrase), KdfCost::STANDARD)?;
    replace_keys(desk, keys)?;
    let access = Access {
        person,
        slot,
        revision: 1,
    };
    let author = desk.author();
    let written = desk.open.store.write(&author, |tx| {
        row::insert(tx, &access)?;
        let entry = about(Action::PersonAdded, access.person.told());
        Ok(((), entry))
    });
    written.or_else(|fault| {
        // A slot that belongs to nobody opens nothing; the former file has not even that one.
        replace_keys(desk, former)?;
        Err(ApiError::from(fault))
    })?;
    provisional(desk, &access.person.name, &passphrase)
}

/// Changes the name, the function or the role of somebody.
pub(crate) fn change_person(
    desk: &mut Desk<'_>,
    argument: ChangePerson,
) -> Result<PeopleView, ApiError> {
    let access = active(desk, &argument.person)?;
    let before = &access.person;
    let others = everybody(desk)?;
    let typed = Person::from_form(&argument.form, before.id, &others, desk.now)?;
    if !keeps_a_referent(&others, before.id, Some(typed.role)) {
        return Err(ApiError::of(ErrorCode::LastReferent));
    }
    let after = Person {
        is_provisional: before.is_provisional,
        added_at: before.added_at,
        ..typed
    };
    let changes = before.changes(&after);
    if !changes.is_empty() {
        let entry = about(Action::PersonChanged, changes);
        save(desk, &after, &access, entry)?;
        if desk.open.user.id == Some(after.id) {
            desk.open.user = User::of(&after);
        }
    }
    view(desk)
}

/// Puts a passphrase chosen for her in the place of the one that somebody has lost.
pub(crate) fn renew_passphrase(
    desk: &mut Desk<'_>,
    argument: OnePerson,
) -> Result<ProvisionalView, ApiError> {
    let access = active(desk, &argument)?;
    refuse_myself(desk, &access)?;
    let passphrase = vault::propose_password()?;
    let mut keys = desk.open.key_file.clone();
    let key = &desk.open.unlocked.key;
    let secret = Passphrase::new(&passphrase);
    security::set_passphrase(&mut keys, key, access.slot, &secret)?;
    let after = Person {
        is_provisional: true,
        ..access.person.clone()
    };
    // The row first: between the two, her former passphrase opens and asks her to choose another.
    let entry = about(Action::PassphraseGiven, after.told());
    save(desk, &after, &access, entry)?;
    replace_keys(desk, keys)?;
    provisional(desk, &after.name, &passphrase)
}

/// Takes the access of somebody away: her passphrase no longer opens the register.
pub(crate) fn remove_person(
    desk: &mut Desk<'_>,
    argument: OnePerson,
) -> Result<PeopleView, ApiError> {
    let access = active(desk, &argument)?;
    refuse_myself(desk, &access)?;
    if !keeps_a_referent(&everybody(desk)?, argument.id, None) {
        return Err(ApiError::of(ErrorCode::LastReferent));
    }
    let after = Person {
        removed_at: Some(desk.now),
        ..access.person.clone()
    };
    // The row first: from then on her slot opens nothing, even if the key file could not be written.
    let entry = about(Action::PersonRemoved, after.told());
    save(desk, &after, &access, entry)?;
    tidy_keys(desk)?;
    view(desk)
}

/// Takes the slots of nobody out of the key file: those of people whose access was taken away, and of an addition that
/// the machine did not finish.
pub(crate) fn tidy_keys(desk: &mut Desk<'_>) -> Result<(), ApiError> {
    let accesses = desk.open.store.people()?.into_iter();
    let active = accesses.filter(|access| access.person.is_active());
    let kept: Vec<SlotId> = active.map(|access| access.slot).collect();
    let is_stray = |slot: &vault::SlotView| {
        slot.kind == vault::SlotKind::Passphrase && !kept.contains(&slot.id)
    };
    if !desk.open.key_file.slots().any(is_stray) {
        return Ok(());
    }
    let mut keys = desk.open.key_file.clone();
    keys.keep_passphrases(&desk.open.unlocked.key, &kept)?;
    replace_keys(desk, keys)
}

/// Somebody changes her own passphrase elsewhere, and leaves through another référente.
fn refuse_myself(desk: &Desk<'_>, access: &Access) -> Result<(), ApiError> {
    if desk.open.user.id == Some(access.person.id) {
        Err(ApiError::of(ErrorCode::NotAllowed))
    } else {
        Ok(())
    }
}

/// A number that no slot bears and no person ever had, drawn so that nobody who is added after an older register came
/// back is given the one of somebody it has forgotten.
fn new_slot(desk: &Desk<'_>) -> Result<SlotId, ApiError> {
    let people = desk.open.store.people()?;
    let had: Vec<SlotId> = people.iter().map(|access| access.slot).collect();
    let is_free = |slot: &SlotId| {
        !had.contains(slot) && !desk.open.key_file.slots().any(|borne| borne.id == *slot)
    };
    let mut drawn = std::iter::repeat_with(SlotId::drawn);
    loop {
        let slot = drawn.next().transpose()?;
        if let Some(slot) = slot.filter(is_free) {
            return Ok(slot);
        }
    }
}

/// A line of the journal about somebody's access, which concerns the register as a whole.
fn about(action: Action, changes: Vec<FieldChange>) -> Entry {
    Entry {
        changes,
        ..Entry::about_register(action)
    }
}

fn save(
    desk: &mut Desk<'_>,
    person: &Person,
    before: &Access,
    entry: Entry,
) -> Result<(), ApiError> {
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        row::update(tx, person, before.revision)?;
        Ok(((), entry))
    })?;
    Ok(())
}

/// Writes the key file; the session goes on with what is on the disk.
fn replace_keys(desk: &mut Desk<'_>, keys: KeyFile) -> Result<(), ApiError> {
    keys.write(&key_path(&desk.open.path), Existing::Replace)?;
    desk.open.key_file = keys;
    Ok(())
}

fn provisional(desk: &Desk<'_>, name: &str, passphrase: &str) -> Result<ProvisionalView, ApiError> {
    Ok(ProvisionalView {
        name: name.to_owned(),
        passphrase: passphrase.to_owned(),
        people: view(desk)?,
    })
}
