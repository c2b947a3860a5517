//! The disk is full: what was written stays, what cannot be written leaves nothing.

use std::fs;

use app::ErrorCode;
use serde_json::json;
use tests::register::{PASSPHRASE, Workstation};

use crate::machine::on_a_small_disk;

/// Room left on the disk, from none to what is needed, in bytes.
const ROOMS: [u64; 8] = [
    0, 4_096, 16_384, 65_536, 131_072, 262_144, 1_048_576, 4_194_304,
];

#[test]
fn a_declaration_that_does_not_fit_is_refused_and_no_other_is_lost() {
    on_a_small_disk(
        "full_disk::a_declaration_that_does_not_fit_is_refused_and_no_other_is_lost",
        |disk| {
            let workstation = Workstation::with_new_register(disk.folder());
            disk.leave(200_000);
            let account = "Un dossier est resté ouvert. ".repeat(100);
            let mut declared = 0;
            let refusal = loop {
                match workstation.declare(&account) {
                    Ok(_) => declared += 1,
                    Err(refusal) => break refusal,
                }
            };
            assert_eq!(refusal.code, ErrorCode::DiskFull);
            assert!(declared > 1, "some fitted");
            assert_eq!(
                workstation.numbers().len(),
                declared,
                "still open, nothing is lost"
            );
            workstation.app.lock();
            disk.free();
            workstation.open().expect("opens once there is room");
            assert_eq!(workstation.numbers().len(), declared);
            workstation.declare(&account).expect("goes on");
        },
    );
}

#[test]
fn a_register_closed_on_a_full_disk_is_whole() {
    on_a_small_disk(
        "full_disk::a_register_closed_on_a_full_disk_is_whole",
        |disk| {
            let workstation = Workstation::with_new_register(disk.folder());
            workstation
                .declare("Un dossier est resté ouvert.")
                .expect("a breach");
            disk.leave(0);
            workstation.app.lock();
            match workstation.open() {
                Ok(_) => assert_eq!(workstation.numbers().len(), 1),
                Err(refusal) => assert_eq!(refusal.code, ErrorCode::DiskFull),
            }
            workstation.app.lock();
            disk.free();
            workstation.open().expect("opens once there is room");
            assert_eq!(workstation.numbers().len(), 1);
        },
    );
}

#[test]
fn a_register_that_does_not_fit_is_not_begun() {
    on_a_small_disk(
        "full_disk::a_register_that_does_not_fit_is_not_begun",
        |disk| {
            let workstation = Workstation::at(disk.folder());
            let mut refused = 0;
            for room in ROOMS {
                disk.leave(room);
                let created = workstation.create();
                disk.free();
                let Err(refusal) = created else { break };
                assert_eq!(refusal.code, ErrorCode::DiskFull, "{room} bytes");
                assert_eq!(disk.content(), [], "{room} bytes");
                refused += 1;
            }
            assert!(
                (3..ROOMS.len()).contains(&refused),
                "{refused} rooms were too small"
            );
            workstation.open().expect("the first one that fitted");
        },
    );
}

#[test]
fn an_export_that_does_not_fit_leaves_the_former_document() {
    on_a_small_disk(
        "full_disk::an_export_that_does_not_fit_leaves_the_former_document",
        |disk| {
            let workstation = Workstation::with_new_register(disk.folder());
            let breach = workstation
                .declare("Un dossier est resté ouvert.")
                .expect("a breach");
            let document = disk.folder().join("fiche.pdf");
            for room in ROOMS {
                fs::write(&document, b"the former document").expect("a document");
                disk.leave(room);
                let exported = workstation.export(&breach["id"], &document);
                let found = fs::read(&document).expect("a document");
                match exported {
                    Ok(_) => assert!(found.starts_with(b"%PDF"), "{room} bytes"),
                    Err(refusal) => {
                        assert_eq!(refusal.code, ErrorCode::DiskFull, "{room} bytes");
                        assert_eq!(found, b"the former document", "{room} bytes");
                    }
                }
                disk.free();
            }
            assert_eq!(workstation.numbers().len(), 1);
        },
    );
}

#[test]
fn a_package_that_does_not_fit_leaves_the_former_one_and_no_line_in_the_journal() {
    on_a_small_disk(
        "full_disk::a_package_that_does_not_fit_leaves_the_former_one_and_no_line_in_the_journal",
        |disk| {
            let workstation = Workstation::with_new_register(disk.folder());
            let breach = workstation
                .declare("Un dossier est resté ouvert.")
                .expect("a breach");
            let package = disk.folder().join("paquet.zip");
            let lines = || {
                let history = workstation.ok("breach_history", json!({ "id": breach["id"] }));
                history["entries"].as_array().expect("lines").len()
            };
            for room in ROOMS {
                fs::write(&package, b"the former package").expect("a package");
                let before = lines();
                disk.leave(room);
                workstation.machine.script.will_save(package.clone());
                let asked = json!({
                    "id": breach["id"], "kind": "notification", "form": "zip",
                    "items": ["document:fiche de notification"], "redacted": false,
                    "password": null, "as_message": false, "order": "cnil_v2026",
                });
                let exported = workstation.app.dispatch("export_package", asked);
                let found = fs::read(&package).expect("a package");
                disk.free();
                match exported {
                    Ok(_) => assert!(found.starts_with(b"PK"), "{room} bytes"),
                    Err(refusal) => {
                        assert_eq!(refusal.code, ErrorCode::DiskFull, "{room} bytes");
                        assert_eq!(found, b"the former package", "{room} bytes");
                        assert_eq!(lines(), before, "{room} bytes");
                    }
                }
            }
        },
    );
}

#[test]
fn a_passphrase_that_cannot_be_written_leaves_the_former_one() {
    on_a_small_disk(
        "full_disk::a_passphrase_that_cannot_be_written_leaves_the_former_one",
        |disk| {
            let workstation = Workstation::with_new_register(disk.folder());
            disk.leave(0);
            let other = "cinq cigognes veillent sur le canal";
            let change =
                json!({ "current": PASSPHRASE, "passphrase": other, "confirmation": other });
            assert_eq!(
                workstation.refused("change_passphrase", change),
                ErrorCode::DiskFull
            );
            workstation.app.lock();
            disk.free();
            assert!(workstation.open_with(other).is_err());
            workstation.open().expect("the former passphrase opens");
        },
    );
}
