//! A register copied while it is open, and copies that are not what was copied.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use rig::Rig;
use store::{Store, StoreError};

/// The names of the files of a folder.
fn names(folder: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_copy_of_an_open_register_holds_what_it_held_and_opens_with_the_same_key() {
    let rig = Rig::new();
    let mut store = rig.open();
    rig::declare(&mut store, &rig::form("Un classeur manque."));
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copie.rgpd");
    store.copy_to(&copy, &rig.key).unwrap();
    let read = Store::open_copy(&copy, &rig.key).unwrap();
    assert_eq!(read.head().unwrap(), store.head().unwrap());
    drop(read);
    assert_eq!(names(elsewhere.path()), ["copie.rgpd"]);
    // The register was not let go of: nobody else opens it, and it goes on.
    assert!(matches!(rig.try_open().err(), Some(StoreError::InUse(_))));
    rig::declare(&mut store, &rig::form("Un second classeur manque."));
    let opened = Store::open(&copy, &rig.key, &rig::holder()).unwrap();
    assert_eq!(opened.head().unwrap().seq + 1, store.head().unwrap().seq);
    assert!(elsewhere.path().join("copie.rgpd-wal").exists());
}

#[test]
fn a_copy_is_read_back_without_a_trace_even_where_nothing_can_be_written() {
    let rig = Rig::new();
    let store = rig.open();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copie.rgpd");
    store.copy_to(&copy, &rig.key).unwrap();
    let before = fs::read(&copy).unwrap();
    let mut rights = fs::metadata(&copy).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&copy, rights).unwrap();
    Store::open_copy(&copy, &rig.key).unwrap();
    assert_eq!(fs::read(&copy).unwrap(), before);
    assert_eq!(names(elsewhere.path()), ["copie.rgpd"]);
}

#[test]
fn nothing_that_stands_there_is_written_over() {
    let rig = Rig::new();
    let store = rig.open();
    let copy = rig.folder.path().join("copie.rgpd");
    fs::write(&copy, "quelque chose").unwrap();
    let refused = store.copy_to(&copy, &rig.key);
    assert!(matches!(refused, Err(StoreError::AlreadyExists)));
    assert_eq!(fs::read(&copy).unwrap(), b"quelque chose");
}

#[test]
fn a_copy_cut_flipped_or_of_another_register_is_no_backup() {
    let rig = Rig::new();
    let store = rig.open();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie.rgpd");
    store.copy_to(&copy, &rig.key).unwrap();
    let whole = fs::read(&copy).unwrap();
    let other = Rig::new();
    assert!(matches!(
        Store::open_copy(&copy, &other.key),
        Err(StoreError::Foreign)
    ));
    for length in [
        0,
        1,
        15,
        16,
        8192,
        whole.len() / 2,
        whole.len() - 8192,
        whole.len() - 1,
    ] {
        fs::write(&copy, &whole[..length]).unwrap();
        assert!(
            Store::open_copy(&copy, &rig.key).is_err(),
            "cut at {length}"
        );
    }
    for place in (0..whole.len()).step_by(997) {
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        fs::write(&copy, &flipped).unwrap();
        assert!(
            Store::open_copy(&copy, &rig.key).is_err(),
            "flipped at {place}"
        );
    }
}

#[test]
fn nothing_can_be_written_through_a_copy() {
    let rig = Rig::new();
    let store = rig.open();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie.rgpd");
    store.copy_to(&copy, &rig.key).unwrap();
    let before = fs::read(&copy).unwrap();
    let mut read = Store::open_copy(&copy, &rig.key).unwrap();
    let refused = rig::try_declare(&mut read, &rig::form("Un classeur manque."));
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    assert_eq!(fs::read(&copy).unwrap(), before);
}

#[test]
fn a_copy_is_restored_in_memory_and_read_in_full() {
    let rig = Rig::new();
    let mut store = rig.open();
    let breach = rig::declare(&mut store, &rig::form("Un classeur manque."));
    rig::add_event(&mut store, breach.id, &rig::event("Constaté.", None)).unwrap();
    rig::add_document(&mut store, breach.id, uuid::Uuid::from_u128(77), b"octets");
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie d\u{2019}été.rgpd");
    store.copy_to(&copy, &rig.key).unwrap();
    let rehearsed = store::rehearse(&copy, &rig.key).unwrap();
    assert_eq!(rehearsed.head, store.head().unwrap());
    assert_eq!(
        (rehearsed.breaches, rehearsed.records, rehearsed.documents),
        (1, 0, 1)
    );
    assert_eq!(names(folder.path()), ["copie d\u{2019}été.rgpd"]);
}

#[test]
fn a_copy_that_cannot_be_restored_is_told() {
    let rig = Rig::new();
    let store = rig.open();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copie.rgpd");
    store.copy_to(&copy, &rig.key).unwrap();
    let mut bytes = fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, bytes).unwrap();
    assert!(store::rehearse(&copy, &rig.key).is_err());
}
