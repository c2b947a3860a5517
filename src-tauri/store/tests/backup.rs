//! A register copied while it is open, and copies that are not what was copied.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use rig::Rig;
use store::{StoreError, read_back};

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
    assert_eq!(read_back(&copy, &rig.key).unwrap(), store.head().unwrap());
    assert_eq!(names(elsewhere.path()), ["copie.rgpd"]);
    // The register was not let go of: nobody else opens it, and it goes on.
    assert!(matches!(rig.try_open().err(), Some(StoreError::InUse(_))));
    rig::declare(&mut store, &rig::form("Un second classeur manque."));
    let opened = store::Store::open(&copy, &rig.key, &rig::holder()).unwrap();
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
    read_back(&copy, &rig.key).unwrap();
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
        read_back(&copy, &other.key),
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
        assert!(read_back(&copy, &rig.key).is_err(), "cut at {length}");
    }
    for place in (0..whole.len()).step_by(997) {
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        fs::write(&copy, &flipped).unwrap();
        assert!(read_back(&copy, &rig.key).is_err(), "flipped at {place}");
    }
}
