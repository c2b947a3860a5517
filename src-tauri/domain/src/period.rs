//! A span of whole days, as a register is asked for.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::paris;

/// A period as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeriodForm {
    /// First day.
    pub from_on: String,
    /// Last day.
    pub to_on: String,
}

/// Days of Paris, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from_on: NaiveDate,
    /// Last day.
    pub to_on: NaiveDate,
}

impl PeriodForm {
    /// The form that shows these days again.
    #[must_use]
    pub fn showing(period: Period) -> Self {
        Self {
            from_on: paris::typed_date(period.from_on),
            to_on: paris::typed_date(period.to_on),
        }
    }

    /// Both days.
    ///
    /// # Errors
    /// Every fault at once: a day that is missing or none, an end before the beginning.
    pub fn period(&self) -> Result<Period, Vec<FieldError>> {
        let mut faults = Faults::default();
        let from_on = required(&mut faults, "from_on", &self.from_on);
        let to_on = required(&mut faults, "to_on", &self.to_on);
        let is_reversed = from_on.zip(to_on).is_some_and(|(from, to)| to < from);
        if is_reversed {
            faults.add("to_on", FieldRule::EndBeforeStart);
        }
        faults.finish(Period {
            from_on: from_on.unwrap_or_default(),
            to_on: to_on.unwrap_or_default(),
        })
    }
}

impl PeriodForm {
    /// Both days, each of which may be left open.
    ///
    /// # Errors
    /// Every fault at once: a day that is none, an end before the beginning.
    pub fn open_ended(&self) -> Result<OpenPeriod, Vec<FieldError>> {
        let mut faults = Faults::default();
        let from_on = day::optional(&mut faults, "from_on", &self.from_on);
        let to_on = day::optional(&mut faults, "to_on", &self.to_on);
        if from_on.zip(to_on).is_some_and(|(from, to)| to < from) {
            faults.add("to_on", FieldRule::EndBeforeStart);
        }
        faults.finish(OpenPeriod { from_on, to_on })
    }
}

/// Days of Paris, both ends included, each of which may be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenPeriod {
    /// First day.
    pub from_on: Option<NaiveDate>,
    /// Last day.
    pub to_on: Option<NaiveDate>,
}

impl OpenPeriod {
    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from_on.is_none_or(|from| day >= from) && self.to_on.is_none_or(|to| day <= to)
    }
}

fn required(faults: &mut Faults, field: &str, typed: &str) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        faults.add(field, FieldRule::Required);
    }
    day::optional(faults, field, typed)
}

impl Period {
    /// The days of a civil year; those of the first where the calendar does not hold it.
    #[must_use]
    pub fn of_year(year: i32) -> Self {
        Self {
            from_on: NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default(),
            to_on: NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or_default(),
        }
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from_on..=self.to_on).contains(&day)
    }
}
