//! Civil dates as people type them.

use chrono::{DateTime, NaiveDate, Utc};

use crate::fault::{Faults, FieldRule};
use crate::paris;

/// The date, or `None` when nothing was typed.
pub(crate) fn optional(faults: &mut Faults, field: &str, typed: &str) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        return None;
    }
    let date = paris::parse_date(typed);
    if date.is_none() {
        faults.add(field, FieldRule::NotADate);
    }
    date
}

/// Likewise, of something that has happened by `now`.
pub(crate) fn past(
    faults: &mut Faults,
    field: &str,
    typed: &str,
    now: DateTime<Utc>,
) -> Option<NaiveDate> {
    let day = optional(faults, field, typed);
    if day.is_some_and(|day| day > paris::date_of(now)) {
        faults.add(field, FieldRule::InTheFuture);
    }
    day
}

/// A date as it is typed again, empty when there is none.
pub(crate) fn typed(day: Option<NaiveDate>) -> String {
    day.map(paris::typed_date).unwrap_or_default()
}
