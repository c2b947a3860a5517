//! Reading an hour of Paris, and showing one.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod cases;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::paris::{
    LocalTimeError, duration, long_date, parse_date, parse_time, resolve, season_of_repeated_hour,
    to_the_second, typed_time, view, weekday_label,
};
use law::Season;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<LocalTime>,
}

#[derive(Deserialize)]
struct LocalTime {
    about: String,
    date: NaiveDate,
    time: NaiveTime,
    season: Option<Season>,
    utc: Option<DateTime<Utc>>,
    proposed: Option<DateTime<Utc>>,
    summer: Option<DateTime<Utc>>,
    winter: Option<DateTime<Utc>>,
}

impl LocalTime {
    fn expected(&self) -> Result<DateTime<Utc>, LocalTimeError> {
        match (self.utc, self.proposed, self.summer, self.winter) {
            (Some(at), None, None, None) => Ok(at),
            (None, Some(next), None, None) => Err(LocalTimeError::Missing { next }),
            (None, None, Some(summer), Some(winter)) => {
                Err(LocalTimeError::Ambiguous { summer, winter })
            }
            _ => panic!("{}: one outcome is expected", self.about),
        }
    }
}

#[test]
fn an_hour_of_paris_is_one_instant_or_says_why_not() {
    let cases: Cases = cases::read("local_times.toml");
    assert!(!cases.case.is_empty());
    for case in cases.case {
        let resolved = resolve(case.date, case.time, case.season);
        assert_eq!(resolved, case.expected(), "{}", case.about);
    }
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn an_instant_shown_and_typed_again_is_the_same_instant() {
    let quarter = chrono::TimeDelta::seconds(15 * 60 + 7);
    let mut at = instant("2026-10-24T00:00:00Z");
    while at < instant("2026-10-27T00:00:00Z") {
        let date = parse_date(&view(at).date).unwrap();
        let time = parse_time(&typed_time(at)).unwrap();
        assert_eq!(resolve(date, time, season_of_repeated_hour(at)), Ok(at));
        at += quarter;
    }
}

#[test]
fn only_a_repeated_hour_has_a_season_to_choose() {
    let season = |text: &str| season_of_repeated_hour(instant(text));
    assert_eq!(season("2026-10-24T23:59:59Z"), None);
    assert_eq!(season("2026-10-25T00:00:00Z"), Some(Season::Summer));
    assert_eq!(season("2026-10-25T01:59:59Z"), Some(Season::Winter));
    assert_eq!(season("2026-10-25T02:00:00Z"), None);
    assert_eq!(season("2026-03-29T01:30:00Z"), None);
}

#[test]
fn an_instant_is_shown_in_the_hour_of_paris() {
    let shown = view(instant("2026-11-24T15:50:00Z"));
    assert_eq!(shown.utc, "2026-11-24T15:50:00Z");
    assert_eq!(shown.date, "24/11/2026");
    assert_eq!(shown.time, "16:50");
    assert_eq!(shown.long, "mardi 24 novembre 2026, 16\u{a0}h\u{a0}50");
    assert_eq!(shown.short, "mar. 24 nov., 16\u{a0}h\u{a0}50");
}

#[test]
fn the_date_shown_is_the_one_of_paris() {
    let shown = view(instant("2026-07-31T22:05:09Z"));
    assert_eq!(
        (shown.date.as_str(), shown.time.as_str()),
        ("01/08/2026", "00:05")
    );
    assert_eq!(shown.long, "samedi 1er août 2026, 0\u{a0}h\u{a0}05");
    assert_eq!(shown.short, "sam. 1er août, 0\u{a0}h\u{a0}05");
}

#[test]
fn seconds_are_told_where_they_decide() {
    assert_eq!(
        to_the_second(instant("2026-07-31T22:05:09Z")),
        "samedi 1er août 2026, 0\u{a0}h\u{a0}05\u{a0}min\u{a0}09\u{a0}s"
    );
    assert_eq!(
        to_the_second(instant("2026-10-28T00:30:00Z")),
        view(instant("2026-10-28T00:30:00Z")).long
    );
}

#[test]
fn the_season_is_said_on_the_days_when_the_clocks_change_and_on_no_other() {
    let seasons = [
        ("2026-03-28T22:59:59Z", None),
        ("2026-03-28T23:00:00Z", Some("(heure d’hiver)")),
        ("2026-03-29T01:00:00Z", Some("(heure d’été)")),
        ("2026-03-29T21:59:59Z", Some("(heure d’été)")),
        ("2026-03-29T22:00:00Z", None),
        ("2026-10-24T21:59:59Z", None),
        ("2026-10-24T22:00:00Z", Some("(heure d’été)")),
        ("2026-10-25T00:30:00Z", Some("(heure d’été)")),
        ("2026-10-25T01:30:00Z", Some("(heure d’hiver)")),
        ("2026-10-25T22:59:59Z", Some("(heure d’hiver)")),
        ("2026-10-25T23:00:00Z", None),
    ];
    for (at, season) in seasons {
        let shown = view(instant(at));
        for text in [shown.long, shown.short] {
            assert_eq!(text.find('(').map(|start| &text[start..]), season, "{at}");
        }
    }
}

#[test]
fn months_are_written_in_french() {
    let first = |month| NaiveDate::from_ymd_opt(2026, month, 1).unwrap();
    let long: Vec<String> = (1..=12)
        .map(|month| {
            weekday_label(first(month))
                .split_whitespace()
                .last()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(
        long.join(" "),
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    );
    assert_eq!(long_date(first(11)), "dimanche 1er novembre 2026");
    assert_eq!(weekday_label(first(11)), "dimanche 1er novembre");
}

#[test]
fn a_date_is_read_as_french_people_type_it() {
    let expected = NaiveDate::from_ymd_opt(2026, 11, 24);
    let typed = [
        "24/11/2026",
        "24-11-2026",
        "24.11.2026",
        "2026-11-24",
        "24/11/26",
        " 24 / 11 / 2026 ",
    ];
    for text in typed {
        assert_eq!(parse_date(text), expected, "{text}");
    }
    assert_eq!(parse_date("1/2/2026"), NaiveDate::from_ymd_opt(2026, 2, 1));
}

#[test]
fn what_is_no_date_is_not_guessed() {
    let typed = [
        "",
        "24",
        "24/11",
        "24/11/",
        "/11/2026",
        "24/11/026",
        "24/11/2026/1",
        "31/11/2026",
        "29/02/2026",
        "11/24/2026",
        "24/11-2026",
        "+4/11/2026",
        "24 novembre 2026",
        "２４/11/2026",
    ];
    for text in typed {
        assert_eq!(parse_date(text), None, "{text}");
    }
}

#[test]
fn a_time_is_read_as_french_people_type_it() {
    let typed = [
        "16:50",
        "16h50",
        "16 h 50",
        "16\u{a0}h\u{a0}50",
        "16\u{202f}h\u{202f}50",
        "16H50",
        " 16:50:00 ",
    ];
    for text in typed {
        assert_eq!(
            parse_time(text),
            NaiveTime::from_hms_opt(16, 50, 0),
            "{text}"
        );
    }
    assert_eq!(parse_time("16h"), NaiveTime::from_hms_opt(16, 0, 0));
    assert_eq!(parse_time("9h05"), NaiveTime::from_hms_opt(9, 5, 0));
    assert_eq!(parse_time("0 h"), NaiveTime::from_hms_opt(0, 0, 0));
    assert_eq!(parse_time("16:50:30"), NaiveTime::from_hms_opt(16, 50, 30));
}

#[test]
fn what_is_no_time_is_not_guessed() {
    let typed = [
        "",
        "16",
        "1650",
        "h50",
        ":50",
        "16:",
        "9h5",
        "9:5",
        "24:00",
        "16:60",
        "16:50:60",
        "16:50:3",
        "16h50:30",
        "-1:50",
        "016:50",
        "16 heures",
    ];
    for text in typed {
        assert_eq!(parse_time(text), None, "{text}");
    }
}

#[test]
fn a_length_of_time_is_said_in_hours_and_minutes() {
    assert_eq!(
        duration(31 * 3600 + 8 * 60 + 59),
        "31\u{a0}h\u{a0}08\u{a0}min"
    );
    assert_eq!(duration(-3600), "1\u{a0}h\u{a0}00\u{a0}min");
    assert_eq!(duration(45 * 60), "45\u{a0}min");
    assert_eq!(duration(0), "0\u{a0}min");
    assert_eq!(
        duration(1234 * 3600),
        "1\u{202f}234\u{a0}h\u{a0}00\u{a0}min"
    );
    assert_eq!(
        duration(1_000_005 * 3600),
        "1\u{202f}000\u{202f}005\u{a0}h\u{a0}00\u{a0}min"
    );
}
