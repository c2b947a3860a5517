//! The actions that evaluations decide on.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use chrono::{DateTime, NaiveDate, Utc};
use domain::duty::{Limit, of_improvement};
use domain::fault::FieldRule;
use domain::improvement::{ImprovementContent, ImprovementForm, ImprovementOrigin};
use law::{DutyKind, Effectiveness, EvaluationIndicator, ImprovementKind, MeasureState};

/// Tuesday 1 December 2026, 10:00 in Paris.
fn now() -> DateTime<Utc> {
    "2026-12-01T09:00:00Z".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn planned() -> ImprovementForm {
    ImprovementForm {
        origin: ImprovementOrigin::Question {
            id: "channel_known".into(),
        },
        finding: "Rien ne dit qui appeler la nuit".into(),
        root_cause: "Le § 4.4 ne parle que des heures d’ouverture".into(),
        kind: Some(ImprovementKind::Corrective),
        text: "Afficher le numéro d’astreinte".into(),
        owner: "Sacha Fictif".into(),
        due_on: "15/01/2027".into(),
        resources: "Une affiche par centre".into(),
        state: MeasureState::Planned,
        done_on: String::new(),
        evidence: String::new(),
        criterion: "Un appel d’essai aboutit".into(),
        effectiveness: None,
        checked_on: String::new(),
        checked_by: String::new(),
        check: String::new(),
    }
}

/// The same, done and checked.
fn checked(effectiveness: Effectiveness) -> ImprovementForm {
    ImprovementForm {
        state: MeasureState::Done,
        done_on: "20/11/2026".into(),
        evidence: "Photographie de l’affiche".into(),
        effectiveness: Some(effectiveness),
        checked_on: "30/11/2026".into(),
        checked_by: "Camille Exemple".into(),
        check: "Appel passé un dimanche".into(),
        ..planned()
    }
}

fn read(form: &ImprovementForm) -> ImprovementContent {
    ImprovementContent::from_form(form, now()).unwrap()
}

fn faults(form: &ImprovementForm) -> Vec<(String, FieldRule)> {
    let faults = ImprovementContent::from_form(form, now()).unwrap_err();
    let faults = faults.into_iter();
    faults.map(|fault| (fault.field, fault.rule)).collect()
}

fn fault(field: &str, rule: FieldRule) -> Vec<(String, FieldRule)> {
    vec![(field.to_owned(), rule)]
}

#[test]
fn an_action_says_what_who_and_by_when() {
    let nothing = ImprovementForm {
        text: " ".into(),
        owner: String::new(),
        due_on: String::new(),
        ..planned()
    };
    let mut found = faults(&nothing);
    found.sort_by(|one, other| one.0.cmp(&other.0));
    let required = |field: &str| (field.to_owned(), FieldRule::Required);
    assert_eq!(found, ["due_on", "owner", "text"].map(required));
    let bare = ImprovementForm {
        finding: String::new(),
        root_cause: String::new(),
        kind: None,
        resources: String::new(),
        criterion: String::new(),
        ..planned()
    };
    assert!(ImprovementContent::from_form(&bare, now()).is_ok());
    let mut wrong = planned();
    wrong.due_on = "31/02/2027".into();
    assert_eq!(faults(&wrong), fault("due_on", FieldRule::NotADate));
}

#[test]
fn an_action_is_shown_again_as_it_was_typed() {
    for form in [planned(), checked(Effectiveness::PartlyEffective)] {
        let content = read(&form);
        assert_eq!(content.form(), form);
        let kept = serde_json::to_string(&content).unwrap();
        let again: ImprovementContent = serde_json::from_str(&kept).unwrap();
        assert_eq!(again, content);
    }
}

#[test]
fn only_what_is_done_is_checked_and_by_somebody() {
    for state in MeasureState::ALL {
        let form = ImprovementForm {
            state: *state,
            ..checked(Effectiveness::Effective)
        };
        let found = ImprovementContent::from_form(&form, now());
        assert_eq!(found.is_ok(), *state == MeasureState::Done, "{state:?}");
        if let Err(found) = found {
            assert_eq!(found[0].field, "effectiveness", "{state:?}");
            assert_eq!(found[0].rule, FieldRule::NotListed, "{state:?}");
        }
    }
    let mut nobody = checked(Effectiveness::Effective);
    nobody.checked_by.clear();
    assert_eq!(faults(&nobody), fault("checked_by", FieldRule::Required));
}

#[test]
fn what_is_done_or_checked_without_a_date_was_today_and_never_later() {
    let mut form = checked(Effectiveness::Effective);
    form.done_on.clear();
    form.checked_on.clear();
    let content = read(&form);
    let today = Some(day("2026-12-01"));
    assert_eq!((content.done_on, content.checked_on), (today, today));
    form.done_on = "02/12/2026".into();
    form.checked_on = "02/12/2026".into();
    assert_eq!(
        faults(&form),
        [
            ("done_on".to_owned(), FieldRule::InTheFuture),
            ("checked_on".to_owned(), FieldRule::InTheFuture),
        ]
    );
}

#[test]
fn the_day_of_what_is_not_done_any_more_is_set_aside() {
    let mut form = checked(Effectiveness::Effective);
    form.state = MeasureState::InProgress;
    form.effectiveness = None;
    let content = read(&form);
    assert_eq!((content.done_on, content.checked_on), (None, None));
    form.done_on = "demain".into();
    form.checked_on = "plus tard".into();
    assert_eq!(read(&form).done_on, None);
}

#[test]
fn an_action_is_closed_once_dropped_or_found_effective() {
    for state in MeasureState::ALL {
        for effectiveness in [
            None,
            Some(Effectiveness::PartlyEffective),
            Some(Effectiveness::Ineffective),
            Some(Effectiveness::Effective),
        ] {
            let content = ImprovementContent {
                state: *state,
                effectiveness,
                ..read(&planned())
            };
            let expected = match state {
                MeasureState::Dropped => true,
                MeasureState::Done => effectiveness == Some(Effectiveness::Effective),
                MeasureState::Planned | MeasureState::InProgress => false,
            };
            assert_eq!(content.is_closed(), expected, "{state:?} {effectiveness:?}");
        }
    }
}

#[test]
fn an_action_is_overdue_the_day_after_its_last_while_it_is_neither_done_nor_dropped() {
    for state in MeasureState::ALL {
        let content = ImprovementContent {
            state: *state,
            ..read(&planned())
        };
        let is_open = match state {
            MeasureState::Planned | MeasureState::InProgress => true,
            MeasureState::Done | MeasureState::Dropped => false,
        };
        assert!(!content.is_overdue(day("2027-01-15")), "{state:?}");
        assert_eq!(content.is_overdue(day("2027-01-16")), is_open, "{state:?}");
    }
}

#[test]
fn a_change_is_told_field_by_field() {
    let before = read(&planned());
    assert_eq!(before.changes_from(Some(&before)), []);
    let told = |changes: Vec<domain::breach::FieldChange>| -> Vec<(String, String, String)> {
        let changes = changes.into_iter();
        changes.map(|it| (it.field, it.before, it.after)).collect()
    };
    let first = before.changes_from(None);
    assert!(
        first
            .iter()
            .all(|it| it.before.is_empty() && !it.after.is_empty())
    );
    assert!(
        first
            .iter()
            .any(|it| it.field == "text" && it.after == before.text)
    );
    let mut after = read(&checked(Effectiveness::Effective));
    after.owner = "Camille Exemple".into();
    let fields: Vec<(String, String, String)> = told(after.changes_from(Some(&before)));
    let change = |field: &str, before: &str, after: &str| {
        (field.to_owned(), before.to_owned(), after.to_owned())
    };
    assert_eq!(
        fields,
        [
            change("owner", "Sacha Fictif", "Camille Exemple"),
            change("state", "Prévue", "Réalisée"),
            change("done_on", "", "20/11/2026"),
            change("evidence", "", "Photographie de l’affiche"),
            change("effectiveness", "", "Efficace"),
            change("checked_on", "", "30/11/2026"),
            change("checked_by", "", "Camille Exemple"),
            change("check", "", "Appel passé un dimanche"),
        ]
    );
}

#[test]
fn another_origin_is_told() {
    let before = read(&planned());
    let told = |origin| {
        let after = ImprovementContent {
            origin,
            ..before.clone()
        };
        let mut changes = after.changes_from(Some(&before)).into_iter();
        changes.next().map(|it| (it.field, it.after))
    };
    let origin = |text: &str| Some(("origin".to_owned(), text.to_owned()));
    let indicator = EvaluationIndicator::Authority;
    assert_eq!(
        told(ImprovementOrigin::Indicator { indicator }),
        origin("Notification à la CNIL")
    );
    let id = "exercised".to_owned();
    assert_eq!(
        told(ImprovementOrigin::Question { id }),
        origin("Un exercice a-t-il été mené dans l’année\u{202f}?")
    );
    let id = "out_of_hours".to_owned();
    assert_eq!(
        told(ImprovementOrigin::Departure { id }),
        origin("out_of_hours")
    );
    assert_eq!(told(ImprovementOrigin::Other), origin("Autre"));
}

#[test]
fn an_action_awaits_its_day_then_the_check_of_its_effect() {
    let told = |form: &ImprovementForm| {
        let duty = of_improvement(&read(form))?;
        Some((duty.kind, duty.limit))
    };
    let by = Some(Limit::Day(day("2027-01-15")));
    assert_eq!(told(&planned()), Some((DutyKind::CarryOutImprovement, by)));
    let mut done = checked(Effectiveness::Ineffective);
    assert_eq!(told(&done), Some((DutyKind::CheckImprovement, None)));
    done.effectiveness = Some(Effectiveness::Effective);
    assert_eq!(told(&done), None);
}
