//! Requests whose arguments are right but for one value, which may be anything.

use std::panic::AssertUnwindSafe;

use bolero::check;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tests::markers::{breach_form, evaluation_forms, event_form, step_forms};
use tests::record_markers::record_forms;
use tests::register::Workstation;

use crate::{a_while, pick};

/// Texts that mean something to a database, a page, a path, a formula, a clock or a person.
const TEXTS: [&str; 16] = [
    "",
    " ",
    "\u{0}",
    "'; DROP TABLE breach; --",
    "<script>1</script>",
    "../../x",
    "=1+1",
    "\u{202e}fdp",
    "31/02/2026",
    "29/03/2026",
    "02:30",
    "99:99",
    "-1",
    "unknown",
    "018f0000-0000-7000-8000-000000000000",
    "NaN",
];

/// How many values of one request are changed.
const MOST_CHANGES: usize = 3;

/// Requests as the page sends them, to a register that has one breach.
fn sent(workstation: &Workstation) -> Vec<(&'static str, Value)> {
    let (form, _) = breach_form(workstation);
    let breach = workstation.ok("declare_breach", json!({ "form": form }));
    let id = &breach["id"];
    let procedure = workstation.ok("procedure", json!({ "id": id }));
    let query = json!({ "text": "a", "year": 2026, "origin": null, "site": null, "status": "all", "page": 0 });
    let settings = workstation.ok("settings", json!({}));
    let searched =
        json!({ "actor": "", "object": null, "from_on": "01/01/2026", "to_on": "", "text": "a" });
    let mut sent = vec![
        ("declare_breach", json!({ "form": form })),
        ("preview_breach", json!({ "form": form, "id": null })),
        (
            "correct_breach",
            json!({ "id": id, "revision": 1, "form": form }),
        ),
        (
            "keep_draft",
            json!({ "key": "new", "form": form, "revision": null }),
        ),
        ("breaches", query),
        ("search_journal", json!({ "form": searched, "page": 0 })),
        ("add_event", json!({ "id": id, "form": event_form() })),
        (
            "change_settings",
            json!({ "form": settings["form"], "revision": settings["revision"] }),
        ),
        ("authority_sheet", json!({ "id": id, "form": "cnil_v2026" })),
    ];
    let steps = procedure["steps"].as_array().expect("steps").iter();
    for (step, form) in steps.zip(step_forms(&procedure)) {
        let typed = json!({ "id": id, "revision": step["revision"], "form": form });
        sent.push(("change_step", typed));
    }
    let created = record_forms().into_iter();
    sent.extend(created.map(|form| ("create_record", json!({ "form": form }))));
    sent.extend(about_evaluations(workstation, id));
    sent
}

/// Requests about the evaluation of the procedure, one of which is begun over `breach`.
fn about_evaluations(workstation: &Workstation, breach: &Value) -> Vec<(&'static str, Value)> {
    let beginning = json!({ "kind": "after_breach", "breaches": [breach] });
    let begun = workstation.ok("begin_evaluation", beginning.clone());
    let id = &begun["id"];
    let (form, action) = evaluation_forms(workstation, id);
    let decided = workstation.ok(
        "decide_improvement",
        json!({ "evaluation": id, "form": action }),
    );
    let visa = json!({
        "name": "a", "function": "a", "signed_on": "01/01/2026", "opinion": "favourable", "text": "a",
    });
    vec![
        ("begin_evaluation", beginning),
        (
            "change_evaluation",
            json!({ "id": id, "revision": 1, "form": form }),
        ),
        ("preview_evaluation", json!({ "id": id, "form": form })),
        (
            "keep_evaluation_draft",
            json!({ "id": id, "form": form, "revision": 1 }),
        ),
        (
            "decide_improvement",
            json!({ "evaluation": id, "form": action }),
        ),
        (
            "change_improvement",
            json!({ "id": decided["actions"][0]["id"], "revision": 1, "form": action }),
        ),
        (
            "sign_evaluation",
            json!({ "id": id, "revision": 1, "part": "drafting", "form": visa }),
        ),
        ("take_up_evaluation", json!({ "id": id, "reason": "a" })),
    ]
}

