//! The third step: containing the breach, then the measures that repair and prevent (GDPR, art. 33.3.d).

use chrono::{DateTime, NaiveDate, Utc};
use law::{Effectiveness, MeasureState, MeasureTerm};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::moment::{InstantForm, Moment};
use crate::paris;
use crate::text::{self, LONG, SHORT};

/// A measure as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Measure`
pub struct MeasureForm {
    /// Absent for a measure that is being added.
    pub id: Option<Uuid>,
    pub text: String,
    pub term: MeasureTerm,
    pub owner: String,
    pub due_on: String,
    pub state: MeasureState,
    pub done_on: String,
    pub effectiveness: Option<Effectiveness>,
    pub check: String,
}

/// The third step as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Correction`
pub struct CorrectionForm {
    pub contained: InstantForm,
    pub measures: Vec<MeasureForm>,
}

/// Something done or to be done about the breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Identifier.
    pub id: Uuid,
    /// What is done.
    pub text: String,
    /// Immediate, medium term, preventive.
    pub term: MeasureTerm,
    /// Who carries it.
    pub owner: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How it stands.
    pub state: MeasureState,
    /// When it was in place.
    pub done_on: Option<NaiveDate>,
    /// What its check showed, once checked.
    pub effectiveness: Option<Effectiveness>,
    /// How it was or will be checked.
    pub check: String,
}

/// What the third step keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// When the breach was contained.
    pub contained: Option<Moment>,
    /// The measures, in the order of the person.
    pub measures: Vec<Measure>,
}

impl CorrectionForm {
    pub(super) fn read(
        &self,
        faults: &mut Faults,
        now: DateTime<Utc>,
        mut new_id: impl FnMut() -> Uuid,
    ) -> Correction {
        let measures = self.measures.iter().enumerate();
        Correction {
            contained: self.contained.read("details.contained", faults, now),
            measures: measures
                .map(|(position, form)| form.read(position, faults, now, &mut new_id))
                .collect(),
        }
    }
}

impl MeasureForm {
    fn read(
        &self,
        position: usize,
        faults: &mut Faults,
        now: DateTime<Utc>,
        new_id: &mut impl FnMut() -> Uuid,
    ) -> Measure {
        let field = |name: &str| format!("details.measures.{position}.{name}");
        Measure {
            id: self.id.unwrap_or_else(new_id),
            text: text::required(faults, &field("text"), &self.text, LONG),
            term: self.term,
            owner: text::at_most(faults, &field("owner"), &self.owner, SHORT),
            due_on: day::optional(faults, &field("due_on"), &self.due_on),
            state: self.state,
            done_on: self.done_on(&field("done_on"), faults, now),
            effectiveness: self.effectiveness,
            check: text::at_most(faults, &field("check"), &self.check, LONG),
        }
    }

    /// A measure done without a date was done today; none is done in the future.
    fn done_on(&self, field: &str, faults: &mut Faults, now: DateTime<Utc>) -> Option<NaiveDate> {
        if self.state != MeasureState::Done {
            return None;
        }
        let today = paris::date_of(now);
        let done_on = day::optional(faults, field, &self.done_on).unwrap_or(today);
        if done_on > today {
            faults.add(field, FieldRule::InTheFuture);
        }
        Some(done_on)
    }
}

impl Correction {
    pub(super) fn form(&self) -> CorrectionForm {
        CorrectionForm {
            contained: InstantForm::typed(self.contained),
            measures: self.measures.iter().map(Measure::form).collect(),
        }
    }
}

impl Measure {
    fn form(&self) -> MeasureForm {
        MeasureForm {
            id: Some(self.id),
            text: self.text.clone(),
            term: self.term,
            owner: self.owner.clone(),
            due_on: day::typed(self.due_on),
            state: self.state,
            done_on: day::typed(self.done_on),
            effectiveness: self.effectiveness,
            check: self.check.clone(),
        }
    }

    /// Wanted by a day that is passed, and neither done nor dropped.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        let open = match self.state {
            MeasureState::Planned | MeasureState::InProgress => true,
            MeasureState::Done | MeasureState::Dropped => false,
        };
        open && self.due_on.is_some_and(|due| due < today)
    }
}
