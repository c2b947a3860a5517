//! Registers that leave as tables and come back, as the page drives them.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use std::path::PathBuf;

use app::ErrorCode;
use domain::processor::ProcessorForm;
use rig::{Rig, form};
use serde_json::{Value, json};

const MODEL: &[u8] = include_bytes!("../../spreadsheet/tests/data/cnil-registre.ods");

fn processors() -> Value {
    json!({ "table": "records", "register": "processor" })
}

fn activities() -> Value {
    json!({ "table": "records", "register": "controller_activity" })
}

fn breaches() -> Value {
    json!({ "table": "breaches" })
}

/// Puts a file where the next dialog finds it.
fn file(rig: &Rig, name: &str, bytes: &[u8]) -> PathBuf {
    let path = rig.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    rig.host.will_open(path.clone());
    path
}

fn choose(rig: &Rig, table: &Value, name: &str, bytes: &[u8]) -> Value {
    file(rig, name, bytes);
    rig.ok("choose_import", json!({ "table": table }))
}

/// The first sheet with the columns as they are proposed.
fn proposed(view: &Value) -> Value {
    let sheet = &view["sheets"][0];
    let columns = sheet["columns"].as_array().unwrap().iter();
    let columns: Vec<&Value> = columns.map(|column| &column["path"]).collect();
    json!({ "source": "sheet", "sheet": 0, "mapping": { "header": sheet["header"], "columns": columns } })
}

/// Chooses a file and says what each of its lines would do.
fn preview(rig: &Rig, table: &Value, name: &str, bytes: &[u8]) -> (Value, Value) {
    let source = proposed(&choose(rig, table, name, bytes));
    let preview = rig.ok("preview_import", json!({ "source": source }));
    (source, preview)
}

fn takings(preview: &Value) -> Vec<Value> {
    let lines = preview["lines"].as_array().unwrap().iter();
    lines.map(|line| line["proposed"].clone()).collect()
}

fn accepting(source: &Value, preview: &Value) -> Value {
    json!({ "source": source, "stamp": preview["stamp"], "takings": takings(preview) })
}

/// Takes a file as it is proposed.
fn import(rig: &Rig, table: &Value, name: &str, bytes: &[u8]) -> Value {
    let (source, preview) = preview(rig, table, name, bytes);
    rig.ok("accept_import", accepting(&source, &preview))
}

fn processor(rig: &Rig, name: &str, service: &str) -> Value {
    let form = ProcessorForm {
        name: name.to_owned(),
        service: service.to_owned(),
        ..ProcessorForm::default()
    };
    let form = json!({ "register": "processor", "form": form });
    rig.ok("create_record", json!({ "form": form }))["id"].clone()
}

fn listed(rig: &Rig, register: &str) -> Vec<String> {
    let request = if register.ends_with("activity") {
        "activities"
    } else {
        "processors"
    };
    let query =
        json!({ "register": register, "text": "", "standing": { "status": "all" }, "page": 0 });
    let page = rig.ok(request, query);
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| row["name"].as_str().unwrap().to_owned())
        .collect()
}

fn stored(rig: &Rig, id: &Value) -> Value {
    rig.ok("processor", json!({ "id": id }))["form"].clone()
}

