//! A backup made from the window: where, with what, and what happens when it cannot be.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;
use std::path::{Path, PathBuf};

use app::ErrorCode;
use rig::{PASSPHRASE, Rig, form};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A register with a breach, and a key on which to keep backups.
fn register() -> (Rig, TempDir) {
    let rig = Rig::created();
    rig.declare(&form("Un classeur manque."));
    (rig, tempfile::tempdir().unwrap())
}

fn back_up(rig: &Rig, place: PathBuf) -> Value {
    rig.host.will_save(place);
    rig.ok("back_up", json!({}))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_a_folder_with_the_register_and_its_keys_that_opens_by_itself() {
    let (rig, key) = register();
    let place = key.path().join("sauvegarde");
    let made = back_up(&rig, place.clone());
    assert_eq!(made["journal_entries"], 2);
    assert_eq!(names(&place), ["val-fictif.rgpd", "val-fictif.rgpd.cles"]);
    assert_eq!(
        rig.host.proposed_names().last().unwrap(),
        "val-fictif 2026-11-24 20h00"
    );
    rig.ok("lock", json!({}));
    rig.app.choose(place.join("val-fictif.rgpd"));
    let opened = json!({ "passphrase": PASSPHRASE });
    let session = rig.ok("open_register", opened);
    assert_eq!(session["breach_count"], 1);
}

#[test]
fn the_journal_tells_the_backup_and_the_settings_its_day() {
    let (rig, key) = register();
    assert_eq!(rig.ok("backup_state", json!({}))["last"], Value::Null);
    let made = back_up(&rig, key.path().join("sauvegarde"));
    let history = rig.ok("register_history", json!({}));
    let latest = &history["entries"][0];
    assert_eq!(latest["action"], "backup_made");
    let told = latest["changes"].to_string();
    assert!(
        told.contains(made["journal_head"].as_str().unwrap()),
        "{told}"
    );
    let last = rig.ok("backup_state", json!({}))["last"]["date"].clone();
    assert_eq!(last, "24/11/2026");
}

#[test]
fn no_backup_is_made_beside_the_register_nor_over_anything() {
    let (rig, key) = register();
    let lines = rig.ok("session", json!({}))["journal_entries"].clone();
    rig.host.will_save(rig.folder.path().join("sauvegarde"));
    assert_eq!(rig.refused("back_up", json!({})), ErrorCode::BackupBeside);
    let taken = key.path().join("photos");
    fs::create_dir(&taken).unwrap();
    rig.host.will_save(taken);
    assert_eq!(rig.refused("back_up", json!({})), ErrorCode::AlreadyExists);
    rig.host
        .will_save(key.path().join("retirée").join("sauvegarde"));
    assert_eq!(rig.refused("back_up", json!({})), ErrorCode::FolderReadOnly);
    assert_eq!(names(key.path()), ["photos"]);
    assert_eq!(rig.ok("session", json!({}))["journal_entries"], lines);
}

#[test]
fn a_backup_that_is_not_wanted_after_all_writes_nothing() {
    let (rig, key) = register();
    assert_eq!(rig.ok("back_up", json!({})), Value::Null);
    assert_eq!(names(key.path()), Vec::<String>::new());
    assert_eq!(rig.ok("backup_state", json!({}))["last"], Value::Null);
}
