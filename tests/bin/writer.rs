//! A process that writes, says each time what is written, and goes on until it is killed.
//!
//! `writer TASK FOLDER`: the tests of accidents kill it at many moments, then look at what it left in the folder.

use std::fs;
use std::io::{self, BufRead, Write};
use std::path::Path;

use files::Existing;
use serde_json::{Value, json};
use tests::killed::{self, LETTERS, READY};
use tests::markers::{self, MARKER, PASSPHRASE};
use tests::record_markers::record_forms;
use tests::register::{Workstation, breaches_that_say};
use vault::{KdfCost, KeyFile, Passphrase, key_path};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [task, folder] = words.as_slice() else {
        panic!("writer TASK FOLDER");
    };
    let folder = Path::new(folder);
    match task.as_str() {
        killed::DECLARE => declare(folder),
        killed::REPLACE_A_FILE => replace_a_file(folder),
        killed::CHANGE_PASSPHRASE => change_passphrase(folder),
        killed::TYPE_MARKERS => type_markers(folder),
        killed::READ_AND_LOCK => read_and_lock(folder),
        other => panic!("no task is named {other}"),
    }
}

/// Tells the parent, at once.
fn say(text: &str) {
    let mut output = io::stdout().lock();
    writeln!(output, "{text}")
        .and_then(|()| output.flush())
        .expect("the parent listens");
}

/// Waits until the parent has looked.
fn wait() {
    let mut line = String::new();
    io::stdin()
        .lock()
        .read_line(&mut line)
        .expect("the parent answers");
}

/// One breach after the other, long enough to fill several pages of the file.
fn declare(folder: &Path) -> ! {
    let workstation = Workstation::at(folder);
    workstation.open().expect("the register opens");
    let account = "Un dossier est resté ouvert sur un poste partagé. ".repeat(200);
    say(READY);
    loop {
        let declared = workstation.declare(&account).expect("a declaration");
        say(declared["number"].as_str().expect("a number"));
    }
}

/// One file, replaced again and again by a whole other one.
fn replace_a_file(folder: &Path) -> ! {
    say(READY);
    for letter in LETTERS.iter().cycle().skip(1) {
        let content = vec![*letter; killed::FILE_LENGTH];
        files::write_whole(&folder.join(killed::FILE), &content, Existing::Replace)
            .expect("the file is written");
        say(&char::from(*letter).to_string());
    }
    unreachable!("the letters go round")
}

/// The key file, each time with the next passphrase; a cheap derivation, so that writing is what is interrupted.
fn change_passphrase(folder: &Path) -> ! {
    let path = key_path(&Workstation::at(folder).path);
    let cost = KdfCost::new(8, 1, 1).expect("the least cost");
    let mut file = KeyFile::read(&path).expect("the key file");
    let opened = (0..)
        .map(|rank| {
            (
                rank,
                file.open_with_passphrase(&Passphrase::new(&killed::passphrase(rank))),
            )
        })
        .find_map(|(rank, opened)| opened.ok().map(|opened| (rank, opened)));
    let (first, unlocked) = opened.expect("one of the passphrases opens");
    say(READY);
    for rank in first + 1.. {
        let passphrase = Passphrase::new(&killed::passphrase(rank));
        file.change_passphrase(&unlocked.key, unlocked.slot.id, &passphrase, cost)
            .and_then(|()| file.write(&path, Existing::Replace))
            .expect("the key file is written");
        say(&rank.to_string());
    }
    unreachable!("there is always a next rank")
}

/// A marker in every field of text, then the lock, then the same again.
fn type_markers(folder: &Path) {
    let workstation = Workstation::at(folder);
    let (form, refused) = markers::register_form(&workstation);
    say(&refused.join(" "));
    let created = workstation
        .create_with(&form, PASSPHRASE)
        .expect("a register");
    say(created["recovery_code"].as_str().expect("a code"));
    let (form, refused) = markers::breach_form(&workstation);
    say(&refused.join(" "));
    let declared = workstation.ok("declare_breach", json!({ "form": form }));
    type_more(&workstation, &declared);
    say("open");
    wait();
    workstation.app.lock();
    say("locked");
    wait();
    workstation
        .open_with(PASSPHRASE)
        .expect("the register opens");
    type_more(
        &workstation,
        &workstation.ok("breach", json!({ "id": declared["id"] })),
    );
    say("open again");
    wait();
}

/// One breach is shown, and nothing is kept of it here.
fn read_and_lock(folder: &Path) {
    let workstation = Workstation::at(folder);
    let passphrase = fs::read_to_string(folder.join(killed::PASSPHRASE_FILE)).expect("its words");
    workstation
        .open_with(&passphrase)
        .expect("the register opens");
    drop(passphrase);
    let page = workstation.ok("breaches", breaches_that_say("", 0));
    let _ = workstation.ok("breach", json!({ "id": page["rows"][0]["id"] }));
    drop(page);
    say("open");
    wait();
    workstation.app.lock();
    say("locked");
    wait();
}

