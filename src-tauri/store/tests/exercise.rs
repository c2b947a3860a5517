//! Exercises: kept beside the breaches on which they are played, numbered apart, out of everything that counts the register.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use domain::assessment::Answer;
use domain::breach::{Breach, BreachFacts, BreachNumber};
use domain::exercise::{Exercise, ExerciseContent, Expected, Scenario};
use law::ExercisePace;
use rig::{Rig, author, behind_our_back, declare, form, later, now, profile};
use store::table::{breach as breaches, exercise as table};
use store::{Action, Entry, Filter, Store, StoreError};
use uuid::Uuid;

fn content() -> ExerciseContent {
    let scenario = Scenario {
        id: "EX-CLE".into(),
        title: "Clé perdue".into(),
        facts: "Un classeur manque.".into(),
        messages: Vec::new(),
        reactions: Vec::new(),
        expected: Expected {
            notify: Answer::Yes,
            inform: Answer::No,
        },
    };
    ExerciseContent::beginning(scenario, ExercisePace::InAMorning, "", now()).unwrap()
}

/// Begins an exercise as the application does.
fn begin(store: &mut Store, rank: u128, year: i32) -> Exercise {
    let id = Uuid::from_u128((rank << 64) + 21);
    let facts = BreachFacts::from_form(&form("Un classeur manque."), &profile(), now()).unwrap();
    let begun = store.write(&author(), |tx| {
        let number = breaches::next_exercise_number(tx, year)?;
        let breach = Breach {
            id,
            number,
            revision: 1,
            registered_at: now(),
            registered_by: author().name,
            modified_at: now(),
            modified_by: author().name,
            verdict: None,
            facts,
            closure: None,
            hold: None,
        };
        breaches::insert(tx, &breach, &profile())?;
        let exercise = Exercise {
            id,
            number,
            revision: 1,
            begun_by: author().name,
            content: content(),
        };
        table::insert(tx, &exercise)?;
        Ok((exercise, Entry::about(Action::ExerciseBegun, id)))
    });
    begun.unwrap()
}

fn update(store: &mut Store, changed: &Exercise) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        table::update(tx, changed)?;
        Ok(((), Entry::about(Action::ExerciseDebriefed, changed.id)))
    })
}

#[test]
fn exercises_are_numbered_apart_and_the_numbers_of_the_register_have_no_gap() {
    let rig = Rig::new();
    let mut store = rig.open();
    assert_eq!(
        begin(&mut store, 1, 2026).number,
        BreachNumber::of_exercise(2026, 1)
    );
    let declared = declare(&mut store, &form("Une clé manque."));
    assert_eq!(declared.number, BreachNumber::new(2026, 1));
    assert_eq!(
        begin(&mut store, 2, 2026).number,
        BreachNumber::of_exercise(2026, 2)
    );
    assert_eq!(
        begin(&mut store, 3, 2027).number,
        BreachNumber::of_exercise(2027, 1)
    );
    assert_eq!(store.next_number(2026).unwrap(), BreachNumber::new(2026, 2));
    let numbers: Vec<String> = store
        .exercises()
        .unwrap()
        .iter()
        .map(|it| it.number.to_string())
        .collect();
    assert_eq!(numbers, ["EX-2027-0001", "EX-2026-0002", "EX-2026-0001"]);
}

#[test]
fn nothing_that_counts_the_register_sees_what_is_played() {
    let rig = Rig::new();
    let mut store = rig.open();
    let played = begin(&mut store, 1, 2020);
    let declared = declare(&mut store, &form("Un classeur manque."));
    assert_eq!(store.total().unwrap(), 1);
    assert_eq!(store.years().unwrap(), [2026]);
    let everything = Filter::everything();
    assert_eq!(store.tally(&everything, now()).unwrap().all, 1);
    let searched = Filter {
        text: "classeur".into(),
        ..Filter::everything()
    };
    for filter in [everything, searched] {
        let page = store.breaches(&filter, 0, now()).unwrap();
        let ids: Vec<Uuid> = page.iter().map(|it| it.id).collect();
        assert_eq!(ids, [declared.id]);
    }
    assert_eq!(store.whole_register().unwrap().len(), 1);
    assert_eq!(store.awaited_files(now()).unwrap().len(), 1);
    assert!(
        !store
            .similar(declared.id)
            .unwrap()
            .iter()
            .any(|it| it.id == played.id)
    );
    // Its file is read as any other, by its identifier.
    let file = store.breach(played.id).unwrap();
    assert_eq!(file.number, BreachNumber::of_exercise(2020, 1));
}

#[test]
fn the_clock_of_an_exercise_is_found_by_its_breach_and_a_breach_of_the_register_has_none() {
    let rig = Rig::new();
    let mut store = rig.open();
    let played = begin(&mut store, 1, 2026);
    let declared = declare(&mut store, &form("Une clé manque."));
    let clock = store.played_clock(played.id).unwrap().unwrap();
    assert_eq!(clock, content().clock);
    assert_eq!(clock.shows(later(1)), later(36));
    assert_eq!(store.played_clock(declared.id).unwrap(), None);
    assert_eq!(store.played_clock(Uuid::nil()).unwrap(), None);
    assert!(matches!(
        store.exercise(declared.id).err(),
        Some(StoreError::NotFound)
    ));
}

#[test]
fn a_stale_debrief_is_refused_and_changes_nothing() {
    let rig = Rig::new();
    let mut store = rig.open();
    let begun = begin(&mut store, 1, 2026);
    let mut changed = begun.clone();
    changed.content.participants = "L’équipe".into();
    update(&mut store, &changed).unwrap();
    let saved = store.exercise(begun.id).unwrap();
    assert_eq!((saved.revision, &saved.content), (2, &changed.content));
    changed.content.participants = "Une autre équipe".into();
    assert!(matches!(
        update(&mut store, &changed),
        Err(StoreError::Outdated)
    ));
    assert_eq!(store.exercise(begun.id).unwrap(), saved);
    drop(store);
    assert_eq!(rig.open().exercise(begun.id).unwrap(), saved);
}

#[test]
fn the_overview_counts_without_fetching_a_row() {
    let rig = Rig::new();
    let plan: String = behind_our_back(&rig)
        .query_row(
            "EXPLAIN QUERY PLAN SELECT count(*), count(notified_at) FROM breach WHERE sequence > 0",
            [],
            |row| row.get("detail"),
        )
        .unwrap();
    assert!(plan.contains("COVERING INDEX breach_overview"), "{plan}");
}
