//! Whom to reach at a processor.

use law::ProcessorContactKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::text::{self, SHORT};
use crate::wording::joined;

/// Somebody who can be reached, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contact {
    /// Who, by service or function.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// Electronic mail.
    pub email: String,
    /// At which hours.
    pub hours: String,
}

/// The three whom the organisation may have to reach, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contacts {
    /// Its data protection officer.
    pub officer: Contact,
    /// Its security.
    pub security: Contact,
    /// Whom to call about a breach, at any hour.
    pub breach: Contact,
}

impl Contacts {
    pub(super) fn read(&self, faults: &mut Faults) -> Self {
        Self {
            officer: self.officer.read("contacts.officer", faults),
            security: self.security.read("contacts.security", faults),
            breach: self.breach.read("contacts.breach", faults),
        }
    }

    /// The contact of a kind.
    #[must_use]
    pub fn of(&self, kind: ProcessorContactKind) -> &Contact {
        match kind {
            ProcessorContactKind::Officer => &self.officer,
            ProcessorContactKind::Security => &self.security,
            ProcessorContactKind::Breach => &self.breach,
        }
    }
}

impl Contact {
    fn read(&self, field: &str, faults: &mut Faults) -> Self {
        let mut text = |name: &str, typed: &str| {
            text::at_most(faults, &format!("{field}.{name}"), typed, SHORT)
        };
        Self {
            name: text("name", &self.name),
            phone: text("phone", &self.phone),
            email: text("email", &self.email),
            hours: text("hours", &self.hours),
        }
    }

    /// A name without a way to reach it is no contact.
    #[must_use]
    pub fn is_reachable(&self) -> bool {
        !self.phone.is_empty() || !self.email.is_empty()
    }

    /// Everything that is known of it, on one line.
    #[must_use]
    pub fn words(&self) -> String {
        joined([&self.name, &self.phone, &self.email, &self.hours])
    }
}
