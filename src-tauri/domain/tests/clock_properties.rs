//! What holds of the periods whatever the instant, from the GDPR's first day to 2040.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use domain::clocks::{
    answer_request_by, is_late, notify_authority_by, public_holiday, retain_breach_file,
};
use domain::paris::{self, LocalTimeError};
use law::Season;
use proptest::prelude::*;

/// Any second from 25 May 2018 to the end of 2040.
fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    let seconds = |text: &str| text.parse::<DateTime<Utc>>().unwrap().timestamp();
    (seconds("2018-05-25T00:00:00Z")..seconds("2041-01-01T00:00:00Z"))
        .prop_map(|at| DateTime::from_timestamp(at, 0).unwrap())
}

/// Any second within two days of a change of hour, where mistakes live.
fn around_changes_of_hour() -> impl Strategy<Value = DateTime<Utc>> {
    (2018..=2040_i32, prop::bool::ANY, -172_800..172_800_i64).prop_map(|(year, spring, offset)| {
        let month = if spring { 3 } else { 10 };
        let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
        let sunday = last - Days::new(u64::from(last.weekday().num_days_from_sunday()));
        sunday.and_hms_opt(1, 0, 0).unwrap().and_utc() + TimeDelta::seconds(offset)
    })
}

fn any_instant() -> impl Strategy<Value = DateTime<Utc>> {
    prop_oneof![instants(), around_changes_of_hour()]
}

proptest! {
    #[test]
    fn the_deadline_is_72_hours_of_elapsed_time_later_and_equal_is_on_time(aware in any_instant()) {
        let deadline = notify_authority_by(aware);
        prop_assert_eq!(deadline.by - aware, TimeDelta::hours(72));
        prop_assert!(!is_late(deadline.by, deadline.by));
        prop_assert!(is_late(deadline.by + TimeDelta::seconds(1), deadline.by));
    }

    #[test]
    fn the_outer_bound_is_a_full_hour_less_than_an_hour_after_the_deadline(aware in any_instant()) {
        let deadline = notify_authority_by(aware);
        let margin = deadline.outer_by - deadline.by;
        prop_assert!(margin >= TimeDelta::zero() && margin <= TimeDelta::hours(1));
        let local = deadline.outer_by.with_timezone(&paris::ZONE);
        prop_assert_eq!((local.minute(), local.second()), (0, 0));
    }

    #[test]
    fn an_hour_shown_in_paris_is_read_back_as_the_same_instant(at in any_instant()) {
        let local = at.with_timezone(&paris::ZONE).naive_local();
        let season = paris::season_of_repeated_hour(at);
        prop_assert_eq!(paris::resolve(local.date(), local.time(), season), Ok(at));
    }

    #[test]
    fn an_hour_is_ambiguous_exactly_when_it_bears_a_season(at in any_instant()) {
        let local = at.with_timezone(&paris::ZONE).naive_local();
        let read = paris::resolve(local.date(), local.time(), None);
        let ambiguous = matches!(read, Err(LocalTimeError::Ambiguous { .. }));
        prop_assert_eq!(ambiguous, paris::season_of_repeated_hour(at).is_some());
    }

    #[test]
    fn the_hour_that_spring_skips_is_refused_whatever_the_season(year in 2018..=2040_i32, minute in 0..60_u32) {
        let last = NaiveDate::from_ymd_opt(year, 3, 31).unwrap();
        let sunday = last - Days::new(u64::from(last.weekday().num_days_from_sunday()));
        let time = NaiveTime::from_hms_opt(2, minute, 0).unwrap();
        for season in [None, Some(Season::Summer), Some(Season::Winter)] {
            let read = paris::resolve(sunday, time, season);
            let missing = matches!(read, Err(LocalTimeError::Missing { .. }));
            prop_assert!(missing, "{:?}", read);
        }
    }

    #[test]
    fn a_legal_date_is_never_before_the_safe_one_and_always_a_working_day(received in any_instant()) {
        let received = paris::date_of(received);
        let deadlines = answer_request_by(received);
        for month in [deadlines.answer, deadlines.extended] {
            prop_assert!(month.legal_on >= month.safe_on);
            prop_assert!(month.legal_on.weekday().num_days_from_monday() < 5);
            prop_assert!(public_holiday(month.legal_on).is_none());
        }
    }

    #[test]
    fn a_file_is_kept_ten_years_and_disposed_of_from_the_next_day(closed in any_instant()) {
        let closed = paris::date_of(closed);
        let kept = retain_breach_file(closed);
        prop_assert_eq!(kept.kept_through_on.year(), closed.year() + 10);
        prop_assert_eq!(kept.disposable_from_on, kept.kept_through_on + Days::new(1));
    }
}
