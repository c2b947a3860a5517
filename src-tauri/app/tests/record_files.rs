//! Files attached to a fiche or to a processor, as the page drives them.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use std::process::Command;

use app::ErrorCode;
use domain::activity::ActivityForm;
use domain::processor::ProcessorForm;
use law::ActivityCapacity;
use rig::Rig;
use serde_json::{Value, json};

fn create(rig: &Rig, register: &str, form: &Value) -> Value {
    let typed = json!({ "form": { "register": register, "form": form } });
    rig.ok("create_record", typed)["id"].clone()
}

fn with_fiche() -> (Rig, Value) {
    let rig = Rig::created();
    let form = ActivityForm {
        name: "Suivi en santé au travail".to_owned(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    };
    let id = create(&rig, "activity", &json!(form));
    (rig, id)
}

fn with_processor() -> (Rig, Value) {
    let rig = Rig::created();
    let form = ProcessorForm {
        name: "Hébergeur Fictif".to_owned(),
        ..ProcessorForm::default()
    };
    let id = create(&rig, "processor", &json!(form));
    (rig, id)
}

fn assessment(id: &Value) -> Value {
    json!({ "id": id, "form": { "kind": "impact_assessment", "note": "Version signée", "clause": null } })
}

/// Chooses a file of this name for the next dialog.
fn offer(rig: &Rig, name: &str, content: &[u8]) {
    let source = rig.folder.path().join(name);
    std::fs::write(&source, content).unwrap();
    rig.host.will_open(source);
}

fn actions(rig: &Rig, id: &Value) -> Vec<String> {
    let history = rig.ok("record_history", json!({ "id": id }));
    let entries = history["entries"].as_array().unwrap().iter();
    let action = |entry: &Value| entry["action"].as_str().unwrap().to_owned();
    entries.map(action).collect()
}

#[test]
fn an_impact_assessment_enters_the_register_and_leaves_it_unchanged() {
    let (rig, id) = with_fiche();
    offer(&rig, "pia.json", b"{\"fictif\": true}");
    let files = rig.ok("add_record_document", assessment(&id));
    assert_eq!(files[0]["name"], "pia.json");
    assert_eq!(files[0]["note"], "Version signée");
    let copy = rig.folder.path().join("copie.json");
    rig.host.will_save(copy.clone());
    let one = json!({ "id": id, "document": files[0]["id"] });
    rig.ok("export_record_document", one);
    assert_eq!(std::fs::read(copy).unwrap(), b"{\"fictif\": true}");
    assert_eq!(rig.host.proposed_names().last().unwrap(), "pia.json");
    assert_eq!(
        actions(&rig, &id),
        ["document_exported", "document_added", "activity_created"]
    );
    assert_eq!(rig.ok("record_documents", json!({ "id": id })), files);
}

#[test]
fn a_cancelled_dialog_attaches_nothing() {
    let (rig, id) = with_fiche();
    assert_eq!(rig.ok("add_record_document", assessment(&id)), Value::Null);
    assert_eq!(rig.ok("record_documents", json!({ "id": id })), json!([]));
}

#[test]
fn what_supports_a_breach_is_not_offered_for_a_fiche_nor_the_other_way_round() {
    let (rig, id) = with_fiche();
    let receipt = json!({ "id": id, "form": { "kind": "receipt", "note": "", "clause": null } });
    let refusal = rig.app.dispatch("add_record_document", receipt);
    let refusal = refusal.unwrap_err();
    assert_eq!(refusal.code, ErrorCode::InvalidForm);
    assert_eq!(refusal.fields[0].field, "kind");
    let breach = rig.declare(&rig::form("Une clé perdue."))["id"].clone();
    assert_eq!(
        rig.refused("add_document", assessment(&breach)),
        ErrorCode::InvalidForm
    );
    assert_eq!(
        rig.refused("add_record_document", assessment(&breach)),
        ErrorCode::NotFound
    );
}

#[test]
fn a_document_of_a_processor_names_the_clause_that_it_proves() {
    let (rig, id) = with_processor();
    let form = json!({ "kind": "audit_evidence", "note": "", "clause": "audits" });
    offer(&rig, "audit.pdf", b"%PDF-1.7 fictif");
    let files = rig.ok(
        "add_record_document",
        json!({ "id": id, "form": form.clone() }),
    );
    assert_eq!(files[0]["clause"], "audits");
    let (rig, fiche) = with_fiche();
    let refusal = rig
        .app
        .dispatch("add_record_document", json!({ "id": fiche, "form": form }));
    assert_eq!(refusal.unwrap_err().fields[0].field, "clause");
}

#[test]
fn withdrawing_a_file_asks_for_the_reason_and_leaves_its_name() {
    let (rig, id) = with_fiche();
    offer(&rig, "pia.json", b"rien");
    let files = rig.ok("add_record_document", assessment(&id));
    let document = files[0]["id"].clone();
    let ask = |reason: &str| json!({ "id": id, "document": document, "reason": reason });
    assert_eq!(
        rig.refused("withdraw_record_document", ask("  ")),
        ErrorCode::InvalidForm
    );
    let files = rig.ok("withdraw_record_document", ask("Version périmée."));
    assert_eq!(files[0]["name"], "pia.json");
    assert_eq!(files[0]["withdrawn"]["reason"], "Version périmée.");
    let copy = json!({ "id": id, "document": document });
    assert_eq!(
        rig.refused("export_record_document", copy),
        ErrorCode::NotFound
    );
}

#[test]
fn deleting_a_fiche_tells_the_names_of_the_files_that_went_with_it() {
    let (rig, id) = with_fiche();
    offer(&rig, "pia.json", b"rien");
    rig.ok("add_record_document", assessment(&id));
    rig.ok("delete_record", json!({ "id": id }));
    let history = rig.ok("record_history", json!({ "id": id }));
    let told = history["entries"][0]["changes"].as_array().unwrap();
    assert_eq!(
        told[1],
        json!({ "field": "document", "before": "pia.json", "after": "" })
    );
    assert_eq!(
        rig.refused("record_documents", json!({ "id": id })),
        ErrorCode::NotFound
    );
}

#[test]
fn a_copied_fiche_has_none_of_the_files() {
    let (rig, id) = with_fiche();
    offer(&rig, "pia.json", b"rien");
    rig.ok("add_record_document", assessment(&id));
    let mut form = rig.ok("copied_activity", json!({ "id": id }));
    form["name"] = json!("Copie");
    let copy = create(&rig, "activity", &form);
    assert_eq!(rig.ok("record_documents", json!({ "id": copy })), json!([]));
}

/// What a saved PDF says, as any reader would find it.
fn printed(rig: &Rig, request: &str, argument: Value) -> String {
    let sheet = rig.folder.path().join("document.pdf");
    rig.host.will_save(sheet.clone());
    rig.ok(request, argument);
    let output = Command::new("pdftotext")
        .args(["-layout".as_ref(), sheet.as_os_str(), "-".as_ref()])
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_sheet_of_a_fiche_and_the_whole_register_list_its_files() {
    let (rig, id) = with_fiche();
    offer(&rig, "pia.json", b"rien");
    rig.ok("add_record_document", assessment(&id));
    let one = json!({ "id": id });
    assert!(printed(&rig, "export_activity_sheet", one).contains("pia.json"));
    let all = printed(&rig, "export_processing_register", json!({}));
    assert!(all.contains("pia.json"));
}

#[test]
fn the_sheet_of_a_processor_lists_its_files() {
    let (rig, id) = with_processor();
    offer(&rig, "contrat.pdf", b"rien");
    let contract = json!({ "kind": "contract", "note": "", "clause": null });
    rig.ok("add_record_document", json!({ "id": id, "form": contract }));
    let sheet = printed(&rig, "export_processor_sheet", json!({ "id": id }));
    assert!(sheet.contains("contrat.pdf"));
}
