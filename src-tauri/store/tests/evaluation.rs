//! Evaluations of the procedure: their numbers, their versions, the texts that were signed and what stays of them.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use domain::breach::FieldChange;
use domain::evaluation::{
    Evaluation, EvaluationForm, EvaluationText, Score, Visa, figures, proposed_period, score,
};
use domain::improvement::{
    ImprovementContent, ImprovementForm, ImprovementLine, ImprovementNumber, ImprovementOrigin,
};
use domain::paris;
use law::{EvaluationKind, MeasureState, VisaPart};
use rig::{Rig, author, behind_our_back, declare, form, later, now};
use store::table::{evaluation as table, import as batches, improvement as actions};
use store::{Action, Author, Entry, Imported, NewBatch, Store, StoreError};
use uuid::Uuid;

fn id(rank: u128) -> Uuid {
    Uuid::from_u128((rank << 64) + 11)
}

fn evaluation(rank: u128) -> Evaluation {
    let today = paris::date_of(now());
    let form = EvaluationForm::proposed(
        EvaluationKind::Yearly,
        proposed_period(None, today),
        "Camille Exemple",
    );
    Evaluation {
        id: id(rank),
        number: domain::evaluation::EvaluationNumber {
            year: 2026,
            sequence: 0,
        },
        revision: 1,
        version: 1,
        created_at: now(),
        created_by: author().name,
        modified_at: now(),
        modified_by: author().name,
        content: form.content(now()).unwrap(),
    }
}

/// Begins an evaluation as the application does.
fn begin(store: &mut Store, rank: u128, year: i32) -> Evaluation {
    let begun = store.write(&author(), |tx| {
        let begun = Evaluation {
            number: table::take_number(tx, year)?,
            ..evaluation(rank)
        };
        table::insert(tx, &begun)?;
        Ok((begun, Entry::about(Action::EvaluationBegun, id(rank))))
    });
    begun.unwrap()
}

fn update(store: &mut Store, changed: &Evaluation) -> Result<(), StoreError> {
    let author = Author {
        name: "Sacha Fictif".into(),
        now: later(30),
    };
    store.write(&author, |tx| {
        table::update(tx, changed, &author)?;
        Ok(((), Entry::about(Action::EvaluationChanged, changed.id)))
    })
}

fn delete(store: &mut Store, id: Uuid) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        table::delete(tx, id)?;
        Ok(((), Entry::about(Action::EvaluationAbandoned, id)))
    })
}

fn text(of: &Evaluation) -> EvaluationText {
    let score: Score = score(&of.content, &[], now());
    EvaluationText {
        number: of.number,
        version: of.version,
        computed_at: now(),
        content: of.content.clone(),
        covered: Vec::new(),
        figures: figures(&of.content, &[], &[], &[], now()),
        score,
        actions: vec![ImprovementLine {
            number: ImprovementNumber(1),
            is_carried: true,
            content: action("Afficher la consigne"),
        }],
    }
}

fn visa(part: VisaPart) -> Visa {
    Visa {
        part,
        name: "Camille Exemple".into(),
        function: "Référente RGPD".into(),
        signed_on: paris::date_of(now()),
        opinion: None,
        text: String::new(),
        recorded_at: now(),
        recorded_by: author().name,
    }
}

/// Signs the present version, with the journal line that tells the fingerprint of its text.
fn sign(store: &mut Store, of: &Evaluation) -> Result<String, StoreError> {
    store.write(&author(), |tx| {
        let sha256 = table::sign(tx, of.id, &text(of), &author())?;
        table::add_visa(tx, of.id, of.version, &visa(VisaPart::Drafting))?;
        let told = vec![FieldChange::told("sha256", &sha256)];
        let entry = Entry::changing(Action::EvaluationSigned, of.id, told);
        Ok((sha256, entry))
    })
}

fn add_visa(store: &mut Store, of: &Evaluation, part: VisaPart) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        table::add_visa(tx, of.id, of.version, &visa(part))?;
        Ok(((), Entry::about(Action::EvaluationVisaGiven, of.id)))
    })
}

/// The same evaluation, as another version.
fn taken_up(store: &mut Store, of: &Evaluation) -> Evaluation {
    let next = Evaluation {
        version: of.version + 1,
        ..store.evaluation(of.id).unwrap()
    };
    update(store, &next).unwrap();
    store.evaluation(of.id).unwrap()
}

