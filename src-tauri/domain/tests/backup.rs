//! Which backups are made and which stay, instant by instant.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::backup::{Leaving, is_due, is_too_old, outdated, rehearsal_is_due};
use domain::paris;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// What is left when a backup is made at the end of each of `days` days, rotation following each.
fn after_days_of_work(days: u64) -> Vec<DateTime<Utc>> {
    let first = at("2026-01-01T17:00:00Z");
    let mut made = Vec::new();
    for day in 0..days {
        made.push(first + Days::new(day));
        let gone = outdated(&made);
        made.retain(|it| !gone.contains(it));
    }
    made
}

#[test]
fn seven_days_four_weeks_and_twelve_months_stay_after_two_years_of_daily_backups() {
    let kept: Vec<String> = after_days_of_work(700)
        .iter()
        .map(|at| paris::date_of(*at).to_string())
        .collect();
    let expected = [
        // The latest of each of twelve months, the last two of which are below,
        "2027-01-31",
        "2027-02-28",
        "2027-03-31",
        "2027-04-30",
        "2027-05-31",
        "2027-06-30",
        "2027-07-31",
        "2027-08-31",
        "2027-09-30",
        "2027-10-31",
        // of each of four weeks, which end on Sundays,
        "2027-11-14",
        "2027-11-21",
        // and of each of seven days; the fourth Sunday is one of them.
        "2027-11-25",
        "2027-11-26",
        "2027-11-27",
        "2027-11-28",
        "2027-11-29",
        "2027-11-30",
        "2027-12-01",
    ];
    assert_eq!(kept, expected);
}

#[test]
fn of_several_backups_in_one_day_the_latest_stays() {
    let day = [
        "2026-11-24T07:00:00Z",
        "2026-11-24T11:00:00Z",
        "2026-11-24T17:00:00Z",
    ];
    let made: Vec<_> = day.iter().map(|text| at(text)).collect();
    assert_eq!(outdated(&made), made[..2]);
}

#[test]
fn a_day_is_a_day_in_paris() {
    // 23:30 on the 24th and 00:30 on the 25th.
    let made = [at("2026-11-24T22:30:00Z"), at("2026-11-24T23:30:00Z")];
    assert!(outdated(&made).is_empty());
}

#[test]
fn a_long_absence_takes_nothing_away() {
    let before: Vec<_> = (0..7)
        .map(|day| at("2026-01-05T17:00:00Z") + Days::new(day))
        .collect();
    let mut made = before.clone();
    made.push(at("2026-11-24T17:00:00Z"));
    let gone = outdated(&made);
    assert_eq!(gone, before[..1], "the eighth day with a backup goes");
    assert!(outdated(&before).is_empty());
}

#[test]
fn nothing_new_makes_no_backup_and_the_end_of_the_work_always_makes_one() {
    let now = at("2026-11-24T17:00:00Z");
    let last = Some(now - TimeDelta::minutes(5));
    for leaving in [Leaving::Locked, Leaving::Closed] {
        assert!(!is_due(leaving, false, None, now));
        assert!(is_due(leaving, true, None, now));
    }
    assert!(is_due(Leaving::Closed, true, last, now));
    assert!(!is_due(Leaving::Locked, true, last, now));
    let before_lunch = Some(now - TimeDelta::hours(4));
    assert!(is_due(Leaving::Locked, true, before_lunch, now));
    // A clock that was set back by a month is no reason to make none for a month.
    assert!(is_due(
        Leaving::Locked,
        true,
        Some(now + Days::new(31)),
        now
    ));
}

#[test]
fn a_backup_is_too_old_after_a_week_and_rehearsed_after_a_month() {
    let last = at("2026-11-01T17:00:00Z");
    assert!(!is_too_old(last, last + Days::new(7)));
    assert!(is_too_old(
        last,
        last + Days::new(7) + TimeDelta::seconds(1)
    ));
    assert!(rehearsal_is_due(None, last));
    assert!(!rehearsal_is_due(Some(last), at("2026-12-01T16:59:59Z")));
    assert!(rehearsal_is_due(Some(last), at("2026-12-01T17:00:00Z")));
}

#[test]
fn an_instant_in_a_name_is_read_back() {
    for instant in ["2026-11-24T19:00:05Z", "2026-07-01T22:30:00Z"] {
        let name = paris::to_name(at(instant));
        assert_eq!(name.len(), paris::NAME_LENGTH);
        assert_eq!(paris::from_name(&name), Some(at(instant)), "{name}");
    }
    assert_eq!(
        paris::to_name(at("2026-11-24T19:00:05Z")),
        "2026-11-24 20h00m05"
    );
    for not_one in [
        "",
        "2026-11-24 20h00",
        "2026-13-24 20h00m05",
        "2026-03-29 02h30m00",
    ] {
        assert_eq!(paris::from_name(not_one), None, "{not_one}");
    }
}
