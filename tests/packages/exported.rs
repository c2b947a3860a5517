//! Packages as they leave: what they hold, how other programs open them, what stays behind.

use std::fs;
use std::path::PathBuf;

use app::ErrorCode;
use serde_json::{Value, json};

use crate::closed_file::{ClosedFile, PASSWORD};
use crate::opened::{Unpacked, run, text};

#[test]
fn an_archive_holds_everything_under_readable_names() {
    let file = ClosedFile::new();
    let (path, saved) = file.package("archive.zip", &json!({}));
    run("unzip", &["-tq"], &path);
    let names = Unpacked::of(&path).names();
    for expected in [
        "01 dossier complet.pdf",
        "02 rapport d’incident.pdf",
        "03 fiche de notification.pdf",
        "04 appréciation du risque.pdf",
        "05 chronologie.pdf",
        "06 mesures.pdf",
        "07 information des personnes.pdf",
        "08 attestation de clôture.pdf",
        "09 extrait du journal.pdf",
        "LISEZ-MOI.txt",
        "SHA256SUMS",
        "lettres/lettre aux personnes.pdf",
        "manifeste.json",
        "notifications envoyées/1 envoyée le 2026-11-24.pdf",
        "notifications envoyées/2 envoyée le 2026-11-24.pdf",
        "pièces/01 signalement.eml",
        "pièces/02 récépissé.txt",
    ] {
        assert!(
            names.iter().any(|name| name == expected),
            "{expected}: {names:#?}"
        );
    }
    assert_eq!(names.len(), 17, "{names:#?}");
    assert_eq!(saved["files"], 14);
    assert_eq!(saved["left_out"], json!([]));
}

#[test]
fn the_documents_of_a_package_are_whole_documents_for_other_programs() {
    let file = ClosedFile::new();
    let (path, _) = file.package("archive.zip", &json!({}));
    let unpacked = Unpacked::of(&path);
    let documents = unpacked.files().into_iter();
    for document in documents.filter(|it| it.extension().is_some_and(|it| it == "pdf")) {
        run("qpdf", &["--check"], &document);
        assert!(text(&document).contains("VIO-2026-0001"), "{document:?}");
    }
}

#[test]
fn a_package_as_one_document_carries_the_files_and_their_manifest() {
    let file = ClosedFile::new();
    let (path, _) = file.package("archive.pdf", &json!({ "form": "pdf" }));
    run("qpdf", &["--check"], &path);
    let listed = run("pdfdetach", &["-list"], &path);
    assert!(listed.starts_with("15 embedded files"), "{listed}");
    for name in [
        "manifeste.json",
        "pièces - 02 récépissé.txt",
        "01 dossier complet.pdf",
    ] {
        assert!(listed.contains(name), "{name}: {listed}");
    }
    assert!(text(&path).contains("Dossier archivé"));
}

#[test]
fn a_protected_package_opens_with_its_password_in_usual_programs() {
    let file = ClosedFile::new();
    let (zip, _) = file.package("scellé.zip", &json!({ "password": PASSWORD }));
    let password = format!("-p{PASSWORD}");
    let tested = run("7z", &["t", &password], &zip);
    assert!(tested.contains("Everything is Ok"), "{tested}");
    let listed = run("7z", &["l", "-slt", &password], &zip);
    assert!(listed.contains("AES-256"), "{listed}");
    let options = json!({ "form": "pdf", "password": PASSWORD });
    let (pdf, _) = file.package("scellé.pdf", &options);
    run(
        "qpdf",
        &["--check", &format!("--password={PASSWORD}")],
        &pdf,
    );
    let files = run("pdfdetach", &["-list", "-upw", PASSWORD], &pdf);
    assert!(files.contains("récépissé"), "{files}");
}

#[test]
fn the_password_is_written_nowhere() {
    let file = ClosedFile::new();
    let options = json!({ "password": PASSWORD, "as_message": true });
    let (message, saved) = file.package("message.eml", &options);
    assert!(!saved.to_string().contains(PASSWORD));
    let history = file
        .workstation
        .ok("breach_history", json!({ "id": file.id }));
    assert!(!history.to_string().contains(PASSWORD));
    let said = fs::read(message).unwrap();
    assert!(!String::from_utf8_lossy(&said).contains(PASSWORD));
}

