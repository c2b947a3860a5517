//! Which of the dated rules applies on a day.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use chrono::NaiveDate;
use law::clocks::{Dated, in_force};

struct Rule {
    id: &'static str,
    since: NaiveDate,
}

impl Dated for Rule {
    fn since(&self) -> NaiveDate {
        self.since
    }
}

const fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

static RULES: [Rule; 3] = [
    Rule {
        id: "2018-05",
        since: date(2018, 5, 25),
    },
    Rule {
        id: "2027-04",
        since: date(2027, 4, 2),
    },
    Rule {
        id: "2030-01",
        since: date(2030, 1, 1),
    },
];

#[test]
fn the_last_rule_already_in_force_applies() {
    let id_on = |on| in_force(&RULES, on).id;
    assert_eq!(id_on(date(2018, 5, 25)), "2018-05");
    assert_eq!(id_on(date(2027, 4, 1)), "2018-05");
    assert_eq!(id_on(date(2027, 4, 2)), "2027-04");
    assert_eq!(id_on(date(2029, 12, 31)), "2027-04");
    assert_eq!(id_on(date(2030, 1, 1)), "2030-01");
    assert_eq!(id_on(date(2050, 6, 1)), "2030-01");
}

#[test]
fn before_every_rule_the_first_one_applies() {
    assert_eq!(in_force(&RULES, date(2016, 2, 1)).id, "2018-05");
}
