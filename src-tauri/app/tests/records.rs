//! The processing register, the processors and the measures, as the page drives them.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use app::ErrorCode;
use domain::activity::ActivityForm;
use domain::processor::ProcessorForm;
use law::ActivityCapacity;
use rig::{Rig, change, form, step_form};
use serde_json::{Value, json};

fn fiche(name: &str) -> Value {
    let form = ActivityForm {
        name: name.to_owned(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    };
    serde_json::to_value(form).unwrap()
}

fn host(name: &str) -> Value {
    let form = ProcessorForm {
        name: name.to_owned(),
        ..ProcessorForm::default()
    };
    serde_json::to_value(form).unwrap()
}

fn measure(name: &str) -> Value {
    json!({ "name": name, "family": "encryption", "state": "in_place", "description": "", "owner": "",
            "checked_on": "", "evidence": "" })
}

fn typed(register: &str, form: &Value) -> Value {
    json!({ "register": register, "form": form })
}

/// Writes an entry and gives its identifier.
fn create(rig: &Rig, register: &str, form: &Value) -> Value {
    let created = rig.ok("create_record", json!({ "form": typed(register, form) }));
    created["id"].clone()
}

fn all(register: &str) -> Value {
    json!({ "register": register, "text": "", "standing": { "status": "all" }, "page": 0 })
}

/// A register with a fiche that names a processor and a measure.
fn linked() -> (Rig, Value, Value) {
    let rig = Rig::created();
    let host = create(&rig, "processor", &host("Hébergeur Fictif"));
    let measure = create(&rig, "security_measure", &measure("Postes chiffrés"));
    let mut form = fiche("Suivi en santé au travail");
    form["processors"]["items"] = json!([{ "processor": host, "task": "" }]);
    form["measures"]["items"] = json!([measure]);
    form["data"] = json!([{ "category": "health", "description": "", "active": "", "start": "", "archive": "",
                            "disposal": null }]);
    form["persons"] = json!([{ "category": "followed_workers", "note": "" }]);
    form["person_count"] = json!({ "precision": "exact", "value": "8200" });
    let fiche = create(&rig, "activity", &form);
    (rig, fiche, host)
}

fn breach_touching(fiche: &Value, host: &Value) -> Value {
    let mut breach = form("Une clé perdue.");
    breach["activities"]["values"] = json!([fiche]);
    breach["processors"]["values"] = json!([host]);
    breach
}

#[test]
fn a_template_becomes_a_draft_that_is_validated() {
    let rig = Rig::created();
    let templates = rig.ok("activity_templates", json!({}));
    assert_eq!(templates.as_array().unwrap().len(), 22);
    let template = &templates[0]["id"];
    let mut form = rig.ok("proposed_activity", json!({ "template": template }));
    assert_eq!(form["review"]["state"], "draft");
    let id = create(&rig, "activity", &form);
    form["review"]["state"] = json!("validated");
    let unsigned = json!({ "id": id, "revision": 1, "form": typed("activity", &form) });
    assert_eq!(
        rig.refused("change_record", unsigned),
        ErrorCode::InvalidForm
    );
    form["review"]["validated_by"] = json!("Camille Exemple");
    let signed = json!({ "id": id, "revision": 1, "form": typed("activity", &form) });
    rig.ok("change_record", signed);
    let view = rig.ok("activity", json!({ "id": id }));
    assert_eq!(view["form"]["review"]["state"], "validated");
    assert_eq!(
        (&view["head"]["number"], &view["head"]["revision"]),
        (&json!("TRT-0001"), &json!(2))
    );
    let unknown = json!({ "template": "T99" });
    assert_eq!(
        rig.refused("proposed_activity", unknown),
        ErrorCode::NotFound
    );
}

#[test]
fn the_history_of_a_fiche_tells_who_wrote_what() {
    let (rig, id, _) = linked();
    let mut form = rig.ok("activity", json!({ "id": id }))["form"].clone();
    form["tools"] = json!("Logiciel métier");
    rig.ok(
        "change_record",
        json!({ "id": id, "revision": 1, "form": typed("activity", &form) }),
    );
    let history = rig.ok("record_history", json!({ "id": id }));
    let actions: Vec<_> = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["action"])
        .collect();
    assert_eq!(actions, ["activity_changed", "activity_created"]);
    let change = &history["entries"][0]["changes"];
    assert_eq!(
        change,
        &json!([{ "field": "tools", "before": "", "after": "Logiciel métier" }])
    );
    let told = history["entries"][1]["changes"].to_string();
    assert!(told.contains("Hébergeur Fictif"), "{told}");
}

