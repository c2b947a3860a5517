//! What expires, and how near it is.

use chrono::{Days, NaiveDate};
use law::Expiry;
use law::thresholds::EXPIRY_NOTICE_DAYS;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that expires.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expiring {
    /// Last day on which it holds.
    pub on: NaiveDate,
    /// What.
    pub what: Expiry,
    /// Which one, where an entry has several; may be empty.
    pub detail: String,
}

impl Expiring {
    /// What expires on a day that may not be known.
    pub(crate) fn on(day: Option<NaiveDate>, what: Expiry, detail: &str) -> Option<Self> {
        let detail = detail.to_owned();
        day.map(|on| Self { on, what, detail })
    }
}

/// How near an expiry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Its last day is over.
    Passed,
    /// It is near enough to be pointed out.
    Soon,
    /// It is far.
    Later,
}

/// Last day of the notice of what expires, seen from `today`.
#[must_use]
pub fn notice_on(today: NaiveDate) -> NaiveDate {
    let notice = Days::new(EXPIRY_NOTICE_DAYS.value);
    today.checked_add_days(notice).unwrap_or(today)
}

/// How near the last day `on` is from `today`.
#[must_use]
pub fn urgency(on: NaiveDate, today: NaiveDate) -> Urgency {
    if on < today {
        return Urgency::Passed;
    }
    if on <= notice_on(today) {
        Urgency::Soon
    } else {
        Urgency::Later
    }
}
