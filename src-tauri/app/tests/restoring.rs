//! A backup put back: what is told before, what is in place after, and what stands when it cannot be done.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;
use std::path::{Path, PathBuf};

use app::{ErrorCode, Host};
use rig::{PASSPHRASE, Rig, form};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Saved {
    rig: Rig,
    key: TempDir,
    /// The register in the backup.
    backup: PathBuf,
}

/// A register with one breach in its backup, and a second one declared since.
fn saved() -> Saved {
    let rig = Rig::created();
    rig.host
        .remembers_in(rig.folder.path().join("preferences.json"));
    rig.declare(&form("Un classeur manque."));
    let key = tempfile::tempdir().unwrap();
    let place = key.path().join("sauvegarde");
    rig.host.will_save(place.clone());
    rig.ok("back_up", json!({}));
    rig.declare(&form("Un second classeur manque."));
    rig.app.choose(rig.path.clone());
    Saved {
        rig,
        key,
        backup: place.join("val-fictif.rgpd"),
    }
}

impl Saved {
    fn choose(&self) {
        self.rig.host.will_open(self.backup.clone());
        self.rig.ok("choose_backup", json!({}));
    }

    fn preview(&self) -> Value {
        self.choose();
        let secret = json!({ "with": "passphrase", "secret": PASSPHRASE });
        self.rig.ok("preview_restoring", secret)
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|it| it.contains(".rgpd")).collect();
    names.sort();
    names
}

#[test]
fn what_would_be_lost_is_told_line_by_line_before_anything_moves() {
    let saved = saved();
    let before = fs::read(&saved.backup).unwrap();
    let preview = saved.preview();
    assert_eq!(preview["breaches"], 1);
    let standing = &preview["standing"];
    assert_eq!(standing["kind"], "register");
    let lost = standing["lost"].as_array().unwrap();
    let acts: Vec<_> = lost.iter().map(|line| line["action"].clone()).collect();
    assert_eq!(acts, ["breach_declared", "backup_rehearsed", "backup_made"]);
    assert_eq!(standing["lost_count"], 3);
    assert_eq!(fs::read(&saved.backup).unwrap(), before);
    // Given up, the register opens as it was.
    saved.rig.ok("give_up_restoring", json!({}));
    let session = saved.rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["breach_count"], 2);
    assert_eq!(session["older"], Value::Null);
}