fn action(text: &str) -> ImprovementContent {
    let form = ImprovementForm {
        origin: ImprovementOrigin::Other,
        finding: String::new(),
        root_cause: String::new(),
        kind: None,
        text: text.into(),
        owner: "Sacha Fictif".into(),
        due_on: "15/01/2027".into(),
        resources: String::new(),
        state: MeasureState::Planned,
        done_on: String::new(),
        evidence: String::new(),
        criterion: String::new(),
        effectiveness: None,
        checked_on: String::new(),
        checked_by: String::new(),
        check: String::new(),
    };
    ImprovementContent::from_form(&form, now()).unwrap()
}

fn decide(store: &mut Store, rank: u128, of: Uuid) -> Result<ImprovementNumber, StoreError> {
    store.write(&author(), |tx| {
        let content = action("Afficher la consigne");
        let number = actions::insert(tx, id(rank), of, &content, &author())?;
        Ok((number, Entry::about(Action::ImprovementDecided, id(rank))))
    })
}

fn follow(store: &mut Store, rank: u128, text: &str, revision: u32) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        actions::update(tx, id(rank), &action(text), revision)?;
        Ok(((), Entry::about(Action::ImprovementChanged, id(rank))))
    })
}

fn remove(store: &mut Store, rank: u128) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        actions::delete(tx, id(rank))?;
        Ok(((), Entry::about(Action::ImprovementRemoved, id(rank))))
    })
}

/// A register with an evaluation that bears its first visa.
fn signed() -> (Rig, Store, Evaluation) {
    let rig = Rig::new();
    let mut store = rig.open();
    let begun = begin(&mut store, 1, 2026);
    sign(&mut store, &begun).unwrap();
    (rig, store, begun)
}

#[test]
fn each_year_has_its_own_numbers_and_none_is_given_twice() {
    let rig = Rig::new();
    let mut store = rig.open();
    let mut number = |rank, year| begin(&mut store, rank, year).number.to_string();
    let told = [(1, 2026), (2, 2026), (3, 2027), (4, 2026)].map(|(rank, year)| number(rank, year));
    assert_eq!(
        told,
        ["EVA-2026-01", "EVA-2026-02", "EVA-2027-01", "EVA-2026-03"]
    );
    delete(&mut store, id(4)).unwrap();
    let again = begin(&mut store, 5, 2026).number;
    assert_eq!(again.to_string(), "EVA-2026-04");
}

#[test]
fn what_was_written_is_read_back_after_closing_the_latest_number_first() {
    let rig = Rig::new();
    let mut store = rig.open();
    let first = begin(&mut store, 1, 2026);
    let second = begin(&mut store, 2, 2027);
    let third = begin(&mut store, 3, 2026);
    drop(store);
    let store = rig.open();
    assert_eq!(store.evaluation(id(1)).unwrap(), first);
    assert_eq!(store.evaluations().unwrap(), [second, third, first]);
    assert_eq!(store.signed_texts(id(1)).unwrap(), []);
    let missing = store.evaluation(id(9)).unwrap_err();
    assert!(matches!(missing, StoreError::NotFound), "{missing}");
    let missing = store.signed_texts(id(9)).unwrap_err();
    assert!(matches!(missing, StoreError::NotFound), "{missing}");
}

#[test]
fn the_second_of_two_changes_is_refused_and_changes_nothing() {
    let rig = Rig::new();
    let mut store = rig.open();
    let mut changed = begin(&mut store, 1, 2026);
    changed.content.strengths = "Délais tenus".into();
    update(&mut store, &changed).unwrap();
    let lines = store.count_lines_about(&id(1).to_string()).unwrap();
    changed.content.strengths = "Autre chose".into();
    let refusal = update(&mut store, &changed).unwrap_err();
    assert!(matches!(refusal, StoreError::Outdated), "{refusal}");
    let kept = store.evaluation(id(1)).unwrap();
    assert_eq!((kept.revision, kept.version), (2, 1));
    assert_eq!(kept.content.strengths, "Délais tenus");
    assert_eq!(
        (kept.modified_at, kept.modified_by.as_str()),
        (later(30), "Sacha Fictif")
    );
    assert_eq!((kept.created_at, kept.created_by), (now(), author().name));
    assert_eq!(store.count_lines_about(&id(1).to_string()).unwrap(), lines);
}

