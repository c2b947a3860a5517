//! The people who open the register, each with a passphrase of their own (GDPR, art. 32.4).

use chrono::{DateTime, Utc};
use law::UserRole;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::breach::FieldChange;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::text::{self, SHORT};

/// A person who is given access, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Person`
pub struct PersonForm {
    pub name: String,
    pub function: String,
    pub role: Option<UserRole>,
}

/// A person who has, or had, access to the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Stays for ever: the journal tells it.
    pub id: Uuid,
    /// The name with which the journal signs.
    pub name: String,
    /// Her function in the organisation, or outside.
    pub function: String,
    /// What she may do.
    pub role: UserRole,
    /// Her passphrase was chosen for her: she must choose one before anything else.
    pub is_provisional: bool,
    /// Since when she has access.
    pub added_at: DateTime<Utc>,
    /// Since when she has none any more.
    pub removed_at: Option<DateTime<Utc>>,
}

impl Person {
    /// Reads the form of somebody who is given access at `now`, beside the `others` who have one.
    ///
    /// # Errors
    /// Every fault at once; two people of one name could not be told apart in the journal.
    pub fn from_form(
        form: &PersonForm,
        id: Uuid,
        others: &[Self],
        now: DateTime<Utc>,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let name = text::required(&mut faults, "name", &form.name, SHORT);
        let function = text::required(&mut faults, "function", &form.function, SHORT);
        if form.role.is_none() {
            faults.add("role", FieldRule::Required);
        }
        if others
            .iter()
            .any(|other| other.id != id && other.is_called(&name))
        {
            faults.add("name", FieldRule::Duplicate);
        }
        let person = Self {
            id,
            name,
            function,
            role: form.role.unwrap_or(UserRole::Reader),
            is_provisional: true,
            added_at: now,
            removed_at: None,
        };
        faults.finish(person)
    }

    /// Whether she has access.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.removed_at.is_none()
    }

    fn is_called(&self, name: &str) -> bool {
        self.is_active() && self.name.to_lowercase() == name.to_lowercase()
    }

    /// What the journal tells when she becomes `after`.
    #[must_use]
    pub fn changes(&self, after: &Self) -> Vec<FieldChange> {
        let role = |person: &Self| person.role.label().to_owned();
        let fields = [
            ("name", self.name.clone(), after.name.clone()),
            ("function", self.function.clone(), after.function.clone()),
            ("role", role(self), role(after)),
        ];
        let changed = fields
            .into_iter()
            .filter(|(_, before, after)| before != after);
        changed
            .map(|(field, before, after)| FieldChange {
                field: field.to_owned(),
                before,
                after,
            })
            .collect()
    }

    /// What the journal tells of her when she is given access, or is looked at again.
    #[must_use]
    pub fn told(&self) -> Vec<FieldChange> {
        vec![
            FieldChange::told("name", &self.name),
            FieldChange::told("function", &self.function),
            FieldChange::told("role", self.role.label()),
        ]
    }
}

/// Whether the register would still have a référente who has already entered it if `person` became `after`, or left when that is nothing.
#[must_use]
pub fn keeps_a_referent(people: &[Person], person: Uuid, after: Option<UserRole>) -> bool {
    let is_referent = |role: UserRole| role == UserRole::Referent;
    let others = people.iter().filter(|other| other.id != person);
    let mut others = others.filter(|other| other.is_active() && !other.is_provisional);
    after.is_some_and(is_referent) || others.any(|other| is_referent(other.role))
}
