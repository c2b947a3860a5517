//! When somebody is reminded of a limit.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use law::thresholds::{DUTY_NEAR_DAYS, REMINDER_HOUR};

use super::Limit;
use crate::{clocks, paris};

/// How far the limit is when one is reminded of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// So many hours are left.
    Hours(i64),
    /// So many days are left.
    Days(u64),
    /// It is today.
    Today,
    /// It has just passed.
    Passed,
}

/// A moment to say how far a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// When to say it.
    pub at: DateTime<Utc>,
    /// What to say.
    pub left: Left,
}

/// Each threshold of a limit, in order: some hours before an instant and when it passes; some days before a day, and on
/// its morning.
#[must_use]
pub fn reminders(limit: Limit) -> Vec<Reminder> {
    match limit {
        Limit::Instant(by) => before(by),
        Limit::Day(day) => on_mornings(day),
    }
}

/// How far a limit is at `now`; an hour that has begun counts.
#[must_use]
pub fn left(limit: Limit, now: DateTime<Utc>) -> Left {
    match limit {
        Limit::Instant(by) if by <= now => Left::Passed,
        Limit::Instant(by) => Left::Hours((by - now + TimeDelta::seconds(3599)).num_hours()),
        Limit::Day(day) => {
            let days = (day - paris::date_of(now)).num_days();
            match u64::try_from(days) {
                Ok(0) => Left::Today,
                Ok(days) => Left::Days(days),
                Err(_) => Left::Passed,
            }
        }
    }
}

fn before(by: DateTime<Utc>) -> Vec<Reminder> {
    let rule = clocks::notify_authority_by(by).rule;
    let hours = rule.reminder_hours.iter().map(|hours| Reminder {
        at: by - TimeDelta::hours(*hours),
        left: Left::Hours(*hours),
    });
    let passed = Reminder {
        at: by,
        left: Left::Passed,
    };
    hours.chain([passed]).collect()
}

fn on_mornings(day: NaiveDate) -> Vec<Reminder> {
    let days = DUTY_NEAR_DAYS.value;
    let near = day.checked_sub_days(Days::new(days));
    let near = near.and_then(morning_of).map(|at| Reminder {
        at,
        left: Left::Days(days),
    });
    let today = morning_of(day).map(|at| Reminder {
        at,
        left: Left::Today,
    });
    near.into_iter().chain(today).collect()
}

/// The hour of reminders is one that the clocks of Paris never skip nor repeat.
fn morning_of(day: NaiveDate) -> Option<DateTime<Utc>> {
    let hour = u32::try_from(REMINDER_HOUR.value).ok()?;
    let time = NaiveTime::from_hms_opt(hour, 0, 0)?;
    paris::resolve(day, time, None).ok()
}
