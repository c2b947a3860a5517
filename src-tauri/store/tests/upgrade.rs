//! A register of an earlier version, brought to this one only once a copy of it was made.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use domain::person::{Person, PersonForm};
use law::UserRole;
use rig::Rig;
use store::table::person;
use store::{Access, Action, Entry, OlderRegister, Store, StoreError};
use uuid::Uuid;
use vault::SlotId;

/// What the fourth version added.
const EXERCISES: &str = "
    DROP TABLE exercise; DROP INDEX breach_overview;
    CREATE INDEX breach_overview ON breach (year, notified_at, verdict, notify_by, unknown_count, kept_through_on,
                                        hold);";

/// What the third version added.
const EVALUATIONS: &str = "
    DROP TABLE improvement; DROP TABLE evaluation_visa; DROP TABLE evaluation_text;
    DROP TABLE evaluation_number; DROP TABLE evaluation;";

/// A register with a breach and two people, of which these orders make an earlier one.
fn earlier(orders: &str) -> Rig {
    let rig = Rig::new();
    let mut store = rig.open();
    rig::declare(&mut store, &rig::form("Un classeur manque."));
    let added = store.write(&rig::author(), |tx| {
        person::insert(tx, &second())?;
        Ok(((), Entry::about_register(Action::PersonAdded)))
    });
    added.unwrap();
    drop(store);
    let connection = rig::behind_our_back(&rig);
    connection.execute_batch(EXERCISES).unwrap();
    connection.execute_batch(orders).unwrap();
    rig
}

/// A register as the first version wrote it: without people.
fn of_the_first_version() -> Rig {
    earlier(&format!(
        "{EVALUATIONS} DROP TABLE person; PRAGMA user_version = 1;"
    ))
}

/// A register as the second version wrote it: without evaluations.
fn of_the_second_version() -> Rig {
    earlier(&format!("{EVALUATIONS} PRAGMA user_version = 2;"))
}

/// A register as the third version wrote it: without exercises.
fn of_the_third_version() -> Rig {
    earlier("PRAGMA user_version = 3;")
}

/// The access of somebody else than the référente.
fn second() -> Access {
    let form = PersonForm {
        name: "Sacha Fictif".into(),
        function: "Directeur".into(),
        role: Some(UserRole::Direction),
    };
    Access {
        person: Person::from_form(&form, Uuid::from_u128(10), &[], rig::now()).unwrap(),
        slot: SlotId(2),
        revision: 1,
    }
}

/// What the schema of a register says, in any order.
fn schema(rig: &Rig) -> Vec<String> {
    let connection = rig::behind_our_back(rig);
    let mut found = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY sql")
        .unwrap();
    let rows = found.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

fn entry() -> Entry {
    Entry::about_register(Action::RegisterUpgraded)
}

#[test]
fn a_register_of_the_first_version_is_told_apart_and_left_as_it_is() {
    let rig = of_the_first_version();
    let before = fs::read(&rig.path).unwrap();
    assert!(matches!(rig.try_open().err(), Some(StoreError::Older(1))));
    assert_eq!(fs::read(&rig.path).unwrap(), before);
}

#[test]
fn once_copied_it_is_brought_to_this_version_with_all_that_it_held() {
    let rig = of_the_first_version();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie.rgpd");
    let older = OlderRegister::open(&rig.path, &rig.key).unwrap();
    let copied = older.copy_to(&copy, &rig.key).unwrap();
    let store = copied
        .upgrade(&rig::author(), |_| rig::first(), &entry(), &rig::holder())
        .unwrap();
    assert_eq!(store.total().unwrap(), 1);
    assert_eq!(store.people().unwrap(), [rig::first()]);
    let head = store.head().unwrap();
    drop(store);
    assert_eq!(rig.open().head().unwrap(), head);
    // The copy is the register of before.
    assert!(matches!(
        Store::open_copy(&copy, &rig.key).err(),
        Some(StoreError::Older(1))
    ));
    assert!(OlderRegister::open(&copy, &rig.key).is_ok());
}

#[test]
fn a_register_of_the_second_version_keeps_its_people_and_is_given_no_other() {
    let rig = of_the_second_version();
    assert!(matches!(rig.try_open().err(), Some(StoreError::Older(2))));
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie.rgpd");
    let older = OlderRegister::open(&rig.path, &rig.key).unwrap();
    let copied = older.copy_to(&copy, &rig.key).unwrap();
    let nobody = |_: &domain::register::Profile| -> Access { panic!("it has its people") };
    let store = copied
        .upgrade(&rig::author(), nobody, &entry(), &rig::holder())
        .unwrap();
    assert_eq!(store.people().unwrap(), [rig::first(), second()]);
    assert_eq!(store.evaluations().unwrap(), []);
    assert_eq!(store.total().unwrap(), 1);
    drop(store);
    assert!(rig.try_open().is_ok());
    assert!(matches!(
        Store::open_copy(&copy, &rig.key).err(),
        Some(StoreError::Older(2))
    ));
}

#[test]
fn an_upgraded_register_has_the_schema_of_a_new_one() {
    let new = schema(&Rig::new());
    for rig in [
        of_the_first_version(),
        of_the_second_version(),
        of_the_third_version(),
    ] {
        assert_ne!(schema(&rig), new);
        let copy = rig.folder.path().join("copie.rgpd");
        let older = OlderRegister::open(&rig.path, &rig.key).unwrap();
        let copied = older.copy_to(&copy, &rig.key).unwrap();
        let first = |_: &domain::register::Profile| rig::first();
        let upgraded = copied.upgrade(&rig::author(), first, &entry(), &rig::holder());
        drop(upgraded.unwrap());
        assert_eq!(schema(&rig), new);
    }
}

#[test]
fn without_a_place_for_its_copy_it_stays_of_the_first_version() {
    let rig = of_the_first_version();
    let before = fs::read(&rig.path).unwrap();
    let copy = rig.folder.path().join("copie.rgpd");
    fs::write(&copy, "quelque chose").unwrap();
    let older = OlderRegister::open(&rig.path, &rig.key).unwrap();
    let refused = older.copy_to(&copy, &rig.key);
    assert!(matches!(refused.err(), Some(StoreError::AlreadyExists)));
    assert_eq!(fs::read(&rig.path).unwrap(), before);
}

#[test]
fn a_register_of_this_version_or_held_elsewhere_is_not_upgraded() {
    let rig = Rig::new();
    assert!(matches!(
        OlderRegister::open(&rig.path, &rig.key).err(),
        Some(StoreError::Outdated)
    ));
    let _held = rig.open();
    assert!(matches!(
        OlderRegister::open(&rig.path, &rig.key).err(),
        Some(StoreError::InUse(_))
    ));
}
