//! Closed files, held files, destroyed files, and what the authority was told.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use chrono::{DateTime, NaiveDate, Utc};
use domain::breach::{BreachFacts, FieldChange};
use domain::closing::{Closure, DisposalCertificate, Hold, Signature};
use domain::procedure::Step;
use law::{IncidentOrigin, ProcedureStep};
use rig::{
    Rig, add_document, add_event, author, behind_our_back, declare, event, everything, form, later,
    now, profile,
};
use rusqlite::types::ValueRef;
use store::table::{
    breach as breaches, closure as closures, document as documents, step as steps, told as sent,
};
use store::{Action, Author, Draft, Entry, Owner, Standing, Store, StoreError, Told, Typed};
use uuid::Uuid;

const MARKER: &str = "zirconium";

fn signature() -> Signature {
    Signature {
        name: "Camille Exemple".into(),
        function: "Référente RGPD".into(),
    }
}

fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2036, 11, 24).unwrap()
}

/// The day after the last one.
fn over() -> DateTime<Utc> {
    "2036-11-25T08:00:00Z".parse().unwrap()
}

/// The same person, once the years are over.
fn later_author() -> Author {
    Author {
        now: over(),
        ..author()
    }
}

fn closure() -> Closure {
    Closure {
        at: now(),
        signature: signature(),
        left_undone: Vec::new(),
        reason: String::new(),
        kept_through_on: last_day(),
        rule: "2024-04".into(),
    }
}

fn close(store: &mut Store, breach: Uuid) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        closures::close(tx, breach, &closure())?;
        Ok(((), Entry::about(Action::BreachClosed, breach)))
    })
}

fn reopen(store: &mut Store, breach: Uuid) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        closures::reopen(tx, breach)?;
        Ok(((), Entry::about(Action::BreachReopened, breach)))
    })
}

fn hold(store: &mut Store, breach: Uuid, hold: Option<&Hold>) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        closures::hold(tx, breach, hold)?;
        Ok(((), Entry::about(Action::HoldPlaced, breach)))
    })
}

fn inspection() -> Hold {
    Hold {
        since: now(),
        by: "Camille Exemple".into(),
        reason: "Contrôle annoncé.".into(),
    }
}

fn write(store: &mut Store, breach: Uuid, step: &Step) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        steps::write(tx, breach, step, 0, &author())?;
        Ok(((), Entry::about(Action::StepChanged, breach)))
    })
}

fn is_closed(refused: &Result<(), StoreError>) -> bool {
    matches!(refused, Err(StoreError::Closed))
}

#[test]
fn nothing_of_a_closed_file_changes_but_its_evaluation() {
    let rig = Rig::new();
    let mut store = rig.open();
    let mut breach = declare(&mut store, &form("Un envoi erroné."));
    add_document(&mut store, breach.id, Uuid::from_u128(40), b"abc");
    close(&mut store, breach.id).unwrap();
    assert!(is_closed(&close(&mut store, breach.id)));
    breach.revision += 1;
    let corrected = store.write(&author(), |tx| {
        breaches::update(tx, &breach, &profile())?;
        Ok(((), Entry::about(Action::BreachCorrected, breach.id)))
    });
    assert!(is_closed(&corrected));
    assert!(is_closed(&add_event(
        &mut store,
        breach.id,
        &event("Appel", None)
    )));
    let withdrawn = store.write(&author(), |tx| {
        documents::withdraw(
            tx,
            Owner::Breach(breach.id),
            Uuid::from_u128(40),
            "Erreur",
            now(),
        )?;
        Ok(((), Entry::about(Action::DocumentWithdrawn, breach.id)))
    });
    assert!(is_closed(&withdrawn));
    for step in ProcedureStep::ALL {
        let written = write(&mut store, breach.id, &Step::untouched(*step));
        assert_eq!(is_closed(&written), *step != ProcedureStep::Evaluate);
    }
    drop(store);
    assert_eq!(
        rig.open().breach(breach.id).unwrap().closure,
        Some(closure())
    );
}

