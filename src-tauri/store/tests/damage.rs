//! Whatever happened to the file, opening names it and changes nothing.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use std::fs;
use std::path::Path;

use rig::{Rig, behind_our_back, declare, form};
use store::{Store, StoreError};

/// Everything in the folder of the register, to see that nothing was added or changed.
fn folder(path: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                fs::read(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

fn filled() -> Rig {
    let rig = Rig::new();
    let mut store = rig.open();
    for number in 0..20 {
        declare(
            &mut store,
            &form(&format!(
                "Incident fictif {number}. {}",
                "Détail. ".repeat(60)
            )),
        );
    }
    drop(store);
    rig
}

fn refusal(rig: &Rig) -> StoreError {
    let before = folder(rig.folder.path());
    let refusal = rig
        .try_open()
        .err()
        .expect("a damaged register must not open");
    assert_eq!(
        folder(rig.folder.path()),
        before,
        "a refusal leaves the folder as it was"
    );
    refusal
}

#[test]
fn a_closed_register_is_one_file() {
    let rig = filled();
    let names: Vec<_> = folder(rig.folder.path())
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["val-fictif.rgpd"]);
}

#[test]
fn a_register_just_created_is_whole_without_the_log_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registre.rgpd");
    let key = rig::key();
    let open = Store::create(
        &path,
        &key,
        &rig::profile(),
        &rig::first(),
        &rig::author(),
        &rig::holder(),
    )
    .unwrap();
    let copy = folder.path().join("copie.rgpd");
    fs::copy(&path, &copy).unwrap();
    assert!(Store::open(&copy, &key, &rig::holder()).is_ok());
    drop(open);
}

#[test]
fn a_missing_file_is_missing_and_is_not_created() {
    let rig = Rig::new();
    fs::remove_file(&rig.path).unwrap();
    assert!(matches!(refusal(&rig), StoreError::Missing));
}

#[test]
fn an_empty_file_is_empty() {
    let rig = Rig::new();
    fs::write(&rig.path, b"").unwrap();
    assert!(matches!(refusal(&rig), StoreError::Empty));
}

#[test]
fn another_kind_of_file_is_foreign() {
    let rig = Rig::new();
    for content in [
        &b"x"[..],
        b"%PDF-1.7 a document",
        &vec![7; 8192 * 3],
        b"SQLite format 3\0 and more",
    ] {
        fs::write(&rig.path, content).unwrap();
        assert!(matches!(refusal(&rig), StoreError::Foreign));
    }
}

#[test]
fn the_register_of_another_key_is_foreign() {
    let rig = Rig::new();
    let other = Rig::new();
    fs::copy(&other.path, &rig.path).unwrap();
    assert!(matches!(refusal(&rig), StoreError::Foreign));
}

#[test]
fn a_truncated_register_is_damaged() {
    let rig = filled();
    let whole = fs::read(&rig.path).unwrap();
    for length in [
        17,
        4096,
        8192,
        whole.len() / 2,
        whole.len() - 8192,
        whole.len() - 1,
    ] {
        fs::write(&rig.path, &whole[..length]).unwrap();
        let refusal = refusal(&rig);
        assert!(
            matches!(refusal, StoreError::Damaged),
            "{length} bytes: {refusal}"
        );
    }
}

#[test]
fn one_changed_bit_on_any_page_is_damage() {
    let rig = filled();
    let whole = fs::read(&rig.path).unwrap();
    assert!(whole.len() > 10 * 8192);
    for page in 0..whole.len() / 8192 {
        for offset in [16, 4000, 8191] {
            let mut damaged = whole.clone();
            damaged[page * 8192 + offset] ^= 1;
            fs::write(&rig.path, &damaged).unwrap();
            let refusal = refusal(&rig);
            assert!(
                matches!(refusal, StoreError::Damaged),
                "page {page}, byte {offset}: {refusal}"
            );
        }
    }
    fs::write(&rig.path, &whole).unwrap();
    assert!(rig.try_open().is_ok());
}

#[test]
fn a_register_of_a_later_version_is_newer() {
    let rig = Rig::new();
    behind_our_back(&rig)
        .pragma_update(None, "user_version", 5)
        .unwrap();
    assert!(matches!(refusal(&rig), StoreError::Newer(5)));
}

#[test]
fn an_encrypted_database_that_is_no_register_is_foreign() {
    let rig = Rig::new();
    behind_our_back(&rig)
        .pragma_update(None, "application_id", 1)
        .unwrap();
    assert!(matches!(refusal(&rig), StoreError::Foreign));
}

