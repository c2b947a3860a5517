//! The end of the work with a processor (GDPR, art. 28.3.g), and its interventions while it lasts.

use chrono::{DateTime, NaiveDate, Utc};
use law::ExitOutcome;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::Faults;
use crate::listing::Path;
use crate::record::Reading;
use crate::text::{self, LONG, SHORT};
use crate::wording::{chosen, joined};

/// The end of the contract, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Exit`
pub struct ExitForm {
    pub ended_on: String,
    pub outcome: Option<ExitOutcome>,
    pub done_on: String,
    pub proof: String,
}

/// The end of the contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exit {
    /// When the work ended; none while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// What became of the data.
    pub outcome: Option<ExitOutcome>,
    /// When.
    pub done_on: Option<NaiveDate>,
    /// What shows it.
    pub proof: String,
}

/// An intervention on the organisation's systems; its day is a text as typed, a date once read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Intervention<Day> {
    /// When.
    pub on: Day,
    /// Who came or connected, by company and function.
    pub who: String,
    /// What was done.
    pub what: String,
    /// Who watched.
    pub watched_by: String,
}

impl ExitForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Exit {
        Exit {
            ended_on: day::past(faults, "exit.ended_on", &self.ended_on, now),
            outcome: self.outcome,
            done_on: day::past(faults, "exit.done_on", &self.done_on, now),
            proof: text::at_most(faults, "exit.proof", &self.proof, LONG),
        }
    }
}

impl Exit {
    pub(super) fn form(&self) -> ExitForm {
        ExitForm {
            ended_on: day::typed(self.ended_on),
            outcome: self.outcome,
            done_on: day::typed(self.done_on),
            proof: self.proof.clone(),
        }
    }

    /// Whether the work has ended and nothing shows what became of the data.
    #[must_use]
    pub fn lacks_proof(&self) -> bool {
        self.ended_on.is_some() && (self.outcome.is_none() || self.proof.is_empty())
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("exit.ended_on", day::typed(self.ended_on)),
            ("exit.outcome", chosen(self.outcome)),
            ("exit.done_on", day::typed(self.done_on)),
            ("exit.proof", self.proof.clone()),
        ]
    }
}

impl Intervention<String> {
    pub(super) fn read(
        &self,
        path: &Path<'_>,
        faults: &mut Faults,
    ) -> Intervention<Option<NaiveDate>> {
        Intervention {
            on: day::optional(faults, &path.of("on"), &self.on),
            who: text::at_most(faults, &path.of("who"), &self.who, SHORT),
            what: text::required(faults, &path.of("what"), &self.what, LONG),
            watched_by: text::at_most(faults, &path.of("watched_by"), &self.watched_by, SHORT),
        }
    }
}

impl Intervention<Option<NaiveDate>> {
    pub(super) fn form(&self) -> Intervention<String> {
        Intervention {
            on: day::typed(self.on),
            who: self.who.clone(),
            what: self.what.clone(),
            watched_by: self.watched_by.clone(),
        }
    }

    pub(super) fn words(&self) -> String {
        joined([
            &day::typed(self.on),
            &self.who,
            &self.what,
            &self.watched_by,
        ])
    }
}