#[test]
fn a_file_that_is_opened_again_may_change_and_its_years_are_cancelled() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    assert!(matches!(
        reopen(&mut store, breach),
        Err(StoreError::NotFound)
    ));
    close(&mut store, breach).unwrap();
    reopen(&mut store, breach).unwrap();
    assert_eq!(store.breach(breach).unwrap().closure, None);
    add_event(&mut store, breach, &event("Appel", None)).unwrap();
    assert_eq!(count(&store, Standing::Closed, now()), 0);
}

fn count(store: &Store, standing: Standing, at: DateTime<Utc>) -> u32 {
    let listed = store.tally(&everything(), at).unwrap().of(standing);
    let filter = store::Filter {
        standing,
        ..everything()
    };
    let page = store.breaches(&filter, 0, at).unwrap();
    assert_eq!(usize::try_from(listed).unwrap(), page.len());
    listed
}

#[test]
fn a_closed_file_is_listed_as_closed_then_as_kept_enough() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    declare(&mut store, &form("Une clé perdue."));
    close(&mut store, breach).unwrap();
    assert_eq!(count(&store, Standing::Closed, now()), 1);
    let evening = "2036-11-24T22:59:59Z".parse().unwrap();
    let morning = "2036-11-24T23:00:00Z".parse().unwrap();
    assert_eq!(count(&store, Standing::KeptEnough, evening), 0);
    assert_eq!(count(&store, Standing::KeptEnough, morning), 1);
    hold(&mut store, breach, Some(&inspection())).unwrap();
    assert_eq!(count(&store, Standing::KeptEnough, morning), 0);
}

#[test]
fn an_incident_set_aside_is_listed_and_is_not_to_notify() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Une fausse alerte.")).id;
    let decided = store.write(&author(), |tx| {
        breaches::decide(tx, breach, Some(law::Verdict::NotABreach))?;
        Ok(((), Entry::about(Action::StepChanged, breach)))
    });
    decided.unwrap();
    assert_eq!(count(&store, Standing::SetAside, now()), 1);
    assert_eq!(count(&store, Standing::ToNotify, now()), 0);
}

#[test]
fn a_hold_is_placed_once_and_lifted_once() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    close(&mut store, breach).unwrap();
    let refused = |held: Result<(), StoreError>| matches!(held, Err(StoreError::NotFound));
    assert!(refused(hold(&mut store, breach, None)));
    hold(&mut store, breach, Some(&inspection())).unwrap();
    assert!(refused(hold(&mut store, breach, Some(&inspection()))));
    assert_eq!(store.breach(breach).unwrap().hold, Some(inspection()));
    hold(&mut store, breach, None).unwrap();
    assert_eq!(store.breach(breach).unwrap().hold, None);
}

fn certificate(store: &Store, breach: Uuid) -> DisposalCertificate {
    let breach = store.breach(breach).unwrap();
    DisposalCertificate {
        number: breach.number,
        registered_at: breach.registered_at,
        closed_at: now(),
        closed_by: signature(),
        kept_through_on: last_day(),
        rule: "2024-04".into(),
        disposed_at: over(),
        disposed_by: signature(),
        documents: 1,
        remark: String::new(),
    }
}

/// A closed file that says the marker wherever a person may write.
fn marked(store: &mut Store) -> Uuid {
    let breach = declare(store, &form(MARKER)).id;
    let told = store.write(&author(), |tx| {
        let facts = BreachFacts {
            account: MARKER.into(),
            ..BreachFacts::default()
        };
        let told = Told {
            sent_at: now(),
            facts,
            steps: Vec::new(),
        };
        sent::keep(tx, breach, &told, &author())?;
        let change = FieldChange {
            field: "account".into(),
            before: String::new(),
            after: MARKER.into(),
        };
        let entry = Entry::changing(Action::BreachCorrected, breach, vec![change]);
        Ok(((), entry))
    });
    told.unwrap();
    let mut step = Step::untouched(ProcedureStep::Learn);
    step.progress.notes = MARKER.into();
    write(store, breach, &step).unwrap();
    add_document(store, breach, Uuid::from_u128(40), MARKER.as_bytes());
    add_event(store, breach, &event(MARKER, Some(Uuid::from_u128(40)))).unwrap();
    let draft = |key: String| Draft {
        key,
        kept_at: now(),
        revision: None,
        typed: Typed::Breach(Box::new(form(MARKER))),
    };
    store.keep_draft(&draft(breach.to_string())).unwrap();
    store.keep_draft(&draft(format!("{breach}/learn"))).unwrap();
    close(store, breach).unwrap();
    let held = Hold {
        reason: MARKER.into(),
        ..inspection()
    };
    hold(store, breach, Some(&held)).unwrap();
    hold(store, breach, None).unwrap();
    breach
}