#[test]
fn a_journal_changed_behind_the_application_is_named_by_its_line() {
    for (change, line) in [
        ("UPDATE journal SET actor = 'quelqu’un' WHERE seq = 3", 3),
        (
            "UPDATE journal_change SET changes = '[]' || ' ' WHERE seq = 7",
            7,
        ),
        ("DELETE FROM journal_change WHERE seq = 8", 8),
        ("DELETE FROM journal WHERE seq = 5", 5),
        ("DELETE FROM journal", 1),
        (
            "INSERT INTO journal SELECT 40, at, actor, action, subject, changes_hash, hash FROM journal WHERE seq = 2",
            22,
        ),
    ] {
        let rig = filled();
        let connection = behind_our_back(&rig);
        connection
            .execute_batch(
                "DROP TRIGGER journal_keeps_its_lines; DROP TRIGGER journal_keeps_its_words;
                 DROP TRIGGER journal_change_keeps_its_lines; DROP TRIGGER journal_change_keeps_its_words;
                 PRAGMA foreign_keys = OFF;",
            )
            .unwrap();
        connection.execute(change, []).unwrap();
        drop(connection);
        let refusal = refusal(&rig);
        assert!(
            matches!(refusal, StoreError::JournalBroken { seq } if seq == line),
            "{change}: {refusal}"
        );
    }
}

#[test]
fn the_journal_refuses_to_change_or_lose_a_line() {
    let rig = filled();
    let connection = behind_our_back(&rig);
    for change in [
        "UPDATE journal SET actor = 'x'",
        "DELETE FROM journal WHERE seq = 1",
        "UPDATE journal_change SET changes = '[]'",
        "DELETE FROM journal_change WHERE seq = 1",
    ] {
        let refusal = connection.execute(change, []).unwrap_err();
        assert!(refusal.to_string().contains("append-only"), "{refusal}");
    }
}

#[test]
fn a_register_open_elsewhere_tells_who_holds_it() {
    let rig = Rig::new();
    let held = rig.open();
    match rig.try_open().err() {
        Some(StoreError::InUse(Some(holder))) => assert_eq!(holder, rig::holder()),
        other => panic!("{other:?}"),
    }
    drop(held);
    assert!(rig.try_open().is_ok());
}

#[test]
fn the_announcement_left_by_a_crash_holds_nobody_out() {
    let rig = Rig::new();
    fs::write(
        rig.folder.path().join("val-fictif.rgpd.ouvert"),
        b"{\"left\": \"by a crash\"}",
    )
    .unwrap();
    assert!(rig.try_open().is_ok());
}

#[test]
fn creating_over_a_file_is_refused_and_leaves_it() {
    let rig = filled();
    let before = fs::read(&rig.path).unwrap();
    let refused = Store::create(
        &rig.path,
        &rig.key,
        &rig::profile(),
        &rig::first(),
        &rig::author(),
        &rig::holder(),
    );
    assert!(matches!(refused.err(), Some(StoreError::AlreadyExists)));
    assert_eq!(fs::read(&rig.path).unwrap(), before);
}

#[test]
fn a_log_that_waits_for_its_register_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registre.rgpd");
    let log = folder.path().join("registre.rgpd-wal");
    fs::write(&log, b"the last writings of a register that is elsewhere").unwrap();
    let refused = Store::create(
        &path,
        &rig::key(),
        &rig::profile(),
        &rig::first(),
        &rig::author(),
        &rig::holder(),
    );
    assert!(matches!(refused.err(), Some(StoreError::AlreadyExists)));
    assert_eq!(
        fs::read(&log).unwrap(),
        b"the last writings of a register that is elsewhere"
    );
    assert!(!path.exists());
}

#[test]
fn a_link_planted_under_the_name_of_the_announcement_is_not_followed() {
    let rig = Rig::new();
    let victim = rig.folder.path().join("autre document");
    fs::write(&victim, b"kept").unwrap();
    let announcement = rig.folder.path().join("val-fictif.rgpd.ouvert");
    std::os::unix::fs::symlink(&victim, announcement).unwrap();
    drop(rig.open());
    assert_eq!(fs::read(&victim).unwrap(), b"kept");
}

#[test]
fn a_creation_that_fails_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("absent").join("registre.rgpd");
    let refused = Store::create(
        &path,
        &rig::key(),
        &rig::profile(),
        &rig::first(),
        &rig::author(),
        &rig::holder(),
    );
    assert!(matches!(refused.err(), Some(StoreError::ReadOnly)));
    assert_eq!(folder_count(folder.path()), 0);
}

fn folder_count(path: &Path) -> usize {
    fs::read_dir(path).unwrap().count()
}

#[test]
fn nothing_typed_is_in_clear_in_any_file_even_while_open() {
    let rig = Rig::new();
    let mut store = rig.open();
    declare(&mut store, &form("MARQUEUR-EN-CLAIR dans les faits"));
    let draft = store::Draft {
        key: "new".into(),
        kept_at: rig::now(),
        revision: None,
        typed: store::Typed::Breach(Box::new(form("MARQUEUR-EN-CLAIR dans un brouillon"))),
    };
    store.keep_draft(&draft).unwrap();
    let files = folder(rig.folder.path());
    assert!(
        files.iter().any(|(name, _)| name.ends_with("-wal")),
        "the write is in the log"
    );
    for (name, content) in files {
        for marker in ["MARQUEUR", "Camille", "Val-Fictif", "CREATE TABLE"] {
            let found = content
                .windows(marker.len())
                .any(|window| window == marker.as_bytes());
            assert!(!found, "{marker} is readable in {name}");
        }
    }
}
