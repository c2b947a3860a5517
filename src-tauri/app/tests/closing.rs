//! Closing, reopening, holding and destroying a file, driven as the page drives it.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use app::ErrorCode;
use rig::{PASSPHRASE, Rig, change, form, now, step, step_form, today};
use serde_json::{Value, json};

/// A register with an incident set aside as no breach; gives its identifier.
fn set_aside() -> (Rig, Value) {
    let rig = Rig::created();
    let id = rig.declare(&form("Une fausse alerte au centre."))["id"].clone();
    let mut assess = step_form(&rig, &id, "assess");
    assess["details"]["decision"] = json!({
        "verdict": "not_a_breach", "reason": "Le poste ne contenait aucune donnée.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    change(&rig, &id, 0, &assess);
    (rig, id)
}

fn close(id: &Value) -> Value {
    json!({ "id": id, "form": { "name": "Camille Exemple", "function": "Référente RGPD" } })
}

fn next(rig: &Rig, id: &Value) -> Value {
    rig.ok("procedure", json!({ "id": id }))["next"]["action"].clone()
}

#[test]
fn a_signed_closing_settles_the_ninth_step_and_proposes_the_evaluation() {
    let (rig, id) = set_aside();
    assert_eq!(next(&rig, &id), "close");
    let breach = rig.ok("close_breach", close(&id));
    assert_eq!(
        breach["closure"]["signed_by"],
        "Camille Exemple, Référente RGPD"
    );
    assert_eq!(breach["disposal"], "kept");
    let procedure = rig.ok("procedure", json!({ "id": id }));
    assert_eq!(procedure["next"]["action"], "evaluate");
    let closed = &step(&procedure, "close")["form"]["progress"];
    assert_eq!(
        (&closed["state"], &closed["done_on"]),
        (&json!("done"), &json!("24/11/2026"))
    );
    let evaluation = &step(&procedure, "evaluate")["form"]["progress"];
    assert_eq!(evaluation["due_on"], "24/12/2026");
    let history = rig.ok("breach_history", json!({ "id": id }));
    assert_eq!(history["entries"][0]["action"], "breach_closed");
}

#[test]
fn a_closed_file_refuses_every_change_but_its_evaluation() {
    let (rig, id) = set_aside();
    rig.ok("close_breach", close(&id));
    let corrected = json!({ "id": id, "revision": 1, "form": form("Autre chose.") });
    assert_eq!(
        rig.refused("correct_breach", corrected),
        ErrorCode::FileClosed
    );
    let mut learn = step_form(&rig, &id, "learn");
    learn["progress"]["notes"] = json!("Trop tard.");
    let changed = json!({ "id": id, "revision": 0, "form": learn });
    assert_eq!(rig.refused("change_step", changed), ErrorCode::FileClosed);
    let event = json!({ "occurred": today("10:00"), "certainty": "known", "text": "Appel", "document": null });
    let added = json!({ "id": id, "form": event });
    assert_eq!(rig.refused("add_event", added), ErrorCode::FileClosed);
    let kept = json!({ "key": id, "form": form("Autre chose."), "revision": 1 });
    assert_eq!(rig.refused("keep_draft", kept), ErrorCode::FileClosed);
    let kept = json!({ "id": id, "form": learn, "revision": 0 });
    assert_eq!(rig.refused("keep_step_draft", kept), ErrorCode::FileClosed);
    assert_eq!(
        rig.refused("close_breach", close(&id)),
        ErrorCode::FileClosed
    );
    let mut evaluate = step_form(&rig, &id, "evaluate");
    evaluate["progress"]["state"] = json!("done");
    change(&rig, &id, 1, &evaluate);
    assert_eq!(next(&rig, &id), "nothing");
}

#[test]
fn a_file_is_not_closed_over_what_the_law_asks_for_nor_over_typing_that_waits() {
    let rig = Rig::created();
    let id = rig.declare(&form("Un envoi erroné."))["id"].clone();
    assert_eq!(
        rig.refused("close_breach", close(&id)),
        ErrorCode::ClosingOwed
    );
    let procedure = rig.ok("procedure", json!({ "id": id }));
    let outstanding = procedure["outstanding"].as_array().unwrap();
    let decide = outstanding.iter().find(|found| found["action"] == "decide");
    assert_eq!(decide.unwrap()["is_owed"], true);
    let (rig, id) = set_aside();
    let typing = step_form(&rig, &id, "learn");
    rig.ok(
        "keep_step_draft",
        json!({ "id": id, "form": typing, "revision": 0 }),
    );
    assert_eq!(
        rig.refused("close_breach", close(&id)),
        ErrorCode::TypingWaits
    );
}

#[test]
fn a_closing_without_a_name_keeps_the_file_open() {
    let (rig, id) = set_aside();
    let unsigned = json!({ "id": id, "form": { "name": " ", "function": "" } });
    assert_eq!(
        rig.refused("close_breach", unsigned),
        ErrorCode::InvalidForm
    );
    assert_eq!(
        rig.ok("breach", json!({ "id": id }))["closure"],
        Value::Null
    );
}

#[test]
fn opening_again_says_why_and_makes_the_file_writable() {
    let (rig, id) = set_aside();
    rig.ok("close_breach", close(&id));
    let silent = json!({ "id": id, "reason": " " });
    assert_eq!(rig.refused("reopen_breach", silent), ErrorCode::InvalidForm);
    let reopened = rig.ok(
        "reopen_breach",
        json!({ "id": id, "reason": "Un élément nouveau." }),
    );
    assert_eq!(reopened["closure"], Value::Null);
    let mut learn = step_form(&rig, &id, "learn");
    learn["progress"]["notes"] = json!("Former l’accueil.");
    change(&rig, &id, 0, &learn);
    assert_eq!(
        step_form(&rig, &id, "close")["progress"]["state"],
        "in_progress"
    );
    rig.ok("close_breach", close(&id));
}

fn dispose(id: &Value, number: &str) -> Value {
    json!({ "id": id, "form": {
        "number": number, "remark": "",
        "signature": { "name": "Camille Exemple", "function": "Référente RGPD" }
    } })
}

#[test]
fn a_file_is_destroyed_after_its_years_by_its_number_and_leaves_a_certificate() {
    let (rig, id) = set_aside();
    rig.ok("close_breach", close(&id));
    let number = "VIO-2026-0001";
    assert_eq!(
        rig.refused("dispose_breach", dispose(&id, number)),
        ErrorCode::DisposalNotDue
    );
    rig.ok("lock", json!({}));
    rig.host.set_now(now() + chrono::TimeDelta::days(3_654));
    rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(next(&rig, &id), "dispose");
    rig.ok(
        "place_hold",
        json!({ "id": id, "reason": "Contrôle annoncé." }),
    );
    assert_eq!(
        rig.refused("dispose_breach", dispose(&id, number)),
        ErrorCode::DisposalNotDue
    );
    rig.ok(
        "lift_hold",
        json!({ "id": id, "reason": "Contrôle terminé." }),
    );
    assert_eq!(
        rig.refused("dispose_breach", dispose(&id, "VIO-2026-0002")),
        ErrorCode::InvalidForm
    );
    rig.ok("dispose_breach", dispose(&id, number));
    assert_eq!(
        rig.refused("breach", json!({ "id": id })),
        ErrorCode::NotFound
    );
    let disposed = rig.ok("disposed", json!({}));
    assert_eq!(disposed[0]["number"], number);
    let certificate = rig.folder.path().join("certificat.pdf");
    rig.host.will_save(certificate.clone());
    rig.ok("export_disposal_certificate", json!({ "id": id }));
    assert!(std::fs::read(certificate).unwrap().starts_with(b"%PDF"));
    let history = rig.ok("breach_history", json!({ "id": id }));
    let told = history["entries"].as_array().unwrap();
    let is_disposal = |line: &Value| line["action"] == "breach_disposed";
    let before = told.iter().position(is_disposal).unwrap() + 1;
    assert!(told.len() > before, "the lines of its life stay");
    let forgotten = |line: &Value| line["changes"] == json!([]);
    assert!(told[before..].iter().all(forgotten));
}

#[test]
fn typing_about_a_destroyed_file_is_refused_and_the_session_stays() {
    let (rig, id) = set_aside();
    let evaluate = step_form(&rig, &id, "evaluate");
    rig.ok("close_breach", close(&id));
    rig.ok("lock", json!({}));
    rig.host.set_now(now() + chrono::TimeDelta::days(3_654));
    rig.open_with(PASSPHRASE).unwrap();
    rig.ok("dispose_breach", dispose(&id, "VIO-2026-0001"));
    let kept = json!({ "id": id, "form": evaluate, "revision": 1 });
    assert_eq!(rig.refused("keep_step_draft", kept), ErrorCode::NotFound);
    rig.ok("session", json!({}));
}

#[test]
fn a_second_closing_sets_another_day_for_the_evaluation() {
    let (rig, id) = set_aside();
    rig.ok("close_breach", close(&id));
    rig.ok(
        "reopen_breach",
        json!({ "id": id, "reason": "Un élément nouveau." }),
    );
    assert_eq!(step_form(&rig, &id, "evaluate")["progress"]["due_on"], "");
    rig.after(60 * 24 * 10);
    rig.ok("lock", json!({}));
    rig.open_with(PASSPHRASE).unwrap();
    rig.ok("close_breach", close(&id));
    let due = step_form(&rig, &id, "evaluate")["progress"]["due_on"].clone();
    assert_eq!(due, "03/01/2027");
}

#[test]
fn the_message_of_the_closing_names_the_number_and_nothing_of_the_facts() {
    let (rig, id) = set_aside();
    assert_eq!(
        rig.refused("export_closing_message", json!({ "id": id })),
        ErrorCode::NotFound
    );
    rig.ok("close_breach", close(&id));
    let path = rig.folder.path().join("message.eml");
    rig.host.will_save(path.clone());
    rig.ok("export_closing_message", json!({ "id": id }));
    let message = std::fs::read_to_string(path).unwrap();
    assert!(message.contains("VIO-2026-0001"));
    assert!(!message.contains("alerte"));
}

#[test]
fn an_order_of_the_authority_opens_the_seventh_step_again() {
    let (rig, id) = set_aside();
    let mut inform = step_form(&rig, &id, "inform_persons");
    inform["progress"]["state"] = json!("not_applicable");
    inform["progress"]["reason"] = json!("Rien à dire.");
    change(&rig, &id, 0, &inform);
    let mut notify = step_form(&rig, &id, "notify_authority");
    notify["details"]["exchanges"] =
        json!([{ "kind": "order_to_inform", "at": today("12:00"), "text": "Informer." }]);
    let procedure = change(&rig, &id, 0, &notify);
    let seventh = step(&procedure, "inform_persons");
    assert_eq!(seventh["form"]["progress"]["state"], "in_progress");
    assert_eq!(seventh["form"]["details"]["imposed"], true);
    let history = rig.ok("breach_history", json!({ "id": id }));
    let changes = history["entries"][0]["changes"].as_array().unwrap();
    assert!(
        changes
            .iter()
            .any(|change| change["field"] == "inform_persons.state")
    );
}

#[test]
fn a_receipt_is_a_document_of_the_same_breach() {
    let (rig, id) = set_aside();
    let mut notify = step_form(&rig, &id, "notify_authority");
    notify["details"]["receipt"] = json!("00000000-0000-0000-0000-00000000ffff");
    let changed = json!({ "id": id, "revision": 0, "form": notify });
    assert_eq!(rig.refused("change_step", changed), ErrorCode::NotFound);
}

#[test]
fn a_letter_is_proposed_kept_and_leaves_once_it_has_its_compulsory_contents() {
    let (rig, id) = set_aside();
    let one = json!({ "id": id, "audience": "adults" });
    assert_eq!(
        rig.refused("export_letter", one.clone()),
        ErrorCode::NotFound
    );
    let mut letter = rig.ok("propose_letter", one.clone());
    letter["nature"] = json!("");
    let mut inform = step_form(&rig, &id, "inform_persons");
    inform["details"]["letters"] = json!([letter]);
    change(&rig, &id, 0, &inform);
    assert_eq!(
        rig.refused("export_letter", one.clone()),
        ErrorCode::LetterIncomplete
    );
    for content in ["nature", "consequences", "measures", "contact"] {
        inform["details"]["letters"][0][content] = json!("Un texte relu.");
    }
    change(&rig, &id, 1, &inform);
    let path = rig.folder.path().join("lettre.pdf");
    rig.host.will_save(path.clone());
    rig.ok("export_letter", one);
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"));
    inform["details"]["letters"] = json!([letter, letter]);
    let twice = json!({ "id": id, "revision": 2, "form": inform });
    assert_eq!(rig.refused("change_step", twice), ErrorCode::InvalidForm);
}

#[test]
fn past_breaches_that_share_most_come_with_what_was_learned() {
    let rig = Rig::created();
    let mut lost = form("Une clé perdue au centre.");
    lost["incident_origins"] = json!({ "values": ["lost_or_stolen_device"], "unknown": false });
    lost["cause"] = json!("internal_accidental");
    let past = rig.declare(&lost)["id"].clone();
    let mut learn = step_form(&rig, &past, "learn");
    learn["details"]["lessons"] = json!("Chiffrer les clés.");
    change(&rig, &past, 0, &learn);
    rig.declare(&form("Un envoi erroné."));
    let present = rig.declare(&lost)["id"].clone();
    let found = rig.ok("similar_breaches", json!({ "id": present }));
    assert_eq!(found.as_array().unwrap().len(), 1);
    assert_eq!(found[0]["id"], past);
    assert_eq!(found[0]["origins"], json!(["lost_or_stolen_device"]));
    assert_eq!(found[0]["cause"], "internal_accidental");
    assert_eq!(found[0]["lessons"], "Chiffrer les clés.");
}
