//! The seal of a document, its protection, and what it carries.

use report::{OpenRefusal, Seal, enclosed, lock_document, notification_sheet, seal_of};

use crate::outside::{run, text};
use crate::sample;

const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE";
const KEY: [u8; 32] = [7; 32];

fn document() -> Vec<u8> {
    notification_sheet(&sample::notification()).bytes
}

#[test]
fn a_document_is_sealed_as_it_is_written() {
    assert_eq!(seal_of(&document()), Seal::Intact);
    assert_eq!(seal_of(b"%PDF-1.7 of somebody else"), Seal::Absent);
}

#[test]
fn a_bit_changed_anywhere_breaks_the_seal() {
    let sound = document();
    let near_the_end = sound.len() - 400..sound.len();
    for place in (0..sound.len()).step_by(211).chain(near_the_end) {
        for bit in 0..8 {
            let mut damaged = sound.clone();
            damaged[place] ^= 1 << bit;
            assert_eq!(seal_of(&damaged), Seal::Altered, "byte {place}, bit {bit}");
        }
    }
}

#[test]
fn what_a_document_carries_is_taken_out_as_it_was_put_in() {
    let files = enclosed(&document(), None).unwrap();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].name, "donnees.json");
    assert_eq!(files[0].bytes, sample::notification().data);
    let nothing = b"no document";
    assert_eq!(enclosed(nothing, None), Err(OpenRefusal::Unreadable));
}

#[test]
fn a_protected_document_opens_with_its_password_alone() {
    let locked = lock_document(&document(), PASSWORD, &KEY);
    assert_eq!(seal_of(&locked), Seal::Intact);
    assert_eq!(enclosed(&locked, None), Err(OpenRefusal::PasswordNeeded));
    assert_eq!(
        enclosed(&locked, Some("7KQF")),
        Err(OpenRefusal::WrongPassword)
    );
    let files = enclosed(&locked, Some(PASSWORD)).unwrap();
    assert_eq!(files[0].bytes, sample::notification().data);
}

#[test]
fn usual_readers_open_a_protected_document_with_the_password() {
    let locked = lock_document(&document(), PASSWORD, &KEY);
    let password = format!("--password={PASSWORD}");
    run("qpdf", &["--check", &password], &locked, &[]);
    let shown = run("qpdf", &["--show-encryption", &password], &locked, &[]);
    assert!(shown.contains("R = 6"), "{shown}");
    assert!(shown.contains("AESv3"), "{shown}");
    let opened = run("pdftotext", &["-upw", PASSWORD], &locked, &["-"]);
    assert!(opened.contains("VIO-2026-0001"), "{opened}");
    let files = run("pdfdetach", &["-list", "-upw", PASSWORD], &locked, &[]);
    assert!(files.contains("donnees.json"), "{files}");
}

#[test]
fn a_protected_document_shows_nothing_and_claims_no_archival_form() {
    let sound = document();
    assert!(text(&sound).contains("VIO-2026-0001"));
    let locked = lock_document(&sound, PASSWORD, &KEY);
    let words = String::from_utf8_lossy(&locked).into_owned();
    for hidden in [
        "VIO-2026-0001",
        "Registre RGPD",
        "pdfaid",
        "donnees.json",
        PASSWORD,
    ] {
        assert!(!words.contains(hidden), "{hidden}");
    }
}