#[test]
fn a_signed_text_is_kept_with_its_fingerprint_and_its_visas_in_order() {
    let (rig, mut store, begun) = signed();
    add_visa(&mut store, &begun, VisaPart::Validation).unwrap();
    add_visa(&mut store, &begun, VisaPart::Officer).unwrap();
    drop(store);
    let texts = rig.open().signed_texts(id(1)).unwrap();
    assert_eq!(texts.len(), 1);
    assert_eq!(texts[0].text, text(&begun));
    assert_eq!(texts[0].signed_at, now());
    let bytes = serde_json::to_vec(&text(&begun)).unwrap();
    assert_eq!(texts[0].sha256, store::fingerprint(&bytes));
    let parts: Vec<VisaPart> = texts[0].visas.iter().map(|visa| visa.part).collect();
    assert_eq!(
        parts,
        [VisaPart::Drafting, VisaPart::Validation, VisaPart::Officer]
    );
    assert_eq!(texts[0].visas[1], visa(VisaPart::Validation));
}

#[test]
fn what_is_signed_does_not_change_before_it_is_taken_up_as_another_version() {
    let (_rig, mut store, begun) = signed();
    let mut changed = begun.clone();
    changed.content.strengths = "Délais tenus".into();
    let refusal = update(&mut store, &changed).unwrap_err();
    assert!(matches!(refusal, StoreError::Closed), "{refusal}");
    assert_eq!(store.evaluation(id(1)).unwrap(), begun);
    let mut second = taken_up(&mut store, &begun);
    assert_eq!((second.version, second.revision), (2, 2));
    second.content.strengths = "Délais tenus".into();
    update(&mut store, &second).unwrap();
    let second = store.evaluation(id(1)).unwrap();
    sign(&mut store, &second).unwrap();
    let texts = store.signed_texts(id(1)).unwrap();
    let told: Vec<_> = texts
        .iter()
        .map(|it| (it.text.version, it.text.content.strengths.as_str()))
        .collect();
    assert_eq!(told, [(1, ""), (2, "Délais tenus")]);
    assert_eq!(
        texts[1].visas.len(),
        1,
        "the visas are those of their version"
    );
    let refusal = update(&mut store, &second).unwrap_err();
    assert!(matches!(refusal, StoreError::Closed), "{refusal}");
}

#[test]
fn a_version_is_signed_once_and_each_part_of_it_once() {
    let (_rig, mut store, begun) = signed();
    assert!(sign(&mut store, &begun).is_err());
    assert!(add_visa(&mut store, &begun, VisaPart::Drafting).is_err());
    add_visa(&mut store, &begun, VisaPart::Validation).unwrap();
    assert!(add_visa(&mut store, &begun, VisaPart::Validation).is_err());
    let texts = store.signed_texts(id(1)).unwrap();
    assert_eq!((texts.len(), texts[0].visas.len()), (1, 2));
}

#[test]
fn nobody_signs_a_text_that_is_not_there() {
    let rig = Rig::new();
    let mut store = rig.open();
    let begun = begin(&mut store, 1, 2026);
    assert!(add_visa(&mut store, &begun, VisaPart::Validation).is_err());
    sign(&mut store, &begun).unwrap();
    let second = taken_up(&mut store, &begun);
    assert!(add_visa(&mut store, &second, VisaPart::Approval).is_err());
}

#[test]
fn what_was_never_signed_is_deleted_with_its_actions() {
    let rig = Rig::new();
    let mut store = rig.open();
    begin(&mut store, 1, 2026);
    begin(&mut store, 2, 2026);
    decide(&mut store, 11, id(1)).unwrap();
    decide(&mut store, 12, id(2)).unwrap();
    delete(&mut store, id(1)).unwrap();
    let refusal = store.evaluation(id(1)).unwrap_err();
    assert!(matches!(refusal, StoreError::NotFound), "{refusal}");
    let left: Vec<Uuid> = store
        .improvements()
        .unwrap()
        .iter()
        .map(|it| it.id)
        .collect();
    assert_eq!(left, [id(12)]);
    let refusal = delete(&mut store, id(1)).unwrap_err();
    assert!(matches!(refusal, StoreError::NotFound), "{refusal}");
}

#[test]
fn what_was_signed_once_is_not_deleted_even_taken_up_again() {
    let (_rig, mut store, begun) = signed();
    for _ in 0..2 {
        let refusal = delete(&mut store, id(1)).unwrap_err();
        assert!(matches!(refusal, StoreError::Closed), "{refusal}");
        taken_up(&mut store, &begun);
    }
    assert_eq!(store.signed_texts(id(1)).unwrap().len(), 1);
}