/// Any value, as these bytes draw it.
fn drawn(bytes: &mut impl Iterator<Item = u8>, depth: u8) -> Value {
    let kind = bytes.next().unwrap_or_default();
    let next = i64::from(bytes.next().unwrap_or_default());
    match kind % 9 {
        0 => Value::Null,
        1 => json!(next % 2 == 0),
        2 => json!(next),
        3 => json!(i64::MAX - next),
        4 => json!(-1.5e300),
        5 => json!("é".repeat(usize::try_from(next).unwrap_or_default() * 40)),
        6 if depth > 0 => (0..next % 4).map(|_| drawn(bytes, depth - 1)).collect(),
        7 if depth > 0 => {
            Value::Object(Map::from_iter([("id".to_owned(), drawn(bytes, depth - 1))]))
        }
        _ => json!(pick(
            &TEXTS,
            kind.wrapping_add(bytes.next().unwrap_or_default())
        )),
    }
}

/// Another value for `leaf`: of its own kind more often than not, since one of another kind is refused at once. `words`
/// are those of all the requests: a word of a list is right somewhere.
fn other(leaf: &Value, words: &[String], bytes: &[u8]) -> Value {
    let mut drawing = bytes.iter().copied();
    let [kind, next] = [drawing.next(), drawing.next()].map(Option::unwrap_or_default);
    match leaf {
        _ if kind % 8 == 0 => drawn(&mut drawing, 3),
        Value::Bool(was) => json!(!was),
        Value::Number(_) => json!(next),
        Value::String(_) if kind % 8 < 4 => json!(pick(&TEXTS, next)),
        Value::String(_) => {
            json!(words[usize::from(u16::from_le_bytes([next, kind])) % words.len()])
        }
        _ => Value::Null,
    }
}

/// The texts that a value holds.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => fields.values().flat_map(words).collect(),
        Value::Array(values) => values.iter().flat_map(words).collect(),
        Value::String(text) => vec![text.clone()],
        _ => Vec::new(),
    }
}

/// How many values stand in a value, without those that hold others.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(fields) => fields.values().map(leaves).sum(),
        Value::Array(values) => values.iter().map(leaves).sum(),
        _ => 1,
    }
}

/// Puts another value in the place of the leaf of this rank.
fn replace(value: &mut Value, mut rank: usize, other: &dyn Fn(&Value) -> Value) {
    let held: Vec<&mut Value> = match value {
        Value::Object(fields) => fields.values_mut().collect(),
        Value::Array(values) => values.iter_mut().collect(),
        leaf => {
            *leaf = other(leaf);
            return;
        }
    };
    for value in held {
        let count = leaves(value);
        if rank < count {
            replace(value, rank, other);
            return;
        }
        rank -= count;
    }
}

#[test]
fn any_value_in_any_request_gives_an_answer_and_leaves_a_sound_register() {
    let folder = TempDir::new().expect("a folder");
    let workstation = AssertUnwindSafe(Workstation::with_new_register(folder.path()));
    let sent = sent(&workstation);
    let words: Vec<String> = sent.iter().flat_map(|(_, it)| words(it)).collect();
    check!()
        .with_type::<(u8, Vec<(u16, Vec<u8>)>)>()
        .with_test_time(a_while())
        .for_each(|(rank, changes)| {
            let workstation = &workstation;
            let (name, argument) = pick(&sent, *rank);
            let mut argument = argument.clone();
            for (place, bytes) in changes.iter().take(MOST_CHANGES) {
                let rank = usize::from(*place) % leaves(&argument).max(1);
                replace(&mut argument, rank, &|leaf| other(leaf, &words, bytes));
            }
            let _answer = workstation.app.dispatch(name, argument);
        });
    workstation.app.lock();
    workstation
        .open()
        .expect("every page and the whole journal are sound");
}