#[test]
fn the_journal_tells_the_fingerprint_of_the_package_that_left() {
    let file = ClosedFile::new();
    let (path, saved) = file.package("archive.zip", &json!({}));
    let printed = run("sha256sum", &[], &path);
    assert!(
        printed.contains(saved["sha256"].as_str().unwrap()),
        "{printed}"
    );
    let history = file
        .workstation
        .ok("breach_history", json!({ "id": file.id }));
    let latest = &history["entries"][0];
    assert_eq!(latest["action"], "package_exported");
    let changes = latest["changes"].as_array().unwrap();
    let told = changes.iter().find(|it| it["field"] == "fingerprint");
    assert_eq!(told.unwrap()["after"], saved["sha256"]);
}

#[test]
fn a_package_is_what_was_chosen_and_says_that_something_stays_out() {
    let file = ClosedFile::new();
    let items: Vec<String> = file.keys().into_iter().take(2).collect();
    let options = json!({ "kind": "notification", "items": items });
    let (path, saved) = file.package("choix.zip", &options);
    let names = Unpacked::of(&path).names();
    assert_eq!(names.len(), 5, "{names:?}");
    assert_eq!(
        saved["left_out"],
        json!(["12 éléments du dossier n’y ont pas été mis."])
    );
}

#[test]
fn the_notifications_of_a_package_follow_the_form_that_is_chosen() {
    let file = ClosedFile::new();
    let (path, _) = file.package("cepd.zip", &json!({ "order": "edpb_v1" }));
    let unpacked = Unpacked::of(&path);
    let files = unpacked.files().into_iter();
    let notifications: Vec<PathBuf> = files
        .filter(|file| file.extension().is_some_and(|it| it == "pdf"))
        .filter(|file| file.to_string_lossy().contains("notification"))
        .collect();
    assert!(notifications.len() >= 2, "{notifications:?}");
    for notification in notifications {
        let printed = text(&notification);
        assert!(printed.contains("CEPD"), "{printed}");
        assert!(!printed.contains("CNIL : téléservice"), "{printed}");
    }
}

#[test]
fn what_cannot_be_made_is_refused_before_a_place_is_asked_for() {
    let file = ClosedFile::new();
    let argument = |changes: Value| {
        let mut argument = json!({
            "id": file.id, "kind": "archive", "form": "zip", "items": [], "redacted": false,
            "password": null, "as_message": false, "order": "cnil_v2026",
        });
        let changed = argument.as_object_mut().unwrap();
        changed.extend(changes.as_object().unwrap().clone());
        argument
    };
    let refused = |changes| {
        file.workstation
            .refused("export_package", argument(changes))
    };
    assert_eq!(
        refused(json!({ "password": "soleil" })),
        ErrorCode::InvalidForm
    );
    let open = file.workstation.declare("Un vol.").unwrap()["id"].clone();
    assert_eq!(refused(json!({ "id": open })), ErrorCode::FileOpen);
    file.workstation
        .machine
        .script
        .will_save(file.path("rien.zip"));
    let stranger = json!({ "items": ["file:00000000-0000-0000-0000-000000000000"] });
    assert_eq!(refused(stranger), ErrorCode::EditedMeanwhile);
    assert!(!file.path("rien.zip").exists());
}

#[test]
fn a_package_that_cannot_be_written_leaves_nothing_and_no_line_in_the_journal() {
    let file = ClosedFile::new();
    let place = file.path("absent").join("archive.zip");
    file.workstation.machine.script.will_save(place);
    let argument = json!({
        "id": file.id, "kind": "archive", "form": "zip", "items": file.keys(), "redacted": false,
        "password": null, "as_message": false, "order": "cnil_v2026",
    });
    let refusal = file.workstation.refused("export_package", argument);
    assert_eq!(refusal, ErrorCode::FolderReadOnly);
    let history = file
        .workstation
        .ok("breach_history", json!({ "id": file.id }));
    assert_ne!(history["entries"][0]["action"], "package_exported");
    assert_eq!(file.workstation.ok("work_progress", json!({})), Value::Null);
}
