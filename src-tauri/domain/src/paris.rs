//! Instants are UTC inside and Paris outside: reading an hour of Paris, and showing one.

mod named;
mod shown;
mod typed;

use chrono::offset::LocalResult;
use chrono::{
    DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
};
use chrono_tz::Tz;
use law::Season;

pub use named::{NAME_LENGTH, from_name, to_name};
pub use shown::{
    InstantView, duration, grouped, long_date, month_abbreviations, month_label, short_date,
    to_the_second, typed_date, typed_time, view, weekday_label,
};
pub use typed::{parse_date, parse_time};

/// The time zone of everything shown and typed.
pub const ZONE: Tz = chrono_tz::Europe::Paris;

/// Why an hour of Paris is not one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocalTimeError {
    /// The clocks jumped over this hour in spring.
    #[error("the clocks skip this hour")]
    Missing {
        /// The reading to propose: the same time on clocks that had not been changed.
        next: DateTime<Utc>,
    },
    /// The clocks showed this hour twice in autumn.
    #[error("the clocks show this hour twice")]
    Ambiguous {
        /// The first pass, in summer time.
        summer: DateTime<Utc>,
        /// The second pass, in winter time.
        winter: DateTime<Utc>,
    },
}

/// The instant at which clocks in Paris showed this date and time.
///
/// `season` chooses between the two passes of a repeated hour, and counts for no other.
///
/// # Errors
/// When the clocks never showed it, or showed it twice and `season` does not say which.
pub fn resolve(
    date: NaiveDate,
    time: NaiveTime,
    season: Option<Season>,
) -> Result<DateTime<Utc>, LocalTimeError> {
    let local = date.and_time(time);
    match ZONE.from_local_datetime(&local) {
        LocalResult::Single(at) => Ok(at.to_utc()),
        LocalResult::Ambiguous(summer, winter) => match season {
            Some(Season::Summer) => Ok(summer.to_utc()),
            Some(Season::Winter) => Ok(winter.to_utc()),
            None => Err(LocalTimeError::Ambiguous {
                summer: summer.to_utc(),
                winter: winter.to_utc(),
            }),
        },
        LocalResult::None => Err(LocalTimeError::Missing {
            next: with_offset_of_the_day_before(local),
        }),
    }
}

/// Which pass of a repeated hour this instant is; none for any other hour.
#[must_use]
pub fn season_of_repeated_hour(at: DateTime<Utc>) -> Option<Season> {
    match ZONE.from_local_datetime(&at.with_timezone(&ZONE).naive_local()) {
        LocalResult::Ambiguous(summer, _) if summer == at => Some(Season::Summer),
        LocalResult::Ambiguous(..) => Some(Season::Winter),
        LocalResult::Single(_) | LocalResult::None => None,
    }
}

/// The date in Paris at an instant.
#[must_use]
pub fn date_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&ZONE).date_naive()
}

fn with_offset_of_the_day_before(local: NaiveDateTime) -> DateTime<Utc> {
    let before = ZONE.offset_from_utc_datetime(&(local - TimeDelta::days(1)));
    (local - before.fix()).and_utc()
}

/// The first instant of a day in Paris: its clocks change later.
#[must_use]
pub fn begins_at(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN);
    resolve(day, NaiveTime::MIN, None).unwrap_or_else(|_| with_offset_of_the_day_before(local))
}

/// The season to say beside an hour: only on a day when the clocks change.
fn season_on_change_day(at: DateTime<Utc>) -> Option<Season> {
    let day = date_of(at);
    let morning = offset_at_midnight(day);
    let evening = offset_at_midnight(day + Days::new(1));
    if morning == evening {
        return None;
    }
    let now = at.with_timezone(&ZONE).offset().fix().local_minus_utc();
    Some(if now == morning.max(evening) {
        Season::Summer
    } else {
        Season::Winter
    })
}

/// Seconds that Paris is ahead of UTC around the midnight that begins a day; its clocks change later.
fn offset_at_midnight(day: NaiveDate) -> i32 {
    let midnight = day.and_time(NaiveTime::MIN) - TimeDelta::hours(1);
    ZONE.offset_from_utc_datetime(&midnight)
        .fix()
        .local_minus_utc()
}
