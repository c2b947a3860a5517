//! The steps, the chronology and the supporting documents, driven as the page drives them.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use app::ErrorCode;
use rig::{PASSPHRASE, Rig, change, form, step, step_form, today};
use serde_json::{Value, json};

/// A register with one breach; gives its identifier.
fn with_breach() -> (Rig, Value) {
    let rig = Rig::created();
    let declared = rig.declare(&form("Un dossier est parti au mauvais destinataire."));
    let id = declared["id"].clone();
    (rig, id)
}

fn actions(rig: &Rig, id: &Value) -> Vec<String> {
    let history = rig.ok("breach_history", json!({ "id": id }));
    let entries = history["entries"].as_array().unwrap();
    let action = |entry: &Value| entry["action"].as_str().unwrap().to_owned();
    entries.iter().map(action).collect()
}

#[test]
fn a_changed_step_is_shown_again_and_told_in_the_history() {
    let (rig, id) = with_breach();
    let mut form = step_form(&rig, &id, "report");
    form["progress"]["state"] = json!("in_progress");
    form["progress"]["responsible"] = json!("Camille Exemple");
    form["details"]["dpo_informed"] = today("10:05");
    form["details"]["dpo_channel"] = json!("email");
    let procedure = change(&rig, &id, 0, &form);
    let saved = step(&procedure, "report");
    assert_eq!(saved["form"]["details"]["dpo_channel"], "email");
    assert_eq!(saved["revision"], 1);
    let history = rig.ok("breach_history", json!({ "id": id }));
    let told = &history["entries"][0];
    assert_eq!(told["action"], "step_changed");
    assert_eq!(told["changes"][0]["field"], "report.state");
    assert_eq!(told["changes"][0]["after"], "En cours");
}

#[test]
fn the_second_of_two_changes_of_a_step_is_told_and_can_compare() {
    let (rig, id) = with_breach();
    let mut first = step_form(&rig, &id, "learn");
    first["progress"]["responsible"] = json!("Dominique Exemple");
    let mut second = first.clone();
    second["progress"]["responsible"] = json!("Sacha Exemple");
    change(&rig, &id, 0, &first);
    let refused = rig.refused(
        "change_step",
        json!({ "id": id, "revision": 0, "form": second }),
    );
    assert_eq!(refused, ErrorCode::EditedMeanwhile);
    let differences = rig.ok("compare_step", json!({ "id": id, "form": second }));
    assert_eq!(
        differences,
        json!([{ "field": "learn.responsible", "theirs": "Dominique Exemple", "mine": "Sacha Exemple" }])
    );
}

#[test]
fn the_typing_of_a_step_survives_a_lock_and_ends_with_the_saving() {
    let (rig, id) = with_breach();
    let mut form = step_form(&rig, &id, "learn");
    form["progress"]["notes"] = json!("Former l’accueil.");
    rig.ok(
        "keep_step_draft",
        json!({ "id": id, "form": form, "revision": 0 }),
    );
    rig.ok("lock", json!({}));
    let session = rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(session["drafts"][0]["about"]["kind"], "step");
    assert_eq!(session["drafts"][0]["about"]["step"], "learn");
    let kept = rig.ok("step_draft", json!({ "id": id, "step": "learn" }));
    assert_eq!(kept["form"], form);
    change(&rig, &id, 0, &form);
    let kept = rig.ok("step_draft", json!({ "id": id, "step": "learn" }));
    assert_eq!(kept, Value::Null);
}

#[test]
fn the_typing_of_a_step_of_no_breach_is_refused() {
    let (rig, id) = with_breach();
    let form = step_form(&rig, &id, "learn");
    let unknown = "00000000-0000-0000-0000-00000000ffff";
    let refused = rig.refused(
        "keep_step_draft",
        json!({ "id": unknown, "form": form, "revision": 0 }),
    );
    assert_eq!(refused, ErrorCode::NotFound);
}

