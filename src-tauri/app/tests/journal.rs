//! The whole journal: found by who, what, when and words, verified, and taken out.
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    reason = "a test stops at the first fault, and its JSON is written where it is used"
)]

mod rig;

use std::fs;

use app::ErrorCode;
use rig::{PASSPHRASE, Rig, form, now};
use serde_json::{Value, json};

/// What the journal finds: the action and the subject of each line, the latest first.
fn found(rig: &Rig, narrowed: Value) -> Vec<(String, String)> {
    let page = rig.ok("search_journal", search(narrowed));
    let lines = page["lines"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    lines
        .map(|line| (text(&line["entry"]["action"]), text(&line["subject"])))
        .collect()
}

fn search(narrowed: Value) -> Value {
    json!({ "form": filled(narrowed), "page": 0 })
}

fn filled(narrowed: Value) -> Value {
    let mut form = json!({ "actor": "", "object": null, "from_on": "", "to_on": "", "text": "" });
    for (field, value) in narrowed.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

fn actions(rig: &Rig, narrowed: Value) -> Vec<String> {
    let found = found(rig, narrowed).into_iter();
    found.map(|(action, _)| action).collect()
}

/// Two breaches of two days, and a fiche.
fn register() -> Rig {
    let rig = Rig::created();
    rig.declare(&form("Un classeur manque."));
    rig.host.set_now(now() + chrono::TimeDelta::days(1));
    rig.declare(&form("Un téléphone est perdu."));
    rig
}

#[test]
fn a_line_is_found_by_its_object_its_day_its_words_and_the_person() {
    let rig = register();
    let everything = ["breach_declared", "breach_declared", "register_created"];
    assert_eq!(actions(&rig, json!({})), everything);
    assert_eq!(
        actions(&rig, json!({ "object": "register" })),
        ["register_created"]
    );
    assert_eq!(actions(&rig, json!({ "object": "breaches" })).len(), 2);
    assert_eq!(actions(&rig, json!({ "from_on": "25/11/2026" })).len(), 1);
    assert_eq!(actions(&rig, json!({ "to_on": "24/11/2026" })).len(), 2);
    assert_eq!(
        found(&rig, json!({ "text": "TELEPHONE" })),
        [("breach_declared".to_owned(), "VIO-2026-0002".to_owned())]
    );
    assert_eq!(actions(&rig, json!({ "text": "vio-2026-0001" })).len(), 1);
    assert_eq!(actions(&rig, json!({ "text": "violation perdu" })).len(), 1);
    assert_eq!(
        actions(&rig, json!({ "actor": "Camille Exemple" })).len(),
        3
    );
    assert_eq!(actions(&rig, json!({ "actor": "Personne" })).len(), 0);
}

#[test]
fn an_impossible_day_is_refused_by_its_field() {
    let rig = register();
    for (narrowed, field) in [
        (json!({ "from_on": "31/02/2026" }), "from_on"),
        (
            json!({ "from_on": "02/01/2026", "to_on": "01/01/2026" }),
            "to_on",
        ),
    ] {
        let refused = rig.app.dispatch("search_journal", search(narrowed.clone()));
        assert_eq!(refused.unwrap_err().fields[0].field, field);
        let export = json!({ "form": filled(narrowed), "format": "pdf" });
        assert_eq!(
            rig.refused("export_journal", export),
            ErrorCode::InvalidForm
        );
    }
}

#[test]
fn a_journal_of_many_lines_is_read_page_by_page() {
    let rig = Rig::created();
    for _ in 0..60 {
        rig.declare(&form("Un classeur manque."));
    }
    let page = |number: u32| {
        let argument = json!({ "form": filled(json!({})), "page": number });
        rig.ok("search_journal", argument)
    };
    let (first, second) = (page(0), page(1));
    assert_eq!(
        (&first["total"], &first["page_count"]),
        (&json!(61), &json!(2))
    );
    assert_eq!(first["lines"].as_array().unwrap().len(), 50);
    assert_eq!(second["first"], 51);
    assert_eq!(second["lines"].as_array().unwrap().len(), 11);
    assert_eq!(second["lines"][10]["entry"]["action"], "register_created");
}

#[test]
fn reading_the_file_of_a_breach_is_told_once_for_each_opening() {
    let rig = Rig::created();
    let id = rig.declare(&form("Un classeur manque."))["id"].clone();
    let read = |rig: &Rig| {
        let lines = actions(rig, json!({ "object": "breaches" }));
        lines.iter().filter(|it| *it == "breach_read").count()
    };
    rig.ok("breach", json!({ "id": id }));
    assert_eq!(read(&rig), 0, "who declared it has read it");
    rig.ok("lock", json!({}));
    rig.open_with(PASSPHRASE).unwrap();
    rig.ok("breach", json!({ "id": id }));
    rig.ok("breach", json!({ "id": id }));
    assert_eq!(read(&rig), 1);
}

#[test]
fn the_journal_is_verified_on_demand() {
    let rig = register();
    let verdict = rig.ok("verify_journal", json!({}));
    let session = rig.ok("session", json!({}));
    assert_eq!(verdict["entries"], 3);
    assert_eq!(verdict["head"], session["journal_head"]);
}

#[test]
fn the_lines_that_were_found_leave_as_a_document_and_as_a_table_and_the_journal_says_so() {
    let rig = register();
    let export = |format: &str, narrowed: Value| {
        let place = rig.folder.path().join(format!("journal.{format}"));
        rig.host.will_save(place.clone());
        let argument = json!({ "form": filled(narrowed), "format": format });
        rig.ok("export_journal", argument);
        fs::read(place).unwrap()
    };
    let pdf = export("pdf", json!({ "object": "breaches" }));
    assert!(pdf.starts_with(b"%PDF"));
    assert_eq!(actions(&rig, json!({}))[0], "journal_exported");
    let csv = String::from_utf8(export("csv", json!({ "text": "téléphone" }))).unwrap();
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[0].contains("\"Avant\";\"Après\""), "{}", lines[0]);
    assert!(
        lines
            .iter()
            .any(|line| line.contains("VIO-2026-0002") && line.contains("Un téléphone est perdu.")),
        "{csv}"
    );
    assert!(!csv.contains("classeur"), "only what was looked for leaves");
}

#[test]
fn a_value_that_a_spreadsheet_would_run_is_written_as_text() {
    let rig = Rig::created();
    rig.declare(&form("=HYPERLINK(\"http://exemple.invalid\")"));
    let place = rig.folder.path().join("journal.csv");
    rig.host.will_save(place.clone());
    let argument = json!({ "form": filled(json!({})), "format": "csv" });
    rig.ok("export_journal", argument);
    let csv = fs::read_to_string(place).unwrap();
    assert!(!csv.contains(";=") && !csv.contains(";\"="), "{csv}");
}