#[test]
fn saving_what_the_register_has_already_writes_nothing() {
    let (rig, id, _) = linked();
    let form = rig.ok("activity", json!({ "id": id }))["form"].clone();
    rig.ok(
        "change_record",
        json!({ "id": id, "revision": 1, "form": typed("activity", &form) }),
    );
    let view = rig.ok("activity", json!({ "id": id }));
    assert_eq!(view["head"]["revision"], 1);
    let history = rig.ok("record_history", json!({ "id": id }));
    assert_eq!(history["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn two_changes_of_one_entry_are_compared_before_one_wins() {
    let (rig, id, _) = linked();
    let mut mine = rig.ok("activity", json!({ "id": id }))["form"].clone();
    let mut theirs = mine.clone();
    theirs["tools"] = json!("Leur logiciel");
    mine["tools"] = json!("Mon logiciel");
    rig.ok(
        "change_record",
        json!({ "id": id, "revision": 1, "form": typed("activity", &theirs) }),
    );
    let stale = json!({ "id": id, "revision": 1, "form": typed("activity", &mine) });
    assert_eq!(
        rig.refused("change_record", stale),
        ErrorCode::EditedMeanwhile
    );
    let differences = rig.ok(
        "compare_record",
        json!({ "id": id, "form": typed("activity", &mine) }),
    );
    assert_eq!(
        differences,
        json!([{ "field": "tools", "theirs": "Leur logiciel", "mine": "Mon logiciel" }])
    );
}

#[test]
fn typing_of_a_new_fiche_survives_a_lock_and_ends_with_the_saving() {
    let rig = Rig::created();
    let form = typed("activity", &fiche("Commencée"));
    let typing = json!({ "id": null, "register": "controller_activity" });
    rig.ok(
        "keep_record_draft",
        json!({ "id": null, "form": form, "revision": null }),
    );
    rig.ok("lock", json!({}));
    rig.open_with(rig::PASSPHRASE).unwrap();
    let session = rig.ok("session", json!({}));
    let about = json!({ "kind": "record", "id": null, "register": "controller_activity" });
    assert_eq!(session["drafts"][0]["about"], about);
    assert_eq!(session["drafts"][0]["summary"], "Commencée");
    assert_eq!(rig.ok("record_draft", typing.clone())["form"], form);
    create(&rig, "activity", &form["form"]);
    assert_eq!(rig.ok("record_draft", typing), Value::Null);
}

#[test]
fn typing_of_one_register_is_not_read_as_that_of_another() {
    let rig = Rig::created();
    let form = typed("processor", &host("Hébergeur Fictif"));
    rig.ok(
        "keep_record_draft",
        json!({ "id": null, "form": form, "revision": null }),
    );
    let other = json!({ "id": null, "register": "security_measure" });
    assert_eq!(rig.ok("record_draft", other), Value::Null);
    let unknown =
        json!({ "id": "00000000-0000-0000-0000-000000000007", "form": form, "revision": 1 });
    assert_eq!(
        rig.refused("keep_record_draft", unknown),
        ErrorCode::NotFound
    );
}

#[test]
fn what_is_named_is_not_deleted() {
    let (rig, fiche, host) = linked();
    assert_eq!(
        rig.refused("delete_record", json!({ "id": host })),
        ErrorCode::Linked
    );
    let links = rig.ok("record_links", json!({ "id": host }));
    assert_eq!(links[0]["name"], "Suivi en santé au travail");
    let breach = rig.declare(&breach_touching(&fiche, &host));
    let links = rig.ok("record_links", json!({ "id": fiche }));
    assert_eq!(
        (&links[0]["id"], &links[0]["number"]),
        (&breach["id"], &breach["number"])
    );
    assert_eq!(
        rig.refused("delete_record", json!({ "id": fiche })),
        ErrorCode::Linked
    );
    let measures = rig.ok("measures", all("security_measure"));
    let measure = &measures["rows"][0]["id"];
    assert_eq!(
        rig.refused("delete_record", json!({ "id": measure })),
        ErrorCode::Linked
    );
}

#[test]
fn an_entry_that_nothing_names_is_deleted_and_the_journal_keeps_its_name() {
    let rig = Rig::created();
    let id = create(&rig, "activity", &fiche("Essai"));
    rig.ok("delete_record", json!({ "id": id }));
    assert_eq!(
        rig.refused("activity", json!({ "id": id })),
        ErrorCode::NotFound
    );
    let history = rig.ok("record_history", json!({ "id": id }));
    assert_eq!(history["entries"][0]["action"], "activity_deleted");
    assert_eq!(
        history["entries"][0]["changes"][0]["before"],
        "TRT-0001 Essai"
    );
}

#[test]
fn a_list_counts_what_it_narrows() {
    let (rig, _, _) = linked();
    let page = rig.ok("activities", all("controller_activity"));
    assert_eq!(
        (&page["total"], &page["states"]["draft"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(page["rows"][0]["sensitive"], true);
    let mut query = all("controller_activity");
    query["standing"] = json!({ "status": "in", "state": "validated" });
    query["page"] = json!(7);
    let page = rig.ok("activities", query);
    assert_eq!(
        (&page["total"], &page["all"], &page["page"]),
        (&json!(0), &json!(1), &json!(0))
    );
}

#[test]
fn a_breach_takes_up_what_its_fiches_say_and_whom_to_call() {
    let (rig, fiche, host) = linked();
    let mut form = rig.ok("processor", json!({ "id": host }))["form"].clone();
    form["alert_hours"] = json!("24");
    form["contacts"]["breach"]["phone"] = json!("00 00 00 00 00");
    rig.ok(
        "change_record",
        json!({ "id": host, "revision": 1, "form": typed("processor", &form) }),
    );
    let found = rig.ok(
        "breach_prefill",
        json!({ "activities": [fiche], "processors": [] }),
    );
    assert_eq!(found["data_categories"], json!(["health"]));
    assert_eq!(found["person_categories"], json!(["patients"]));
    assert_eq!(found["persons"]["value"], "8200");
    assert_eq!(found["measures"], json!(["Postes chiffrés"]));
    assert_eq!(found["processors"], json!([host]));
    assert_eq!(found["alerts"][0]["alert_hours"], 24);
    assert_eq!(found["alerts"][0]["contact"]["phone"], "00 00 00 00 00");
    let named = rig.ok(
        "breach_prefill",
        json!({ "activities": [fiche], "processors": [host] }),
    );
    assert_eq!(named["processors"], json!([]));
    assert_eq!(named["alerts"].as_array().unwrap().len(), 1);
}

#[test]
fn what_expires_in_any_register_comes_the_first_first() {
    let (rig, fiche, host) = linked();
    let mut form = rig.ok("processor", json!({ "id": host }))["form"].clone();
    form["guarantees"]["items"] = json!([{ "kind": "health_data_hosting", "reference": "HDS-0000", "ends_on": "01/12/2026" }]);
    rig.ok(
        "change_record",
        json!({ "id": host, "revision": 1, "form": typed("processor", &form) }),
    );
    let mut form = rig.ok("activity", json!({ "id": fiche }))["form"].clone();
    form["review"]["review_on"] = json!("01/10/2026");
    rig.ok(
        "change_record",
        json!({ "id": fiche, "revision": 1, "form": typed("activity", &form) }),
    );
    let query = json!({ "family": null, "later": false, "page": 0 });
    let duties = rig.ok("duties", query);
    let told: Vec<_> = duties["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|duty| (&duty["about"]["what"], &duty["state"]))
        .collect();
    assert_eq!(
        told,
        [
            (&json!("activity_review"), &json!("passed")),
            (&json!("guarantee"), &json!("near")),
        ]
    );
}

#[test]
fn a_breach_proposes_changes_that_are_accepted_one_by_one() {
    let (rig, fiche, host) = linked();
    let mut form = breach_touching(&fiche, &host);
    form["data_categories"]["values"] = json!(["health", "contact"]);
    let id = rig.declare(&form)["id"].clone();
    let mut correction = step_form(&rig, &id, "correct");
    correction["details"]["measures"] = json!([{
        "id": null, "text": "Clés chiffrées au départ", "term": "preventive", "owner": "", "due_on": "",
        "state": "done", "done_on": "", "effectiveness": null, "check": "",
    }]);
    change(&rig, &id, 0, &correction);
    let proposed = rig.ok("amendments", json!({ "id": id }));
    let changes = |view: &Value| -> Vec<String> {
        let view = view.as_array().unwrap().iter();
        view.map(|found| found["change"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        changes(&proposed),
        [
            "add_data_category",
            "add_security_measure",
            "review_activity",
            "note_incident",
            "review_processor"
        ]
    );
    assert_eq!(proposed[1]["what"], "Clés chiffrées au départ");
    let accept = json!({ "id": id, "amendment": proposed[1]["amendment"] });
    let left = rig.ok("accept_amendment", accept.clone());
    assert_eq!(left.as_array().unwrap().len(), 4);
    assert_eq!(rig.refused("accept_amendment", accept), ErrorCode::NotFound);
    let measures = rig.ok("measures", all("security_measure"));
    assert_eq!(measures["rows"][0]["name"], "Clés chiffrées au départ");
    let view = rig.ok("activity", json!({ "id": fiche }));
    assert_eq!(
        view["form"]["measures"]["items"].as_array().unwrap().len(),
        2
    );
    let note = json!({ "id": id, "amendment": proposed[3]["amendment"] });
    rig.ok("accept_amendment", note);
    let notes = rig.ok("processor", json!({ "id": host }))["form"]["notes"].clone();
    assert_eq!(notes, "VIO-2026-0001 (24/11/2026)\u{a0}: Une clé perdue");
    let history = rig.ok("record_history", json!({ "id": host }));
    let last = &history["entries"][0]["changes"];
    assert_eq!(
        last[1],
        json!({ "field": "amended_after", "before": "", "after": "VIO-2026-0001" })
    );
}

#[test]
fn every_document_of_the_registers_leaves_with_its_line_in_the_journal() {
    let (rig, fiche, host) = linked();
    rig.declare(&breach_touching(&fiche, &host));
    let documents = [
        (
            "export_activity_sheet",
            &fiche,
            "TRT-0001 fiche de traitement.pdf",
        ),
        (
            "export_information_notice",
            &fiche,
            "TRT-0001 notice d’information.pdf",
        ),
        (
            "export_undertaking",
            &fiche,
            "TRT-0001 engagement de confidentialité.pdf",
        ),
        (
            "export_processor_sheet",
            &host,
            "SST-0001 fiche du sous-traitant.pdf",
        ),
        (
            "export_processor_review",
            &host,
            "SST-0001 revue du sous-traitant.pdf",
        ),
    ];
    for (request, id, name) in documents {
        let path = rig.folder.path().join(name);
        rig.host.will_save(path.clone());
        let saved = rig.ok(request, json!({ "id": id }));
        assert_eq!(saved["file_name"], name);
        assert!(
            std::fs::read(&path).unwrap().starts_with(b"%PDF"),
            "{request}"
        );
        let history = rig.ok("record_history", json!({ "id": id }));
        let told = request.trim_start_matches("export_");
        assert_eq!(history["entries"][0]["action"], format!("{told}_exported"));
    }
    let whole = rig.folder.path().join("registre des traitements.pdf");
    rig.host.will_save(whole.clone());
    rig.ok("export_processing_register", json!({}));
    assert!(std::fs::read(&whole).unwrap().starts_with(b"%PDF"));
    let other = json!({ "id": host });
    assert_eq!(
        rig.refused("export_activity_sheet", other),
        ErrorCode::NotFound
    );
}