#[test]
fn a_decision_without_risk_stops_the_clock_of_the_breach() {
    let rig = Rig::created();
    let mut declared = form("Un téléphone chiffré est perdu.");
    declared["aware"] = today("10:00");
    declared["natures"] = json!({ "values": ["confidentiality"], "unknown": false });
    let id = rig.declare(&declared)["id"].clone();
    let mut form = step_form(&rig, &id, "assess");
    form["details"]["circumstances"]["protection"] = json!("strong_encryption");
    form["details"]["circumstances"]["key_compromised"] = json!(false);
    form["details"]["decision"] = json!({
        "verdict": "no_risk", "reason": "Chiffrement à l’état de l’art, clé intacte.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    change(&rig, &id, 0, &form);
    let breach = rig.ok("breach", json!({ "id": id }));
    assert_eq!(breach["clock"]["state"], "not_required");
    assert_eq!(breach["clock"]["remaining_seconds"], Value::Null);
    assert_eq!(breach["verdict"], "no_risk");
}

#[test]
fn the_proposal_says_what_it_depends_on_before_anything_is_saved() {
    let rig = Rig::created();
    let mut declared = form("Un classeur de dossiers médicaux a disparu.");
    declared["natures"] = json!({ "values": ["confidentiality"], "unknown": false });
    declared["data_categories"] = json!({ "values": ["health"], "unknown": false });
    let id = rig.declare(&declared)["id"].clone();
    let mut form = step_form(&rig, &id, "assess");
    let preview = |form: &Value| {
        let mut typed = form["details"].clone();
        typed.as_object_mut().unwrap().remove("kind");
        rig.ok("preview_assessment", json!({ "id": id, "form": typed }))
    };
    let before = preview(&form);
    assert_eq!(before["proposal"]["notify"]["answer"], "depends");
    assert!(
        !before["proposal"]["notify"]["depends_on"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let told = &mut form["details"]["circumstances"];
    told["already_public"] = json!(false);
    told["protection"] = json!("none");
    told["exposure"] = json!("confirmed");
    told["recipient"] = json!("unknown_third_party");
    let after = preview(&form);
    assert_eq!(after["proposal"]["notify"]["answer"], "yes");
    assert_eq!(after["proposal"]["inform"]["answer"], "yes");
}

#[test]
fn an_event_is_added_among_the_instants_of_the_file_and_never_dated_in_the_future() {
    let rig = Rig::created();
    let mut declared = form("Un envoi erroné.");
    declared["detected"] = today("09:00");
    declared["aware"] = today("11:00");
    let id = rig.declare(&declared)["id"].clone();
    let event = |occurred: Value| {
        json!({ "id": id, "form": { "occurred": occurred, "certainty": "known",
            "text": "Le destinataire a confirmé la suppression.", "document": null } })
    };
    let procedure = rig.ok("add_event", event(today("10:00")));
    let lines = procedure["chronology"].as_array().unwrap();
    let kinds: Vec<&str> = lines
        .iter()
        .map(|line| line["source"]["milestone"].as_str().unwrap_or("event"))
        .collect();
    assert_eq!(kinds, ["detected", "event", "aware"]);
    assert_eq!(
        rig.refused("add_event", event(today("23:00"))),
        ErrorCode::InvalidForm
    );
    assert_eq!(actions(&rig, &id)[0], "event_added");
}

fn caption(id: &Value) -> Value {
    json!({ "id": id, "form": { "kind": "receipt", "note": "Récapitulatif" } })
}

#[test]
fn a_document_enters_the_register_and_leaves_it_unchanged() {
    let (rig, id) = with_breach();
    let source = rig.folder.path().join("récapitulatif CNIL.pdf");
    std::fs::write(&source, b"%PDF-1.7 fictif").unwrap();
    rig.host.will_open(source);
    let procedure = rig.ok("add_document", caption(&id));
    let document = &procedure["documents"][0];
    assert_eq!(document["name"], "récapitulatif CNIL.pdf");
    let copy = rig.folder.path().join("copie.pdf");
    rig.host.will_save(copy.clone());
    rig.ok(
        "export_document",
        json!({ "id": id, "document": document["id"] }),
    );
    assert_eq!(std::fs::read(copy).unwrap(), b"%PDF-1.7 fictif");
    assert_eq!(
        rig.host.proposed_names().last().unwrap(),
        "récapitulatif CNIL.pdf"
    );
    assert_eq!(
        actions(&rig, &id)[..2],
        ["document_exported", "document_added"]
    );
}

#[test]
fn a_cancelled_dialog_adds_nothing() {
    let (rig, id) = with_breach();
    assert_eq!(rig.ok("add_document", caption(&id)), Value::Null);
    let procedure = rig.ok("procedure", json!({ "id": id }));
    assert_eq!(procedure["documents"], json!([]));
}

#[test]
fn a_document_too_large_or_no_file_is_refused() {
    let (rig, id) = with_breach();
    let large = rig.folder.path().join("film.mov");
    let file = std::fs::File::create(&large).unwrap();
    file.set_len(domain::document::LARGEST + 1).unwrap();
    rig.host.will_open(large);
    assert_eq!(
        rig.refused("add_document", caption(&id)),
        ErrorCode::DocumentTooLarge
    );
    rig.host.will_open(rig.folder.path().to_path_buf());
    assert_eq!(
        rig.refused("add_document", caption(&id)),
        ErrorCode::FileUnreadable
    );
}

#[test]
fn a_document_of_the_largest_size_is_kept_whole() {
    let (rig, id) = with_breach();
    let large = rig.folder.path().join("photos.zip");
    let content = vec![7; usize::try_from(domain::document::LARGEST).unwrap()];
    std::fs::write(&large, &content).unwrap();
    rig.host.will_open(large);
    let procedure = rig.ok("add_document", caption(&id));
    let copy = rig.folder.path().join("copie.zip");
    rig.host.will_save(copy.clone());
    let document = &procedure["documents"][0]["id"];
    rig.ok("export_document", json!({ "id": id, "document": document }));
    assert!(std::fs::read(copy).unwrap() == content);
}

#[test]
fn withdrawing_a_document_asks_for_the_reason() {
    let (rig, id) = with_breach();
    let source = rig.folder.path().join("mauvaise pièce.txt");
    std::fs::write(&source, b"rien").unwrap();
    rig.host.will_open(source);
    let procedure = rig.ok("add_document", caption(&id));
    let document = procedure["documents"][0]["id"].clone();
    let ask = |reason: &str| json!({ "id": id, "document": document, "reason": reason });
    assert_eq!(
        rig.refused("withdraw_document", ask("  ")),
        ErrorCode::InvalidForm
    );
    let procedure = rig.ok("withdraw_document", ask("Pièce d’un autre dossier."));
    let withdrawn = &procedure["documents"][0]["withdrawn"];
    assert_eq!(withdrawn["reason"], "Pièce d’un autre dossier.");
    let copy = rig.refused("export_document", json!({ "id": id, "document": document }));
    assert_eq!(copy, ErrorCode::NotFound);
}

#[test]
fn the_sheet_of_the_online_service_gives_each_field_to_copy_and_marks_what_is_unknown() {
    let rig = Rig::created();
    let mut declared = form("Un envoi erroné.");
    declared["natures"] = json!({ "values": ["confidentiality", "integrity"], "unknown": false });
    let id = rig.declare(&declared)["id"].clone();
    let asked = json!({ "id": id, "form": "cnil_v2026" });
    let sheet = rig.ok("authority_sheet", asked);
    assert_eq!(sheet["form"], "cnil_v2026");
    let sections = sheet["sections"].as_array().unwrap();
    let rows: Vec<&Value> = sections
        .iter()
        .flat_map(|section| section["rows"].as_array().unwrap())
        .collect();
    let nature = rows.iter().find(|row| {
        let text = row["text"].as_str().unwrap_or_default();
        text.contains("onfidentialité") && text.lines().count() == 2
    });
    assert!(nature.is_some(), "one line for each choice");
    let is_open = |row: &&&Value| row["text"].is_null() && row["elsewhere"] == false;
    let unknown = rows.iter().filter(is_open).count() as u64;
    assert!(unknown > 0 && sheet["missing"] == unknown);
}

#[test]
fn the_sheet_of_the_common_template_numbers_its_rows() {
    let rig = Rig::created();
    let id = rig.declare(&form("Un envoi erroné."))["id"].clone();
    let sheet = rig.ok("authority_sheet", json!({ "id": id, "form": "edpb_v1" }));
    let sections = sheet["sections"].as_array().unwrap();
    let mut rows = sections
        .iter()
        .flat_map(|section| section["rows"].as_array().unwrap());
    assert!(rows.all(|row| !row["number"].as_str().unwrap().is_empty()));
}

#[test]
fn a_decision_without_risk_falls_when_the_facts_change_and_the_clock_runs_again() {
    let rig = Rig::created();
    let mut declared = form("Un téléphone chiffré est perdu.");
    declared["aware"] = today("10:00");
    declared["natures"] = json!({ "values": ["confidentiality"], "unknown": false });
    let id = rig.declare(&declared)["id"].clone();
    let mut form = step_form(&rig, &id, "assess");
    let told = &mut form["details"]["circumstances"];
    told["protection"] = json!("strong_encryption");
    told["key_compromised"] = json!(false);
    told["unprotected_data"] = json!(false);
    told["backup"] = json!("electronic");
    form["details"]["decision"] = json!({
        "verdict": "no_risk", "reason": "Chiffrement à l’état de l’art, clé intacte.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    change(&rig, &id, 0, &form);
    let breach = rig.ok("breach", json!({ "id": id }));
    assert_eq!(breach["clock"]["state"], "not_required");
    let mut corrected = breach["form"].clone();
    corrected["natures"] =
        json!({ "values": ["confidentiality", "availability"], "unknown": false });
    corrected["data_categories"] = json!({ "values": ["health"], "unknown": false });
    let correction = json!({ "id": id, "revision": breach["revision"], "form": corrected });
    let breach = rig.ok("correct_breach", correction);
    assert_eq!(breach["clock"]["state"], "running");
    let procedure = rig.ok("procedure", json!({ "id": id }));
    assert_eq!(procedure["next"]["action"], "decide_again");
}

#[test]
fn a_number_that_moves_from_one_field_to_another_is_saved() {
    let (rig, id) = with_breach();
    let mut form = step_form(&rig, &id, "inform_persons");
    let unknown = json!({ "precision": null, "value": "" });
    let twelve = json!({ "precision": "exact", "value": "12" });
    form["details"]["groups"] = json!([{
        "audience": "Salariés suivis", "means": { "values": [], "unknown": false }, "planned_on": "",
        "informed": { "date": "", "time": "", "precision": null, "season": null },
        "reached": twelve, "returned": unknown
    }]);
    change(&rig, &id, 0, &form);
    form["details"]["groups"][0]["reached"] = unknown.clone();
    form["details"]["groups"][0]["returned"] = twelve;
    let procedure = change(&rig, &id, 1, &form);
    let saved = &step(&procedure, "inform_persons")["form"]["details"]["groups"][0];
    assert_eq!(saved["returned"]["value"], "12");
    let history = rig.ok("breach_history", json!({ "id": id }));
    let told = history["entries"][0]["changes"][0]["after"]
        .as_str()
        .unwrap();
    assert!(told.contains("messages revenus"), "{told}");
}

/// The row of a sheet under a label.
fn sheet_row<'a>(sheet: &'a Value, label: &str) -> &'a Value {
    let sections = sheet["sections"].as_array().unwrap().iter();
    let mut rows = sections.flat_map(|section| section["rows"].as_array().unwrap());
    rows.find(|row| row["label"] == label).unwrap()
}

#[test]
fn the_sheet_says_what_changed_since_the_authority_was_told() {
    let rig = Rig::created();
    let mut first = form("Un dossier est parti au mauvais destinataire.");
    first["aware"] = today("10:00");
    first["natures"] = json!({ "values": ["confidentiality"], "unknown": false });
    let declared = rig.declare(&first);
    let id = &declared["id"];
    let ask = json!({ "id": id, "form": "cnil_v2026" });
    let unsent = rig.ok("authority_sheet", ask.clone());
    assert_eq!(
        (&unsent["told"], &unsent["changed"]),
        (&Value::Null, &json!(0))
    );
    first["notified"] = today("15:00");
    let correct = |revision: u32, form: &Value| {
        rig.ok(
            "correct_breach",
            json!({ "id": id, "revision": revision, "form": form }),
        )
    };
    correct(1, &first);
    let sent = rig.ok("authority_sheet", ask.clone());
    assert_eq!(sent["told"]["time"], "15:00");
    assert_eq!(sent["changed"], 0, "nothing changed yet: {sent}");
    first["cause"] = json!("internal_accidental");
    first["natures"] = json!({ "values": ["confidentiality", "availability"], "unknown": false });
    correct(2, &first);
    let changed = rig.ok("authority_sheet", ask.clone());
    let cause = sheet_row(&changed, law::BreachFact::Cause.label());
    assert_eq!(cause["told"]["text"], Value::Null, "unknown then");
    let natures = sheet_row(&changed, law::BreachFact::Natures.label());
    assert_eq!(
        natures["told"]["text"],
        law::BreachNature::Confidentiality.label()
    );
    let mut notify = step_form(&rig, id, "notify_authority");
    notify["details"]["sendings"] = json!([{
        "kind": "complementary", "sent": today("16:00"), "reference": "", "content": "Cause établie.", "receipt": null
    }]);
    change(&rig, id, 0, &notify);
    let told = rig.ok("authority_sheet", ask.clone());
    assert_eq!(
        (&told["told"]["time"], &told["changed"]),
        (&json!("16:00"), &json!(0))
    );
}

#[test]
fn what_is_known_of_a_sending_itself_is_not_what_it_told() {
    let rig = Rig::created();
    let mut first = form("Un dossier est parti au mauvais destinataire.");
    first["notified"] = today("15:00");
    let declared = rig.declare(&first);
    let id = &declared["id"];
    let ask = json!({ "id": id, "form": "cnil_v2026" });
    let changed = || rig.ok("authority_sheet", ask.clone())["changed"].clone();
    let correct = |revision: u32, form: &Value| {
        rig.ok(
            "correct_breach",
            json!({ "id": id, "revision": revision, "form": form }),
        )
    };
    let mut notify = step_form(&rig, id, "notify_authority");
    notify["details"]["sendings"] = json!([{
        "kind": "complementary", "sent": today("16:00"), "reference": "",
        "content": "Cause établie.", "receipt": null
    }]);
    change(&rig, id, 0, &notify);
    first["authority_reference"] = json!("FICTIF-1");
    correct(1, &first);
    assert_eq!(changed(), 0, "the authority gave this number itself");
    first["cause"] = json!("internal_accidental");
    correct(2, &first);
    notify["details"]["sendings"][0]["sent"] = today("17:00");
    change(&rig, id, 1, &notify);
    assert_eq!(changed(), 1, "a corrected instant tells nothing more");
    first["notified"] = json!({ "date": "", "time": "", "precision": null, "season": null });
    first["authority_reference"] = json!("");
    correct(3, &first);
    let cleared = rig.ok("authority_sheet", ask.clone());
    assert_eq!(cleared["told"], Value::Null, "it was not sent after all");
}

#[test]
fn the_sheet_of_the_health_agency_has_a_target_of_the_organisation_and_nothing_of_the_notification()
{
    let rig = Rig::created();
    let mut declared = form("Un dossier médical est parti au mauvais destinataire.");
    declared["aware"] = today("10:00");
    declared["notified"] = today("15:00");
    declared["awareness_reason"] = json!("Le destinataire l’a confirmé.");
    let mut breach = rig.declare(&declared);
    let id = breach["id"].clone();
    let ask = |form: &str| rig.ok("authority_sheet", json!({ "id": id, "form": form }));
    let hours = law::thresholds::HEALTH_AGENCY_TARGET.value;
    let unnoticed = ask("ans_v2026");
    let open = json!({ "hours": hours, "since": null, "by": null });
    assert_eq!(unnoticed["target"], open);
    for (instant, time) in [("reported", "09:00"), ("detected", "08:00")] {
        declared[instant] = today(time);
        let correction = json!({ "id": id, "revision": breach["revision"], "form": declared });
        breach = rig.ok("correct_breach", correction);
        let target = &ask("ans_v2026")["target"];
        assert_eq!(target["since"]["time"], time);
        assert_eq!(target["by"]["time"], time, "{hours} hours later");
        assert_ne!(target["by"]["date"], target["since"]["date"]);
    }
    let sheet = ask("ans_v2026");
    assert_eq!(
        (&sheet["told"], &sheet["changed"]),
        (&Value::Null, &json!(0))
    );
    let notification = ask("cnil_v2026");
    assert_eq!(notification["told"]["time"], "15:00");
    assert_eq!(notification["target"], Value::Null);
}
