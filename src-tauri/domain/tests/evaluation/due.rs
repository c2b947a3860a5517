//! When the procedure is next evaluated, and over which days.

use domain::evaluation::{due_on, proposed_period};
use domain::period::Period;

use crate::rig::day;

#[test]
fn the_evaluation_is_due_a_year_after_the_last_one_or_after_the_register_began() {
    let cases = [
        (None, "2026-11-22", "2027-11-22"),
        (Some("2027-03-01"), "2026-11-22", "2028-03-01"),
        (Some("2028-02-29"), "2026-11-22", "2029-02-28"),
    ];
    for (last, began, due) in cases {
        assert_eq!(due_on(last.map(day), day(began)), day(due), "{last:?}");
    }
}

#[test]
fn an_evaluation_follows_the_one_before_or_covers_the_year_that_ends_today() {
    let cases = [
        (None, "2026-12-01", "2025-12-02"),
        (None, "2028-02-29", "2027-03-01"),
        (Some("2026-06-30"), "2026-12-01", "2026-07-01"),
        (Some("2024-06-30"), "2026-12-01", "2024-07-01"),
        (Some("2026-11-30"), "2026-12-01", "2026-12-01"),
        // Another one on the same day.
        (Some("2026-12-01"), "2026-12-01", "2025-12-02"),
    ];
    for (last, today, from) in cases {
        let expected = Period {
            from_on: day(from),
            to_on: day(today),
        };
        assert_eq!(
            proposed_period(last.map(day), day(today)),
            expected,
            "{last:?}"
        );
    }
}
