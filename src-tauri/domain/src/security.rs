//! The organisation's own catalogue of security measures (GDPR, art. 32), to which fiches refer.

use chrono::{DateTime, NaiveDate, Utc};
use law::{SecurityFamily, SecurityMeasureState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::day;
use crate::fault::{Faults, FieldError};
use crate::record::{Content, Expiring, Names, Reading, Record, RecordKind};
use crate::text::{self, LONG, SHORT};
use crate::wording::label;

/// A measure of the catalogue.
pub type SecurityMeasure = Record<SecurityMeasureRecord>;

/// A measure as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `SecurityMeasureRecord`
pub struct SecurityMeasureForm {
    pub name: String,
    pub family: SecurityFamily,
    pub state: SecurityMeasureState,
    pub description: String,
    pub owner: String,
    pub checked_on: String,
    pub evidence: String,
}

/// What is known of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityMeasureRecord {
    /// What is done, in a few words.
    pub name: String,
    /// The sheet of the authority's guide that it belongs to.
    pub family: SecurityFamily,
    /// In place, partly, planned, absent.
    pub state: SecurityMeasureState,
    /// How it is done.
    pub description: String,
    /// Who answers for it.
    pub owner: String,
    /// When somebody last made sure of it.
    pub checked_on: Option<NaiveDate>,
    /// What shows it.
    pub evidence: String,
}

impl SecurityMeasureRecord {
    /// Reads a form typed at `now`.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn from_form(
        form: &SecurityMeasureForm,
        now: DateTime<Utc>,
    ) -> Result<Self, Vec<FieldError>> {
        let (measure, faults) = read(form, now);
        faults.finish(measure)
    }

    /// What can be read of a form that is still being typed.
    #[must_use]
    pub fn so_far(form: &SecurityMeasureForm, now: DateTime<Utc>) -> Self {
        read(form, now).0
    }

    /// The form that shows this measure again.
    #[must_use]
    pub fn form(&self) -> SecurityMeasureForm {
        SecurityMeasureForm {
            name: self.name.clone(),
            family: self.family,
            state: self.state,
            description: self.description.clone(),
            owner: self.owner.clone(),
            checked_on: day::typed(self.checked_on),
            evidence: self.evidence.clone(),
        }
    }
}

fn read(form: &SecurityMeasureForm, now: DateTime<Utc>) -> (SecurityMeasureRecord, Faults) {
    let mut faults = Faults::default();
    let f = &mut faults;
    let measure = SecurityMeasureRecord {
        name: text::required(f, "name", &form.name, SHORT),
        family: form.family,
        state: form.state,
        description: text::at_most(f, "description", &form.description, LONG),
        owner: text::at_most(f, "owner", &form.owner, SHORT),
        checked_on: day::past(f, "checked_on", &form.checked_on, now),
        evidence: text::at_most(f, "evidence", &form.evidence, LONG),
    };
    (measure, faults)
}

impl Content for SecurityMeasureRecord {
    const KINDS: &'static [RecordKind] = &[RecordKind::SecurityMeasure];

    fn kind(&self) -> RecordKind {
        RecordKind::SecurityMeasure
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn state(&self) -> &'static str {
        self.state.name()
    }

    fn lacking(&self) -> usize {
        0
    }

    fn expiries(&self) -> Vec<Expiring> {
        Vec::new()
    }

    fn cited(&self) -> Vec<Uuid> {
        Vec::new()
    }

    fn readings(&self, _: &Names) -> Vec<Reading> {
        vec![
            ("name", self.name.clone()),
            ("family", label(self.family)),
            ("state", label(self.state)),
            ("description", self.description.clone()),
            ("owner", self.owner.clone()),
            ("checked_on", day::typed(self.checked_on)),
            ("evidence", self.evidence.clone()),
        ]
    }
}
