//! The public holidays of a year, the moving ones from Easter.

use chrono::{Datelike, Days, NaiveDate};
use law::clocks::{HOLIDAYS, Holiday, HolidayDay};

/// The public holiday of France that falls on this day, if one does.
#[must_use]
pub fn public_holiday(day: NaiveDate) -> Option<&'static Holiday> {
    HOLIDAYS.iter().find(|holiday| falls_on(holiday.day, day))
}

fn falls_on(holiday: HolidayDay, day: NaiveDate) -> bool {
    match holiday {
        HolidayDay::Fixed { month, day: number } => day.month() == month && day.day() == number,
        HolidayDay::AfterEaster(days) => easter(day.year()) + Days::new(days.into()) == day,
    }
}

/// Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher.
fn easter(year: i32) -> NaiveDate {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let to_sunday =
        (32 + 2 * (century.rem_euclid(4) + of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days_after_22_march = epact + to_sunday - 7 * late;
    days_after(year, days_after_22_march)
}

/// Days after 22 March, the earliest day on which Easter may fall.
fn days_after(year: i32, days: i32) -> NaiveDate {
    let earliest = NaiveDate::from_ymd_opt(year, 3, 22).unwrap_or_default();
    earliest + Days::new(u64::from(days.unsigned_abs()))
}
