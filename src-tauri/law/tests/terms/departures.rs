//! Where the procedure and the law differ, as it is declared: only the page reads it.

use std::collections::BTreeSet;
use std::path::Path;

use law::ProcedureStep;
use serde::Deserialize;

use crate::assert_french;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    departure: Vec<Departure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Departure {
    id: String,
    /// A step that does not exist is not read.
    step: ProcedureStep,
    procedure: String,
    law: String,
    article: String,
    followed: String,
    since: toml::value::Datetime,
}

fn departures() -> Vec<Departure> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/departures.toml");
    let text = std::fs::read_to_string(path).unwrap();
    toml::from_str::<File>(&text).unwrap().departure
}

#[test]
fn every_departure_says_what_each_text_says_and_what_is_followed_in_french() {
    for departure in departures() {
        for text in [&departure.procedure, &departure.law, &departure.followed] {
            assert!(text.ends_with('.'), "{}: {text}", departure.id);
            assert_french(text);
        }
    }
}

#[test]
fn every_departure_names_an_article_whose_number_stays_with_it() {
    for departure in departures() {
        assert!(departure.article.contains("art.\u{a0}"), "{}", departure.id);
        assert_french(&departure.article);
        assert!(departure.since.time.is_none(), "{}", departure.id);
    }
}

#[test]
fn departures_are_told_once_in_the_order_of_the_steps() {
    let departures = departures();
    let ids: BTreeSet<&str> = departures.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), departures.len());
    assert!(departures.iter().map(|it| it.step).is_sorted());
}

#[test]
fn the_known_points_of_the_procedure_are_told_on_their_step() {
    use ProcedureStep::{
        Assess, Close, Evaluate, HealthIncident, InformPersons, NotifyAuthority, Report,
    };
    let steps: Vec<ProcedureStep> = departures().iter().map(|it| it.step).collect();
    let expected = [
        Report,
        Assess,
        Assess,
        NotifyAuthority,
        NotifyAuthority,
        HealthIncident,
        HealthIncident,
        InformPersons,
        Close,
        Evaluate,
    ];
    assert_eq!(steps, expected);
}
