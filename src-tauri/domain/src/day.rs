//! Civil dates as people type them.

use chrono::NaiveDate;

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

/// A date as it is typed again, empty when there is none.
pub(crate) fn typed(day: Option<NaiveDate>) -> String {
    day.map(paris::typed_date).unwrap_or_default()
}
