//! Requests that the page never sends: with fields too many, of the wrong shape, out of order, about what is elsewhere.

use app::ErrorCode;
use serde_json::{Value, json};
use tests::register::Workstation;

use crate::open_register;

/// Every request of the contract.
fn names() -> Vec<String> {
    let contract = app::contract::typescript();
    let (_, requests) = contract.split_once("Requests {\n").expect("the requests");
    let (requests, _) = requests.split_once("\n}").expect("their end");
    let lines = requests.lines().map(str::trim);
    let names = lines.filter_map(|line| line.split_once(':'));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// What the journal and the lists say: the same before and after a request that was refused.
fn state(workstation: &Workstation) -> (Value, Vec<String>) {
    let session = workstation.ok("session", json!({}));
    (session["journal_head"].clone(), workstation.numbers())
}

#[test]
fn no_request_takes_a_field_too_many_or_a_value_of_another_shape() {
    let (_folder, workstation, _) = open_register();
    let before = state(&workstation);
    let mut nested = json!(null);
    for _ in 0..100 {
        nested = json!([nested]);
    }
    let shapes = [
        json!({ "zzz": 1 }),
        json!({ "id": "pas un identifiant", "form": 1 }),
        json!({ "id": null, "form": {}, "page": -1 }),
        json!([]),
        json!("texte"),
        json!(1e300),
        nested,
    ];
    for name in names() {
        for shape in &shapes {
            let refused = workstation.app.dispatch(&name, shape.clone());
            let code = refused.expect_err(&name).code;
            assert_eq!(code, ErrorCode::Internal, "{name}: {shape}");
        }
    }
    for unknown in ["", "session ", "SESSION", "drop_register", "../session"] {
        assert_eq!(
            workstation.refused(unknown, json!({})),
            ErrorCode::Internal,
            "{unknown}"
        );
    }
    assert_eq!(state(&workstation), before);
}

#[test]
fn what_belongs_to_another_register_is_not_found() {
    let (_folder, workstation, _) = open_register();
    let (_elsewhere, other, _) = open_register();
    // An identifier that only the other register has.
    let theirs = other.declare("Un téléphone est perdu.").expect("a breach")["id"].clone();
    let before = state(&workstation);
    let reason = "Un motif fictif.";
    for (name, argument) in [
        ("breach", json!({ "id": theirs })),
        ("breach_history", json!({ "id": theirs })),
        ("procedure", json!({ "id": theirs })),
        ("package_contents", json!({ "id": theirs })),
        ("activity", json!({ "id": theirs })),
        ("processor", json!({ "id": theirs })),
        ("measure", json!({ "id": theirs })),
        ("delete_record", json!({ "id": theirs })),
        ("record_documents", json!({ "id": theirs })),
        ("reopen_breach", json!({ "id": theirs, "reason": reason })),
        ("place_hold", json!({ "id": theirs, "reason": reason })),
        ("amendments", json!({ "id": theirs })),
        ("evaluation", json!({ "id": theirs })),
        ("abandon_evaluation", json!({ "id": theirs })),
        (
            "take_up_evaluation",
            json!({ "id": theirs, "reason": reason }),
        ),
        (
            "begin_evaluation",
            json!({ "kind": "after_breach", "breaches": [theirs] }),
        ),
        ("discard_evaluation_draft", json!({ "id": theirs })),
        ("remove_improvement", json!({ "id": theirs })),
        ("exercise", json!({ "id": theirs })),
        ("exercise_mark", json!({ "id": theirs })),
        (
            "end_exercise",
            json!({ "id": theirs, "revision": 1, "given_up": true }),
        ),
        ("discard_debrief_draft", json!({ "id": theirs })),
    ] {
        match workstation.app.dispatch(name, argument) {
            // What has no history has an empty one.
            Ok(answer) => assert_eq!(answer, json!({ "entries": [], "older": 0 }), "{name}"),
            Err(refusal) => assert_eq!(refusal.code, ErrorCode::NotFound, "{name}"),
        }
    }
    assert_eq!(state(&workstation), before);
}

#[test]
fn a_request_before_the_one_that_it_follows_is_refused_and_changes_nothing() {
    let (_folder, workstation, id) = open_register();
    let before = state(&workstation);
    for (name, argument) in [
        ("restore_backup", json!({})),
        ("choose_restoring_place", json!({})),
        (
            "preview_restoring",
            json!({ "with": "passphrase", "secret": "une phrase fictive" }),
        ),
        (
            "accept_import",
            json!({ "mapping": { "table": "breaches", "columns": [] }, "taken": [] }),
        ),
        ("unlock_package", json!({ "password": "" })),
        (
            "dispose_breach",
            json!({ "id": id, "signature": "", "confirmed": true }),
        ),
        ("export_disposal_certificate", json!({ "id": id })),
    ] {
        assert!(
            workstation.app.dispatch(name, argument).is_err(),
            "{name} is granted"
        );
    }
    assert_eq!(state(&workstation), before);
}

#[test]
fn a_locked_register_answers_nothing_about_what_it_holds() {
    let (_folder, workstation, id) = open_register();
    workstation.app.lock();
    for name in names() {
        let answer = workstation.app.dispatch(&name, json!({ "id": id }));
        if let Ok(answer) = answer {
            assert!(!answer.to_string().contains("classeur"), "{name}: {answer}");
        }
    }
}
