//! What the first notification left out, and until when the rest is awaited (GDPR, art. 33.4).

use chrono::{DateTime, TimeDelta, Utc};
use law::thresholds::{COMPLEMENT_ALERT, COMPLEMENT_EXPECTED};

use super::{Answers, FollowUp, Step};
use crate::breach::BreachFacts;

/// A complement that is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complement {
    /// Until when the authority would like it: a practice, not a period of the law.
    pub expected_by: DateTime<Utc>,
    /// It tarries: nothing followed for so long that it is pointed out.
    pub tarries: bool,
}

/// The complement that these facts and steps still owe at `now`.
#[must_use]
pub fn owed_complement(
    facts: &BreachFacts,
    steps: &[Step],
    now: DateTime<Utc>,
) -> Option<Complement> {
    let sent = facts.sending.moment?.at;
    let hours = i64::try_from(COMPLEMENT_EXPECTED.value).unwrap_or(i64::MAX);
    let days = i64::try_from(COMPLEMENT_ALERT.value).unwrap_or(i64::MAX);
    is_owed(facts, Answers::of(steps).follow_up).then(|| Complement {
        expected_by: sent + TimeDelta::hours(hours),
        tarries: now >= sent + TimeDelta::days(days),
    })
}

/// What was missing at the first sending is owed until somebody says that everything was told: a complement may
/// have left before the last thing was found.
pub(super) fn is_owed(facts: &BreachFacts, follow_up: Option<&FollowUp>) -> bool {
    let sending = &facts.sending;
    let was_incomplete = sending.moment.is_some() && !sending.missing.is_empty();
    was_incomplete && !follow_up.is_some_and(FollowUp::is_complete)
}
