//! What the file of an exercise tells when it ends, beside what its scenario expects.

use chrono::{DateTime, Utc};
use law::Verdict;
use serde::{Deserialize, Serialize};

use super::Expected;
use crate::assessment::Answer;
use crate::evaluation::{BreachFile, IndicatorFigure, delays_of};
use crate::paris;
use crate::procedure::{Answers, Information};

/// What the file of an exercise told when it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// What was decided; none while nothing was.
    pub verdict: Option<Verdict>,
    /// A notification is told as sent.
    pub is_notified: bool,
    /// Every group of persons is told as informed.
    pub is_informed: bool,
    /// The lengths of time, by the exercise's clock; those whose question did not arise are left out.
    pub figures: Vec<IndicatorFigure>,
}

/// What the file of an exercise tells at `now`, by the exercise's clock.
#[must_use]
pub fn outcome(file: &BreachFile<'_>, now: DateTime<Utc>) -> Outcome {
    let information = Answers::of(file.steps).information;
    Outcome {
        verdict: file.breach.verdict,
        is_notified: file.breach.facts.sending.moment.is_some(),
        is_informed: information.is_some_and(Information::has_informed),
        figures: delays_of(file, paris::date_of(now)),
    }
}

impl Outcome {
    /// Whether what was decided of the authority is what is expected; none while nothing was decided, or where the scenario
    /// leaves it open.
    #[must_use]
    pub fn notifies_as_expected(&self, expected: Expected) -> Option<bool> {
        agrees(expected.notify, self.verdict?.asks_for_notification())
    }

    /// Likewise for the persons.
    #[must_use]
    pub fn informs_as_expected(&self, expected: Expected) -> Option<bool> {
        agrees(expected.inform, self.verdict? == Verdict::HighRisk)
    }
}

fn agrees(expected: Answer, decided: bool) -> Option<bool> {
    match expected {
        Answer::Yes => Some(decided),
        Answer::No => Some(!decided),
        Answer::Depends => None,
    }
}
