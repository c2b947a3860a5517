//! Words that nothing else says, typed in every field, to be looked for where they must not be.

use std::fs;
use std::path::{Path, PathBuf};

use domain::breach::BreachForm;
use serde_json::{Value, json};

use crate::register::Workstation;

/// How every marker begins: letters that a search index would keep as they are.
pub const MARKER: &str = "zqxmarker";
/// The number typed where only numbers are accepted.
pub const NUMBER: &str = "918273645546372819";
/// The passphrase.
pub const PASSPHRASE: &str = "zqxmarkerpassphrase sous quatre moulins";

/// The form of a register with a marker in every text, and the fields that accept none.
#[must_use]
pub fn register_form(workstation: &Workstation) -> (Value, Vec<String>) {
    let plain = workstation.register_form();
    let mut marked = plain.clone();
    mark(&mut marked, "");
    let check = json!({ "form": marked });
    let faults = workstation.ok("check_register", check);
    give_back(&plain, &mut marked, &faults)
}

/// The form of a breach with a marker in every text, and the fields that accept none.
#[must_use]
pub fn breach_form(workstation: &Workstation) -> (Value, Vec<String>) {
    let plain = serde_json::to_value(BreachForm::default()).expect("a form");
    let mut marked = plain.clone();
    mark(&mut marked, "");
    for count in ["persons", "records"] {
        marked[count] = json!({ "precision": "exact", "value": NUMBER });
    }
    let preview = workstation.ok("preview_breach", json!({ "form": marked, "id": null }));
    give_back(&plain, &mut marked, &preview["errors"])
}

/// The form of a breach as it is kept while it is typed: nothing is checked yet.
#[must_use]
pub fn draft_form() -> Value {
    let mut form = serde_json::to_value(BreachForm::default()).expect("a form");
    mark(&mut form, "draft");
    form
}

/// Words of a step that come from a list, or are dates and numbers: no person types them freely.
const NOT_WORDS_OF_A_STEP: [&str; 21] = [
    "at",
    "begun_on",
    "called",
    "contained",
    "decided_on",
    "door",
    "dpo_informed",
    "done_on",
    "due_on",
    "given_on",
    "informed",
    "kind",
    "planned_on",
    "reached",
    "restored_hours",
    "returned",
    "sent",
    "state",
    "step",
    "term",
    "told",
];

/// The forms of all steps of a breach with a marker in every free text, one item in each list.
#[must_use]
pub fn step_forms(procedure: &Value) -> Vec<Value> {
    let steps = procedure["steps"].as_array().expect("steps").iter();
    steps
        .map(|step| {
            let mut form = step["form"].clone();
            for (list, item) in items() {
                if form["details"][list].is_array() {
                    form["details"][list] = json!([item]);
                }
            }
            mark_words(&mut form, "step", &NOT_WORDS_OF_A_STEP);
            // Whom a letter speaks to is chosen from a list; whom a group is made of is typed.
            if let Some(audience) = form.pointer_mut("/details/letters/0/audience") {
                *audience = json!("adults");
            }
            form
        })
        .collect()
}

/// An event with a marker.
#[must_use]
pub fn event_form() -> Value {
    json!({
        "occurred": { "date": "", "time": "", "precision": null, "season": null },
        "certainty": "supposed", "text": format!("{MARKER}event"), "document": null
    })
}

/// Words of an evaluation and of an action that come from a list, or are dates and numbers: no person types them freely.
const NOT_WORDS_OF_AN_EVALUATION: [&str; 16] = [
    "answer",
    "breaches",
    "checked_on",
    "concerned",
    "conclusion",
    "done_on",
    "due_on",
    "exercises",
    "indicator",
    "kind",
    "origin",
    "period",
    "question",
    "questionnaire",
    "state",
    "trained",
];

/// The form of an evaluation and that of an action that comes of it, with a marker in every free text.
#[must_use]
pub fn evaluation_forms(workstation: &Workstation, id: &Value) -> (Value, Value) {
    let shown = workstation.ok("evaluation", json!({ "id": id }));
    let mut form = shown["form"].clone();
    form["remarks"] = json!([{ "indicator": "reporting", "text": "" }]);
    mark_words(&mut form, "evaluation", &NOT_WORDS_OF_AN_EVALUATION);
    for answer in form["answers"].as_array_mut().expect("answers") {
        answer["answer"] = json!("compliant");
    }
    form["conclusion"] = json!("kept");
    let mut action = json!({
        "origin": { "from": "other" }, "finding": "", "root_cause": "", "kind": "corrective", "text": "", "owner": "",
        "due_on": "31/12/2026", "resources": "", "state": "planned", "done_on": "", "evidence": "", "criterion": "",
        "effectiveness": null, "checked_on": "", "checked_by": "", "check": "",
    });
    mark_words(&mut action, "action", &NOT_WORDS_OF_AN_EVALUATION);
    (form, action)
}