#[test]
fn a_restored_backup_is_the_register_and_what_stood_there_is_beside_it() {
    let saved = saved();
    saved.preview();
    let session = saved.rig.ok("restore_backup", json!({}));
    assert_eq!(session["breach_count"], 1);
    assert_eq!(session["older"], Value::Null, "it is older on purpose");
    let history = saved.rig.register_history();
    assert_eq!(history["entries"][0]["action"], "register_restored");
    assert!(
        history["entries"][0]["changes"]
            .to_string()
            .contains("lost")
    );
    saved.rig.ok("lock", json!({}));
    assert_eq!(
        names(saved.rig.folder.path()),
        [
            "val-fictif (remplacé le 2026-11-24 20h00m00).rgpd",
            "val-fictif (remplacé le 2026-11-24 20h00m00).rgpd.cles",
            "val-fictif.rgpd",
            "val-fictif.rgpd.cles",
        ]
    );
    let aside = "val-fictif (remplacé le 2026-11-24 20h00m00).rgpd";
    saved.rig.app.choose(saved.rig.folder.path().join(aside));
    let opened = saved
        .rig
        .ok("open_register", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(opened["breach_count"], 2);
}

#[test]
fn a_lost_register_comes_back_where_it_was() {
    let saved = saved();
    saved.rig.ok("lock", json!({}));
    fs::remove_file(&saved.rig.path).unwrap();
    fs::remove_file(saved.rig.key_path()).unwrap();
    let preview = saved.preview();
    assert_eq!(preview["standing"]["kind"], "nothing");
    let session = saved.rig.ok("restore_backup", json!({}));
    assert_eq!(session["breach_count"], 1);
}

#[test]
fn a_damaged_register_is_replaced_and_kept_aside() {
    let saved = saved();
    saved.rig.ok("lock", json!({}));
    let mut bytes = fs::read(&saved.rig.path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&saved.rig.path, &bytes).unwrap();
    let preview = saved.preview();
    assert_eq!(preview["standing"]["kind"], "unreadable");
    assert_eq!(preview["standing"]["code"], "register_damaged");
    saved.rig.ok("restore_backup", json!({}));
    saved.rig.ok("lock", json!({}));
    let aside = "val-fictif (remplacé le 2026-11-24 20h00m00).rgpd";
    let kept = fs::read(saved.rig.folder.path().join(aside)).unwrap();
    assert_eq!(kept, bytes);
}

#[test]
fn a_log_that_a_lost_register_left_is_not_taken_for_that_of_the_backup() {
    let saved = saved();
    let log = saved.rig.path.with_extension("rgpd-wal");
    let left = fs::read(&log).unwrap();
    assert!(!left.is_empty(), "the second breach is in the log");
    saved.rig.ok("lock", json!({}));
    fs::remove_file(&saved.rig.path).unwrap();
    fs::write(&log, &left).unwrap();
    saved.preview();
    let session = saved.rig.ok("restore_backup", json!({}));
    assert_eq!(session["breach_count"], 1);
    let aside = "val-fictif (remplacé le 2026-11-24 20h00m00).rgpd-wal";
    let kept = fs::read(saved.rig.folder.path().join(aside)).unwrap();
    assert_eq!(kept, left);
}

#[test]
fn on_another_machine_the_place_is_asked_for() {
    let saved = saved();
    saved.rig.ok("lock", json!({}));
    let elsewhere = Rig::empty();
    let new_folder = tempfile::tempdir().unwrap();
    elsewhere.host.will_open(saved.backup.clone());
    elsewhere.ok("choose_backup", json!({}));
    let secret = json!({ "with": "passphrase", "secret": PASSPHRASE });
    let preview = elsewhere.ok("preview_restoring", secret);
    assert_eq!(preview["target"], Value::Null);
    assert_eq!(
        elsewhere.refused("restore_backup", json!({})),
        ErrorCode::NotFound
    );
    elsewhere
        .host
        .will_save(new_folder.path().join("registre.rgpd"));
    let preview = elsewhere.ok("choose_restoring_place", json!({}));
    assert_eq!(preview["target"]["name"], "registre.rgpd");
    let session = elsewhere.ok("restore_backup", json!({}));
    assert_eq!(session["breach_count"], 1);
    assert_eq!(
        names(new_folder.path()),
        [
            "registre.rgpd",
            "registre.rgpd.cles",
            "registre.rgpd.ouvert",
            "registre.rgpd-wal"
        ]
        .into_iter()
        .map(str::to_owned)
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect::<Vec<_>>()
    );
}

#[test]
fn a_backup_never_takes_the_place_of_another_register() {
    let saved = saved();
    saved.rig.ok("lock", json!({}));
    let other = Rig::created();
    other.ok("lock", json!({}));
    let before = fs::read(&other.path).unwrap();
    other.app.choose(other.path.clone());
    other.host.will_open(saved.backup.clone());
    other.ok("choose_backup", json!({}));
    let secret = json!({ "with": "passphrase", "secret": PASSPHRASE });
    let preview = other.ok("preview_restoring", secret);
    assert_eq!(preview["target"], Value::Null);
    other.host.will_save(other.path.clone());
    assert_eq!(
        other.refused("choose_restoring_place", json!({})),
        ErrorCode::AlreadyExists
    );
    assert_eq!(fs::read(&other.path).unwrap(), before);
}

#[test]
fn only_a_referente_or_the_recovery_code_restores() {
    let saved = saved();
    saved.choose();
    let wrong = json!({ "with": "passphrase", "secret": "une autre phrase fictive" });
    assert_eq!(
        saved.rig.refused("preview_restoring", wrong),
        ErrorCode::WrongPassphrase
    );
    assert_eq!(
        saved.rig.refused("restore_backup", json!({})),
        ErrorCode::Locked,
        "nothing is restored that was not opened"
    );
}

#[test]
fn somebody_who_only_reads_restores_nothing() {
    let rig = Rig::created();
    let person = json!({ "name": "Dominique Lecture", "function": "Médecin", "role": "reader" });
    let given = rig.ok("add_person", json!({ "form": person }));
    let key = tempfile::tempdir().unwrap();
    rig.host.will_save(key.path().join("sauvegarde"));
    rig.ok("back_up", json!({}));
    rig.app.choose(rig.path.clone());
    rig.host
        .will_open(key.path().join("sauvegarde").join("val-fictif.rgpd"));
    rig.ok("choose_backup", json!({}));
    let secret = json!({ "with": "passphrase", "secret": given["passphrase"] });
    assert_eq!(
        rig.refused("preview_restoring", secret),
        ErrorCode::NotAllowed
    );
    assert_eq!(rig.refused("restore_backup", json!({})), ErrorCode::Locked);
}

#[test]
fn a_damaged_backup_is_refused_and_the_register_untouched() {
    let saved = saved();
    saved.rig.ok("lock", json!({}));
    let before = fs::read(&saved.rig.path).unwrap();
    let mut bytes = fs::read(&saved.backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&saved.backup, &bytes).unwrap();
    saved.choose();
    let secret = json!({ "with": "passphrase", "secret": PASSPHRASE });
    assert_eq!(
        saved.rig.refused("preview_restoring", secret),
        ErrorCode::RegisterDamaged
    );
    assert_eq!(fs::read(&saved.rig.path).unwrap(), before);
    drop(saved.key);
}

#[test]
fn the_register_itself_is_no_backup() {
    let saved = saved();
    saved.rig.host.will_open(saved.rig.path.clone());
    assert_eq!(
        saved.rig.refused("choose_backup", json!({})),
        ErrorCode::NotABackup
    );
}

#[test]
fn an_older_copy_put_in_place_by_hand_is_told_and_so_is_a_rewritten_journal() {
    let saved = saved();
    let rig = &saved.rig;
    rig.ok("lock", json!({}));
    fs::copy(&saved.backup, &rig.path).unwrap();
    let session = rig.open_with(PASSPHRASE).unwrap();
    let (expected, found) = (&session["older"]["expected"], &session["older"]["found"]);
    assert!(found.as_i64() < expected.as_i64(), "{session}");
    let history = rig.register_history();
    assert_eq!(history["entries"][0]["action"], "older_register_found");
    // Said once: the next opening knows this one.
    rig.ok("lock", json!({}));
    let session = rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["older"], Value::Null);

    // Another copy of the same day, that went another way and is now longer than what was seen.
    for _ in 0..4 {
        rig.declare(&form("Un classeur manque encore."));
    }
    rig.ok("lock", json!({}));
    let seen = rig.open_with(PASSPHRASE).unwrap()["journal_entries"].clone();
    rig.ok("lock", json!({}));
    fs::copy(&saved.backup, &rig.path).unwrap();
    let elsewhere = Rig::empty();
    // Identifiers are drawn by chance elsewhere: here they are counted.
    for _ in 0..1000 {
        elsewhere.host.new_id();
    }
    elsewhere.app.choose(rig.path.clone());
    let opened = json!({ "passphrase": PASSPHRASE });
    elsewhere.ok("open_register", opened);
    for _ in 0..20 {
        elsewhere.declare(&form("Une autre histoire."));
    }
    elsewhere.ok("lock", json!({}));
    let session = rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["older"]["expected"], seen);
    assert!(session["older"]["found"].as_i64() > seen.as_i64());
}

