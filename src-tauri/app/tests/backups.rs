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
    let history = rig.register_history();
    let latest = &history["entries"][1];
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

/// A register that backs itself up on a key, and the first backup there.
fn backing_up_by_itself() -> (Rig, TempDir) {
    let (rig, key) = register();
    rig.host
        .remembers_in(rig.folder.path().join("preferences.json"));
    rig.host.will_choose(key.path().to_owned());
    rig.ok("choose_backup_folder", json!({}));
    (rig, key)
}

#[test]
fn leaving_a_register_that_changed_backs_it_up_where_its_folder_is() {
    let (rig, key) = backing_up_by_itself();
    assert_eq!(
        names(key.path()),
        ["val-fictif 2026-11-24 20h00m00 (automatique)"]
    );
    let state = rig.ok("backup_state", json!({}));
    assert_eq!(state["automatic"]["kept"], 1);
    // Nothing new: nothing more.
    rig.after(300);
    rig.app.close();
    assert_eq!(names(key.path()).len(), 1);

    rig.open_with(PASSPHRASE).unwrap();
    rig.declare(&form("Un second classeur manque."));
    rig.after(24 * 60);
    rig.app.lock();
    assert_eq!(
        names(key.path()),
        [
            "val-fictif 2026-11-24 20h00m00 (automatique)",
            "val-fictif 2026-11-25 20h00m00 (automatique)"
        ]
    );
}

#[test]
fn the_last_backup_of_a_day_takes_the_place_of_the_first_and_of_nothing_else() {
    let (rig, key) = backing_up_by_itself();
    back_up(&rig, key.path().join("val-fictif 2026-11-24 20h00"));
    fs::create_dir(
        key.path()
            .join("val-fictif 2026-11-24 19h00m00 (automatique)"),
    )
    .unwrap();
    fs::create_dir(key.path().join("photos")).unwrap();
    rig.declare(&form("Un second classeur manque."));
    rig.after(10);
    rig.app.close();
    assert_eq!(
        names(key.path()),
        [
            "photos",
            "val-fictif 2026-11-24 19h00m00 (automatique)",
            "val-fictif 2026-11-24 20h00",
            "val-fictif 2026-11-24 20h10m00 (automatique)",
        ]
    );
}

#[test]
fn another_register_keeps_its_backups_in_the_same_folder() {
    let (rig, key) = backing_up_by_itself();
    let (other, _) = register();
    other
        .host
        .remembers_in(other.folder.path().join("preferences.json"));
    other.after(5);
    other.host.will_choose(key.path().to_owned());
    other.ok("choose_backup_folder", json!({}));
    rig.declare(&form("Un second classeur manque."));
    rig.after(10);
    rig.app.close();
    assert_eq!(
        names(key.path()),
        [
            "val-fictif 2026-11-24 20h05m00 (automatique)",
            "val-fictif 2026-11-24 20h10m00 (automatique)",
        ]
    );
}

#[test]
fn a_key_that_is_unplugged_stops_nobody_and_the_next_opening_says_so() {
    let (rig, key) = backing_up_by_itself();
    rig.declare(&form("Un second classeur manque."));
    drop(key);
    rig.after(10);
    rig.app.close();
    rig.after(20);
    let session = rig.open_with(PASSPHRASE).unwrap();
    let fault = &session["backup"]["fault"];
    assert_eq!(fault["code"], "folder_read_only");
    assert!(fault["at"]["long"].as_str().unwrap().contains("20"));
    let state = rig.ok("backup_state", json!({}));
    assert_eq!(state["automatic"]["is_there"], false);

    let plugged = tempfile::tempdir().unwrap();
    rig.host.will_choose(plugged.path().to_owned());
    rig.ok("choose_backup_folder", json!({}));
    let session = rig.ok("session", json!({}));
    assert_eq!(session["backup"]["fault"], Value::Null);
}

