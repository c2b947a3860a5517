//! A package under a password.

use package::{Envelope, FileState, Form, Refusal, lock, verify};

use crate::rig::{LETTER, RECEIPT, ROOT, claims, package, states, unzipped, zipped};

const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE-04PB";

fn locked() -> Vec<u8> {
    lock(package(), "colis", PASSWORD).expect("locked")
}

#[test]
fn a_locked_package_opens_with_its_password_alone() {
    let locked = locked();
    assert_eq!(verify(&locked, None), Err(Refusal::PasswordNeeded));
    for wrong in ["", "7KQF", "7kqf-2mzt-9dwa-hxne-04pb"] {
        let refused = verify(&locked, Some(wrong));
        assert_eq!(refused, Err(Refusal::WrongPassword), "{wrong}");
    }
    let verdict = verify(&locked, Some(PASSWORD)).expect("a package");
    assert!(verdict.is_intact());
    assert_eq!(verdict.form, Form::Zip);
    assert_eq!(verdict.claims, Some(claims()));
    let expected = [(LETTER, FileState::Intact), (RECEIPT, FileState::Intact)];
    assert_eq!(states(&verdict), expected);
}

#[test]
fn an_accented_password_is_the_same_however_it_is_spelled() {
    let locked = lock(package(), "dossier", "caf\u{e9} d’\u{e9}t\u{e9}").expect("locked");
    let spelled = "cafe\u{301} d’e\u{301}te\u{301}";
    assert!(verify(&locked, Some(spelled)).is_ok_and(|it| it.is_intact()));
}

#[test]
fn nothing_of_a_locked_package_is_in_its_bytes() {
    let bytes = locked();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    assert!(text.contains("colis.zip"));
    for hidden in [
        ROOT,
        LETTER,
        "Lettre",
        RECEIPT,
        "manifeste.json",
        "LISEZ-MOI",
        "Val-Fictif",
        "Bonjour",
        "registre-rgpd/paquet/1",
        PASSWORD,
    ] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    // Longer than the words that both say of themselves.
    let package = package();
    for piece in package.windows(24).step_by(8) {
        assert!(!bytes.windows(24).any(|window| window == piece));
    }
}

#[test]
fn no_checksum_of_what_is_encrypted_is_told() {
    let bytes = locked();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("an archive");
    assert_eq!(archive.len(), 1);
    let inner = archive.by_index_raw(0).expect("one file");
    assert!(inner.encrypted());
    assert_eq!(inner.crc32(), 0);
}

#[test]
fn locking_twice_gives_different_bytes() {
    assert_ne!(locked(), locked());
}

#[test]
fn something_else_under_the_cover_of_a_package_is_altered() {
    let other = zipped(&[("faux.txt".into(), b"faux".to_vec())]);
    let locked = lock(other, "dossier", PASSWORD).expect("locked");
    let verdict = verify(&locked, Some(PASSWORD)).expect("a verdict");
    assert_eq!(verdict.envelope, Envelope::Altered);
    assert_eq!(verdict.claims, None);
}

#[test]
fn a_package_changed_before_it_was_locked_is_altered() {
    let mut files = unzipped(&package());
    files[3].1[0] ^= 1;
    let locked = lock(zipped(&files), "dossier", PASSWORD).expect("locked");
    let verdict = verify(&locked, Some(PASSWORD)).expect("a verdict");
    assert_eq!(verdict.envelope, Envelope::Altered);
    assert_eq!(states(&verdict)[0], (LETTER, FileState::Altered));
}
