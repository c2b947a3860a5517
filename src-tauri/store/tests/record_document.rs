//! Files attached to an entry of a register, inside the encrypted file.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use domain::activity::{ActivityForm, ActivityRecord};
use domain::document::Caption;
use domain::record::{Content, Record};
use law::{ActivityCapacity, ContractClause, DocumentKind};
use rig::{Rig, add_document, author, behind_our_back, declare, form, now};
use store::table::{document as documents, record as records};
use store::{Action, Entry, NewDocument, Owner, Store, StoreError};
use uuid::Uuid;

const FICHE: Uuid = Uuid::from_u128(7);
const FILE: Uuid = Uuid::from_u128(40);

/// A register with a fiche.
fn with_fiche() -> (Rig, Store) {
    let rig = Rig::new();
    let mut store = rig.open();
    write_fiche(&mut store, FICHE);
    (rig, store)
}

fn write_fiche(store: &mut Store, id: Uuid) {
    let form = ActivityForm {
        name: "Suivi en santé au travail".into(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    };
    let content = ActivityRecord::from_form(&form, now()).unwrap();
    let written = store.write(&author(), |tx| {
        let record = Record {
            id,
            number: records::take_number(tx, content.kind())?,
            revision: 1,
            created_at: now(),
            created_by: author().name,
            modified_at: now(),
            modified_by: author().name,
            content,
        };
        records::insert(tx, &record)?;
        Ok(((), Entry::about(Action::ActivityCreated, id)))
    });
    written.unwrap();
}

fn caption() -> Caption {
    Caption {
        kind: DocumentKind::ImpactAssessment,
        note: "Version signée".into(),
        clause: Some(ContractClause::Audits),
    }
}

fn attach(store: &mut Store, owner: Owner, id: Uuid, content: &[u8]) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        let document = NewDocument {
            id,
            owner,
            name: "pia.json",
            caption: &caption(),
            content,
        };
        documents::add(tx, &document, &author())?;
        Ok(((), Entry::about(Action::DocumentAdded, FICHE)))
    })
}

fn withdraw(store: &mut Store, owner: Owner) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        documents::withdraw(tx, owner, FILE, "Version périmée", now())?;
        Ok(((), Entry::about(Action::DocumentWithdrawn, FICHE)))
    })
}

fn delete(store: &mut Store, id: Uuid) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        records::delete(tx, id)?;
        Ok(((), Entry::about(Action::ActivityDeleted, id)))
    })
}

fn not_found<T>(found: &Result<T, StoreError>) -> bool {
    matches!(found, Err(StoreError::NotFound))
}

#[test]
fn a_file_of_a_fiche_comes_back_byte_for_byte_with_what_it_is() {
    let (rig, mut store) = with_fiche();
    attach(&mut store, Owner::Record(FICHE), FILE, b"abc").unwrap();
    drop(store);
    let store = rig.open();
    let owner = Owner::Record(FICHE);
    assert_eq!(store.document_content(owner, FILE).unwrap(), b"abc");
    let kept = store.documents(owner).unwrap().remove(0);
    assert_eq!((kept.name.as_str(), kept.size), ("pia.json", 3));
    assert_eq!(kept.caption, caption());
}

#[test]
fn a_withdrawn_file_leaves_its_name_and_reason_but_no_byte() {
    let (_rig, mut store) = with_fiche();
    let owner = Owner::Record(FICHE);
    attach(&mut store, owner, FILE, b"abc").unwrap();
    withdraw(&mut store, owner).unwrap();
    assert!(not_found(&store.document_content(owner, FILE)));
    let kept = store.documents(owner).unwrap().remove(0);
    assert_eq!(kept.withdrawn.unwrap().reason, "Version périmée");
    assert!(not_found(&withdraw(&mut store, owner)));
}

#[test]
fn a_file_belongs_to_its_owner_alone() {
    let (_rig, mut store) = with_fiche();
    let other = Uuid::from_u128(8);
    write_fiche(&mut store, other);
    let breach = declare(&mut store, &form("Un envoi erroné.")).id;
    attach(&mut store, Owner::Record(FICHE), FILE, b"abc").unwrap();
    add_document(&mut store, breach, Uuid::from_u128(41), b"abc");
    for stranger in [Owner::Record(other), Owner::Breach(breach)] {
        assert!(not_found(&store.document_content(stranger, FILE)));
        assert!(not_found(&withdraw(&mut store, stranger)));
    }
    assert_eq!(store.documents(Owner::Record(FICHE)).unwrap().len(), 1);
    assert_eq!(store.documents(Owner::Record(other)).unwrap().len(), 0);
    assert_eq!(store.documents(Owner::Breach(breach)).unwrap().len(), 1);
}

#[test]
fn nothing_is_attached_to_what_is_not_in_the_register() {
    let (_rig, mut store) = with_fiche();
    let nobody = Uuid::from_u128(99);
    for owner in [
        Owner::Record(nobody),
        Owner::Breach(nobody),
        Owner::Breach(FICHE),
    ] {
        assert!(not_found(&attach(&mut store, owner, FILE, b"abc")));
        assert!(not_found(&store.documents(owner)));
    }
}

#[test]
fn a_deleted_fiche_takes_its_files_away_and_no_others() {
    let (rig, mut store) = with_fiche();
    let other = Uuid::from_u128(8);
    write_fiche(&mut store, other);
    let kept = Uuid::from_u128(41);
    attach(&mut store, Owner::Record(FICHE), FILE, &vec![7; 100_000]).unwrap();
    attach(&mut store, Owner::Record(other), kept, b"abc").unwrap();
    delete(&mut store, FICHE).unwrap();
    assert!(not_found(&store.documents(Owner::Record(FICHE))));
    let others = store.documents(Owner::Record(other)).unwrap();
    assert_eq!(others.len(), 1);
    drop(store);
    let rows: u32 = behind_our_back(&rig)
        .query_row("SELECT count(*) FROM document", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 1);
}

#[test]
fn a_document_has_one_owner() {
    let (rig, mut store) = with_fiche();
    declare(&mut store, &form("Un envoi erroné."));
    attach(&mut store, Owner::Record(FICHE), FILE, b"abc").unwrap();
    drop(store);
    let connection = behind_our_back(&rig);
    for owners in ["breach = 1", "record = NULL"] {
        let refused = connection.execute(&format!("UPDATE document SET {owners}"), []);
        assert!(refused.is_err(), "{owners}");
    }
}