#[test]
fn a_preview_that_nobody_looks_at_any_more_asks_for_the_secret_again() {
    let saved = saved();
    saved.preview();
    saved.rig.after(24 * 60);
    saved.rig.app.lock_if_idle();
    assert_eq!(
        saved.rig.refused("restore_backup", json!({})),
        ErrorCode::Locked
    );
    let session = saved.rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["breach_count"], 2);
    // Opening gives up: nothing is left to restore behind her back.
    assert_eq!(
        saved.rig.refused("restore_backup", json!({})),
        ErrorCode::NotFound
    );
}

#[test]
fn what_was_written_since_it_was_shown_is_not_lost_unseen() {
    let saved = saved();
    saved.preview();
    let colleague = Rig::empty();
    colleague.app.choose(saved.rig.path.clone());
    let argument = json!({ "passphrase": PASSPHRASE, "mode": "take_over" });
    colleague.ok("open_register", argument);
    assert_eq!(
        saved.rig.refused("restore_backup", json!({})),
        ErrorCode::RegisterInUse
    );
    colleague.declare(&form("Un troisième classeur manque."));
    colleague.app.lock();
    assert_eq!(
        saved.rig.refused("restore_backup", json!({})),
        ErrorCode::EditedMeanwhile
    );
    let session = saved.rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["breach_count"], 3);
}

