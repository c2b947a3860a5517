//! One works in the register; the others are told who, may read it as it is, and take it over once nobody works there.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use app::ErrorCode;
use rig::{PASSPHRASE, Rig, form};
use serde_json::{Value, json};

/// Somebody else in front of the same register.
fn colleague(rig: &Rig) -> Rig {
    let other = Rig::empty();
    other.app.choose(rig.path.clone());
    other
}

fn open(rig: &Rig, mode: &str) -> Result<Value, app::ApiError> {
    let argument = json!({ "passphrase": PASSPHRASE, "mode": mode });
    rig.app.dispatch("open_register", argument)
}

/// The announcement of a machine that did not close the register.
fn left_open_by(rig: &Rig, machine: &str) {
    let announced =
        json!({ "user": "dominique", "machine": machine, "since": "2026-11-24T08:00:00Z" });
    fs::write(
        rig.folder.path().join("val-fictif.rgpd.ouvert"),
        announced.to_string(),
    )
    .unwrap();
}

#[test]
fn whoever_comes_second_is_told_who_works_there_and_reads_it_without_writing_anything() {
    let rig = Rig::created();
    let id = rig.declare(&form("Un classeur manque."))["id"].clone();
    let second = colleague(&rig);
    let refused = open(&second, "write").unwrap_err();
    assert_eq!(refused.code, ErrorCode::RegisterInUse);
    assert_eq!(refused.holder.unwrap().machine, "script");

    let session = open(&second, "read_only").unwrap();
    assert_eq!(session["snapshot"]["holder"]["machine"], "script");
    assert_eq!(session["breach_count"], 1);
    assert_eq!(
        session["rights"],
        json!([
            "door",
            "own",
            "read_files",
            "read_records",
            "follow",
            "read_journal",
            "read_evaluations"
        ])
    );
    second.ok("breach", json!({ "id": id }));
    for (request, argument) in [
        (
            "declare_breach",
            json!({ "form": form("Un téléphone est perdu.") }),
        ),
        ("back_up", json!({})),
        ("export_reporting_form", json!({})),
        (
            "change_passphrase",
            json!({ "passphrase": "sept renards traversent la clairière", "confirmation": "sept renards traversent la clairière", "current": PASSPHRASE, "person": null }),
        ),
    ] {
        assert_eq!(
            second.refused(request, argument),
            ErrorCode::ReadOnlyCopy,
            "{request}"
        );
    }
    // The first goes on; the second sees it once she opens again.
    rig.declare(&form("Un téléphone est perdu."));
    assert_eq!(second.ok("session", json!({}))["breach_count"], 1);
    second.ok("lock", json!({}));
    assert_eq!(open(&second, "read_only").unwrap()["breach_count"], 2);
}

#[test]
fn a_register_that_another_machine_did_not_close_opens_once_somebody_says_that_nobody_works_there()
{
    let rig = Rig::created();
    rig.ok("lock", json!({}));
    left_open_by(&rig, "POSTE-12");
    let refused = open(&rig, "write").unwrap_err();
    assert_eq!(refused.code, ErrorCode::RegisterLeftOpen);
    assert_eq!(refused.holder.unwrap().machine, "POSTE-12");
    assert!(rig.folder.path().join("val-fictif.rgpd.ouvert").exists());

    let session = open(&rig, "take_over").unwrap();
    assert_eq!(session["snapshot"], Value::Null);
    let history = rig.register_history();
    let opening = &history["entries"][0];
    assert_eq!(opening["action"], "register_opened");
    assert!(
        opening["changes"].to_string().contains("POSTE-12"),
        "{opening}"
    );
}

#[test]
fn what_the_same_machine_did_not_close_opens_at_once_and_the_journal_says_so() {
    let rig = Rig::created();
    rig.ok("lock", json!({}));
    left_open_by(&rig, "script");
    open(&rig, "write").unwrap();
    let history = rig.register_history();
    assert!(
        history["entries"][0]["changes"]
            .to_string()
            .contains("dominique")
    );
}

#[test]
fn a_wrong_passphrase_does_not_even_read() {
    let rig = Rig::created();
    let second = colleague(&rig);
    let argument = json!({ "passphrase": "une autre phrase fictive", "mode": "read_only" });
    assert_eq!(
        second.refused("open_register", argument),
        ErrorCode::WrongPassphrase
    );
}
