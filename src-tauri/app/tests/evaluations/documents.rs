//! The evaluation and its blank form, as documents.

use std::fs;

use serde_json::{Value, json};

use crate::house::{declared, filled, house, own, sign, sit};
use crate::rig::Rig;

fn saved(rig: &Rig, request: &str, argument: Value) -> (Value, Vec<u8>) {
    let place = rig.folder.path().join("document.pdf");
    rig.host.will_save(place.clone());
    let saved = rig.ok(request, argument);
    (saved, fs::read(place).unwrap())
}

#[test]
fn quality_saves_an_evaluation_and_the_journal_says_so() {
    let rig = house(&["quality"]);
    sit(&rig, "quality");
    let id = filled(&rig);
    let (_, draft) = saved(&rig, "export_evaluation", json!({ "id": id }));
    assert!(draft.starts_with(b"%PDF-"));
    sign(&rig, &id, "drafting", own());
    sign(&rig, &id, "validation", declared("Comité de pilotage"));
    let (told, signed) = saved(&rig, "export_evaluation", json!({ "id": id }));
    assert!(signed.starts_with(b"%PDF-"));
    assert_eq!(told["replaced_characters"], "");
    assert_ne!(signed, draft);
    let (_, form) = saved(&rig, "export_evaluation_form", json!({}));
    assert!(form.starts_with(b"%PDF-"));
    sit(&rig, "referent");
    let page = rig.ok("search_journal", crate::rig::journal_search("evaluations"));
    let lines = page["lines"].as_array().unwrap().iter();
    let exported = lines.filter(|line| line["entry"]["action"] == "evaluation_exported");
    assert_eq!(exported.count(), 2);
    let register = rig.register_history();
    let mut entries = register["entries"].as_array().unwrap().iter();
    assert!(entries.any(|it| it["action"] == "evaluation_form_exported"));
}

#[test]
fn a_place_that_is_not_chosen_saves_nothing_and_tells_nothing() {
    let rig = Rig::created();
    let id = filled(&rig);
    let before = rig.ok("session", json!({}))["journal_entries"].clone();
    assert_eq!(
        rig.ok("export_evaluation", json!({ "id": id })),
        Value::Null
    );
    assert_eq!(rig.ok("export_evaluation_form", json!({})), Value::Null);
    assert_eq!(rig.ok("session", json!({}))["journal_entries"], before);
}
