//! Whether who makes a request is who they say (GDPR, art. 12.6).

use chrono::{DateTime, NaiveDate, Utc};
use law::IdentityCheck;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::record::Reading;
use crate::text::{self, LONG};
use crate::wording::chosen;

/// The check, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Identity`
pub struct IdentityForm {
    pub check: Option<IdentityCheck>,
    pub asked_on: String,
    pub given_on: String,
    pub how: String,
}

/// The check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// What is known.
    pub check: Option<IdentityCheck>,
    /// When the person was asked for something that establishes who they are.
    pub asked_on: Option<NaiveDate>,
    /// When the person gave it.
    pub given_on: Option<NaiveDate>,
    /// What is in doubt, what was asked, what was seen; never a copy of a document.
    pub how: String,
}

impl IdentityForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Identity {
        let identity = Identity {
            check: self.check,
            asked_on: day::past(faults, "identity.asked_on", &self.asked_on, now),
            given_on: day::past(faults, "identity.given_on", &self.given_on, now),
            how: text::at_most(faults, "identity.how", &self.how, LONG),
        };
        if identity.check == Some(IdentityCheck::Asked) && self.asked_on.trim().is_empty() {
            faults.add("identity.asked_on", FieldRule::Required);
        }
        if let Some((asked, given)) = identity.asked_on.zip(identity.given_on)
            && given < asked
        {
            faults.add("identity.given_on", FieldRule::EndBeforeStart);
        }
        identity
    }
}

impl Identity {
    pub(super) fn form(&self) -> IdentityForm {
        IdentityForm {
            check: self.check,
            asked_on: day::typed(self.asked_on),
            given_on: day::typed(self.given_on),
            how: self.how.clone(),
        }
    }

    /// Days during which the person had still to give what was asked; none while they still have to.
    pub(super) fn days_awaited(&self) -> u64 {
        let awaited = self.asked_on.zip(self.given_on);
        let days = awaited.map_or(0, |(asked, given)| (given - asked).num_days());
        u64::try_from(days).unwrap_or_default()
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("identity.check", chosen(self.check)),
            ("identity.asked_on", day::typed(self.asked_on)),
            ("identity.given_on", day::typed(self.given_on)),
            ("identity.how", self.how.clone()),
        ]
    }
}
