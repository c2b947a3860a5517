//! What looks wrong without being refused: dates out of order, an investigation that lasts.

use chrono::{DateTime, TimeDelta, Utc};
use law::clocks::INVESTIGATION;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::BreachFacts;
use crate::moment::Moment;

/// Something to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// Noticed before it began.
    DetectedBeforeOccurred,
    /// Reported before it was noticed.
    ReportedBeforeDetected,
    /// Certain before anybody noticed.
    AwareBeforeDetected,
    /// The investigation passes its first threshold and awareness is not dated.
    AwareNotDatedAfterADay,
    /// The investigation passes its second threshold and awareness is not dated.
    AwareNotDatedAfterTwoDays,
}

/// What to look at again in these facts at `now`.
#[must_use]
pub fn warnings(facts: &BreachFacts, now: DateTime<Utc>) -> Vec<Warning> {
    let aware = facts.aware_moment();
    let order = [
        (
            facts.detected,
            facts.occurred_from,
            Warning::DetectedBeforeOccurred,
        ),
        (
            facts.reported,
            facts.detected,
            Warning::ReportedBeforeDetected,
        ),
        (aware, facts.detected, Warning::AwareBeforeDetected),
    ];
    order
        .into_iter()
        .filter(|(later, earlier, _)| is_reversed(*later, *earlier))
        .map(|(_, _, warning)| warning)
        .chain(lasting_investigation(facts, now))
        .collect()
}

fn is_reversed(later: Option<Moment>, earlier: Option<Moment>) -> bool {
    matches!((later, earlier), (Some(later), Some(earlier)) if later.at < earlier.at)
}

/// The authority expects a short investigation: an initial notification may be sent, then withdrawn.
fn lasting_investigation(facts: &BreachFacts, now: DateTime<Utc>) -> Option<Warning> {
    if facts.aware.is_some() || facts.sending.moment.is_some() {
        return None;
    }
    let began = facts.reported.or(facts.detected)?;
    let lasted = now - began.at;
    if lasted > TimeDelta::hours(INVESTIGATION.second_warning_hours) {
        Some(Warning::AwareNotDatedAfterTwoDays)
    } else if lasted > TimeDelta::hours(INVESTIGATION.first_warning_hours) {
        Some(Warning::AwareNotDatedAfterADay)
    } else {
        None
    }
}