#[test]
fn a_register_left_a_week_without_backup_says_so_once_it_changed() {
    let (rig, key) = register();
    let too_old = |rig: &Rig| rig.ok("session", json!({}))["backup"]["is_too_old"].clone();
    assert_eq!(too_old(&rig), false);
    back_up(&rig, key.path().join("sauvegarde"));
    rig.host.set_now(rig::now() + chrono::TimeDelta::days(8));
    assert_eq!(too_old(&rig), false, "nothing new is at stake");
    rig.declare(&form("Un second classeur manque."));
    assert_eq!(too_old(&rig), true);
}

#[test]
fn one_backup_a_month_is_restored_in_memory_and_read_in_full() {
    let (rig, key) = register();
    let made = back_up(&rig, key.path().join("première"));
    assert_eq!(made["was_rehearsed"], true);
    let history = rig.register_history();
    assert_eq!(history["entries"][0]["action"], "backup_rehearsed");
    let again = back_up(&rig, key.path().join("deuxième"));
    assert_eq!(again["was_rehearsed"], false);
    rig.host.set_now(rig::now() + chrono::TimeDelta::days(31));
    let later = back_up(&rig, key.path().join("troisième"));
    assert_eq!(later["was_rehearsed"], true);
}

#[test]
fn no_backup_is_made_any_more_once_its_folder_is_given_up() {
    let (rig, key) = backing_up_by_itself();
    let state = rig.ok("forget_backup_folder", json!({}));
    assert_eq!(state["automatic"], Value::Null);
    rig.declare(&form("Un second classeur manque."));
    rig.after(24 * 60);
    rig.app.close();
    assert_eq!(names(key.path()).len(), 1);
}

#[test]
fn a_backup_that_holds_more_than_an_older_register_that_came_back_is_kept() {
    let (rig, key) = backing_up_by_itself();
    rig.app.lock();
    let morning = fs::read(&rig.path).unwrap();
    rig.open_with(PASSPHRASE).unwrap();
    rig.declare(&form("Un second classeur manque."));
    rig.after(10);
    rig.app.close();
    // Somebody puts back the copy of the morning, and it is worked on.
    fs::write(&rig.path, morning).unwrap();
    rig.open_with(PASSPHRASE).unwrap();
    rig.declare(&form("Un autre classeur manque."));
    rig.after(20);
    rig.app.close();
    assert_eq!(
        names(key.path()),
        [
            "val-fictif 2026-11-24 20h10m00 (automatique)",
            "val-fictif 2026-11-24 20h20m00 (automatique)",
        ]
    );
}

#[test]
fn a_clock_far_back_does_not_cost_the_backup_that_it_dates() {
    let (rig, key) = backing_up_by_itself();
    for days in 1..=8 {
        rig.open_with(PASSPHRASE).unwrap();
        rig.declare(&form("Un autre classeur manque."));
        rig.after(days * 24 * 60);
        rig.app.close();
    }
    rig.open_with(PASSPHRASE).unwrap();
    rig.declare(&form("Un dernier classeur manque."));
    rig.after(-30 * 24 * 60);
    rig.app.close();
    let made = names(key.path());
    let dated = "val-fictif 2026-10-25 20h00m00 (automatique)".to_owned();
    assert!(made.contains(&dated), "{made:?}");
}

#[test]
fn a_register_of_a_long_name_is_backed_up_and_rotated_as_another() {
    let rig = Rig::empty();
    let name = "service de prévention et de santé au travail interentreprises ".repeat(2);
    let path = rig.folder.path().join(format!("{}.rgpd", name.trim()));
    let rig = Rig { path, ..rig };
    rig.create().unwrap();
    let key = tempfile::tempdir().unwrap();
    rig.host
        .remembers_in(rig.folder.path().join("preferences.json"));
    rig.host.will_choose(key.path().to_owned());
    rig.ok("choose_backup_folder", json!({}));
    rig.declare(&form("Un classeur manque."));
    rig.after(10);
    rig.app.close();
    let made = names(key.path());
    assert_eq!(made.len(), 1, "{made:?}");
    assert!(made[0].ends_with("2026-11-24 20h10m00 (automatique)"));
}
