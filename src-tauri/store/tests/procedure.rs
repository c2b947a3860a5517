//! Steps, chronology and supporting documents in the encrypted file.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use domain::procedure::Step;
use law::{ProcedureStep, StepState, Verdict};
use rig::{Rig, add_document, add_event, author, declare, event, everything, form, now};
use store::table::{breach as breaches, document as documents, step as steps};
use store::{Action, Entry, Owner, SavedStep, Standing, Store, StoreError};
use uuid::Uuid;

fn responsible(step: ProcedureStep, name: &str) -> Step {
    let mut step = Step::untouched(step);
    step.progress.state = StepState::InProgress;
    step.progress.responsible = name.into();
    step
}

fn write(store: &mut Store, breach: Uuid, step: &Step, revision: u32) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        steps::write(tx, breach, step, revision, &author())?;
        Ok(((), Entry::about(Action::StepChanged, breach)))
    })
}

fn saved(store: &Store, breach: Uuid, step: ProcedureStep) -> SavedStep {
    let mut steps = store.steps(breach).unwrap().into_iter();
    steps.find(|saved| saved.step.step == step).unwrap()
}

#[test]
fn a_breach_has_its_ten_steps_before_anything_is_written_on_them() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    let found = store.steps(breach).unwrap();
    let order: Vec<ProcedureStep> = found.iter().map(|saved| saved.step.step).collect();
    assert_eq!(order, ProcedureStep::ALL);
    assert!(
        found
            .iter()
            .all(|saved| saved.revision == 0 && saved.stamp.is_none())
    );
}

#[test]
fn a_step_is_read_back_with_who_wrote_it_after_the_register_was_closed() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    let step = responsible(ProcedureStep::Investigate, "Dominique Exemple");
    write(&mut store, breach, &step, 0).unwrap();
    drop(store);
    let found = saved(&rig.open(), breach, ProcedureStep::Investigate);
    assert_eq!((found.step, found.revision), (step, 1));
    assert_eq!(found.stamp.unwrap().by, "Camille Exemple");
}

#[test]
fn the_second_of_two_changes_of_one_step_is_refused_and_the_first_stays() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    let first = responsible(ProcedureStep::Learn, "Dominique Exemple");
    let second = responsible(ProcedureStep::Learn, "Sacha Exemple");
    for stale in [0, 1] {
        write(&mut store, breach, &first, stale).unwrap();
        let refused = write(&mut store, breach, &second, stale).unwrap_err();
        assert!(matches!(refused, StoreError::Outdated), "{refused:?}");
    }
    assert_eq!(saved(&store, breach, ProcedureStep::Learn).step, first);
}

#[test]
fn a_step_of_a_breach_that_is_not_there_is_not_found() {
    let rig = Rig::new();
    let mut store = rig.open();
    let step = responsible(ProcedureStep::Learn, "Dominique Exemple");
    let refused = write(&mut store, Uuid::nil(), &step, 0).unwrap_err();
    assert!(matches!(refused, StoreError::NotFound), "{refused:?}");
}

fn decide(store: &mut Store, breach: Uuid, level: Option<Verdict>) {
    let decided = store.write(&author(), |tx| {
        breaches::decide(tx, breach, level)?;
        Ok(((), Entry::about(Action::StepChanged, breach)))
    });
    decided.unwrap();
}

#[test]
fn a_breach_without_risk_leaves_what_is_to_notify_and_comes_back_with_its_decision() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un téléphone chiffré perdu.")).id;
    let to_notify = |store: &Store| {
        store
            .tally(&everything(), now())
            .unwrap()
            .of(Standing::ToNotify)
    };
    decide(&mut store, breach, Some(Verdict::Risk));
    assert_eq!(to_notify(&store), 1);
    decide(&mut store, breach, Some(Verdict::NoRisk));
    assert_eq!(to_notify(&store), 0);
    assert_eq!(store.breach(breach).unwrap().verdict, Some(Verdict::NoRisk));
    decide(&mut store, breach, None);
    assert_eq!(to_notify(&store), 1);
}

#[test]
fn a_breach_without_risk_comes_after_those_to_notify() {
    let rig = Rig::new();
    let mut store = rig.open();
    let set_aside = declare(&mut store, &form("Un téléphone chiffré perdu.")).id;
    let open = declare(&mut store, &form("Un envoi erroné.")).id;
    decide(&mut store, set_aside, Some(Verdict::NoRisk));
    let listed = store.breaches(&everything(), 0, now()).unwrap();
    let order: Vec<Uuid> = listed.iter().map(|breach| breach.id).collect();
    assert_eq!(order, [open, set_aside]);
}

#[test]
fn the_chronology_keeps_its_lines_in_the_order_of_writing() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    for text in ["Appel du destinataire", "Message rappelé"] {
        add_event(&mut store, breach, &event(text, None)).unwrap();
    }
    let found = store.events(breach).unwrap();
    let texts: Vec<&str> = found.iter().map(|line| line.event.text.as_str()).collect();
    assert_eq!(texts, ["Appel du destinataire", "Message rappelé"]);
    assert_eq!(found[0].event, event("Appel du destinataire", None));
}

