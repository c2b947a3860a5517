//! A process killed in the middle of its writes: what it had promised is there, and nothing is there by half.

use std::fs;
use std::path::Path;
use std::time::Duration;

use files::Existing;
use serde_json::json;
use tempfile::TempDir;
use tests::campaign;
use tests::killed::{
    CHANGE_PASSPHRASE, DECLARE, FILE, FILE_LENGTH, LETTERS, REPLACE_A_FILE, Writing, passphrase,
};
use tests::register::{Workstation, breaches_that_say};
use vault::key_path;

const WRITER: &str = env!("CARGO_BIN_EXE_writer");

/// How many times the process is killed in each test.
fn kills() -> usize {
    campaign::rounds(25, 1_000)
}

/// Moments spread over the time that one write takes, `longest` at most.
fn a_little_longer(round: usize, longest: Duration) -> Duration {
    let share = u32::try_from(round * 7 % kills()).expect("a small number");
    longest * share / u32::try_from(kills()).expect("a small number")
}

/// Kills a writer, and gives what it had promised.
fn killed(task: &str, folder: &Path, round: usize, after: usize, longest: Duration) -> Vec<String> {
    Writing::start(WRITER, task, folder).kill_after(after, a_little_longer(round, longest))
}

#[test]
fn every_breach_that_was_acknowledged_survives_a_kill_and_at_most_one_more() {
    // Another register now and then: each opening verifies all that was declared before.
    for _ in 0..campaign::rounds(1, 10) {
        kill_while_breaches_are_declared(campaign::rounds(25, 100));
    }
}

fn kill_while_breaches_are_declared(kills: usize) {
    let folder = TempDir::new().expect("a folder");
    let workstation = Workstation::with_new_register(folder.path());
    workstation.app.lock();
    let mut before = 0;
    for round in 0..kills {
        // Some rounds are long enough for the log of writes to be folded into the file.
        let after = if round % 5 == 4 {
            60 + round
        } else {
            round % 7
        };
        let promised = killed(
            DECLARE,
            folder.path(),
            round,
            after,
            Duration::from_millis(6),
        );
        workstation
            .open()
            .expect("opens: every page and the whole journal were verified");
        let total = declared_without_a_hole(&workstation);
        let kept = total - before;
        let owed = promised.len();
        assert!(
            kept == owed || kept == owed + 1,
            "round {round}: {owed} were acknowledged, {kept} are there"
        );
        if let Some(last) = promised.last() {
            assert_eq!(*last, format!("VIO-2026-{:04}", before + owed));
        }
        before = total;
        workstation.app.lock();
    }
    assert!(before > kills, "the writer wrote");
}

/// How many breaches there are; the last number is their count, and the last one has its line in the journal.
fn declared_without_a_hole(workstation: &Workstation) -> usize {
    let page = workstation.ok("breaches", breaches_that_say("", 0));
    let total = page["total"].as_u64().expect("a count");
    let total = usize::try_from(total).expect("a small count");
    if total > 0 {
        let last = &page["rows"][0];
        assert_eq!(last["number"], format!("VIO-2026-{total:04}"));
        let history = &workstation.ok("breach_history", json!({ "id": last["id"] }))["entries"];
        assert_eq!(history.as_array().expect("lines").len(), 1);
        assert_eq!(history[0]["action"], "breach_declared");
    }
    total
}

#[test]
fn a_register_held_by_a_killed_process_is_free_and_a_living_one_is_told() {
    let folder = TempDir::new().expect("a folder");
    let workstation = Workstation::with_new_register(folder.path());
    workstation.app.lock();
    let writing = Writing::start(WRITER, DECLARE, folder.path());
    let refusal = workstation.open().expect_err("another process holds it");
    assert_eq!(refusal.code, app::ErrorCode::RegisterInUse);
    assert_eq!(refusal.holder.expect("who holds it").user, "script");
    let _ = writing.kill_after(1, Duration::ZERO);
    workstation.open().expect("nobody holds it any more");
}

#[test]
fn a_document_replaced_during_a_kill_is_the_former_or_the_next_one_whole() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join(FILE);
    let first = vec![LETTERS[0]; FILE_LENGTH];
    for round in 0..kills() {
        files::write_whole(&path, &first, Existing::Replace).expect("the former document");
        let longest = Duration::from_millis(30);
        let promised = killed(REPLACE_A_FILE, folder.path(), round, round % 3, longest);
        let found = fs::read(&path).expect("the document");
        assert_eq!(found.len(), FILE_LENGTH, "round {round}");
        assert!(
            found.iter().all(|byte| *byte == found[0]),
            "round {round}: two halves"
        );
        // Letter 0 was there, then each promise is the other letter in turn; one more may have been kept.
        let last = promised.len() % 2;
        let next = (promised.len() + 1) % 2;
        assert!([LETTERS[last], LETTERS[next]].contains(&found[0]));
    }
}

#[test]
fn a_passphrase_changed_during_a_kill_is_the_former_or_the_next_one() {
    let folder = TempDir::new().expect("a folder");
    let workstation = Workstation::at(folder.path());
    let form = workstation.register_form();
    workstation
        .create_with(&form, &passphrase(0))
        .expect("a register");
    workstation.app.lock();
    let mut rank = 0;
    for round in 0..kills() {
        let longest = Duration::from_millis(4);
        let promised = killed(CHANGE_PASSPHRASE, folder.path(), round, round % 5, longest);
        rank = promised
            .last()
            .map_or(rank, |last| last.parse().expect("a rank"));
        let opened = [rank, rank + 1].into_iter().find(|rank| {
            let opened = workstation.open_with(&passphrase(*rank));
            workstation.app.lock();
            opened.is_ok()
        });
        rank = opened.unwrap_or_else(|| panic!("round {round}: neither {rank} nor the next opens"));
    }
    assert!(rank > kills(), "the passphrase was changed");
    assert!(key_path(&workstation.path).exists());
}
