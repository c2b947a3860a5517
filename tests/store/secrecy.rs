//! What is typed can be read nowhere but in the open register and in the documents that were asked for.

#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::killed::{TYPE_MARKERS, Writing};
use tests::markers::{self, MARKER, NUMBER, PASSPHRASE, places_that_say};
use tests::register::{self, Workstation};
use vault::{KeyFile, Passphrase, key_path};

/// Fields of a register that accept no free word.
const NOT_WORDS_OF_A_REGISTER: &str = "auto_lock_minutes procedure.applies_from";

/// Fields of a breach that accept no free word: dates and hours.
const NOT_WORDS_OF_A_BREACH: &str = "aware.date aware.time detected.date detected.time notified.date notified.time \
    occurred_from.date occurred_from.time occurred_to.date occurred_to.time reported.date reported.time";

/// A process that types, with every folder of a person under `folder`.
fn typist(folder: &Path) -> Writing {
    let mut command = Command::new(env!("CARGO_BIN_EXE_writer"));
    command.arg(TYPE_MARKERS).arg(folder);
    for variable in [
        "HOME",
        "TMPDIR",
        "SQLITE_TMPDIR",
        "XDG_CACHE_HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
    ] {
        let own = folder.join(variable.to_lowercase());
        fs::create_dir_all(&own).unwrap();
        command.env(variable, own);
    }
    command.stderr(File::create(folder.join("stderr")).unwrap());
    Writing::spawn(&mut command)
}

#[test]
fn no_typed_word_is_in_clear_in_any_file_while_open_once_locked_or_after_a_kill() {
    let folder = TempDir::new().unwrap();
    let mut typist = typist(folder.path());
    assert_eq!(typist.line(), NOT_WORDS_OF_A_REGISTER);
    let code = typist.line();
    assert_eq!(typist.line(), NOT_WORDS_OF_A_BREACH);
    let joined = code.replace('-', "");
    let secrets = [MARKER, NUMBER, &code, &joined];
    let none = Vec::<String>::new();

    assert_eq!(typist.line(), "open");
    assert!(
        folder.path().join("val-fictif.rgpd-wal").exists(),
        "the log of writes is looked at too"
    );
    assert_eq!(places_that_say(&secrets, folder.path()), none, "while open");
    typist.go_on();
    assert_eq!(typist.line(), "locked");
    assert_eq!(
        places_that_say(&secrets, folder.path()),
        none,
        "once locked"
    );
    typist.go_on();
    assert_eq!(typist.line(), "open again");
    assert_eq!(typist.kill_after(0, std::time::Duration::ZERO), none);
    assert!(
        folder.path().join("val-fictif.rgpd-wal").exists(),
        "the kill left its log"
    );
    assert_eq!(
        places_that_say(&secrets, folder.path()),
        none,
        "after a kill"
    );
}

#[test]
fn a_word_in_clear_would_be_seen() {
    let folder = TempDir::new().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    fs::write(inner.join("plain"), format!("before {MARKER}facts after")).unwrap();
    let wide: Vec<u8> = MARKER.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("wide"), wide).unwrap();
    fs::write(folder.path().join("capitals"), MARKER.to_uppercase()).unwrap();
    fs::write(folder.path().join(MARKER), "").unwrap();
    fs::write(folder.path().join("innocent"), "zqx marker").unwrap();
    assert_eq!(places_that_say(&[MARKER], folder.path()).len(), 4);
}

#[test]
fn the_markers_reach_every_text_of_the_forms() {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::with_new_register(folder.path());
    let (form, refused) = markers::register_form(&workstation);
    assert_eq!(refused.join(" "), NOT_WORDS_OF_A_REGISTER);
    assert_eq!(texts(&form) - marked(&form), refused.len());
    let (form, refused) = markers::breach_form(&workstation);
    assert_eq!(refused.join(" "), NOT_WORDS_OF_A_BREACH);
    // The values and the precisions of the two counts are not free words either.
    assert_eq!(texts(&form) - marked(&form), refused.len() + 4);
}

fn texts(value: &Value) -> usize {
    count(value, |_| true)
}

fn marked(value: &Value) -> usize {
    count(value, |text| text.starts_with(MARKER))
}

fn count(value: &Value, wanted: fn(&str) -> bool) -> usize {
    match value {
        Value::String(text) => usize::from(wanted(text)),
        Value::Array(items) => items.iter().map(|item| count(item, wanted)).sum(),
        Value::Object(fields) => fields.values().map(|field| count(field, wanted)).sum(),
        _ => 0,
    }
}

