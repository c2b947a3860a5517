//! Who has access to the register, and what is done about it.

pub(crate) mod changes;
pub(crate) mod review;

use chrono::{DateTime, Utc};
use domain::paris::{self, InstantView};
use domain::person::{Person, keeps_a_referent};
use domain::register::Referent;
use law::UserRole;
use serde::{Deserialize, Serialize};
use store::Access;
use ts_rs::TS;
use uuid::Uuid;
use vault::SlotId;

use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OnePerson {
    id: Uuid,
    revision: u32,
}

#[derive(Serialize, TS)]
pub(crate) struct PersonView {
    id: Uuid,
    revision: u32,
    name: String,
    function: String,
    role: UserRole,
    /// She has still to choose her passphrase.
    is_provisional: bool,
    added_at: InstantView,
    removed_at: Option<InstantView>,
    /// The person at the keyboard.
    is_me: bool,
    /// Without her, nobody could keep the register.
    is_last_referent: bool,
}

#[derive(Serialize, TS)]
pub(crate) struct PeopleView {
    people: Vec<PersonView>,
    review: review::ReviewView,
}

/// Everybody who has or had access.
pub(crate) fn people(desk: &mut Desk<'_>, _: Nothing) -> Result<PeopleView, ApiError> {
    view(desk)
}

fn view(desk: &Desk<'_>) -> Result<PeopleView, ApiError> {
    let accesses = desk.open.store.people()?;
    let everybody: Vec<Person> = accesses.iter().map(|it| it.person.clone()).collect();
    let me = desk.open.user.id;
    let people = accesses.iter().map(|access| shown(access, &everybody, me));
    Ok(PeopleView {
        people: people.collect(),
        review: review::state(desk, &everybody)?,
    })
}

fn shown(access: &Access, everybody: &[Person], me: Option<Uuid>) -> PersonView {
    let person = &access.person;
    PersonView {
        id: person.id,
        revision: access.revision,
        name: person.name.clone(),
        function: person.function.clone(),
        role: person.role,
        is_provisional: person.is_provisional,
        added_at: paris::view(person.added_at),
        removed_at: person.removed_at.map(paris::view),
        is_me: me == Some(person.id),
        is_last_referent: !keeps_a_referent(everybody, person.id, None),
    }
}

/// Somebody who has access, at the version that the page has seen.
fn active(desk: &Desk<'_>, asked: &OnePerson) -> Result<Access, ApiError> {
    let found = desk.open.store.people()?.into_iter();
    let mut found = found.filter(|access| access.person.is_active());
    let access = found
        .find(|access| access.person.id == asked.id)
        .ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    if access.revision == asked.revision {
        Ok(access)
    } else {
        Err(ApiError::of(ErrorCode::EditedMeanwhile))
    }
}

/// Everybody who has access now.
fn everybody(desk: &Desk<'_>) -> Result<Vec<Person>, ApiError> {
    let accesses = desk.open.store.people()?.into_iter();
    let people = accesses.map(|access| access.person);
    Ok(people.filter(Person::is_active).collect())
}

/// The person whose slot a passphrase opened; nobody when her access was taken away.
pub(crate) fn person_of(accesses: &[Access], slot: SlotId) -> Result<&Person, ApiError> {
    let mut active = accesses.iter().filter(|access| access.person.is_active());
    let found = active.find(|access| access.slot == slot);
    found
        .map(|access| &access.person)
        .ok_or_else(|| ApiError::of(ErrorCode::AccessRemoved))
}

/// The first access to a new register: that of its référente, with the passphrase that she has just chosen.
pub(crate) fn first(id: Uuid, slot: SlotId, referent: &Referent, now: DateTime<Utc>) -> Access {
    let function = match referent.function.as_str() {
        "" => UserRole::Referent.label(),
        function => function,
    };
    let person = Person {
        id,
        name: referent.name.clone(),
        function: function.to_owned(),
        role: UserRole::Referent,
        is_provisional: false,
        added_at: now,
        removed_at: None,
    };
    Access {
        person,
        slot,
        revision: 1,
    }
}