#[test]
fn a_machine_that_did_not_close_the_register_is_named_and_not_forgotten() {
    let saved = saved();
    saved.rig.ok("lock", json!({}));
    let announced = saved.rig.path.with_extension("rgpd.ouvert");
    let text = r#"{"user":"dominique","machine":"ailleurs","since":"2026-11-24T08:00:00Z"}"#;
    fs::write(&announced, text).unwrap();
    let standing = &saved.preview()["standing"];
    assert_eq!(standing["left_open"]["machine"], "ailleurs");
    assert_eq!(fs::read_to_string(&announced).unwrap(), text);
}

#[test]
fn whoever_lost_her_access_since_neither_sees_nor_replaces_the_register() {
    let rig = Rig::created();
    let other = "sept renards traversent la clairière";
    let form = json!({ "name": "Dominique Fictif", "function": "Référente", "role": "referent" });
    let given = rig.ok("add_person", json!({ "form": form }));
    rig.open_with(given["passphrase"].as_str().unwrap())
        .unwrap();
    let chosen = json!({ "current": "", "passphrase": other, "confirmation": other });
    rig.ok("change_passphrase", chosen);
    let key = tempfile::tempdir().unwrap();
    rig.host.will_save(key.path().join("sauvegarde"));
    rig.ok("back_up", json!({}));
    rig.open_with(PASSPHRASE).unwrap();
    let people = rig.ok("people", json!({}))["people"].clone();
    let people = people.as_array().unwrap();
    let left = people.iter().find(|it| it["name"] == "Dominique Fictif");
    let left = left.unwrap();
    let left = json!({ "id": left["id"], "revision": left["revision"] });
    rig.ok("remove_person", left);
    rig.ok("lock", json!({}));
    let before = fs::read(&rig.path).unwrap();

    rig.app.choose(rig.path.clone());
    rig.host
        .will_open(key.path().join("sauvegarde/val-fictif.rgpd"));
    rig.ok("choose_backup", json!({}));
    let secret = json!({ "with": "passphrase", "secret": other });
    assert_eq!(
        rig.refused("preview_restoring", secret),
        ErrorCode::NotAllowed
    );
    assert_eq!(rig.refused("restore_backup", json!({})), ErrorCode::Locked);
    assert_eq!(fs::read(&rig.path).unwrap(), before);
    let secret = json!({ "with": "passphrase", "secret": PASSPHRASE });
    rig.ok("preview_restoring", secret);
}
