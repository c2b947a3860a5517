//! A package that is looked at again, without a register.

use std::fs;
use std::path::Path;

use app::ErrorCode;
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::register::Workstation;

use crate::closed_file::{ClosedFile, PASSWORD};

/// The verdict on a file, in front of no register.
fn chosen(file: &Path) -> Value {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::at(folder.path());
    workstation.machine.script.will_open(file.to_owned());
    workstation.ok("choose_package", json!({}))
}

#[test]
fn a_package_as_it_was_made_is_intact_and_tells_what_it_claims() {
    let file = ClosedFile::new();
    for form in ["zip", "pdf"] {
        let (path, _) = file.package(&format!("archive.{form}"), &json!({ "form": form }));
        let verdict = &chosen(&path)["verdict"];
        assert_eq!(verdict["is_intact"], true, "{verdict:#}");
        assert_eq!(verdict["form"], form);
        assert_eq!(verdict["files"].as_array().unwrap().len(), 14);
        let claims = &verdict["claims"];
        assert_eq!(claims["title"], "Dossier archivé");
        assert_eq!(claims["subject"], "Violation VIO-2026-0001");
        assert_eq!(claims["made_by"], "Camille Exemple");
        assert_eq!(claims["kept_through"], "lundi 24 novembre 2036");
        assert_eq!(claims["journal_hash"].as_str().unwrap().len(), 64);
        let dossier = &verdict["files"][0];
        assert_eq!(dossier["data"], "matches", "{dossier}");
    }
}

#[test]
fn a_changed_byte_anywhere_in_a_package_is_reported() {
    let file = ClosedFile::new();
    for form in ["zip", "pdf"] {
        let (path, _) = file.package(&format!("archive.{form}"), &json!({ "form": form }));
        let sound = fs::read(&path).unwrap();
        let place = file.path("touched");
        for at in (0..sound.len()).step_by(sound.len() / 40) {
            let mut damaged = sound.clone();
            damaged[at] ^= 0x10;
            fs::write(&place, damaged).unwrap();
            let verdict = &chosen(&place)["verdict"];
            assert_eq!(verdict["is_intact"], false, "{form}, byte {at}");
        }
    }
}

#[test]
fn a_single_document_is_verified_as_well() {
    let file = ClosedFile::new();
    let path = file.path("dossier.pdf");
    file.workstation.machine.script.will_save(path.clone());
    let asked =
        json!({ "id": file.id, "document": "dossier", "form": "cnil_v2026", "redacted": false });
    let _ = file.workstation.ok("export_breach_document", asked);
    let verdict = &chosen(&path)["verdict"];
    assert_eq!(
        (&verdict["is_intact"], &verdict["form"]),
        (&json!(true), &json!("document"))
    );
}

#[test]
fn a_protected_package_waits_for_its_password() {
    let file = ClosedFile::new();
    for form in ["zip", "pdf"] {
        let options = json!({ "form": form, "password": PASSWORD });
        let (path, _) = file.package(&format!("scellé.{form}"), &options);
        let folder = TempDir::new().unwrap();
        let workstation = Workstation::at(folder.path());
        workstation.machine.script.will_open(path);
        let chosen = workstation.ok("choose_package", json!({}));
        assert_eq!(chosen["needs_password"], true);
        assert_eq!(chosen["verdict"], Value::Null);
        let wrong = workstation.refused("unlock_package", json!({ "password": "7KQF" }));
        assert_eq!(wrong, ErrorCode::WrongPackagePassword);
        let verdict = workstation.ok("unlock_package", json!({ "password": PASSWORD }));
        assert_eq!(verdict["is_intact"], true, "{verdict:#}");
        assert_eq!(verdict["claims"]["subject"], "Violation VIO-2026-0001");
    }
}

#[test]
fn a_file_of_somebody_else_is_no_package() {
    let folder = TempDir::new().unwrap();
    let workstation = Workstation::at(folder.path());
    let stranger = folder.path().join("autre.zip");
    fs::write(&stranger, b"PK\x05\x06 rien").unwrap();
    workstation.machine.script.will_open(stranger);
    let refusal = workstation.refused("choose_package", json!({}));
    assert_eq!(refusal, ErrorCode::NotAPackage);
    let waiting = workstation.refused("unlock_package", json!({ "password": "x" }));
    assert_eq!(waiting, ErrorCode::NotFound);
}
