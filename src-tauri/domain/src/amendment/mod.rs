//! What a breach teaches the registers: precise changes of its fiches and processors, each accepted by a person.

mod activity;
mod processor;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use law::{DataSubjectCategory, MeasureState, MeasureTerm, RecordDataCategory, RegisterChange};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::activity::Activity;
use crate::breach::Breach;
use crate::procedure::{Answers, Measure, Step};
use crate::processor::Processor;
use crate::security::SecurityMeasure;

/// A change that a breach proposes to one entry of a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Amendment {
    /// The entry.
    pub record: Uuid,
    /// What would change.
    pub correction: Correction,
}

/// What would change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "change", content = "what", rename_all = "snake_case")]
#[ts(rename = "AmendmentCorrection")]
pub enum Correction {
    /// The fiche does not name a category of data that the breach touched.
    AddDataCategory(RecordDataCategory),
    /// Nor a category of persons.
    AddPersonCategory(DataSubjectCategory),
    /// Nor a lasting measure of the breach: its identifier in the third step.
    AddSecurityMeasure(Uuid),
    /// Nobody has looked at the fiche since.
    ReviewActivity,
    /// Nor at its impact assessment.
    ReviewDpia,
    /// Nor at the clauses of the processor.
    ReviewProcessor,
    /// The processor's notes do not recall the breach.
    NoteIncident,
}

impl Correction {
    /// What the law calls it.
    #[must_use]
    pub fn change(self) -> RegisterChange {
        match self {
            Self::AddDataCategory(_) => RegisterChange::AddDataCategory,
            Self::AddPersonCategory(_) => RegisterChange::AddPersonCategory,
            Self::AddSecurityMeasure(_) => RegisterChange::AddSecurityMeasure,
            Self::ReviewActivity => RegisterChange::ReviewActivity,
            Self::ReviewDpia => RegisterChange::ReviewDpia,
            Self::ReviewProcessor => RegisterChange::ReviewProcessor,
            Self::NoteIncident => RegisterChange::NoteIncident,
        }
    }
}

/// A breach about to teach the registers.
#[derive(Clone, Copy, Debug)]
pub struct Lesson<'a> {
    /// The breach.
    pub breach: &'a Breach,
    /// Its steps.
    pub steps: &'a [Step],
    /// The catalogue of security measures.
    pub measures: &'a [SecurityMeasure],
    /// The civil day of Paris.
    pub today: NaiveDate,
}

impl Lesson<'_> {
    /// What would change in the fiches and processors that the breach names; what is done already is not proposed.
    #[must_use]
    pub fn amendments(&self, fiches: &[Activity], processors: &[Processor]) -> Vec<Amendment> {
        let fiches = fiches
            .iter()
            .flat_map(|fiche| activity::amendments(self, fiche));
        let processors = processors
            .iter()
            .flat_map(|found| processor::amendments(self, found));
        fiches.chain(processors).collect()
    }

    /// The measures of the breach that last: in place, and meant to prevent another one.
    fn lasting(&self) -> impl Iterator<Item = &Measure> {
        let correction = Answers::of(self.steps).correction;
        let measures = correction
            .into_iter()
            .flat_map(|correction| &correction.measures);
        measures.filter(|measure| {
            measure.state == MeasureState::Done && measure.term == MeasureTerm::Preventive
        })
    }

    /// A lasting measure by its identifier.
    #[must_use]
    pub fn lasting_measure(&self, id: Uuid) -> Option<&Measure> {
        self.lasting().find(|measure| measure.id == id)
    }

    /// The names of the measures of the catalogue that a fiche cites.
    fn cited_names(&self, cited: &[Uuid]) -> BTreeSet<&str> {
        let cited = self
            .measures
            .iter()
            .filter(|measure| cited.contains(&measure.id));
        cited.map(|measure| measure.content.name.as_str()).collect()
    }

    /// The day on which the breach entered the register.
    fn registered_on(&self) -> NaiveDate {
        crate::paris::date_of(self.breach.registered_at)
    }

    /// Whether an entry was looked at since the breach, or is already to be looked at.
    fn is_looked_at(&self, reviewed_on: Option<NaiveDate>, review_on: Option<NaiveDate>) -> bool {
        let since = reviewed_on.is_some_and(|on| on >= self.registered_on());
        since || review_on.is_some_and(|on| on <= self.today)
    }

    /// A line that recalls the breach in the notes of an entry.
    fn recalled(&self) -> String {
        format!(
            "{} ({})\u{a0}: {}",
            self.breach.number,
            crate::paris::typed_date(self.registered_on()),
            self.breach.facts.summary()
        )
    }

    /// Whether a note recalls the breach.
    fn is_recalled_in(&self, note: &str) -> bool {
        note.contains(&self.breach.number.to_string())
    }
}

/// A note with one more line.
fn with_line(note: &str, line: &str) -> String {
    if note.is_empty() {
        line.to_owned()
    } else {
        format!("{note}\n{line}")
    }
}