#[test]
fn actions_are_told_in_order_with_the_evaluation_that_decided_on_them() {
    let rig = Rig::new();
    let mut store = rig.open();
    begin(&mut store, 1, 2026);
    begin(&mut store, 2, 2026);
    for (rank, of, number) in [(11, id(2), 1), (12, id(1), 2)] {
        let given = decide(&mut store, rank, of).unwrap();
        assert_eq!(given, ImprovementNumber(number));
    }
    drop(store);
    let found = rig.open().improvements().unwrap();
    let told: Vec<_> = found.iter().map(|it| (it.id, it.evaluation)).collect();
    assert_eq!(told, [(id(11), id(2)), (id(12), id(1))]);
    assert_eq!((found[0].revision, found[0].decided_at), (1, now()));
    assert_eq!(found[0].content, action("Afficher la consigne"));
}

#[test]
fn an_action_belongs_to_an_evaluation_that_is_there() {
    let rig = Rig::new();
    let mut store = rig.open();
    let refusal = decide(&mut store, 11, id(9)).unwrap_err();
    assert!(matches!(refusal, StoreError::NotFound), "{refusal}");
    let refusal = remove(&mut store, 11).unwrap_err();
    assert!(matches!(refusal, StoreError::NotFound), "{refusal}");
}

#[test]
fn an_action_is_followed_after_its_text_was_signed_one_change_at_a_time() {
    let (_rig, mut store, _begun) = signed();
    decide(&mut store, 11, id(1)).unwrap();
    follow(&mut store, 11, "Appeler un dimanche", 1).unwrap();
    let refusal = follow(&mut store, 11, "Autre chose", 1).unwrap_err();
    assert!(matches!(refusal, StoreError::Outdated), "{refusal}");
    let found = store.improvements().unwrap();
    assert_eq!(
        (found[0].revision, found[0].content.text.as_str()),
        (2, "Appeler un dimanche")
    );
}

#[test]
fn the_number_of_an_action_that_was_taken_away_is_not_given_again() {
    let rig = Rig::new();
    let mut store = rig.open();
    begin(&mut store, 1, 2026);
    decide(&mut store, 11, id(1)).unwrap();
    remove(&mut store, 11).unwrap();
    drop(store);
    let mut store = rig.open();
    let given = decide(&mut store, 12, id(1)).unwrap();
    assert_eq!(given, ImprovementNumber(2));
}

#[test]
fn the_journal_knows_evaluations_and_actions_by_their_number() {
    let rig = Rig::new();
    let mut store = rig.open();
    begin(&mut store, 1, 2026);
    decide(&mut store, 11, id(1)).unwrap();
    let subjects = store.subjects().unwrap();
    let title = |rank| {
        let found = &subjects[&id(rank).to_string()];
        (found.kind, found.title.as_str())
    };
    assert_eq!(title(1), (store::SubjectKind::Evaluation, "EVA-2026-01"));
    assert_eq!(title(11), (store::SubjectKind::Improvement, "ACT-0001"));
}

/// The triggers of what is signed.
const TRIGGERS: &str = "
    DROP TRIGGER evaluation_text_stays; DROP TRIGGER evaluation_text_keeps_its_words;
    DROP TRIGGER evaluation_visa_stays; DROP TRIGGER evaluation_visa_keeps_its_words;
    PRAGMA foreign_keys = OFF;";

#[test]
fn a_signed_text_and_its_visas_refuse_to_change_or_go() {
    let (rig, store, _begun) = signed();
    drop(store);
    let connection = behind_our_back(&rig);
    for change in [
        "UPDATE evaluation_text SET text = replace(text, 'Camille', 'Sacha')",
        "UPDATE evaluation_text SET version = 2",
        "DELETE FROM evaluation_text",
        "UPDATE evaluation_visa SET visa = replace(visa, 'Camille', 'Sacha')",
        "DELETE FROM evaluation_visa",
    ] {
        let refusal = connection.execute(change, []).unwrap_err();
        assert!(refusal.to_string().contains("stays"), "{change}: {refusal}");
    }
}

