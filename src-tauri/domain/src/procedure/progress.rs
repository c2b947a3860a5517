//! How a step stands: its state, who carries it, and when.

use chrono::{DateTime, NaiveDate, Utc};
use law::StepState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::paris;
use crate::text::{self, LONG, SHORT};

/// How a step stands, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Progress`
pub struct ProgressForm {
    pub state: StepState,
    pub reason: String,
    pub responsible: String,
    pub due_on: String,
    pub begun_on: String,
    pub done_on: String,
    pub notes: String,
}

/// How a step stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// To do, in progress, done, not applicable.
    pub state: StepState,
    /// Why it is not applicable.
    pub reason: String,
    /// Who carries it.
    pub responsible: String,
    /// By when it is wanted.
    pub due_on: Option<NaiveDate>,
    /// When it began.
    pub begun_on: Option<NaiveDate>,
    /// When it was finished.
    pub done_on: Option<NaiveDate>,
    /// Anything worth keeping about it.
    pub notes: String,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            state: StepState::ToDo,
            reason: String::new(),
            responsible: String::new(),
            due_on: None,
            begun_on: None,
            done_on: None,
            notes: String::new(),
        }
    }
}

impl ProgressForm {
    /// A step that begins or ends without a date did so today.
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Progress {
        let today = paris::date_of(now);
        let begun = matches!(self.state, StepState::InProgress | StepState::Done);
        let done = self.state == StepState::Done;
        let done_on = dated(faults, "progress.done_on", &self.done_on, done, today);
        let progress = Progress {
            state: self.state,
            reason: self.reason(faults),
            responsible: text::at_most(faults, "progress.responsible", &self.responsible, SHORT),
            due_on: day::optional(faults, "progress.due_on", &self.due_on),
            begun_on: dated(
                faults,
                "progress.begun_on",
                &self.begun_on,
                begun,
                done_on.unwrap_or(today),
            ),
            done_on,
            notes: text::at_most(faults, "progress.notes", &self.notes, LONG),
        };
        judge(&progress, faults, today);
        progress
    }
}

impl ProgressForm {
    /// The reason of a step set aside; one typed before another state was chosen is set aside too.
    fn reason(&self, faults: &mut Faults) -> String {
        let reason = text::at_most(faults, "progress.reason", &self.reason, LONG);
        if self.state == StepState::NotApplicable {
            reason
        } else {
            String::new()
        }
    }
}

/// The typed date of something that happened; without one it is `otherwise`.
fn dated(
    faults: &mut Faults,
    field: &str,
    typed: &str,
    happened: bool,
    otherwise: NaiveDate,
) -> Option<NaiveDate> {
    if !happened {
        return None;
    }
    Some(day::optional(faults, field, typed).unwrap_or(otherwise))
}

fn judge(progress: &Progress, faults: &mut Faults, today: NaiveDate) {
    if progress.state == StepState::NotApplicable && progress.reason.is_empty() {
        faults.add("progress.reason", FieldRule::Required);
    }
    for (field, day) in [
        ("progress.begun_on", progress.begun_on),
        ("progress.done_on", progress.done_on),
    ] {
        if day.is_some_and(|day| day > today) {
            faults.add(field, FieldRule::InTheFuture);
        }
    }
    if let (Some(begun), Some(done)) = (progress.begun_on, progress.done_on)
        && done < begun
    {
        faults.add("progress.done_on", FieldRule::EndBeforeStart);
    }
}

impl Progress {
    pub(super) fn form(&self) -> ProgressForm {
        ProgressForm {
            state: self.state,
            reason: self.reason.clone(),
            responsible: self.responsible.clone(),
            due_on: day::typed(self.due_on),
            begun_on: day::typed(self.begun_on),
            done_on: day::typed(self.done_on),
            notes: self.notes.clone(),
        }
    }

    /// Nothing more is expected of the step.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self.state {
            StepState::Done | StepState::NotApplicable => true,
            StepState::ToDo | StepState::InProgress => false,
        }
    }

    /// Wanted by a day that is passed, and not settled.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        !self.is_settled() && self.due_on.is_some_and(|due| due < today)
    }
}