fn withdraw(store: &mut Store, breach: Uuid, id: Uuid) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        documents::withdraw(tx, Owner::Breach(breach), id, "Mauvaise pièce", now())?;
        Ok(((), Entry::about(Action::DocumentWithdrawn, breach)))
    })
}

#[test]
fn a_document_comes_back_byte_for_byte_with_its_fingerprint() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    let id = Uuid::from_u128(40);
    add_document(&mut store, breach, id, b"abc");
    drop(store);
    let store = rig.open();
    assert_eq!(
        store.document_content(Owner::Breach(breach), id).unwrap(),
        b"abc"
    );
    let record = store.documents(Owner::Breach(breach)).unwrap().remove(0);
    assert_eq!(
        (record.size, record.name.as_str()),
        (3, "récapitulatif.pdf")
    );
    // The fingerprint that FIPS 180-4 gives for these three letters.
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(record.sha256, expected);
}

#[test]
fn a_withdrawn_document_leaves_its_name_and_reason_but_no_byte() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    let id = Uuid::from_u128(40);
    add_document(&mut store, breach, id, b"abc");
    withdraw(&mut store, breach, id).unwrap();
    let refused = store
        .document_content(Owner::Breach(breach), id)
        .unwrap_err();
    assert!(matches!(refused, StoreError::NotFound), "{refused:?}");
    let record = store.documents(Owner::Breach(breach)).unwrap().remove(0);
    assert_eq!(record.withdrawn.unwrap().reason, "Mauvaise pièce");
    assert!(matches!(
        withdraw(&mut store, breach, id),
        Err(StoreError::NotFound)
    ));
}

#[test]
fn a_document_belongs_to_its_breach_alone() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    let other = declare(&mut store, &form("Une clé perdue.")).id;
    let id = Uuid::from_u128(40);
    add_document(&mut store, breach, id, b"abc");
    let not_found = |found: Result<(), StoreError>| matches!(found, Err(StoreError::NotFound));
    assert!(not_found(
        store.document_content(Owner::Breach(other), id).map(drop)
    ));
    assert!(not_found(withdraw(&mut store, other, id)));
    assert!(not_found(add_event(
        &mut store,
        other,
        &event("Preuve", Some(id))
    )));
    add_event(&mut store, breach, &event("Preuve", Some(id))).unwrap();
}

#[test]
fn a_line_of_the_chronology_is_neither_changed_nor_taken_away() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    add_event(&mut store, breach, &event("Appel du destinataire", None)).unwrap();
    for tampering in [
        "UPDATE breach_event SET text = 'rien'",
        "DELETE FROM breach_event",
    ] {
        let refused = store.write(&author(), |tx| {
            tx.execute(tampering, [])?;
            Ok(((), Entry::about(Action::EventAdded, breach)))
        });
        assert!(refused.is_err(), "{tampering}");
    }
    assert_eq!(store.events(breach).unwrap().len(), 1);
}

#[test]
fn once_folded_no_byte_of_a_withdrawn_document_is_in_the_log() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    let id = Uuid::from_u128(40);
    add_document(&mut store, breach, id, &vec![7; 100_000]);
    withdraw(&mut store, breach, id).unwrap();
    store.fold().unwrap();
    let log = rig.path.with_extension("rgpd-wal");
    assert_eq!(std::fs::metadata(log).map_or(0, |log| log.len()), 0);
}

#[test]
fn the_whole_register_is_read_by_number_with_the_ten_steps_of_each_breach() {
    let rig = Rig::new();
    let mut store = rig.open();
    let first = declare(&mut store, &form("Un envoi erroné."));
    let second = declare(&mut store, &form("Un vol."));
    let step = responsible(ProcedureStep::Investigate, "Dominique Exemple");
    write(&mut store, second.id, &step, 0).unwrap();
    let register = store.whole_register().unwrap();
    let expected = [&first, &second].map(|breach| {
        let steps = store.steps(breach.id).unwrap().into_iter();
        let steps: Vec<Step> = steps.map(|saved| saved.step).collect();
        (store.breach(breach.id).unwrap(), steps)
    });
    assert_eq!(register, expected);
}

#[test]
fn the_extract_of_the_journal_tells_every_line_of_a_breach_with_its_hash() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    declare(&mut store, &form("Un vol."));
    let step = responsible(ProcedureStep::Investigate, "Dominique Exemple");
    write(&mut store, breach, &step, 0).unwrap();
    let extract = store.extract_of(breach).unwrap();
    let told: Vec<(i64, &str)> = extract
        .iter()
        .map(|(line, _)| (line.seq, line.action.as_str()))
        .collect();
    assert_eq!(told, [(2, "breach_declared"), (4, "step_changed")]);
    assert_eq!(extract[1].1, store.head().unwrap().hash);
}
