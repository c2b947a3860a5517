//! When a backup is made, which ones stay, and when the last one is too old to lean on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Months, NaiveDate, TimeDelta, Utc};
use law::thresholds::{
    BACKUP_ALERT_DAYS, BACKUP_DAYS_KEPT, BACKUP_HOURS_BETWEEN_LOCKS, BACKUP_MONTHS_KEPT,
    BACKUP_REHEARSAL_MONTHS, BACKUP_WEEKS_KEPT, Threshold,
};

use crate::paris::date_of;

/// How a register is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// It is locked, and may be opened again in a minute.
    Locked,
    /// The application is closed.
    Closed,
}

/// Whether leaving the register makes a backup. Nothing new makes none; a lock makes a few a day, since it may be the
/// last of the day; the end of the work always makes one. Rotation keeps the latest of each day.
#[must_use]
pub fn is_due(
    leaving: Leaving,
    has_changed: bool,
    last: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> bool {
    has_changed
        && match leaving {
            Leaving::Locked => last.is_none_or(|last| (now - last).abs() >= between_locks()),
            Leaving::Closed => true,
        }
}

/// Between two backups made by a lock.
fn between_locks() -> TimeDelta {
    TimeDelta::hours(BACKUP_HOURS_BETWEEN_LOCKS.value.cast_signed())
}

/// Those of `made` that rotation takes away: all but the latest of each of the last days, weeks and months that have one.
/// Periods without a backup do not count, so that a long absence takes nothing away.
#[must_use]
pub fn outdated(made: &[DateTime<Utc>]) -> Vec<DateTime<Utc>> {
    let mut kept = BTreeSet::new();
    kept.extend(latest_of_each(made, &BACKUP_DAYS_KEPT, |day| day));
    kept.extend(latest_of_each(made, &BACKUP_WEEKS_KEPT, |day| {
        day.iso_week()
    }));
    kept.extend(latest_of_each(made, &BACKUP_MONTHS_KEPT, |day| {
        (day.year(), day.month())
    }));
    let made = made.iter().copied();
    made.filter(|at| !kept.contains(at)).collect()
}

/// The latest backup of each of the last periods, as many as the threshold says.
fn latest_of_each<Period: Ord>(
    made: &[DateTime<Utc>],
    count: &Threshold,
    period: impl Fn(NaiveDate) -> Period,
) -> Vec<DateTime<Utc>> {
    let mut latest: BTreeMap<Period, DateTime<Utc>> = BTreeMap::new();
    for at in made {
        let kept = latest.entry(period(date_of(*at))).or_insert(*at);
        *kept = (*kept).max(*at);
    }
    let count = usize::try_from(count.value).unwrap_or(usize::MAX);
    latest.into_values().rev().take(count).collect()
}

/// Whether the last good backup, or without any the beginning of the register, is so long ago that the person is told.
#[must_use]
pub fn is_too_old(last_or_beginning: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - last_or_beginning > TimeDelta::days(BACKUP_ALERT_DAYS.value.cast_signed())
}

/// Whether a backup is to be opened in full again, the last time being `last`.
#[must_use]
pub fn rehearsal_is_due(last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    let months = Months::new(u32::try_from(BACKUP_REHEARSAL_MONTHS.value).unwrap_or_default());
    last.is_none_or(|last| last.checked_add_months(months).is_none_or(|due| due <= now))
}
