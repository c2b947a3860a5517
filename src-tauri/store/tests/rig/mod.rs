//! A register in a folder of its own, with fictional people.
#![allow(dead_code)] // each test file uses its part

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use domain::breach::{Breach, BreachFacts, BreachForm};
use domain::chronology::Event;
use domain::document::Caption;
use domain::person::{Person, PersonForm};
use domain::register::{Organisation, Profile, Referent, RegisterForm, SiteForm};
use law::{Certainty, DocumentKind, UserRole};
use rusqlite::Connection;
use store::table::{breach as table, document as documents, event as events};
use store::{Access, Action, Author, Entry, Filter, Holder, NewDocument, Owner, Store, StoreError};
use tempfile::TempDir;
use uuid::Uuid;
use vault::{DataKey, KdfCost, KeyFile, Passphrase, SlotId};

/// Tuesday 24 November 2026, 20:00 in Paris.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-24T19:00:00Z".parse().unwrap()
}

pub(crate) fn site() -> Uuid {
    Uuid::from_u128(1)
}

pub(crate) fn profile() -> Profile {
    let form = RegisterForm {
        organisation: Organisation {
            name: "Val-Fictif".into(),
            ..Organisation::default()
        },
        referent: Referent {
            name: "Camille Exemple".into(),
            ..Referent::default()
        },
        sites: vec![SiteForm {
            id: Some(site()),
            name: "Centre des Tilleuls".into(),
        }],
        auto_lock_minutes: "10".into(),
        ..RegisterForm::default()
    };
    Profile::from_form(&form, Uuid::nil).unwrap()
}

pub(crate) fn author() -> Author {
    Author {
        name: "Camille Exemple".into(),
        now: now(),
    }
}

/// The access of the référente.
pub(crate) fn first() -> Access {
    let form = PersonForm {
        name: "Camille Exemple".into(),
        function: "Référente RGPD".into(),
        role: Some(UserRole::Referent),
    };
    Access {
        person: Person::from_form(&form, Uuid::from_u128(9), &[], now()).unwrap(),
        slot: SlotId(1),
        revision: 1,
    }
}

pub(crate) fn holder() -> Holder {
    Holder {
        user: "camille".into(),
        machine: "POSTE-12".into(),
        since: now(),
    }
}

pub(crate) fn key() -> DataKey {
    let cost = KdfCost::new(64, 1, 1).unwrap_or(KdfCost::STANDARD);
    KeyFile::create(&Passphrase::new("une phrase fictive"), "", cost)
        .unwrap()
        .key
}

pub(crate) struct Rig {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
    pub(crate) key: DataKey,
}

impl Rig {
    /// An empty register, closed.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("val-fictif.rgpd");
        let key = key();
        Store::create(&path, &key, &profile(), &first(), &author(), &holder()).unwrap();
        Self { folder, path, key }
    }

    pub(crate) fn open(&self) -> Store {
        self.try_open().unwrap()
    }

    pub(crate) fn try_open(&self) -> Result<Store, StoreError> {
        Store::open(&self.path, &self.key, &holder())
    }
}

pub(crate) fn form(account: &str) -> BreachForm {
    BreachForm {
        facts: account.into(),
        ..BreachForm::default()
    }
}

/// Declares a breach through one write, as the application does.
pub(crate) fn declare(store: &mut Store, form: &BreachForm) -> Breach {
    try_declare(store, form).unwrap()
}

pub(crate) fn try_declare(store: &mut Store, form: &BreachForm) -> Result<Breach, StoreError> {
    let facts = BreachFacts::from_form(form, &profile(), now()).unwrap();
    store.write(&author(), |tx| {
        let number = table::next_number(tx, 2026)?;
        let breach = Breach {
            id: Uuid::from_u128(u128::from(number.sequence) << 64 | 5),
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
        table::insert(tx, &breach, &profile())?;
        let entry = Entry::about(Action::BreachDeclared, breach.id);
        Ok((breach, entry))
    })
}

pub(crate) fn everything() -> Filter {
    Filter::everything()
}

pub(crate) fn later(minutes: i64) -> DateTime<Utc> {
    now() + TimeDelta::minutes(minutes)
}

/// Opens the file as a program other than ours would, with the key.
pub(crate) fn behind_our_back(rig: &Rig) -> Connection {
    let connection = Connection::open(&rig.path).unwrap();
    connection
        .pragma_update(None, "key", rig.key.sqlcipher_key().as_str())
        .unwrap();
    connection
        .pragma_update(None, "cipher_page_size", 8192)
        .unwrap();
    connection
}

pub(crate) fn event(text: &str, document: Option<Uuid>) -> Event {
    Event {
        occurred: None,
        certainty: Certainty::Supposed,
        text: text.into(),
        document,
    }
}

pub(crate) fn add_event(store: &mut Store, breach: Uuid, event: &Event) -> Result<(), StoreError> {
    store.write(&author(), |tx| {
        events::add(tx, breach, event, &author())?;
        Ok(((), Entry::about(Action::EventAdded, breach)))
    })
}

const CAPTION: fn() -> Caption = || Caption {
    kind: DocumentKind::Receipt,
    note: "Récapitulatif".into(),
    clause: None,
};

pub(crate) fn add_document(store: &mut Store, breach: Uuid, id: Uuid, content: &[u8]) {
    let added = store.write(&author(), |tx| {
        let document = NewDocument {
            id,
            owner: Owner::Breach(breach),
            name: "récapitulatif.pdf",
            caption: &CAPTION(),
            content,
        };
        documents::add(tx, &document, &author())?;
        Ok(((), Entry::about(Action::DocumentAdded, breach)))
    });
    added.unwrap();
}
