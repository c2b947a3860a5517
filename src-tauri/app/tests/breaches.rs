//! Declaring, finding, correcting, exporting breaches, as the page asks for it.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use std::fs;

use app::ErrorCode;
use rig::{Rig, form, today};
use serde_json::{Value, json};

fn query(text: &str) -> Value {
    json!({ "text": text, "year": null, "origin": null, "site": null, "status": "all", "page": 0 })
}

/// The notification sheet of a breach, as the page asks for it.
fn sheet_of(id: &Value) -> Value {
    json!({ "id": id, "document": "notification", "form": "cnil_v2026", "redacted": false })
}

#[test]
fn a_declared_breach_has_its_number_its_folder_its_clock_and_its_unknowns() {
    let rig = Rig::created();
    let mut form =
        form("Un courriel est parti au mauvais destinataire. Il contenait des résultats.");
    form["aware"] = today("16:50");
    let view = rig.declare(&form);
    assert_eq!(
        (&view["number"], &view["folder"]),
        (&json!("VIO-2026-0001"), &json!("VIO-2026-0001"))
    );
    assert_eq!(
        view["summary"],
        "Un courriel est parti au mauvais destinataire"
    );
    assert_eq!(view["registered_by"], "Camille Exemple");
    assert_eq!(view["clock"]["state"], "running");
    assert_eq!(
        view["clock"]["deadline"]["long"],
        "vendredi 27 novembre 2026, 16\u{a0}h\u{a0}50"
    );
    assert_eq!(view["clock"]["weekend_days"], json!([]));
    let unknown = view["unknown"].as_array().unwrap();
    assert!(unknown.contains(&json!("detected")) && !unknown.contains(&json!("aware")));
}

#[test]
fn a_preview_tells_the_clock_and_every_fault_and_writes_nothing() {
    let rig = Rig::created();
    let before = rig.ok("session", json!({}))["journal_entries"].clone();
    let mut form = form("");
    form["aware"] = today("16:50");
    form["detected"] = today("14:10");
    let preview = rig.ok("preview_breach", json!({ "form": form, "id": null }));
    assert_eq!(preview["next_number"], "VIO-2026-0001");
    assert_eq!(
        preview["errors"],
        json!([{ "field": "facts", "rule": "required" }])
    );
    assert_eq!(
        preview["clock"]["from_detection"]["short"],
        "ven. 27 nov., 14\u{a0}h\u{a0}10"
    );
    assert_eq!(rig.ok("session", json!({}))["journal_entries"], before);
}

#[test]
fn reasons_for_delay_are_asked_for_once_the_deadline_is_passed() {
    let rig = Rig::created();
    let mut form = form("Perte d’un dossier");
    form["aware"] =
        json!({ "date": "20/11/2026", "time": "10:00", "precision": "exact", "season": null });
    let view = rig.declare(&form);
    assert_eq!(
        (
            &view["clock"]["state"],
            &view["clock"]["delay_reasons_needed"]
        ),
        (&json!("passed"), &json!(true))
    );
    form["delay_reasons"] = json!("Le prestataire a répondu tard.");
    let corrected = rig.ok(
        "correct_breach",
        json!({ "id": view["id"], "revision": 1, "form": form }),
    );
    assert_eq!(corrected["clock"]["delay_reasons_needed"], false);
}

#[test]
fn a_correction_is_told_in_the_history_with_before_and_after() {
    let rig = Rig::created();
    let view = rig.declare(&form("Ordinateur volé"));
    let mut corrected = view["form"].clone();
    corrected["facts"] = json!("Téléphone volé");
    rig.ok(
        "correct_breach",
        json!({ "id": view["id"], "revision": 1, "form": corrected }),
    );
    let history = &rig.ok("breach_history", json!({ "id": view["id"] }))["entries"];
    assert_eq!(history[0]["action"], "breach_corrected");
    assert_eq!(history[0]["actor"], "Camille Exemple");
    assert_eq!(
        history[0]["changes"],
        json!([{ "field": "facts", "before": "Ordinateur volé", "after": "Téléphone volé" }])
    );
    assert_eq!(history[1]["action"], "breach_declared");
}

