//! Fiches, processors and security measures: their rows, their numbers, what names what.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use std::collections::BTreeSet;

use domain::activity::{ActivityForm, ActivityProcessor, ActivityRecord};
use domain::breach::BreachForm;
use domain::choices::Choices;
use domain::listing::Listing;
use domain::processor::{ProcessorForm, ProcessorRecord};
use domain::record::{Content, Record, RecordKind};
use law::{ActivityCapacity, ActivityState};
use rig::{Rig, author, declare, everything, form, now, profile};
use store::table::{breach, record as table};
use store::{Action, Entry, RecordFilter, RecordStanding, Store, StoreError};
use uuid::Uuid;

fn id(rank: u128) -> Uuid {
    Uuid::from_u128(rank << 64 | 9)
}

fn fiche(name: &str) -> ActivityForm {
    ActivityForm {
        name: name.into(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    }
}

fn read(form: &ActivityForm) -> ActivityRecord {
    ActivityRecord::from_form(form, now()).unwrap()
}

fn host(name: &str) -> ProcessorRecord {
    let form = ProcessorForm {
        name: name.into(),
        ..ProcessorForm::default()
    };
    ProcessorRecord::from_form(&form, now()).unwrap()
}

/// Writes a new entry as the application does.
fn create<T: Content>(store: &mut Store, id: Uuid, content: T) -> Result<Record<T>, StoreError> {
    store.write(&author(), |tx| {
        let record = Record {
            id,
            number: table::take_number(tx, content.kind())?,
            revision: 1,
            created_at: now(),
            created_by: author().name,
            modified_at: now(),
            modified_by: author().name,
            content,
        };
        table::insert(tx, &record)?;
        let entry = Entry::about(Action::ActivityCreated, id);
        Ok((record, entry))
    })
}

fn change<T: Content>(
    store: &mut Store,
    id: Uuid,
    content: &T,
    revision: u32,
) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        table::update(tx, id, content, revision, &author())?;
        Ok(((), Entry::about(Action::ActivityChanged, id)))
    })
}

fn delete(store: &mut Store, id: Uuid) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        table::delete(tx, id)?;
        Ok(((), Entry::about(Action::ActivityDeleted, id)))
    })
}

fn list(text: &str, standing: RecordStanding) -> RecordFilter {
    RecordFilter {
        kind: RecordKind::ControllerActivity,
        text: text.into(),
        standing,
        notice_on: "2027-01-23".parse().unwrap(),
    }
}

fn names(store: &Store, filter: &RecordFilter) -> Vec<String> {
    let found = store.records::<ActivityRecord>(filter, 0).unwrap();
    found
        .into_iter()
        .map(|record| record.content.name)
        .collect()
}

fn found(store: &Store, text: &str) -> Vec<String> {
    names(store, &list(text, RecordStanding::All))
}

/// A register with a fiche that names a processor.
fn linked() -> (Rig, Store) {
    let rig = Rig::new();
    let mut store = rig.open();
    create(&mut store, id(1), host("Hébergeur Fictif")).unwrap();
    let form = ActivityForm {
        processors: Listing::of(vec![ActivityProcessor {
            processor: id(1),
            task: String::new(),
        }]),
        ..fiche("Suivi en santé au travail")
    };
    create(&mut store, id(2), read(&form)).unwrap();
    (rig, store)
}

fn touching(activities: &[Uuid], processors: &[Uuid]) -> BreachForm {
    let ticked = |values: &[Uuid]| Choices {
        values: values.to_vec(),
        unknown: false,
    };
    BreachForm {
        activities: ticked(activities),
        processors: ticked(processors),
        ..form("Une clé perdue.")
    }
}

#[test]
fn each_register_has_its_own_numbers_and_none_is_given_twice() {
    let rig = Rig::new();
    let mut store = rig.open();
    let first = create(&mut store, id(1), read(&fiche("Paie"))).unwrap();
    let other = create(&mut store, id(2), host("Hébergeur Fictif")).unwrap();
    let last = create(&mut store, id(3), read(&fiche("Recrutement"))).unwrap();
    let told = [first.number, last.number].map(|number| number.to_string());
    assert_eq!(told, ["TRT-0001", "TRT-0002"]);
    assert_eq!(other.number.to_string(), "SST-0001");
    delete(&mut store, id(3)).unwrap();
    let next = store
        .next_record_number(RecordKind::ControllerActivity)
        .unwrap();
    assert_eq!(next.to_string(), "TRT-0003");
    let again = create(&mut store, id(4), read(&fiche("Accueil"))).unwrap();
    assert_eq!(again.number, next);
}

#[test]
fn what_was_written_is_read_back_after_closing() {
    let (rig, store) = linked();
    let before = store.record::<ActivityRecord>(id(2)).unwrap();
    drop(store);
    assert_eq!(rig.open().record::<ActivityRecord>(id(2)).unwrap(), before);
}

#[test]
fn an_entry_of_another_register_is_not_found() {
    let (_rig, store) = linked();
    let refusal = store.record::<ProcessorRecord>(id(2)).unwrap_err();
    assert!(matches!(refusal, StoreError::NotFound), "{refusal}");
    let refusal = store.record::<ActivityRecord>(id(7)).unwrap_err();
    assert!(matches!(refusal, StoreError::NotFound), "{refusal}");
    assert_eq!(store.record_kind(id(1)).unwrap(), RecordKind::Processor);
}

#[test]
fn the_second_of_two_changes_is_refused_and_changes_nothing() {
    let (_rig, mut store) = linked();
    change(&mut store, id(2), &read(&fiche("Suivi")), 1).unwrap();
    let refusal = change(&mut store, id(2), &read(&fiche("Autre")), 1).unwrap_err();
    assert!(matches!(refusal, StoreError::Outdated), "{refusal}");
    let kept = store.record::<ActivityRecord>(id(2)).unwrap();
    assert_eq!((kept.content.name.as_str(), kept.revision), ("Suivi", 2));
}

