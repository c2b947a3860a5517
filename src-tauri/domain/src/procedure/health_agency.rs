//! Until when the organisation wants the health agency told: a target of its own, since the law says "without delay".

use chrono::{DateTime, TimeDelta, Utc};
use law::thresholds::HEALTH_AGENCY_TARGET;

use crate::breach::BreachFacts;

/// The internal target of one breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthAgencyTarget {
    /// Its length in hours.
    pub hours: u64,
    /// When the incident was noticed, or else reported; absent while neither is known.
    pub since: Option<DateTime<Utc>>,
    /// Until when.
    pub by: Option<DateTime<Utc>>,
}

/// The target for these facts.
#[must_use]
pub fn health_agency_target(facts: &BreachFacts) -> HealthAgencyTarget {
    let hours = HEALTH_AGENCY_TARGET.value;
    let period = TimeDelta::hours(i64::try_from(hours).unwrap_or(i64::MAX));
    let since = facts.detected.or(facts.reported).map(|moment| moment.at);
    HealthAgencyTarget {
        hours,
        since,
        by: since.map(|since| since + period),
    }
}
