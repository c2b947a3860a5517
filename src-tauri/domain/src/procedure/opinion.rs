//! What the data protection officer advises on an incident.

use chrono::{DateTime, NaiveDate, Utc};
use law::DpoOpinion;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::Faults;
use crate::text::{self, LONG};

/// What the data protection officer advises, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `OfficerOpinion`
pub struct OfficerOpinionForm {
    pub opinion: Option<DpoOpinion>,
    pub text: String,
    pub given_on: String,
}

/// What the data protection officer advises (GDPR, art. 39.1.a).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerOpinion {
    /// Favourable, with reservations, unfavourable.
    pub opinion: Option<DpoOpinion>,
    /// In the officer's words.
    pub text: String,
    /// When.
    pub given_on: Option<NaiveDate>,
}

impl OfficerOpinionForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> OfficerOpinion {
        OfficerOpinion {
            opinion: self.opinion,
            text: text::at_most(faults, "details.opinion.text", &self.text, LONG),
            given_on: day::past(faults, "details.opinion.given_on", &self.given_on, now),
        }
    }
}

impl OfficerOpinion {
    pub(super) fn form(&self) -> OfficerOpinionForm {
        OfficerOpinionForm {
            opinion: self.opinion,
            text: self.text.clone(),
            given_on: day::typed(self.given_on),
        }
    }
}
