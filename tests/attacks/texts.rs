//! Every text that a person may type, carrying what would be run, followed, hidden or overflow elsewhere.

use std::fs;
use std::path::Path;

use app::ErrorCode;
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::markers::{self, MARKER};
use tests::record_markers::record_forms;
use tests::register::Workstation;

/// What is tried, by what it is.
const ATTACKS: [(&str, &str); 9] = [
    (
        "markup",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
    ),
    ("a formula", "=cmd|' /C calc'!A0"),
    (
        "another formula",
        "@SUM(1+1)*HYPERLINK(\"http://exemple.invalid\")",
    ),
    ("a path", "../../../../etc/passwd"),
    ("a path of Windows", "C:\\Windows\\..\\CON"),
    (
        "letters that run backwards",
        "facture\u{202e}fdp.exe\u{2066}",
    ),
    ("a null character", "avant\0après\u{1b}[2J\u{7}"),
    ("a query", "'); DROP TABLE journal; --"),
    ("an end of value", "\"},{\"id\":\"\\u0000"),
];

/// `form` with `text` wherever a person types freely.
fn attacked(form: &Value, text: &str) -> Value {
    match form {
        Value::String(typed) if typed.starts_with(MARKER) => json!(text),
        Value::Array(items) => items.iter().map(|item| attacked(item, text)).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), attacked(field, text)))
            .collect(),
        other => other.clone(),
    }
}

/// Sends a form: it is taken, or refused field by field.
#[track_caller]
fn taken(workstation: &Workstation, name: &str, argument: Value) -> Option<Value> {
    match workstation.app.dispatch(name, argument) {
        Ok(answer) => Some(answer),
        Err(refusal) => {
            assert_eq!(refusal.code, ErrorCode::InvalidForm, "{name}: {refusal:?}");
            assert!(!refusal.fields.is_empty(), "{name} says which field");
            None
        }
    }
}

/// Types `text` in every field of the register; the identifier of the breach, when it was declared.
fn type_everywhere(workstation: &Workstation, text: &str) -> Option<Value> {
    let settings = workstation.ok("settings", json!({}));
    let (form, _) = markers::register_form(workstation);
    let form = attacked(&form, text);
    let change = json!({ "form": form, "revision": settings["revision"] });
    taken(workstation, "change_settings", change);
    for form in record_forms() {
        let form = attacked(&form, text);
        taken(workstation, "create_record", json!({ "form": form }));
    }
    let (form, _) = markers::breach_form(workstation);
    let form = attacked(&form, text);
    let breach = taken(workstation, "declare_breach", json!({ "form": form }))?;
    let id = breach["id"].clone();
    let procedure = workstation.ok("procedure", json!({ "id": id }));
    for (rank, form) in markers::step_forms(&procedure).iter().enumerate() {
        let procedure = workstation.ok("procedure", json!({ "id": id }));
        let revision = &procedure["steps"][rank]["revision"];
        let change = json!({ "id": id, "revision": revision, "form": attacked(form, text) });
        taken(workstation, "change_step", change);
    }
    let event = attacked(&markers::event_form(), text);
    taken(workstation, "add_event", json!({ "id": id, "form": event }));
    let person = json!({ "name": text, "function": text, "role": "reader" });
    taken(workstation, "add_person", json!({ "form": person }));
    Some(id)
}

/// Takes everything out that can be; each file goes where it was said and nowhere else.
fn take_out(workstation: &Workstation, id: &Value, folder: &Path) {
    let save = |name: &str| {
        let place = folder.join(name);
        workstation.machine.script.will_save(place.clone());
        place
    };
    save("dossier.pdf");
    let dossier =
        json!({ "id": id, "document": "dossier", "form": "cnil_v2026", "redacted": false });
    let _ = workstation.ok("export_breach_document", dossier);
    for (rank, table) in ["breaches", "activities"].iter().enumerate() {
        let place = save(&format!("{rank}.csv"));
        let table = match *table {
            "breaches" => json!({ "table": "breaches" }),
            _ => json!({ "table": "records", "register": "controller_activity" }),
        };
        let _ = workstation.ok("export_table", json!({ "table": table, "format": "csv" }));
        let csv = fs::read_to_string(place).expect("a table");
        for cell in csv.split(['\n', ';']) {
            let inner = cell.trim_start_matches(['\u{feff}', '"']);
            assert!(
                !inner.starts_with(['=', '@']),
                "a spreadsheet would run {cell}"
            );
        }
    }
    save("message.eml");
    let _ = workstation.ok("export_officer_message", json!({ "id": id }));
}

#[test]
fn a_hostile_text_in_every_field_is_a_text_or_is_refused_by_its_field() {
    let folder = TempDir::new().expect("a folder");
    let out = TempDir::new().expect("a folder");
    let workstation = Workstation::with_new_register(folder.path());
    for (what, text) in ATTACKS {
        let id = type_everywhere(&workstation, text);
        let id = id.unwrap_or_else(|| panic!("{what} is an account of facts as any other"));
        let breach = workstation.ok("breach", json!({ "id": id }));
        let shown = breach.to_string();
        for order in ['\u{202e}', '\u{2066}', '\0', '\u{1b}', '\u{7}'] {
            assert!(!shown.contains(order), "{what}: {order:?} is kept");
        }
        assert!(
            !shown.contains("\\u0000") || what == "an end of value",
            "{what}"
        );
        take_out(&workstation, &id, out.path());
    }
    let verdict = workstation.ok("verify_journal", json!({}));
    workstation.app.lock();
    workstation.open().expect("the register opens");
    assert!(verdict["entries"].as_i64() > Some(100), "{verdict}");
    let mut names: Vec<_> = fs::read_dir(out.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["0.csv", "1.csv", "dossier.pdf", "message.eml"]);
}

#[test]
fn a_text_of_a_million_characters_is_refused_by_its_field_and_kept_as_a_draft() {
    let folder = TempDir::new().expect("a folder");
    let workstation = Workstation::with_new_register(folder.path());
    let text = "é".repeat(1_000_000);
    assert_eq!(type_everywhere(&workstation, &text), None);
    assert_eq!(workstation.numbers(), Vec::<String>::new());
    let (form, _) = markers::breach_form(&workstation);
    let draft = json!({ "key": "new", "form": attacked(&form, &text), "revision": null });
    let kept = workstation.app.dispatch("keep_draft", draft);
    assert!(kept.is_ok(), "{:?}", kept.err());
    let search = json!({ "form": { "actor": text, "object": null, "from_on": text, "to_on": "", "text": text }, "page": 0 });
    assert_eq!(
        workstation.refused("search_journal", search),
        ErrorCode::InvalidForm
    );
}
