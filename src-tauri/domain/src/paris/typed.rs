//! Dates and times as French people type them.

use chrono::{NaiveDate, NaiveTime};

/// Reads `24/11/2026`, also with `-` or `.`, with a year of two digits, or as `2026-11-24`.
///
/// `None` when it is no date.
#[must_use]
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let separator = text.chars().find(|c| matches!(c, '/' | '-' | '.'))?;
    let mut parts = text.split(separator).map(str::trim);
    let (first, month, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    let century = match year.len() {
        2 => 2000,
        4 => 0,
        _ => return None,
    };
    let year = i32::try_from(number(year, 4)?).ok()?;
    NaiveDate::from_ymd_opt(century + year, number(month, 2)?, number(day, 2)?)
}

/// Reads `16:50`, `16:50:30`, `16h50`, `16 h 50` or `16 h`.
///
/// `None` when it is no time of a day.
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((hour, minute)) = text.split_once(['h', 'H']) {
        let minute = if minute.is_empty() {
            0
        } else {
            two_digits(minute)?
        };
        return NaiveTime::from_hms_opt(number(hour, 2)?, minute, 0);
    }
    let (hour, rest) = text.split_once(':')?;
    let (minute, second) = match rest.split_once(':') {
        Some((minute, second)) => (minute, two_digits(second)?),
        None => (rest, 0),
    };
    NaiveTime::from_hms_opt(number(hour, 2)?, two_digits(minute)?, second)
}

/// Minutes and seconds need both digits: `9h5` could be five past or ten to.
fn two_digits(text: &str) -> Option<u32> {
    (text.len() == 2).then(|| number(text, 2)).flatten()
}

fn number(text: &str, most_digits: usize) -> Option<u32> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    (all_digits && text.len() <= most_digits)
        .then(|| text.parse().ok())
        .flatten()
}