#[test]
fn a_signed_text_changed_taken_away_or_added_behind_the_application_is_found() {
    let changed = "UPDATE evaluation_text SET text = replace(text, 'Camille', 'Sacha')";
    let fingerprint = store::fingerprint(b"{}");
    let forged = format!("UPDATE evaluation_text SET text = '{{}}', sha256 = x'{fingerprint}'");
    let added = "INSERT INTO evaluation_text
                 SELECT evaluation, 2, signed_at, '{}', zeroblob(32) FROM evaluation_text";
    let moved = "UPDATE evaluation SET id = '00000000-0000-0000-0000-000000000001'";
    // The line that tells of the first evaluation is the third.
    for (change, line) in [
        (changed, 1),
        (&forged, 1),
        (added, 1),
        (moved, 1),
        ("DELETE FROM evaluation_text", 3),
        ("DELETE FROM evaluation", 3),
    ] {
        let (rig, store, _begun) = signed();
        drop(store);
        let connection = behind_our_back(&rig);
        connection.execute_batch(TRIGGERS).unwrap();
        assert_eq!(connection.execute(change, []).unwrap(), 1, "{change}");
        drop(connection);
        let opened = rig.try_open().map(drop);
        assert!(
            matches!(opened, Err(StoreError::JournalBroken { seq }) if seq == line),
            "{change}: {opened:?}"
        );
    }
}

#[test]
fn a_text_signed_without_its_line_in_the_journal_is_found() {
    let (rig, mut store, begun) = signed();
    let second = taken_up(&mut store, &begun);
    let untold = store.write(&author(), |tx| {
        table::sign(tx, second.id, &text(&second), &author())?;
        Ok(((), Entry::about(Action::EvaluationChanged, second.id)))
    });
    untold.unwrap();
    drop(store);
    let opened = rig.try_open().map(drop);
    assert!(
        matches!(opened, Err(StoreError::JournalBroken { .. })),
        "{opened:?}"
    );
}

#[test]
fn every_version_that_was_signed_is_verified_at_opening_and_in_a_copy() {
    let (rig, mut store, begun) = signed();
    let second = taken_up(&mut store, &begun);
    sign(&mut store, &second).unwrap();
    store.verify_journal().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie.rgpd");
    store.copy_to(&copy, &rig.key).unwrap();
    assert_eq!(
        store::rehearse(&copy, &rig.key).unwrap().head,
        store.head().unwrap()
    );
    drop(store);
    assert_eq!(rig.open().signed_texts(id(1)).unwrap().len(), 2);
}

#[test]
fn a_copy_whose_evaluations_cannot_be_read_is_told() {
    for table in ["evaluation", "improvement"] {
        let rig = Rig::new();
        let mut store = rig.open();
        begin(&mut store, 1, 2026);
        decide(&mut store, 11, id(1)).unwrap();
        drop(store);
        let connection = behind_our_back(&rig);
        let spoil = format!("UPDATE {table} SET content = '{{}}'");
        connection.execute(&spoil, []).unwrap();
        drop(connection);
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("copie.rgpd");
        rig.open().copy_to(&copy, &rig.key).unwrap();
        assert!(store::rehearse(&copy, &rig.key).is_err(), "{table}");
    }
}

#[test]
fn a_breach_comes_from_a_table_while_the_batch_that_added_it_stands() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breaches = ["Un.", "Deux.", "Trois."].map(|account| declare(&mut store, &form(account)).id);
    assert!(store.imported_breaches().unwrap().is_empty());
    let batch = NewBatch {
        id: id(20),
        register: "breaches",
        file_name: "registre.xlsx",
        added: 1,
        changed: 1,
    };
    let taken = store.write(&author(), |tx| {
        batches::add(tx, &batch, &author())?;
        for (subject, before) in [(breaches[0], None), (breaches[1], Some("{}".to_owned()))] {
            let item = Imported {
                subject,
                revision: 1,
                before,
            };
            batches::remember(tx, batch.id, &item)?;
        }
        // An entry of another register that the same batch added.
        let other = Imported {
            subject: id(21),
            revision: 1,
            before: None,
        };
        batches::remember(tx, batch.id, &other)?;
        Ok(((), Entry::about_register(Action::TableImported)))
    });
    taken.unwrap();
    let found = store.imported_breaches().unwrap();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [breaches[0]]);
    let undone = store.write(&author(), |tx| {
        batches::undo(tx, batch.id, later(5))?;
        Ok(((), Entry::about_register(Action::ImportUndone)))
    });
    undone.unwrap();
    assert!(store.imported_breaches().unwrap().is_empty());
}