#[test]
fn a_fiche_does_not_become_an_entry_of_another_register() {
    let (_rig, mut store) = linked();
    let other = ActivityForm {
        capacity: ActivityCapacity::Processor,
        ..fiche("Suivi")
    };
    let refusal = change(&mut store, id(2), &read(&other), 1).unwrap_err();
    assert!(matches!(refusal, StoreError::Outdated), "{refusal}");
    assert_eq!(found(&store, ""), ["Suivi en santé au travail"]);
}

#[test]
fn what_is_named_is_not_deleted_and_what_names_it_is_told() {
    let (_rig, mut store) = linked();
    let breach = declare(&mut store, &touching(&[id(2)], &[id(1)]));
    for cited in [id(1), id(2)] {
        let refusal = delete(&mut store, cited).unwrap_err();
        assert!(matches!(refusal, StoreError::Linked), "{refusal}");
    }
    let links = store.links_to(id(1)).unwrap();
    let told: Vec<_> = links.iter().map(|link| (link.owner, link.kind)).collect();
    let fiche = Some(RecordKind::ControllerActivity);
    assert_eq!(told, [(breach.id, None), (id(2), fiche)]);
    assert_eq!(links[1].name, "Suivi en santé au travail");
    assert_eq!(store.links_to(id(2)).unwrap().len(), 1);
}

#[test]
fn a_link_that_is_taken_away_no_longer_holds() {
    let (_rig, mut store) = linked();
    change(&mut store, id(2), &read(&fiche("Suivi")), 1).unwrap();
    delete(&mut store, id(1)).unwrap();
    assert_eq!(found(&store, "hebergeur"), [""; 0]);
    assert!(store.record::<ProcessorRecord>(id(1)).is_err());
}

#[test]
fn nothing_names_an_entry_that_is_not_there() {
    let (_rig, mut store) = linked();
    let refusal = rig::try_declare(&mut store, &touching(&[id(8)], &[])).unwrap_err();
    assert!(matches!(refusal, StoreError::NotFound), "{refusal}");
    assert_eq!(store.total().unwrap(), 0);
}

#[test]
fn a_renamed_processor_is_found_under_its_new_name_wherever_it_is_named() {
    let (_rig, mut store) = linked();
    declare(&mut store, &touching(&[id(2)], &[id(1)]));
    let breaches = |store: &Store, text: &str| {
        let filter = store::Filter {
            text: text.into(),
            ..everything()
        };
        store.breaches(&filter, 0, now()).unwrap().len()
    };
    assert_eq!(
        (found(&store, "héberg").len(), breaches(&store, "héberg")),
        (1, 1)
    );
    change(&mut store, id(1), &host("Nuage Inventé"), 1).unwrap();
    assert_eq!(
        (found(&store, "nuage").len(), breaches(&store, "nuage")),
        (1, 1)
    );
    assert_eq!(
        (found(&store, "héberg").len(), breaches(&store, "héberg")),
        (0, 0)
    );
}

#[test]
fn a_corrected_breach_names_only_what_it_names_now() {
    let (_rig, mut store) = linked();
    let before = declare(&mut store, &touching(&[id(2)], &[]));
    let mut after = before.clone();
    after.revision = 2;
    after.facts.activities = None;
    after.facts.processors = Some(BTreeSet::from([id(1)]));
    store
        .write(&author(), |tx| {
            breach::update(tx, &after, &profile())?;
            Ok(((), Entry::about(Action::BreachCorrected, after.id)))
        })
        .unwrap();
    assert_eq!(store.links_to(id(2)).unwrap(), []);
    assert_eq!(store.links_to(id(1)).unwrap().len(), 2);
}

#[test]
fn lists_are_in_the_order_of_the_names_whatever_their_accents_and_capitals() {
    let rig = Rig::new();
    let mut store = rig.open();
    for (rank, name) in ["Zoom", "œuvres", "Élections", "accueil", "Écoute"]
        .iter()
        .enumerate()
    {
        create(&mut store, id(10 + rank as u128), read(&fiche(name))).unwrap();
    }
    assert_eq!(
        found(&store, ""),
        ["accueil", "Écoute", "Élections", "œuvres", "Zoom"]
    );
}

#[test]
fn standings_are_counted_and_narrowed_alike() {
    let rig = Rig::new();
    let mut store = rig.open();
    let mut reviewed = fiche("Revue");
    reviewed.review.state = ActivityState::InReview;
    reviewed.review.review_on = "23/01/2027".into();
    let mut later = fiche("Plus tard");
    later.review.review_on = "24/01/2027".into();
    for (rank, form) in [reviewed, later, fiche("Essais fictifs")]
        .iter()
        .enumerate()
    {
        create(&mut store, id(10 + rank as u128), read(form)).unwrap();
    }
    let tally = store.record_tally(&list("", RecordStanding::All)).unwrap();
    assert_eq!((tally.all, tally.lacking, tally.due), (3, 3, 1));
    assert_eq!((tally.states["draft"], tally.states["in_review"]), (2, 1));
    let narrowed = |standing| names(&store, &list("", standing));
    assert_eq!(narrowed(RecordStanding::Due), ["Revue"]);
    let in_review = RecordStanding::In("in_review".into());
    assert_eq!(tally.of(&in_review), 1);
    assert_eq!(narrowed(in_review), ["Revue"]);
    assert_eq!(narrowed(RecordStanding::Lacking).len(), 3);
    let searched = list("essais", RecordStanding::All);
    assert_eq!(store.record_tally(&searched).unwrap().all, 1);
}
