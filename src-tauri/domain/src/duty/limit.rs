//! Until when something is to be done: an instant, or the whole of a day.

use chrono::{DateTime, Days, NaiveDate, Utc};
use law::thresholds::{DUTY_NEAR_DAYS, EXPIRY_NOTICE_DAYS, Threshold};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::paris;

/// Until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Until this instant.
    Instant(DateTime<Utc>),
    /// Until this day is over in Paris.
    Day(NaiveDate),
}

/// How a duty presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DutyState {
    /// Its limit is over.
    Passed,
    /// Its limit is near.
    Near,
    /// It is to be done, and nothing presses yet.
    ToDo,
    /// Its limit is so far that only the calendar tells of it.
    Later,
}

impl Limit {
    /// The day of Paris on which it falls.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Instant(at) => paris::date_of(at),
            Self::Day(day) => day,
        }
    }

    fn is_passed(self, now: DateTime<Utc>) -> bool {
        match self {
            Self::Instant(at) => at < now,
            Self::Day(day) => day < paris::date_of(now),
        }
    }

    /// The order of limits: that of their days, an instant before the end of its day.
    #[must_use]
    pub fn rank(self) -> (NaiveDate, bool, Option<DateTime<Utc>>) {
        match self {
            Self::Instant(at) => (self.day(), false, Some(at)),
            Self::Day(day) => (day, true, None),
        }
    }
}

impl DutyState {
    /// How a duty of this limit presses at `now`.
    #[must_use]
    pub fn of(limit: Option<Limit>, now: DateTime<Utc>) -> Self {
        let Some(limit) = limit else {
            return Self::ToDo;
        };
        if limit.is_passed(now) {
            return Self::Passed;
        }
        let comes_within = |days: &Threshold| limit.day() <= after(paris::date_of(now), days);
        if comes_within(&DUTY_NEAR_DAYS) {
            Self::Near
        } else if comes_within(&EXPIRY_NOTICE_DAYS) {
            Self::ToDo
        } else {
            Self::Later
        }
    }
}

fn after(day: NaiveDate, days: &Threshold) -> NaiveDate {
    day.checked_add_days(Days::new(days.value)).unwrap_or(day)
}
