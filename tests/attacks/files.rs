//! Files that are not what they say: names that climb or run, links that lead elsewhere. Archives that never end are tried
//! in the rooms that unpack them (`package`, `spreadsheet`), key files that ask for a terabyte in `vault`.

use std::fs;
use std::path::{Path, PathBuf};

use app::ErrorCode;
use serde_json::json;
use tempfile::TempDir;

use crate::open_register;

/// A file of this name, in a folder of its own.
fn named(folder: &Path, name: &str, content: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, content).expect("a file");
    path
}

#[test]
fn an_attachment_whose_name_climbs_or_runs_leaves_under_a_name_that_does_neither() {
    let (_folder, workstation, id) = open_register();
    let source = TempDir::new().expect("a folder");
    let names = [
        "..\\..\\x.exe",
        "CON",
        "facture\u{202e}fdp.exe",
        "a:b|c?.sh",
        " .hidden. ",
    ];
    for name in names {
        let file = named(source.path(), name, b"MZ\x90\0octets");
        workstation.machine.script.will_open(file);
        let argument =
            json!({ "id": id, "form": { "kind": "receipt", "note": "", "clause": null } });
        let added = workstation.app.dispatch("add_document", argument);
        let documents = match added {
            Ok(documents) => documents,
            Err(refusal) => panic!("{name}: {refusal:?}"),
        };
        let documents = documents["documents"].as_array().expect("documents");
        let document = documents.last().expect("the one that was added")["id"].clone();
        workstation
            .machine
            .script
            .will_save(source.path().join("sortie"));
        let export = json!({ "id": id, "document": document });
        let _ = workstation.ok("export_document", export);
        let proposed = workstation.machine.script.proposed_names();
        let proposed = proposed.last().expect("a name was proposed");
        let forbidden = ['/', '\\', ':', '|', '?', '\u{202e}'];
        assert!(!proposed.contains(forbidden), "{name}: {proposed}");
        assert_ne!(proposed, "CON");
        assert!(!proposed.ends_with(['.', ' ']), "{name}: {proposed}");
        let bytes = fs::read(source.path().join("sortie")).expect("the file");
        assert_eq!(bytes, b"MZ\x90\0octets");
    }
}

#[cfg(unix)]
#[test]
fn a_link_planted_where_something_is_saved_is_replaced_and_never_followed() {
    let (folder, workstation, id) = open_register();
    let place = TempDir::new().expect("a folder");
    let target = named(folder.path(), "contrat.pdf", b"un contrat");
    let link = place.path().join("fiche.pdf");
    std::os::unix::fs::symlink(&target, &link).expect("a link");
    workstation.export(&id, &link).expect("the sheet is saved");
    assert_eq!(fs::read(&target).expect("the file"), b"un contrat");
    assert!(!link.symlink_metadata().expect("the sheet").is_symlink());

    let backup = place.path().join("sauvegarde");
    std::os::unix::fs::symlink(folder.path(), &backup).expect("a link");
    workstation.machine.script.will_save(backup.clone());
    assert_eq!(
        workstation.refused("back_up", json!({})),
        ErrorCode::AlreadyExists
    );
    let outside = TempDir::new().expect("a folder");
    let old = place
        .path()
        .join("val-fictif 2020-01-01 08h00m00 (automatique)");
    std::os::unix::fs::symlink(outside.path(), &old).expect("a link");
    fs::copy(&workstation.path, outside.path().join("val-fictif.rgpd")).expect("a copy");
    for _ in 0..2 {
        workstation
            .machine
            .script
            .will_choose(place.path().to_owned());
        let _ = workstation.app.dispatch("choose_backup_folder", json!({}));
    }
    assert!(outside.path().join("val-fictif.rgpd").exists());
}