/// One item of each list of a step, with its texts empty.
fn items() -> [(&'static str, Value); 6] {
    let instant = json!({ "date": "", "time": "", "precision": null, "season": null });
    let count = json!({ "precision": null, "value": "" });
    [
        (
            "processors",
            json!({ "name": "", "called": instant, "answer": "" }),
        ),
        (
            "measures",
            json!({ "id": null, "text": "", "term": "immediate", "owner": "", "due_on": "", "state": "planned",
                "done_on": "", "effectiveness": null, "check": "" }),
        ),
        (
            "sendings",
            json!({ "kind": "complementary", "sent": instant, "reference": "", "content": "", "receipt": null }),
        ),
        (
            "exchanges",
            json!({ "kind": "request", "at": instant, "text": "" }),
        ),
        (
            "groups",
            json!({ "audience": "", "means": { "values": [], "unknown": false }, "planned_on": "",
                "informed": instant, "reached": count, "returned": count }),
        ),
        (
            "letters",
            json!({ "audience": "", "subject": "", "opening": "", "nature": "", "consequences": "",
                "measures": "", "recommendations": "", "contact": "", "closing": "" }),
        ),
    ]
}

/// Puts a marker in every text of `value` that a person types freely, which is every one but those of `not_words`.
pub(crate) fn mark_words(value: &mut Value, place: &str, not_words: &[&str]) {
    match value {
        Value::Object(fields) => {
            let free = fields
                .iter_mut()
                .filter(|(name, _)| !not_words.contains(&name.as_str()));
            for (name, field) in free {
                mark_words(
                    field,
                    &format!("{place}{}", name.replace('_', "")),
                    not_words,
                );
            }
        }
        Value::Array(items) => {
            for (rank, item) in items.iter_mut().enumerate() {
                mark_words(item, &format!("{place}{rank}"), not_words);
            }
        }
        Value::String(_) => mark(value, place),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Puts a marker in every text of `value`, named after its place.
fn mark(value: &mut Value, place: &str) {
    match value {
        Value::String(text) => *text = format!("{MARKER}{place}"),
        Value::Array(items) => {
            for (rank, item) in items.iter_mut().enumerate() {
                mark(item, &format!("{place}{rank}"));
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                mark(field, &format!("{place}{}", name.replace('_', "")));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Takes the markers back from the fields that refuse them.
fn give_back(plain: &Value, marked: &mut Value, faults: &Value) -> (Value, Vec<String>) {
    let faults = faults.as_array().expect("faults");
    let fields = faults.iter().filter_map(|fault| fault["field"].as_str());
    let mut fields: Vec<String> = fields.map(str::to_owned).collect();
    for field in &fields {
        let pointer = format!("/{}", field.replace('.', "/"));
        let slot = marked.pointer_mut(&pointer).expect("a field of the form");
        *slot = plain.pointer(&pointer).expect("the same field").clone();
    }
    fields.sort();
    (marked.take(), fields)
}

/// Every place under `folder` where one of `words` can be read, whatever its capitals, as UTF-8 or as UTF-16: in the
/// content of a file or in its name.
#[must_use]
pub fn places_that_say(words: &[&str], folder: &Path) -> Vec<String> {
    let spellings: Vec<Vec<u8>> = words
        .iter()
        .map(|word| word.to_lowercase())
        .flat_map(|word| {
            let wide = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [word.into_bytes(), wide]
        })
        .collect();
    let mut places = Vec::new();
    for path in files(folder) {
        let mut content = fs::read(&path).unwrap_or_default();
        content.extend_from_slice(path.to_string_lossy().as_bytes());
        let content = content.to_ascii_lowercase();
        for spelling in &spellings {
            if let Some(at) = content
                .windows(spelling.len())
                .position(|part| part == spelling)
            {
                let end = content.len().min(at + 60);
                let said = String::from_utf8_lossy(&content[at..end]).into_owned();
                places.push(format!("{}: {said}", path.display()));
            }
        }
    }
    places
}

/// Every file under `folder`.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
