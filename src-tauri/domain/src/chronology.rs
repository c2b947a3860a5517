//! The chronology of a breach: what happened when, to which one only adds.

use chrono::{DateTime, Utc};
use law::Certainty;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::breach::BreachFacts;
use crate::fault::{Faults, FieldError};
use crate::moment::{InstantForm, Moment};
use crate::procedure::{Answers, Step};
use crate::text::{self, LONG};

/// An event as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EventForm {
    /// When it happened.
    pub occurred: InstantForm,
    /// Whether it is known or supposed.
    pub certainty: Certainty,
    /// What happened.
    pub text: String,
    /// The supporting document that shows it.
    pub document: Option<Uuid>,
}

/// Something that happened, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When it happened, if that is known.
    pub occurred: Option<Moment>,
    /// Whether it is known or supposed.
    pub certainty: Certainty,
    /// What happened.
    pub text: String,
    /// The supporting document that shows it.
    pub document: Option<Uuid>,
}

impl Event {
    /// Reads a form typed at `now`.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn from_form(form: &EventForm, now: DateTime<Utc>) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let event = Self {
            occurred: form.occurred.read("occurred", &mut faults, now),
            certainty: form.certainty,
            text: text::required(&mut faults, "text", &form.text, LONG),
            document: form.document,
        };
        faults.finish(event)
    }
}

/// An instant that the file already holds, told among the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // each is the instant of the same name in the facts or in a step
pub enum Milestone {
    OccurredFrom,
    OccurredTo,
    Detected,
    Reported,
    DpoInformed,
    Aware,
    Contained,
    Notified,
}

/// The instants known so far, in the order of a breach.
#[must_use]
pub fn milestones(facts: &BreachFacts, steps: &[Step]) -> Vec<(Milestone, Moment)> {
    let answers = Answers::of(steps);
    let dpo_informed = answers.report.and_then(|report| report.dpo_informed);
    let contained = answers
        .correction
        .and_then(|correction| correction.contained);
    let known = [
        (Milestone::OccurredFrom, facts.occurred_from),
        (Milestone::OccurredTo, facts.occurred_to),
        (Milestone::Detected, facts.detected),
        (Milestone::Reported, facts.reported),
        (Milestone::DpoInformed, dpo_informed),
        (Milestone::Aware, facts.aware_moment()),
        (Milestone::Contained, contained),
        (Milestone::Notified, facts.sending.moment),
    ];
    known
        .into_iter()
        .filter_map(|(milestone, moment)| Some((milestone, moment?)))
        .collect()
}
