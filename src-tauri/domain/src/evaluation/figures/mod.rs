//! The indicators, computed from the register itself: what has no hour is "not measurable", counted and never guessed.

mod delays;
mod shares;

pub(crate) use delays::median;

use chrono::{DateTime, NaiveDate, Utc};
use law::EvaluationIndicator;
use law::clocks::{INVESTIGATION, NOTIFICATION, in_force};
use law::thresholds::{
    BREACH_ALERT_HOURS, CLOSURE_TARGET, COMPLEMENT_EXPECTED, CONTAINMENT_TARGET,
    HEALTH_AGENCY_TARGET, PERSONS_TARGET, REGISTRATION_TARGET, REPORTING_TARGET,
};
use serde::{Deserialize, Serialize};

use super::EvaluationContent;
use crate::breach::Breach;
use crate::improvement::Improvement;
use crate::paris;
use crate::procedure::Step;

/// The file of a breach, as the indicators read it.
#[derive(Clone, Copy, Debug)]
pub struct BreachFile<'a> {
    /// The breach.
    pub breach: &'a Breach,
    /// What was written on its steps.
    pub steps: &'a [Step],
    /// It was taken from a former register: the hour of its line tells nothing.
    pub is_imported: bool,
}

/// Lengths of time, in seconds of elapsed time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delays {
    /// How many were measured.
    pub measured: usize,
    /// How many have no beginning or no end.
    pub unmeasurable: usize,
    /// The middle one; between the two in the middle where their number is even.
    pub median_seconds: Option<i64>,
    /// The longest.
    pub maximum_seconds: Option<i64>,
    /// How many were as long as their target at most; none where there is no target.
    pub in_target: Option<usize>,
}

/// So many among so many.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub counted: u64,
    /// Among how many.
    pub of: u64,
    /// How many could not be told apart.
    pub unmeasurable: u64,
}

impl Share {
    /// The whole percents; none where there is nothing to count.
    #[must_use]
    pub fn percent(&self) -> Option<u64> {
        (self.of > 0).then(|| self.counted * 100 / self.of)
    }
}

/// What an indicator shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "figure", rename_all = "snake_case")]
pub enum Figure {
    /// Lengths of time.
    Delays(Delays),
    /// So many among so many.
    Share(Share),
    /// A number; none while nobody has said it.
    Number {
        /// The number.
        number: Option<u64>,
    },
}

/// An indicator and what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorFigure {
    /// Which.
    pub indicator: EvaluationIndicator,
    /// What it shows.
    pub figure: Figure,
}

/// What the indicators are computed from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sources<'a> {
    content: &'a EvaluationContent,
    files: &'a [BreachFile<'a>],
    register: &'a [Breach],
    actions: &'a [Improvement],
    now: DateTime<Utc>,
}