/// The tables in which some value holds the marker, the parts of the search index included.
fn tables_with_marker(rig: &Rig) -> Vec<String> {
    let connection = behind_our_back(rig);
    let mut schema = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'breach_search'")
        .unwrap();
    let names = schema.query_map([], |row| row.get(0)).unwrap();
    let names: Vec<String> = names.map(Result::unwrap).collect();
    assert!(names.iter().any(|name| name == "breach_search_data"));
    let holds = |table: &String| {
        let mut rows = connection
            .prepare(&format!("SELECT * FROM {table}"))
            .unwrap();
        let width = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let mut values = (0..width).map(|column| row.get_ref(column).unwrap());
            if values.any(says_the_marker) {
                return true;
            }
        }
        false
    };
    names.into_iter().filter(holds).collect()
}

/// The search index writes a word without the beginning that it shares with the word before.
fn says_the_marker(value: ValueRef<'_>) -> bool {
    let bytes = match value {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => return false,
    };
    let kept = &MARKER.as_bytes()[2..];
    bytes.windows(kept.len()).any(|window| window == kept)
}

#[test]
fn nothing_of_a_destroyed_file_is_left_but_its_certificate_and_its_journal_lines() {
    let rig = Rig::new();
    let mut store = rig.open();
    let other = declare(&mut store, &form("Une clé perdue."));
    let breach = marked(&mut store);
    let lines = store.count_lines_about(&breach.to_string()).unwrap();
    drop(store);
    let before = tables_with_marker(&rig);
    for table in [
        "breach",
        "breach_step",
        "breach_told",
        "document",
        "breach_event",
        "draft",
        "journal_change",
        "breach_search_data",
    ] {
        assert!(
            before.iter().any(|found| found == table),
            "{table}: {before:?}"
        );
    }
    let mut store = rig.open();
    let certificate = certificate(&store, breach);
    store
        .dispose(&later_author(), breach, &certificate)
        .unwrap();
    assert!(matches!(store.breach(breach), Err(StoreError::NotFound)));
    let left = store.lines_about(&breach.to_string()).unwrap();
    assert_eq!(left.len(), usize::try_from(lines + 1).unwrap());
    assert!(left[1..].iter().all(|line| line.changes.is_empty()));
    assert_eq!(store.disposed().unwrap()[0].certificate, certificate);
    drop(store);
    assert_eq!(tables_with_marker(&rig), Vec::<String>::new());
    let store = rig.open();
    assert_eq!(store.breach(other.id).unwrap().facts, other.facts);
}

#[test]
fn the_number_of_a_destroyed_file_is_never_given_again() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = marked(&mut store);
    let certificate = certificate(&store, breach);
    store
        .dispose(&later_author(), breach, &certificate)
        .unwrap();
    assert_eq!(store.next_number(2026).unwrap().sequence, 2);
}

#[test]
fn what_the_journal_tells_of_a_breach_that_stands_is_not_forgotten() {
    let rig = Rig::new();
    let mut store = rig.open();
    let kept = declare(&mut store, &form("Une clé perdue.")).id;
    let breach = marked(&mut store);
    let certificate = certificate(&store, breach);
    store
        .dispose(&later_author(), breach, &certificate)
        .unwrap();
    drop(store);
    let connection = behind_our_back(&rig);
    let subject = kept.to_string();
    let refused = connection.execute(
        "DELETE FROM journal_change WHERE seq IN (SELECT seq FROM journal WHERE subject = ?1)",
        [&subject],
    );
    assert!(refused.unwrap_err().to_string().contains("append-only"));
    connection
        .execute_batch("DROP TRIGGER journal_change_keeps_its_lines")
        .unwrap();
    let erased = connection.execute(
        "DELETE FROM journal_change WHERE seq IN (SELECT seq FROM journal WHERE subject = ?1)",
        [&subject],
    );
    assert_eq!(erased.unwrap(), 1);
    drop(connection);
    let refused = rig.try_open();
    assert!(matches!(refused, Err(StoreError::JournalBroken { seq: 2 })));
}

