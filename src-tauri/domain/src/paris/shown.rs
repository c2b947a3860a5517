//! Dates, hours and lengths of time as French people read them.

use chrono::{DateTime, Datelike, Locale, NaiveDate, SecondsFormat, Timelike, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ZONE, season_on_change_day};

/// An instant, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InstantView {
    /// UTC, for machines: `2026-11-24T15:50:00Z`.
    pub utc: String,
    /// Date in Paris as typed: `24/11/2026`.
    pub date: String,
    /// Hour in Paris as typed, to the minute: `16:50`.
    pub time: String,
    /// `mardi 24 novembre 2026, 16 h 50`; the season is added on a day when the clocks change.
    pub long: String,
    /// `mar. 24 nov., 16 h 50`, with the season like `long`.
    pub short: String,
}

/// Shows an instant.
#[must_use]
pub fn view(at: DateTime<Utc>) -> InstantView {
    let local = at.with_timezone(&ZONE);
    let day = local.date_naive();
    let hour = hour_of_day(at);
    let season = season_on_change_day(at)
        .map(|season| format!(" ({})", season.label()))
        .unwrap_or_default();
    InstantView {
        utc: at.to_rfc3339_opts(SecondsFormat::AutoSi, true),
        date: typed_date(day),
        time: local.format("%H:%M").to_string(),
        long: format!("{}, {hour}{season}", long_date(day)),
        short: format!(
            "{} {} {}, {hour}{season}",
            french(day, "%a"),
            day_of_month(day),
            french(day, "%b")
        ),
    }
}

/// As [`InstantView::long`], with the seconds when there are some: they may say whether a deadline was kept.
#[must_use]
pub fn to_the_second(at: DateTime<Utc>) -> String {
    let shown = view(at).long;
    match at.second() {
        0 => shown,
        seconds => {
            let minutes = hour_of_day(at);
            shown.replacen(
                &minutes,
                &format!("{minutes}\u{a0}min\u{a0}{seconds:02}\u{a0}s"),
                1,
            )
        }
    }
}

/// `16 h 50`.
fn hour_of_day(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&ZONE);
    format!("{}\u{a0}h\u{a0}{:02}", local.hour(), local.minute())
}

/// A date as it would be typed again: `24/11/2026`.
#[must_use]
pub fn typed_date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// Hour in Paris as it would be typed again without losing its seconds: `16:50` or `16:50:30`.
#[must_use]
pub fn typed_time(at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&ZONE);
    let format = if local.second() == 0 {
        "%H:%M"
    } else {
        "%H:%M:%S"
    };
    local.format(format).to_string()
}

/// `mardi 24 novembre 2026`.
#[must_use]
pub fn long_date(day: NaiveDate) -> String {
    format!("{} {}", weekday_label(day), day.year())
}

/// `mardi 24 novembre`.
#[must_use]
pub fn weekday_label(day: NaiveDate) -> String {
    format!(
        "{} {} {}",
        french(day, "%A"),
        day_of_month(day),
        french(day, "%B")
    )
}

/// `mar. 24 nov. 2026`.
#[must_use]
pub fn short_date(day: NaiveDate) -> String {
    format!(
        "{} {} {} {}",
        french(day, "%a"),
        day_of_month(day),
        french(day, "%b"),
        day.year()
    )
}

/// `janv.`, `févr.`, … `déc.`, in order.
#[must_use]
pub fn month_abbreviations() -> Vec<String> {
    let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2001, month, 1));
    months.map(|first| french(first, "%b")).collect()
}

/// `novembre 2026`.
#[must_use]
pub fn month_label(day: NaiveDate) -> String {
    format!("{} {}", french(day, "%B"), day.year())
}

/// A length of time to the minute, without its sign: `31 h 08 min`, `45 min`.
#[must_use]
pub fn duration(seconds: i64) -> String {
    let minutes = seconds.unsigned_abs() / 60;
    let (hours, minutes) = (minutes / 60, minutes % 60);
    if hours == 0 {
        return format!("{minutes}\u{a0}min");
    }
    format!("{}\u{a0}h\u{a0}{minutes:02}\u{a0}min", grouped(hours))
}

/// A number with a narrow space between its thousands.
#[must_use]
pub fn grouped(number: u64) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{}\u{202f}{:03}", grouped(number / 1000), number % 1000)
}

/// `1er`, `2`, … `31`.
fn day_of_month(day: NaiveDate) -> String {
    match day.day() {
        1 => "1er".to_owned(),
        other => other.to_string(),
    }
}

fn french(day: NaiveDate, format: &str) -> String {
    day.format_localized(format, Locale::fr_FR).to_string()
}
