//! The figures of a year, computed by hand beside.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::breach::{Awareness, Breach, BreachFacts, BreachNumber};
use domain::moment::Moment;
use domain::procedure::{Details, Step};
use domain::statistics::{NotificationDelay, of_year, years};
use law::{BreachNature, IncidentOrigin, Likelihood, ProcedureStep, Severity, Verdict};
use uuid::Uuid;

fn at(utc: &str) -> DateTime<Utc> {
    utc.parse().unwrap()
}

/// A breach of which one was aware at an instant, and which was notified so many hours later.
fn breach(sequence: u32, aware: Option<&str>, sent_after: Option<i64>) -> Breach {
    let aware_at = aware.map(at);
    let sent_at = sent_after.map(|hours| {
        let from = aware_at.unwrap_or_else(|| at("2026-05-02T08:00:00Z"));
        from + TimeDelta::hours(hours)
    });
    let mut facts = BreachFacts {
        aware: aware_at.map(|at| Awareness {
            moment: Moment::exact(at),
            rule: "2018-05".to_owned(),
        }),
        ..BreachFacts::default()
    };
    facts.sending.moment = sent_at.map(Moment::exact);
    Breach {
        id: Uuid::from_u128(sequence.into()),
        number: BreachNumber::new(2026, sequence),
        revision: 1,
        registered_at: at("2026-05-01T08:00:00Z"),
        registered_by: "Camille Exemple".to_owned(),
        modified_at: at("2026-05-01T08:00:00Z"),
        modified_by: "Camille Exemple".to_owned(),
        verdict: None,
        facts,
        closure: None,
        hold: None,
    }
}

fn judged(severity: Option<Severity>, likelihood: Option<Likelihood>) -> Vec<Step> {
    let mut step = Step::untouched(ProcedureStep::Assess);
    if let Details::Assessment(found) = &mut step.details {
        found.severity = severity;
        found.likelihood = likelihood;
    }
    vec![step]
}

#[test]
fn a_year_counts_what_was_known_in_it_in_paris_and_sets_incidents_apart() {
    let mut aside = breach(4, Some("2026-03-01T10:00:00Z"), None);
    aside.verdict = Some(Verdict::NotABreach);
    let register = [
        // Already 2026 in Paris.
        breach(1, Some("2025-12-31T23:30:00Z"), None),
        breach(2, Some("2026-03-10T10:00:00Z"), None),
        // Nothing is dated: the day of its line.
        breach(3, None, None),
        aside,
        breach(5, Some("2024-07-01T10:00:00Z"), None),
    ]
    .map(|breach| (breach, Vec::new()));
    let found = of_year(2026, &register);
    assert_eq!((found.breaches, found.set_aside), (3, 1));
    assert_eq!(found.months, [1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(of_year(2025, &register).breaches, 0);
    assert_eq!(years(&register), [2026, 2024]);
}

#[test]
fn a_breach_counts_under_each_of_its_origins_and_under_none_when_nothing_is_known() {
    let mut several = breach(1, Some("2026-03-10T10:00:00Z"), None);
    several.facts.incident_origins = Some(BTreeSet::from([
        IncidentOrigin::Hacking,
        IncidentOrigin::UnintendedPublication,
    ]));
    several.facts.natures = Some(BTreeSet::from([BreachNature::Integrity]));
    let unknown = breach(2, Some("2026-03-11T10:00:00Z"), None);
    let found = of_year(2026, &[(several, Vec::new()), (unknown, Vec::new())]);
    assert_eq!(found.origins[&Some(IncidentOrigin::Hacking)], 1);
    assert_eq!(
        found.origins[&Some(IncidentOrigin::UnintendedPublication)],
        1
    );
    assert_eq!(found.origins[&None], 1);
    assert_eq!(found.natures[&Some(BreachNature::Integrity)], 1);
    assert_eq!(found.sites[&None], 2);
}

#[test]
fn delays_are_measured_against_the_rule_and_never_guessed() {
    let register = [
        breach(1, Some("2026-03-10T10:00:00Z"), Some(20)),
        breach(2, Some("2026-03-11T10:00:00Z"), Some(72)),
        breach(3, Some("2026-03-12T10:00:00Z"), Some(79)),
        breach(4, Some("2026-03-12T10:00:00Z"), Some(46)),
        // Sent while awareness is not dated.
        breach(5, None, Some(1)),
        // Sent before awareness.
        breach(6, Some("2026-03-12T10:00:00Z"), Some(-3)),
        breach(7, Some("2026-03-12T10:00:00Z"), None),
    ]
    .map(|breach| (breach, Vec::new()));
    let found = of_year(2026, &register);
    let late: Vec<bool> = found
        .delays
        .iter()
        .map(NotificationDelay::is_late)
        .collect();
    assert_eq!(late, [false, false, true, false]);
    assert_eq!(found.unmeasurable, 2);
    let summary = found.delay_summary();
    assert_eq!((summary.measured, summary.on_time), (4, 3));
    // Between 46 and 72 hours.
    assert_eq!(summary.median_seconds, Some(59 * 3600));
    assert_eq!(summary.maximum_seconds, Some(79 * 3600));
}

#[test]
fn a_judgement_is_placed_where_both_sides_were_judged() {
    let cell = (Severity::Significant, Likelihood::Limited);
    let register = [
        (
            breach(1, Some("2026-03-10T10:00:00Z"), None),
            judged(Some(cell.0), Some(cell.1)),
        ),
        (
            breach(2, Some("2026-03-10T10:00:00Z"), None),
            judged(Some(cell.0), Some(cell.1)),
        ),
        (
            breach(3, Some("2026-03-10T10:00:00Z"), None),
            judged(Some(cell.0), None),
        ),
        (breach(4, Some("2026-03-10T10:00:00Z"), None), Vec::new()),
    ];
    let found = of_year(2026, &register);
    assert_eq!(found.judged[&cell], 2);
    assert_eq!((found.judged.len(), found.unjudged), (1, 2));
}
