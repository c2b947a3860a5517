//! The days over which a register is asked for.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use chrono::NaiveDate;
use domain::fault::FieldRule;
use domain::period::PeriodForm;

fn form(from_on: &str, to_on: &str) -> PeriodForm {
    PeriodForm {
        from_on: from_on.into(),
        to_on: to_on.into(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn both_ends_belong_to_a_period() {
    let year = form("01/01/2026", "31/12/2026").period().unwrap();
    for inside in ["2026-01-01", "2026-07-14", "2026-12-31"] {
        assert!(year.holds(day(inside)), "{inside}");
    }
    for outside in ["2025-12-31", "2027-01-01"] {
        assert!(!year.holds(day(outside)), "{outside}");
    }
    assert!(form("05/03/2026", "05/03/2026").period().is_ok());
}

#[test]
fn every_fault_of_a_period_is_named_at_once() {
    let faults = |from_on, to_on| -> Vec<(String, FieldRule)> {
        let found = form(from_on, to_on).period().unwrap_err().into_iter();
        found.map(|fault| (fault.field, fault.rule)).collect()
    };
    assert_eq!(
        faults("", "31/02/2026"),
        [
            ("from_on".to_owned(), FieldRule::Required),
            ("to_on".to_owned(), FieldRule::NotADate)
        ]
    );
    assert_eq!(
        faults("02/01/2026", "01/01/2026"),
        [("to_on".to_owned(), FieldRule::EndBeforeStart)]
    );
}