#[test]
fn a_file_that_is_open_held_or_still_kept_is_not_destroyed() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = marked(&mut store);
    let certificate = certificate(&store, breach);
    let refused = |store: &mut Store, author: &Author| {
        let answer = store.dispose(author, breach, &certificate);
        assert!(matches!(answer, Err(StoreError::NotDue)), "{answer:?}");
    };
    refused(&mut store, &author());
    hold(&mut store, breach, Some(&inspection())).unwrap();
    refused(&mut store, &later_author());
    hold(&mut store, breach, None).unwrap();
    reopen(&mut store, breach).unwrap();
    refused(&mut store, &later_author());
    assert_eq!(store.disposed().unwrap(), []);
    assert!(!store.events(breach).unwrap().is_empty());
}

#[test]
fn a_certificate_changed_or_taken_away_behind_the_application_is_found() {
    for tampering in [
        "UPDATE disposal SET certificate = replace(certificate, 'Camille', 'Sacha')",
        "DELETE FROM disposal",
    ] {
        let rig = Rig::new();
        let mut store = rig.open();
        let breach = marked(&mut store);
        let certificate = certificate(&store, breach);
        store
            .dispose(&later_author(), breach, &certificate)
            .unwrap();
        drop(store);
        let connection = behind_our_back(&rig);
        let refused = connection.execute(tampering, []).unwrap_err();
        assert!(refused.to_string().contains("certificate stays"));
        connection
            .execute_batch(
                "DROP TRIGGER disposal_keeps_its_words; DROP TRIGGER disposal_keeps_its_certificates",
            )
            .unwrap();
        connection.execute(tampering, []).unwrap();
        drop(connection);
        let opened = rig.try_open().map(drop);
        assert!(
            matches!(opened, Err(StoreError::JournalBroken { .. })),
            "{tampering}: {opened:?}"
        );
    }
}

#[test]
fn what_is_to_notify_is_what_a_verdict_asks_to_notify() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    for verdict in law::Verdict::ALL {
        let decided = store.write(&author(), |tx| {
            breaches::decide(tx, breach, Some(*verdict))?;
            Ok(((), Entry::about(Action::StepChanged, breach)))
        });
        decided.unwrap();
        let listed = count(&store, Standing::ToNotify, now());
        assert_eq!(listed == 1, verdict.asks_for_notification(), "{verdict:?}");
    }
}

#[test]
fn the_sendings_are_told_in_the_order_in_which_they_were_written_down() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    assert_eq!(store.told(breach).unwrap(), []);
    let told = |minutes, account: &str| Told {
        sent_at: later(minutes),
        facts: BreachFacts {
            account: account.into(),
            ..BreachFacts::default()
        },
        steps: vec![Step::untouched(ProcedureStep::Correct)],
    };
    let both = [told(60, "Le premier"), told(0, "Le second")];
    for told in &both {
        let kept = store.write(&author(), |tx| {
            sent::keep(tx, breach, told, &author())?;
            Ok(((), Entry::about(Action::BreachCorrected, breach)))
        });
        kept.unwrap();
    }
    assert_eq!(store.told(breach).unwrap(), both);
}

#[test]
fn the_breaches_that_share_an_origin_come_before_those_that_share_a_place() {
    let rig = Rig::new();
    let mut store = rig.open();
    let mut with = |origin: Option<IncidentOrigin>, at_site: bool| {
        let mut form = form("Un incident.");
        if let Some(origin) = origin {
            form.incident_origins.values = [origin].into();
        }
        if at_site {
            form.sites.values = [rig::site()].into();
        }
        declare(&mut store, &form).id
    };
    let lost = Some(IncidentOrigin::LostOrStolenDevice);
    let here = with(lost, true);
    let same_origin = with(lost, false);
    let same_place = with(None, true);
    with(Some(IncidentOrigin::Hacking), false);
    let found = store.similar(here).unwrap();
    let found: Vec<Uuid> = found.iter().map(|breach| breach.id).collect();
    assert_eq!(found, [same_origin, same_place]);
}
