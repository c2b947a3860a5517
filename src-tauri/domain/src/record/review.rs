//! When something is to be looked at again.

use chrono::{Months, NaiveDate};
use law::thresholds::Threshold;

/// The day that somebody `set`, or so many months (`every`) after the `last` time; `None` while neither is known.
pub(crate) fn next_review(
    set: Option<NaiveDate>,
    last: Option<NaiveDate>,
    every: &Threshold,
) -> Option<NaiveDate> {
    let months = u32::try_from(every.value).map(Months::new);
    let regular = last.zip(months.ok());
    let regular = regular.and_then(|(on, months)| on.checked_add_months(months));
    set.or(regular)
}
