//! A register of the first version, from the door: backed up where the person says, then opened.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use std::fs;

use app::{ApiError, ErrorCode};
use rusqlite::Connection;
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::register::{PASSPHRASE, Workstation};
use vault::{KeyFile, Passphrase, key_path};

/// A register as the first version wrote it, closed: without people.
fn of_the_first_version() -> (TempDir, Workstation) {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::with_new_register(folder.path());
    workstation.declare("Un classeur manque.").unwrap();
    workstation.app.lock();
    let keys = KeyFile::read(&key_path(&workstation.path)).unwrap();
    let unlocked = keys.open_with_passphrase(&Passphrase::new(PASSPHRASE));
    let key = unlocked.unwrap().key;
    let connection = Connection::open(&workstation.path).unwrap();
    connection
        .pragma_update(None, "key", key.sqlcipher_key().as_str())
        .unwrap();
    connection
        .pragma_update(None, "cipher_page_size", 8192)
        .unwrap();
    for table in [
        "exercise",
        "person",
        "improvement",
        "evaluation_visa",
        "evaluation_text",
        "evaluation_number",
        "evaluation",
    ] {
        let drop = format!("DROP TABLE {table}");
        connection.execute_batch(&drop).unwrap();
    }
    connection.pragma_update(None, "user_version", 1).unwrap();
    workstation.app.choose(workstation.path.clone());
    (folder, workstation)
}

fn open(workstation: &Workstation, mode: &str) -> Result<Value, ApiError> {
    let argument = json!({ "passphrase": PASSPHRASE, "mode": mode });
    workstation.app.dispatch("open_register", argument)
}

#[test]
fn it_is_refused_then_backed_up_upgraded_and_opened_with_its_referente() {
    let (_folder, workstation) = of_the_first_version();
    assert_eq!(
        open(&workstation, "write").unwrap_err().code,
        ErrorCode::RegisterOlder
    );
    let key = tempfile::tempdir().unwrap();
    let place = key.path().join("avant");
    workstation.machine.script.will_save(place.clone());
    let session = open(&workstation, "upgrade").unwrap();
    assert_eq!(session["breach_count"], 1);
    assert_eq!(session["user"], "Camille Exemple");
    let form = json!({ "actor": "", "object": "register", "from_on": "", "to_on": "", "text": "" });
    let journal = workstation.ok("search_journal", json!({ "form": form, "page": 0 }));
    assert_eq!(journal["lines"][1]["entry"]["action"], "register_upgraded");
    assert!(place.join("val-fictif.rgpd").exists());
    assert!(place.join("val-fictif.rgpd.cles").exists());
}

#[test]
fn without_a_place_for_the_backup_nothing_changes() {
    let (folder, workstation) = of_the_first_version();
    let before = fs::read(&workstation.path).unwrap();
    assert_eq!(
        open(&workstation, "upgrade").unwrap_err().code,
        ErrorCode::RegisterOlder
    );
    assert_eq!(fs::read(&workstation.path).unwrap(), before);
    workstation
        .machine
        .script
        .will_save(folder.path().join("absent").join("avant"));
    assert_eq!(
        open(&workstation, "upgrade").unwrap_err().code,
        ErrorCode::FolderReadOnly
    );
    assert_eq!(fs::read(&workstation.path).unwrap(), before);
}
