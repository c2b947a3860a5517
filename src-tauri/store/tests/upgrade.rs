//! A register of the first version, brought to this one only once a copy of it was made.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use rig::Rig;
use store::{Action, Entry, OlderRegister, Store, StoreError};

/// A register as the first version wrote it, with a breach: without people.
fn of_the_first_version() -> Rig {
    let rig = Rig::new();
    let mut store = rig.open();
    rig::declare(&mut store, &rig::form("Un classeur manque."));
    drop(store);
    let connection = rig::behind_our_back(&rig);
    connection
        .execute_batch("DROP TABLE person; PRAGMA user_version = 1;")
        .unwrap();
    rig
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
