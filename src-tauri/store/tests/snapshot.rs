//! A register that somebody holds, read as it was at one instant.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use rig::Rig;
use store::{Store, StoreError, announced_holder, is_held};

#[test]
fn a_register_that_somebody_writes_to_is_read_as_it_was_and_she_goes_on() {
    let rig = Rig::new();
    let mut store = rig.open();
    rig::declare(&mut store, &rig::form("Un classeur manque."));
    let snapshot = Store::open_snapshot(&rig.path, &rig.key).unwrap();
    assert_eq!(snapshot.head().unwrap(), store.head().unwrap());
    rig::declare(&mut store, &rig::form("Un second classeur manque."));
    assert_eq!(snapshot.total().unwrap(), 1);
    assert_eq!(store.total().unwrap(), 2);
    let again = Store::open_snapshot(&rig.path, &rig.key).unwrap();
    assert_eq!(again.total().unwrap(), 2);
}

#[test]
fn a_snapshot_writes_nothing_and_announces_nobody() {
    let rig = Rig::new();
    let store = rig.open();
    let announced = announced_holder(&rig.path);
    let before = fs::read(&rig.path).unwrap();
    let mut snapshot = Store::open_snapshot(&rig.path, &rig.key).unwrap();
    let refused = rig::try_declare(&mut snapshot, &rig::form("Un classeur manque."));
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    drop(snapshot);
    assert_eq!(fs::read(&rig.path).unwrap(), before);
    assert_eq!(announced_holder(&rig.path), announced);
    drop(store);
    assert_eq!(announced_holder(&rig.path), None);
}

#[test]
fn snapshots_taken_while_somebody_writes_are_each_whole() {
    let rig = Rig::new();
    let mut store = rig.open();
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut taken = Vec::new();
            while taken.last() != Some(&30) {
                match Store::open_snapshot(&rig.path, &rig.key) {
                    Ok(snapshot) => taken.push(snapshot.total().unwrap()),
                    Err(StoreError::InUse(_)) => {}
                    Err(fault) => panic!("{fault:?}"),
                }
            }
            taken
        });
        for rank in 0..30 {
            rig::declare(&mut store, &rig::form(&format!("Incident {rank}.")));
            if rank % 10 == 9 {
                store.fold().unwrap();
            }
        }
        let taken = reader.join().unwrap();
        assert!(taken.is_sorted(), "{taken:?}");
    });
}

#[test]
fn whether_a_register_is_held_is_asked_without_touching_what_a_crash_left() {
    let rig = Rig::new();
    let mut store = rig.open();
    assert!(is_held(&rig.path, &rig.key).unwrap());
    rig::declare(&mut store, &rig::form("Un classeur manque."));
    // What a crash leaves: the file and its log, and nobody who holds them.
    let crashed = tempfile::tempdir().unwrap();
    let path = crashed.path().join("registre.rgpd");
    let log = crashed.path().join("registre.rgpd-wal");
    fs::copy(&rig.path, &path).unwrap();
    fs::copy(rig.folder.path().join("val-fictif.rgpd-wal"), &log).unwrap();
    let before = (fs::read(&path).unwrap(), fs::read(&log).unwrap());
    assert!(!is_held(&path, &rig.key).unwrap());
    assert_eq!((fs::read(&path).unwrap(), fs::read(&log).unwrap()), before);
    let snapshot = Store::open_snapshot(&path, &rig.key).unwrap();
    assert_eq!(snapshot.total().unwrap(), 1);
    assert_eq!((fs::read(&path).unwrap(), fs::read(&log).unwrap()), before);
}
