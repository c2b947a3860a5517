//! The periods of the law, held to the worked examples of `law/cases`.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod cases;

use chrono::{DateTime, NaiveDate, Utc};
use domain::clocks::{
    answer_request_by, evaluate_procedure_by, is_late, notify_authority_by, notify_authority_under,
    public_holiday, retain_breach_file, weekend_days,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases<Case> {
    case: Vec<Case>,
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[derive(Deserialize)]
struct Notification {
    id: String,
    about: String,
    aware_at: DateTime<Utc>,
    by: DateTime<Utc>,
    outer_by: DateTime<Utc>,
    weekend_days: Vec<NaiveDate>,
}

#[test]
fn a_breach_is_notified_within_72_hours_of_elapsed_time() {
    let cases: Cases<Notification> = cases::read("notification.toml");
    assert!(!cases.case.is_empty());
    for case in cases.case {
        let deadline = notify_authority_by(case.aware_at);
        assert_eq!(deadline.by, case.by, "{}: {}", case.id, case.about);
        assert_eq!(
            deadline.outer_by, case.outer_by,
            "{}: {}",
            case.id, case.about
        );
    }
}

#[test]
fn the_weekend_days_inside_the_period_are_those_of_paris() {
    let cases: Cases<Notification> = cases::read("notification.toml");
    for case in cases.case {
        let days = weekend_days(case.aware_at, case.by);
        assert_eq!(days, case.weekend_days, "{}: {}", case.id, case.about);
    }
}

#[test]
fn the_rule_is_the_one_of_the_day_of_awareness_and_the_first_one_before_it() {
    for aware_at in [
        "2016-02-01T10:00:00Z",
        "2018-05-24T23:00:00Z",
        "2026-11-23T08:30:00Z",
    ] {
        assert_eq!(notify_authority_by(instant(aware_at)).rule.id, "2018-05");
    }
}

#[test]
fn a_breach_keeps_its_own_rule_and_an_unknown_one_gives_way_to_the_rule_of_its_day() {
    let aware_at = instant("2026-11-23T08:30:00Z");
    let of_the_day = notify_authority_by(aware_at);
    assert_eq!(notify_authority_under("2018-05", aware_at), of_the_day);
    assert_eq!(notify_authority_under("1999-01", aware_at), of_the_day);
}

#[derive(Deserialize)]
struct Lateness {
    id: String,
    about: String,
    by: DateTime<Utc>,
    sent_at: DateTime<Utc>,
    late: bool,
}

#[test]
fn late_is_strictly_after_the_deadline() {
    let cases: Cases<Lateness> = cases::read("lateness.toml");
    assert!(!cases.case.is_empty());
    for case in cases.case {
        assert_eq!(
            is_late(case.sent_at, case.by),
            case.late,
            "{}: {}",
            case.id,
            case.about
        );
    }
}

#[derive(Deserialize)]
struct Request {
    id: String,
    about: String,
    received_on: NaiveDate,
    safe_on: NaiveDate,
    legal_on: NaiveDate,
    extended_safe_on: NaiveDate,
    extended_legal_on: NaiveDate,
}

#[test]
fn a_request_is_answered_within_months_counted_from_receipt() {
    let cases: Cases<Request> = cases::read("requests.toml");
    assert!(!cases.case.is_empty());
    for case in cases.case {
        let deadlines = answer_request_by(case.received_on);
        let named = format!("{}: {}", case.id, case.about);
        assert_eq!(deadlines.answer.safe_on, case.safe_on, "{named}");
        assert_eq!(deadlines.answer.legal_on, case.legal_on, "{named}");
        assert_eq!(deadlines.extended.safe_on, case.extended_safe_on, "{named}");
        assert_eq!(
            deadlines.extended.legal_on, case.extended_legal_on,
            "{named}"
        );
    }
}

#[derive(Deserialize)]
struct Years {
    archive: Vec<Archive>,
    evaluation: Vec<Evaluation>,
}

#[derive(Deserialize)]
struct Archive {
    id: String,
    about: String,
    closed_on: NaiveDate,
    kept_through_on: NaiveDate,
    disposable_from_on: NaiveDate,
}

#[derive(Deserialize)]
struct Evaluation {
    id: String,
    about: String,
    evaluated_on: NaiveDate,
    due_on: NaiveDate,
}

#[test]
fn a_closed_file_is_kept_through_its_tenth_anniversary() {
    let cases: Years = cases::read("years.toml");
    assert!(!cases.archive.is_empty());
    for case in cases.archive {
        let retention = retain_breach_file(case.closed_on);
        let dates = (retention.kept_through_on, retention.disposable_from_on);
        let expected = (case.kept_through_on, case.disposable_from_on);
        assert_eq!(dates, expected, "{}: {}", case.id, case.about);
    }
}

#[test]
fn the_procedure_is_evaluated_a_year_after_its_last_evaluation() {
    let cases: Years = cases::read("years.toml");
    assert!(!cases.evaluation.is_empty());
    for case in cases.evaluation {
        let due_on = evaluate_procedure_by(case.evaluated_on).due_on;
        assert_eq!(due_on, case.due_on, "{}: {}", case.id, case.about);
    }
}

#[derive(Deserialize)]
struct Year {
    #[serde(rename = "year")]
    number: i32,
    about: String,
    days: Vec<NaiveDate>,
}

#[test]
fn the_public_holidays_of_a_year_follow_easter() {
    let cases: Cases<Year> = cases::read("holidays.toml");
    assert!(!cases.case.is_empty());
    for case in cases.case {
        let first = NaiveDate::from_ymd_opt(case.number, 1, 1).unwrap();
        let days = first
            .iter_days()
            .take(365)
            .filter(|day| public_holiday(*day).is_some());
        assert_eq!(
            days.collect::<Vec<_>>(),
            case.days,
            "{}: {}",
            case.number,
            case.about
        );
    }
}