#[test]
fn a_table_is_taken_as_one_batch_and_undone_as_one() {
    let rig = Rig::created();
    let kept = processor(&rig, "Hébergeur Fictif", "Hébergement");
    let table = "Raison sociale;Prestation\nHebergeur fictif;Hébergement certifié\nImprimeur Fictif;Mise sous pli\n";
    let report = import(&rig, &processors(), "sous-traitants.csv", table.as_bytes());
    assert_eq!(
        (&report["added"], &report["changed"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        listed(&rig, "processor"),
        ["Hebergeur fictif", "Imprimeur Fictif"]
    );
    assert_eq!(stored(&rig, &kept)["service"], "Hébergement certifié");

    let batches = rig.ok("imports", json!({}));
    assert_eq!(batches[0]["file_name"], "sous-traitants.csv");
    assert_eq!(batches[0]["blockers"], json!([]));
    let batches = rig.ok("undo_import", json!({ "id": batches[0]["id"] }));
    assert!(batches[0]["undone"].is_object());
    assert_eq!(listed(&rig, "processor"), ["Hébergeur Fictif"]);
    assert_eq!(stored(&rig, &kept)["service"], "Hébergement");
}

#[test]
fn nothing_is_written_before_it_is_accepted() {
    let rig = Rig::created();
    let (source, preview) = preview(&rig, &processors(), "s.csv", b"Nom\nImprimeur Fictif\n");
    assert_eq!(preview["lines"][0]["standing"]["standing"], "new");
    assert!(listed(&rig, "processor").is_empty());
    let mut left = accepting(&source, &preview);
    left["takings"] = json!(["leave"]);
    let report = rig.ok("accept_import", left);
    assert_eq!(report["left"], 1);
    assert!(listed(&rig, "processor").is_empty());
    assert_eq!(rig.ok("imports", json!({})), json!([]));
}

#[test]
fn an_empty_cell_changes_nothing_of_an_entry_that_the_register_has() {
    let rig = Rig::created();
    let kept = processor(&rig, "Hébergeur Fictif", "Hébergement");
    let table = "Nom;Prestation;Adresse\nHébergeur Fictif;;1 rue Inventée\n";
    let (_, preview) = preview(&rig, &processors(), "s.csv", table.as_bytes());
    let line = &preview["lines"][0];
    assert_eq!(line["standing"]["by"], "name");
    let fields: Vec<&str> = line["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| change["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["address"]);
    assert_eq!(stored(&rig, &kept)["service"], "Hébergement");
}

#[test]
fn what_is_exported_and_imported_again_changes_nothing() {
    let rig = Rig::created();
    processor(&rig, "Hébergeur Fictif", "Hébergement");
    processor(&rig, "=1+1", "Mise sous pli");
    for format in ["xlsx", "ods", "csv"] {
        let path = rig.folder.path().join(format!("export.{format}"));
        rig.host.will_save(path.clone());
        rig.ok(
            "export_table",
            json!({ "table": processors(), "format": format }),
        );
        let bytes = std::fs::read(path).unwrap();
        let (_, preview) = preview(&rig, &processors(), &format!("retour.{format}"), &bytes);
        let standings: Vec<&Value> = preview["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| &line["standing"]["standing"])
            .collect();
        assert_eq!(standings, ["same", "same"], "{format}");
    }
}

#[test]
fn the_model_of_the_authority_is_recognised_and_taken() {
    let rig = Rig::created();
    let view = choose(&rig, &activities(), "cnil-registre.ods", MODEL);
    assert_eq!(view["is_model"], true);
    let source = json!({ "source": "model" });
    let preview = rig.ok("preview_import", json!({ "source": source }));
    let report = rig.ok("accept_import", accepting(&source, &preview));
    let lines = report["lines"].as_array().unwrap();
    assert!(!lines.is_empty());
    assert_eq!(report["added"], lines.len());
    assert_eq!(listed(&rig, "controller_activity").len(), lines.len());
    let kinds: Vec<&Value> = report["not_taken"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sheet| &sheet["kind"])
        .collect();
    assert!(kinds.contains(&&json!("blank_fiche")), "{kinds:?}");

    let again = choose(&rig, &activities(), "cnil-registre.ods", MODEL);
    assert_eq!(again["is_model"], true);
    let preview = rig.ok("preview_import", json!({ "source": source }));
    for line in preview["lines"].as_array().unwrap() {
        assert_eq!(line["standing"]["standing"], "same");
    }
}

#[test]
fn a_register_that_leaves_on_the_model_and_comes_back_changes_nothing() {
    let rig = Rig::created();
    let templates = rig.ok("activity_templates", json!({}));
    for template in templates.as_array().unwrap() {
        let form = rig.ok("proposed_activity", json!({ "template": template["id"] }));
        let form = json!({ "register": "activity", "form": form });
        rig.ok("create_record", json!({ "form": form }));
    }
    let path = rig.folder.path().join("cnil.ods");
    rig.host.will_save(path.clone());
    rig.ok("export_authority_workbook", json!({ "format": "ods" }));
    let bytes = std::fs::read(path).unwrap();
    choose(&rig, &activities(), "cnil.ods", &bytes);
    let preview = rig.ok("preview_import", json!({ "source": { "source": "model" } }));
    let lines = preview["lines"].as_array().unwrap();
    assert_eq!(lines.len(), 22);
    for line in lines {
        assert_eq!(line["standing"]["standing"], "same", "{line}");
    }
}

#[test]
fn two_lines_about_one_entry_do_not_both_change_it() {
    let rig = Rig::created();
    processor(&rig, "Hébergeur Fictif", "Hébergement");
    let table = "Nom;Prestation\nHébergeur Fictif;Un\nHébergeur Fictif;Deux\n";
    let (_, preview) = preview(&rig, &processors(), "s.csv", table.as_bytes());
    assert_eq!(preview["lines"][0]["proposed"], "change");
    let second = &preview["lines"][1];
    assert_eq!(
        second["standing"],
        json!({ "standing": "repeated", "sheet": "s", "line": 2 })
    );
    assert_eq!(second["proposed"], "leave");
}

#[test]
fn past_breaches_are_numbered_in_the_year_in_which_they_were_known() {
    let rig = Rig::created();
    let table = "N°;Date de découverte;Description\nV-12;04/03/2024 10:00;Un courriel envoyé au mauvais destinataire.\n";
    let report = import(&rig, &breaches(), "violations.csv", table.as_bytes());
    let outcome = &report["lines"][0]["outcome"];
    assert_eq!(outcome["number"], "VIO-2024-0001");
    let breach = rig.ok("breach", json!({ "id": outcome["id"] }));
    let facts = breach["form"]["facts"].as_str().unwrap();
    assert!(
        facts.contains("Numéro dans le fichier\u{a0}: V-12"),
        "{facts}"
    );
}

#[test]
fn a_breach_that_the_register_follows_is_left_unless_it_is_added() {
    let rig = Rig::created();
    let number = rig.declare(&form("Une clé perdue."))["number"].clone();
    let table = format!(
        "N°;Description\n{};Une clé retrouvée.\n",
        number.as_str().unwrap()
    );
    let (_, preview) = preview(&rig, &breaches(), "v.csv", table.as_bytes());
    assert_eq!(preview["lines"][0]["choices"], json!(["leave", "add"]));
    assert_eq!(preview["lines"][0]["proposed"], "leave");
}

#[test]
fn a_batch_is_not_undone_once_somebody_has_worked_on_it() {
    let rig = Rig::created();
    let report = import(
        &rig,
        &breaches(),
        "v.csv",
        "Description\nUne clé perdue.\n".as_bytes(),
    );
    let id = report["lines"][0]["outcome"]["id"].clone();
    let batches = rig.ok("imports", json!({}));
    assert_eq!(batches[0]["blockers"], json!([]));
    let event = json!({ "occurred": { "date": "", "time": "", "precision": null, "season": null },
                        "certainty": "known", "text": "Appel du centre.", "document": null });
    rig.ok("add_event", json!({ "id": id, "form": event }));
    let batches = rig.ok("imports", json!({}));
    assert_eq!(batches[0]["blockers"][0]["id"], id);
    let undo = json!({ "id": batches[0]["id"] });
    assert_eq!(rig.refused("undo_import", undo), ErrorCode::ImportTouched);
    rig.ok("breach", json!({ "id": id }));
}

#[test]
fn a_breach_that_was_taken_goes_with_its_batch() {
    let rig = Rig::created();
    let report = import(
        &rig,
        &breaches(),
        "v.csv",
        "Description\nUne clé perdue.\n".as_bytes(),
    );
    let id = report["lines"][0]["outcome"]["id"].clone();
    let batches = rig.ok("imports", json!({}));
    rig.ok("undo_import", json!({ "id": batches[0]["id"] }));
    assert_eq!(
        rig.refused("breach", json!({ "id": id })),
        ErrorCode::NotFound
    );
}

#[test]
fn batches_that_changed_one_entry_are_undone_from_the_last_to_the_first() {
    let rig = Rig::created();
    import(
        &rig,
        &processors(),
        "un.csv",
        "Nom;Prestation\nImprimeur Fictif;Pli\n".as_bytes(),
    );
    import(
        &rig,
        &processors(),
        "deux.csv",
        "Nom;Prestation\nImprimeur Fictif;Mise sous pli\n".as_bytes(),
    );
    let batches = rig.ok("imports", json!({}));
    let first = json!({ "id": batches[1]["id"] });
    assert_eq!(
        rig.refused("undo_import", first.clone()),
        ErrorCode::ImportTouched
    );
    rig.ok("undo_import", json!({ "id": batches[0]["id"] }));
    rig.ok("undo_import", first);
    assert!(listed(&rig, "processor").is_empty());
}

#[test]
fn a_preview_that_no_longer_holds_is_not_accepted() {
    let rig = Rig::created();
    let (source, preview) = preview(&rig, &processors(), "s.csv", b"Nom\nImprimeur Fictif\n");
    processor(&rig, "Imprimeur Fictif", "");
    let accepted = accepting(&source, &preview);
    assert_eq!(
        rig.refused("accept_import", accepted),
        ErrorCode::ImportStale
    );
    assert_eq!(listed(&rig, "processor").len(), 1);
    let preview = rig.ok("preview_import", json!({ "source": source }));
    assert_eq!(preview["lines"][0]["standing"]["standing"], "same");
}

#[test]
fn the_file_is_gone_once_the_register_was_locked() {
    let rig = Rig::created();
    let (source, _) = preview(&rig, &processors(), "s.csv", b"Nom\nImprimeur Fictif\n");
    rig.ok("lock", json!({}));
    rig.open_with(rig::PASSPHRASE).unwrap();
    let again = json!({ "source": source });
    assert_eq!(rig.refused("preview_import", again), ErrorCode::ImportGone);
}

#[test]
fn a_file_that_cannot_be_read_is_refused_for_what_it_is() {
    let rig = Rig::created();
    let refused = |name: &str, bytes: &[u8]| {
        file(&rig, name, bytes);
        rig.refused("choose_import", json!({ "table": processors() }))
    };
    assert_eq!(
        refused("photo.xlsx", b"\x89PNG\r\n\x1a\n"),
        ErrorCode::NotASpreadsheet
    );
    assert_eq!(refused("vide.csv", b"\n\n"), ErrorCode::SpreadsheetEmpty);
    assert_eq!(
        refused("coupe.ods", &MODEL[..MODEL.len() / 2]),
        ErrorCode::SpreadsheetDamaged
    );
    let long = rig.folder.path().join("long.csv");
    std::fs::File::create(&long)
        .unwrap()
        .set_len(200 * 1024 * 1024)
        .unwrap();
    rig.host.will_open(long);
    let refusal = rig.refused("choose_import", json!({ "table": processors() }));
    assert_eq!(refusal, ErrorCode::SpreadsheetTooLarge);
}