/// A correction, drafts, a search, a refusal: every other way by which words come in.
fn type_more(workstation: &Workstation, breach: &Value) {
    let mut form = breach["form"].clone();
    form["measures"] = json!(format!("{MARKER}corrected{}", breach["revision"]));
    let correction = json!({ "id": breach["id"], "revision": breach["revision"], "form": form });
    let _ = workstation.ok("correct_breach", correction);
    for key in [json!("new"), breach["id"].clone()] {
        let draft = json!({ "key": key, "form": markers::draft_form(), "revision": 1 });
        let _ = workstation.ok("keep_draft", draft);
    }
    type_procedure(workstation, &breach["id"]);
    type_records(workstation);
    type_evaluation(workstation);
    take_table(workstation);
    let (settings, _) = markers::register_form(workstation);
    let _ = workstation.ok(
        "keep_settings_draft",
        json!({ "form": settings, "revision": 1 }),
    );
    let found = workstation.ok("breaches", breaches_that_say(MARKER, 0));
    assert_eq!(found["total"], 1, "what was typed is in the register");
    // Whoever opens leaves what was open, even with a wrong passphrase.
    assert!(workstation.open_with(&format!("{MARKER}wrong")).is_err());
    workstation
        .open_with(PASSPHRASE)
        .expect("the register opens again");
    fs::write(workstation.path.with_extension("typed"), b"")
        .expect("the folder is the one that is looked at");
}

/// An entry of every register with its draft and its files, and the draft of another one.
fn type_records(workstation: &Workstation) {
    for form in record_forms() {
        let created = workstation.ok("create_record", json!({ "form": form }));
        for id in [&created["id"], &Value::Null] {
            let typing = json!({ "id": id, "form": form, "revision": 1 });
            let _ = workstation.ok("keep_record_draft", typing);
        }
        attach(
            workstation,
            "add_record_document",
            &created["id"],
            "other_of_register",
        );
        let files = attach(
            workstation,
            "add_record_document",
            &created["id"],
            "other_of_register",
        );
        let withdrawal = json!({ "id": created["id"], "document": files[0]["id"], "reason": format!("{MARKER}reason") });
        let _ = workstation.ok("withdraw_record_document", withdrawal);
    }
}

/// An evaluation with an action and a draft, another that is signed, given a visa and taken up again.
fn type_evaluation(workstation: &Workstation) {
    for is_signed in [false, true] {
        let begun = workstation.ok(
            "begin_evaluation",
            json!({ "kind": "yearly", "breaches": [] }),
        );
        let id = &begun["id"];
        let (form, action) = markers::evaluation_forms(workstation, id);
        let changed = json!({ "id": id, "revision": 1, "form": form });
        let _ = workstation.ok("change_evaluation", changed);
        let decided = json!({ "evaluation": id, "form": action });
        let _ = workstation.ok("decide_improvement", decided);
        if is_signed {
            sign(workstation, id);
        } else {
            let kept = json!({ "id": id, "form": form, "revision": 2 });
            let _ = workstation.ok("keep_evaluation_draft", kept);
        }
    }
}

fn sign(workstation: &Workstation, id: &Value) {
    let text = format!("{MARKER}visa");
    for part in ["drafting", "validation"] {
        let form = json!({ "name": text, "function": text, "signed_on": "01/01/2026", "opinion": null, "text": text });
        let signing = json!({ "id": id, "revision": 2, "part": part, "form": form });
        let _ = workstation.ok("sign_evaluation", signing);
    }
    let again = json!({ "id": id, "reason": text });
    let _ = workstation.ok("take_up_evaluation", again);
}

/// A file with its name and its note. It is of the person, outside the register: it is there only while it is read.
fn attach(workstation: &Workstation, request: &str, id: &Value, kind: &str) -> Value {
    let shown = workstation.path.with_file_name(format!("{MARKER}name"));
    let form = json!({ "kind": kind, "note": format!("{MARKER}note"), "clause": null });
    workstation.machine.script.will_open(shown.clone());
    fs::write(&shown, format!("{MARKER}document")).expect("a file to add");
    let added = workstation.ok(request, json!({ "id": id, "form": form }));
    fs::remove_file(shown).expect("the file is taken away");
    added
}

/// Every step with its draft, an event, and a document with its note.
fn type_procedure(workstation: &Workstation, id: &Value) {
    let procedure = workstation.ok("procedure", json!({ "id": id }));
    let steps = procedure["steps"].as_array().expect("steps");
    for (saved, form) in steps.iter().zip(markers::step_forms(&procedure)) {
        let typed = json!({ "id": id, "revision": saved["revision"], "form": form });
        let _ = workstation.ok("change_step", typed.clone());
        let _ = workstation.ok("keep_step_draft", typed);
    }
    let _ = workstation.ok(
        "add_event",
        json!({ "id": id, "form": markers::event_form() }),
    );
    let _ = attach(workstation, "add_document", id, "other");
}

/// A table of another program, taken, that completes what the one before added; and one that is only looked at.
fn take_table(workstation: &Workstation) {
    let table = json!({ "table": "records", "register": "processor" });
    let choose = |text: &str| {
        let path = workstation
            .path
            .with_file_name(format!("{MARKER}table.csv"));
        fs::write(&path, text).expect("a table");
        workstation.machine.script.will_open(path.clone());
        let chosen = workstation.ok("choose_import", json!({ "table": table }));
        // The file of the other program is not the register's to hide.
        fs::remove_file(path).expect("no table");
        let sheet = &chosen["sheets"][0];
        let columns = sheet["columns"].as_array().expect("columns").iter();
        let columns: Vec<&Value> = columns.map(|column| &column["path"]).collect();
        json!({ "source": "sheet", "sheet": 0, "mapping": { "header": sheet["header"], "columns": columns } })
    };
    for service in ["before", "after"] {
        let source = choose(&format!(
            "Nom;Prestation\n{MARKER}taken;{MARKER}{service}\n"
        ));
        let preview = workstation.ok("preview_import", json!({ "source": source }));
        let taking = &preview["lines"][0]["proposed"];
        assert_ne!(taking, "leave", "the table is taken");
        let accepted = json!({ "source": source, "stamp": preview["stamp"], "takings": [taking] });
        let _ = workstation.ok("accept_import", accepted);
    }
    let _ = choose(&format!("Nom\n{MARKER}looked at\n"));
}
