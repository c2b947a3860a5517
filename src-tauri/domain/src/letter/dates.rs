//! When a breach happened, as far as it is known: an unknown instant is not told.

use chrono::NaiveDate;

use super::voice::Voice;
use crate::breach::BreachFacts;
use crate::moment::Moment;
use crate::paris;
use crate::procedure::Correction;

/// The days of the facts, as far as they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// They began and ended that day.
    On(NaiveDate),
    /// They began the one day and ended the other.
    Between(NaiveDate, NaiveDate),
    /// They began that day and go on.
    Since(NaiveDate),
    /// They began that day; when they ended is not known.
    From(NaiveDate),
    /// They ended that day; when they began is not known.
    Until(NaiveDate),
    /// They go on; when they began is not known.
    GoesOn,
}

/// What is said of the days of a breach, sentence by sentence.
pub(super) fn dates(
    voice: &dyn Voice,
    facts: &BreachFacts,
    correction: Option<&Correction>,
) -> Vec<String> {
    let contained = correction.and_then(|correction| correction.contained);
    let period = period(facts, contained.is_some());
    let told = [
        period.map(|period| voice.period(period, is_estimated(facts))),
        facts.detected.map(|moment| voice.noticed(day(moment))),
        contained.map(|moment| voice.contained(day(moment))),
    ];
    told.into_iter().flatten().collect()
}

/// Facts that go on are not told as such once they are contained.
fn period(facts: &BreachFacts, is_contained: bool) -> Option<Period> {
    let goes_on = facts.ongoing && !is_contained;
    match (facts.occurred_from.map(day), facts.occurred_to.map(day)) {
        (Some(from), Some(to)) if from == to => Some(Period::On(from)),
        (Some(from), Some(to)) => Some(Period::Between(from, to)),
        (Some(from), None) if goes_on => Some(Period::Since(from)),
        (Some(from), None) => Some(Period::From(from)),
        (None, Some(to)) => Some(Period::Until(to)),
        (None, None) => goes_on.then_some(Period::GoesOn),
    }
}

fn is_estimated(facts: &BreachFacts) -> bool {
    let bounds = [facts.occurred_from, facts.occurred_to];
    bounds.iter().flatten().any(|moment| moment.estimated)
}

fn day(moment: Moment) -> NaiveDate {
    paris::date_of(moment.at)
}