#[test]
fn no_refusal_repeats_a_word_that_was_typed() {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::with_new_register(folder.path());
    let breach = workstation.declare(&format!("{MARKER} facts")).unwrap();
    let id = &breach["id"];
    let mut register = workstation.register_form();
    register["auto_lock_minutes"] = json!(format!("{MARKER}minutes"));
    register["procedure"]["applies_from"] = json!(format!("{MARKER}date"));
    let mut unlisted = breach["form"].clone();
    unlisted["certainty"] = json!(format!("{MARKER}certainty"));
    let mut unknown = breach["form"].clone();
    unknown[format!("{MARKER}field")] = json!(1);
    let refused = [
        (
            "change_settings",
            json!({ "form": register, "revision": 1 }),
        ),
        (
            "change_settings",
            json!({ "form": MARKER, "revision": MARKER }),
        ),
        ("declare_breach", json!({ "form": markers::draft_form() })),
        ("declare_breach", json!({ "form": unlisted })),
        ("declare_breach", json!({ MARKER: unknown })),
        (
            "correct_breach",
            json!({ "id": id, "revision": 7, "form": marked_facts(&breach) }),
        ),
        (
            "correct_breach",
            json!({ "id": MARKER, "revision": 1, "form": breach["form"] }),
        ),
        ("breach", json!({ "id": MARKER })),
        ("breaches", json!({ "text": MARKER, "status": MARKER })),
        ("draft", json!({ "key": [MARKER] })),
        (
            "keep_draft",
            json!({ "key": MARKER, "form": breach["form"], "revision": null }),
        ),
        (
            "change_passphrase",
            json!({ "current": MARKER, "passphrase": PASSPHRASE, "confirmation": PASSPHRASE }),
        ),
        (
            "change_passphrase",
            json!({ "current": MARKER, "passphrase": MARKER, "confirmation": "" }),
        ),
        ("renew_recovery_code", json!({ "passphrase": MARKER })),
        ("open_register", json!({ "passphrase": MARKER })),
        ("open_register", json!({ "passphrase": { MARKER: 1 } })),
        ("open_with_recovery_code", json!({ "code": MARKER })),
        (MARKER, json!({})),
    ];
    for (name, argument) in refused {
        says_nothing(&workstation, name, argument);
    }
}

fn marked_facts(breach: &Value) -> Value {
    let mut form = breach["form"].clone();
    form["facts"] = json!(format!("{MARKER} other facts"));
    form
}

#[test]
fn a_row_that_cannot_be_read_is_refused_without_its_words() {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::with_new_register(folder.path());
    let breach = workstation.declare("Un dossier est resté ouvert.").unwrap();
    workstation.app.lock();
    let changes = [
        format!("UPDATE breach SET facts = json_set(facts, '$.certainty', '{MARKER}')"),
        format!("UPDATE breach SET registered_at = '{MARKER}'"),
        format!("UPDATE breach SET sequence = 1, facts = '\"{MARKER}\"'"),
    ];
    for change in changes {
        alter(&workstation, &change);
        workstation.open().unwrap();
        says_nothing(&workstation, "breach", json!({ "id": breach["id"] }));
        workstation.app.lock();
    }
}

/// Changes a row behind the back of the application.
fn alter(workstation: &Workstation, sql: &str) {
    let file = KeyFile::read(&key_path(&workstation.path)).unwrap();
    let unlocked = file
        .open_with_passphrase(&Passphrase::new(register::PASSPHRASE))
        .unwrap();
    let connection = Connection::open(&workstation.path).unwrap();
    connection
        .pragma_update(None, "key", unlocked.key.sqlcipher_key().as_str())
        .unwrap();
    connection
        .pragma_update(None, "cipher_page_size", 8192)
        .unwrap();
    assert_eq!(connection.execute(sql, []).unwrap(), 1);
}

/// The request is refused, and neither what a log would print of the refusal nor what the page receives repeats a word.
fn says_nothing(workstation: &Workstation, name: &str, argument: Value) {
    let refusal = workstation.app.dispatch(name, argument).expect_err(name);
    let said = format!(
        "{refusal:?} {refusal:#?} {}",
        serde_json::to_value(&refusal).unwrap()
    );
    assert!(!said.contains(MARKER), "{name}: {said}");
}

#[test]
fn the_notification_sheet_carries_no_note_of_the_procedure() {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::with_new_register(folder.path());
    let declared = workstation.declare("Un envoi erroné.").unwrap();
    let id = declared["id"].clone();
    let procedure = workstation.ok("procedure", json!({ "id": id }));
    for step in procedure["steps"].as_array().unwrap() {
        let mut form = step["form"].clone();
        form["progress"]["notes"] = json!(format!("{MARKER}note"));
        let change = json!({ "id": id, "revision": 0, "form": form });
        let _ = workstation.ok("change_step", change);
    }
    let sheet = folder.path().join("fiche.pdf");
    workstation.machine.script.will_save(sheet.clone());
    let _ = workstation.ok(
        "export_breach_document",
        json!({ "id": id, "document": "notification", "form": "cnil_v2026", "redacted": false }),
    );
    let said = streams(&sheet);
    assert!(said.contains("\"facts\""), "the data are attached");
    assert!(!said.contains(MARKER), "{said}");
}

/// Everything that the streams of a PDF hold, pages and attachments.
fn streams(file: &Path) -> String {
    let document = lopdf::Document::load(file).unwrap();
    let objects = document.objects.values();
    let streams = objects.filter_map(|object| object.as_stream().ok());
    let contents = streams.map(|stream| {
        let content = stream.decompressed_content();
        content.unwrap_or_else(|_| stream.content.clone())
    });
    contents
        .map(|content| String::from_utf8_lossy(&content).into_owned())
        .collect()
}
