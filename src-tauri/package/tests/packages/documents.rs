//! Documents of ours, by themselves and as packages.

use package::{Envelope, Form, Refusal, verify};

use crate::rig::document;

const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE-04PB";
const KEY: [u8; 32] = [7; 32];

#[test]
fn a_document_by_itself_is_judged_by_its_seal() {
    let verdict = verify(&document(), None).expect("a document");
    assert_eq!(verdict.form, Form::Document);
    assert_eq!(verdict.envelope, Envelope::Intact);
    assert!(verdict.is_intact());
    assert!(verdict.files.is_empty() && verdict.claims.is_none());
}

#[test]
fn a_document_with_a_changed_bit_is_altered_and_never_unknown() {
    let sound = document();
    let near_the_end = (sound.len() - 400..sound.len()).step_by(7);
    for place in (0..8).chain(near_the_end) {
        let mut damaged = sound.clone();
        damaged[place] ^= 1 << (place % 8);
        let verdict = verify(&damaged, None).expect("a document");
        assert_eq!(verdict.envelope, Envelope::Altered, "byte {place}");
    }
}

#[test]
fn a_protected_document_opens_with_its_password_alone() {
    let locked = report::lock_document(&document(), PASSWORD, &KEY);
    assert_eq!(verify(&locked, None), Err(Refusal::PasswordNeeded));
    let refused = verify(&locked, Some("7KQF"));
    assert_eq!(refused, Err(Refusal::WrongPassword));
    assert!(verify(&locked, Some(PASSWORD)).is_ok_and(|it| it.is_intact()));
}

#[test]
fn a_damaged_protected_document_is_altered_without_its_password() {
    let locked = report::lock_document(&document(), PASSWORD, &KEY);
    for place in [0, locked.len() / 2, locked.len() - 100] {
        let mut damaged = locked.clone();
        damaged[place] ^= 1;
        for password in [None, Some(PASSWORD), Some("another")] {
            let verdict = verify(&damaged, password).expect("a document");
            assert_eq!(verdict.envelope, Envelope::Altered, "byte {place}");
        }
    }
}

#[test]
fn a_document_of_somebody_else_is_no_package() {
    let theirs = b"%PDF-1.4\n%%EOF RegistreIMPOTS startxref";
    assert_eq!(verify(theirs, None), Err(Refusal::NotAPackage));
    let words = b"RegistreRGPD is the name of a program.";
    assert_eq!(verify(words, None), Err(Refusal::NotAPackage));
}