/// Every indicator over `files`, the breaches that an evaluation covers, of a `register` that may hold others, with the
/// `actions` of all evaluations.
#[must_use]
pub fn figures(
    content: &EvaluationContent,
    files: &[BreachFile<'_>],
    register: &[Breach],
    actions: &[Improvement],
    now: DateTime<Utc>,
) -> Vec<IndicatorFigure> {
    let sources = Sources {
        content,
        files,
        register,
        actions,
        now,
    };
    let indicators = EvaluationIndicator::ALL.iter();
    indicators
        .map(|indicator| IndicatorFigure {
            indicator: *indicator,
            figure: figure(*indicator, &sources),
        })
        .collect()
}

/// The lengths of time of one file, under the targets of the day `on`; those whose question does not arise are left out.
#[must_use]
pub fn delays_of(file: &BreachFile<'_>, on: NaiveDate) -> Vec<IndicatorFigure> {
    let indicators = EvaluationIndicator::ALL.iter();
    indicators
        .filter_map(|indicator| {
            let delays = delays::delays(*indicator, std::slice::from_ref(file), on);
            (delays.measured + delays.unmeasurable > 0).then_some(IndicatorFigure {
                indicator: *indicator,
                figure: Figure::Delays(delays),
            })
        })
        .collect()
}

fn figure(indicator: EvaluationIndicator, sources: &Sources<'_>) -> Figure {
    match indicator {
        EvaluationIndicator::Exposure
        | EvaluationIndicator::Reporting
        | EvaluationIndicator::Registration
        | EvaluationIndicator::Investigation
        | EvaluationIndicator::Authority
        | EvaluationIndicator::AuthorityComplement
        | EvaluationIndicator::HealthAgency
        | EvaluationIndicator::Persons
        | EvaluationIndicator::Containment
        | EvaluationIndicator::Closure
        | EvaluationIndicator::ProcessorNotice => {
            let on = sources.content.period.to_on;
            Figure::Delays(delays::delays(indicator, sources.files, on))
        }
        EvaluationIndicator::NotifiedInTime => Figure::Share(shares::notified_in_time(sources)),
        EvaluationIndicator::UnnotifiedExplained => {
            Figure::Share(shares::unnotified_explained(sources))
        }
        EvaluationIndicator::Completeness => Figure::Share(shares::completeness(sources)),
        EvaluationIndicator::Recurrence => Figure::Share(shares::recurrence(sources)),
        EvaluationIndicator::ActionsOnTime => Figure::Share(shares::actions_on_time(sources)),
        EvaluationIndicator::ActionsEffective => Figure::Share(shares::actions_effective(sources)),
        EvaluationIndicator::Training => Figure::Share(shares::training(sources)),
        EvaluationIndicator::Exercises => Figure::Number {
            number: sources.content.exercises,
        },
        EvaluationIndicator::ThirdPartyDetection => {
            Figure::Share(shares::third_party_detection(sources))
        }
    }
}

/// A length of time in words: hours and minutes, or days and hours where it is long.
#[must_use]
pub fn length_text(seconds: i64) -> String {
    const DAY: i64 = 24 * 3600;
    const LONG: i64 = 5 * DAY;
    if seconds < LONG {
        return paris::duration(seconds);
    }
    let days = paris::grouped((seconds / DAY).unsigned_abs());
    format!("{days}\u{a0}j\u{a0}{}\u{a0}h", seconds % DAY / 3600)
}

/// A target in words: hours, or days where it is long.
#[must_use]
pub fn target_text(hours: u64) -> String {
    const DAY: u64 = 24;
    const LONG: u64 = 5 * DAY;
    if hours < LONG {
        format!("{hours}\u{a0}h")
    } else {
        format!("{}\u{a0}j", hours / DAY)
    }
}

/// The target of a length of time for what ends on a day, in hours; none where there is none.
#[must_use]
pub fn target(indicator: EvaluationIndicator, on: NaiveDate) -> Option<u64> {
    match indicator {
        EvaluationIndicator::Reporting => Some(REPORTING_TARGET.value),
        EvaluationIndicator::Registration => Some(REGISTRATION_TARGET.value),
        EvaluationIndicator::Investigation => u64::try_from(INVESTIGATION.first_warning_hours).ok(),
        EvaluationIndicator::Authority => u64::try_from(in_force(NOTIFICATION, on).hours).ok(),
        EvaluationIndicator::AuthorityComplement => Some(COMPLEMENT_EXPECTED.value),
        EvaluationIndicator::HealthAgency => Some(HEALTH_AGENCY_TARGET.value),
        EvaluationIndicator::Persons => Some(PERSONS_TARGET.value),
        EvaluationIndicator::Containment => Some(CONTAINMENT_TARGET.value),
        EvaluationIndicator::Closure => Some(CLOSURE_TARGET.value),
        EvaluationIndicator::ProcessorNotice => Some(BREACH_ALERT_HOURS.value),
        EvaluationIndicator::Exposure
        | EvaluationIndicator::NotifiedInTime
        | EvaluationIndicator::UnnotifiedExplained
        | EvaluationIndicator::Completeness
        | EvaluationIndicator::Recurrence
        | EvaluationIndicator::ActionsOnTime
        | EvaluationIndicator::ActionsEffective
        | EvaluationIndicator::Training
        | EvaluationIndicator::Exercises
        | EvaluationIndicator::ThirdPartyDetection => None,
    }
}