#[test]
fn a_correction_without_any_difference_writes_nothing() {
    let rig = Rig::created();
    let view = rig.declare(&form("Ordinateur volé"));
    let again = rig.ok(
        "correct_breach",
        json!({ "id": view["id"], "revision": 1, "form": view["form"] }),
    );
    assert_eq!(again["revision"], 1);
    assert_eq!(
        rig.ok("breach_history", json!({ "id": view["id"] }))["entries"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn the_second_of_two_edits_is_told_and_can_compare() {
    let rig = Rig::created();
    let view = rig.declare(&form("Version une"));
    let correct = |account: &str| json!({ "id": view["id"], "revision": 1, "form": form(account) });
    rig.ok("correct_breach", correct("Version deux"));
    assert_eq!(
        rig.refused("correct_breach", correct("Version trois")),
        ErrorCode::EditedMeanwhile
    );
    let compared = rig.ok(
        "compare_breach",
        json!({ "id": view["id"], "form": form("Version trois") }),
    );
    assert_eq!(
        compared,
        json!([{ "field": "facts", "theirs": "Version deux", "mine": "Version trois" }])
    );
}

#[test]
fn the_list_finds_filters_and_counts() {
    let rig = Rig::created();
    let mut late = form("Clé USB perdue");
    late["aware"] =
        json!({ "date": "20/11/2026", "time": "10:00", "precision": "exact", "season": null });
    rig.declare(&late);
    rig.declare(&form("Courriel égaré"));
    let page = rig.ok("breaches", query("egare"));
    assert_eq!(
        (&page["total"], &page["rows"][0]["summary"]),
        (&json!(1), &json!("Courriel égaré"))
    );
    assert_eq!(page["register_total"], 2);
    let page = rig.ok("breaches", query(""));
    let counts: Vec<_> = page["counts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["count"].as_u64().unwrap())
        .collect();
    assert_eq!(counts, [2, 2, 1, 2, 0, 0, 0, 0]);
    assert_eq!(page["rows"][0]["clock"]["state"], "passed");
    assert_eq!(
        (&page["page_count"], &page["years"]),
        (&json!(1), &json!([2026]))
    );
}

#[test]
fn the_deadline_leaves_as_a_calendar_file_with_two_reminders_and_no_fact() {
    let rig = Rig::created();
    let mut form = form("Un fait que le calendrier ne doit pas savoir");
    form["aware"] = today("16:50");
    let view = rig.declare(&form);
    let path = rig.folder.path().join("echeance.ics");
    rig.host.will_save(path.clone());
    let saved = rig.ok("export_deadline", json!({ "id": view["id"] }));
    assert_eq!(saved["file_name"], "echeance.ics");
    let text = fs::read_to_string(path).unwrap().replace("\r\n ", "");
    for line in [
        "DTSTART:20261127T155000Z",
        "TRIGGER:-PT86400S",
        "TRIGGER:-PT21600S",
        "VIO-2026-0001",
        "heure de Paris",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    assert!(!text.contains("calendrier ne doit pas savoir"));
    let history = &rig.ok("breach_history", json!({ "id": view["id"] }))["entries"];
    assert_eq!(history[0]["action"], "deadline_exported");
}

#[test]
fn without_awareness_there_is_no_deadline_to_export() {
    let rig = Rig::created();
    let view = rig.declare(&form("Connaissance non datée"));
    assert_eq!(
        rig.refused("export_deadline", json!({ "id": view["id"] })),
        ErrorCode::NotFound
    );
}

#[test]
fn the_notification_sheet_is_a_pdf_and_its_export_is_told() {
    let rig = Rig::created();
    let view = rig.declare(&form("Un courriel est parti au mauvais destinataire"));
    let path = rig.folder.path().join("fiche.pdf");
    rig.host.will_save(path.clone());
    rig.ok("export_breach_document", sheet_of(&view["id"]));
    assert!(fs::read(path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(
        rig.host.proposed_names().last().unwrap(),
        "VIO-2026-0001 fiche de notification.pdf"
    );
    let history = &rig.ok("breach_history", json!({ "id": view["id"] }))["entries"];
    assert_eq!(history[0]["action"], "notification_sheet_exported");
}

#[test]
fn an_export_that_cannot_be_written_says_so_and_is_not_told_as_done() {
    let rig = Rig::created();
    let view = rig.declare(&form("Un courriel"));
    rig.host
        .will_save(rig.folder.path().join("absent").join("fiche.pdf"));
    assert_eq!(
        rig.refused("export_breach_document", sheet_of(&view["id"])),
        ErrorCode::FolderReadOnly
    );
    assert_eq!(
        rig.ok("breach_history", json!({ "id": view["id"] }))["entries"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn unknown_requests_extra_fields_and_foreign_identifiers_are_refused() {
    let rig = Rig::created();
    assert_eq!(
        rig.refused("drop_everything", json!({})),
        ErrorCode::Internal
    );
    assert_eq!(
        rig.refused("session", json!({ "role": "admin" })),
        ErrorCode::Internal
    );
    assert_eq!(
        rig.refused("breach", json!({ "id": uuid::Uuid::from_u128(99) })),
        ErrorCode::NotFound
    );
    assert_eq!(
        rig.refused(
            "keep_draft",
            json!({ "key": "../../x", "form": form("x"), "revision": null })
        ),
        ErrorCode::NotFound
    );
}

#[test]
fn a_refused_form_says_nothing_of_what_was_typed() {
    let rig = Rig::created();
    let mut form = form("MARQUEUR");
    form["persons"] = json!({ "precision": "exact", "value": "MARQUEUR" });
    let refusal = rig
        .app
        .dispatch("declare_breach", json!({ "form": form }))
        .unwrap_err();
    assert!(!format!("{refusal:?}").contains("MARQUEUR"));
    let refusal = rig
        .app
        .dispatch("declare_breach", json!({ "form": "MARQUEUR" }))
        .unwrap_err();
    assert!(!format!("{refusal:?}").contains("MARQUEUR"));
}
