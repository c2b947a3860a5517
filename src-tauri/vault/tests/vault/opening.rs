use vault::{Passphrase, RecoveryCode, SlotKind, VaultError};

use crate::support::{PASSPHRASE, cheap, created, hex, open};

#[test]
fn the_passphrase_gives_the_key_of_the_creation() {
    let created = created();
    let unlocked = open(&created.file, PASSPHRASE).unwrap();
    assert_eq!(*unlocked.key.sqlcipher_key(), *created.key.sqlcipher_key());
    assert_eq!(unlocked.slot.kind, SlotKind::Passphrase);
    assert_eq!(unlocked.slot.label, "référente");
}

#[test]
fn the_recovery_code_gives_the_same_key() {
    let created = created();
    let unlocked = created
        .file
        .open_with_recovery_code(&created.recovery_code)
        .unwrap();
    assert_eq!(*unlocked.key.sqlcipher_key(), *created.key.sqlcipher_key());
    assert_eq!(unlocked.slot.kind, SlotKind::RecoveryCode);
}

#[test]
fn another_passphrase_is_wrong() {
    let file = created().file;
    for wrong in [
        "",
        "hibou turquoise lampadair",
        "hibou turquoise lampadaires",
        "Hibou turquoise lampadaire",
        " hibou turquoise lampadaire",
        "hibou turquoise lampadaire ",
        "hibou  turquoise lampadaire",
    ] {
        assert_eq!(
            open(&file, wrong).err(),
            Some(VaultError::WrongPassphrase),
            "{wrong:?}"
        );
    }
}

#[test]
fn the_code_of_another_register_is_wrong() {
    let (one, other) = (created(), created());
    let refused = one.file.open_with_recovery_code(&other.recovery_code);
    assert_eq!(refused.err(), Some(VaultError::WrongRecoveryCode));
}

#[test]
fn the_recovery_code_is_no_passphrase() {
    let created = created();
    let refused = open(&created.file, &created.recovery_code.text());
    assert_eq!(refused.err(), Some(VaultError::WrongPassphrase));
}

#[test]
fn an_accent_typed_on_one_system_opens_on_another() {
    let (composed, decomposed) = (
        "\u{E9}t\u{E9} \u{E0} No\u{EB}l",
        "e\u{301}te\u{301} a\u{300} Noe\u{308}l",
    );
    for (chosen, typed) in [(composed, decomposed), (decomposed, composed)] {
        let created = vault::KeyFile::create(&Passphrase::new(chosen), "", cheap()).unwrap();
        assert!(open(&created.file, typed).is_ok());
        assert!(open(&created.file, "ete a Noel").is_err());
    }
}

#[test]
fn two_registers_have_nothing_in_common() {
    let (one, other) = (created(), created());
    assert_ne!(*one.key.sqlcipher_key(), *other.key.sqlcipher_key());
    assert_ne!(one.file.register_salt(), other.file.register_salt());
    assert_ne!(*one.recovery_code.text(), *other.recovery_code.text());
}

#[test]
fn the_key_is_given_to_the_database_with_the_salt_of_its_file() {
    let created = created();
    let text = created.key.sqlcipher_key();
    let digits = text.strip_prefix("x'").unwrap().strip_suffix('\'').unwrap();
    let salt = hex(created.file.register_salt().as_bytes());
    assert_eq!(digits.len(), 64 + 32);
    assert_eq!(digits[64..], salt);
    assert!(digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
}

/// The key file of version 1 is opened for ever: this one was written by the first release.
#[test]
fn a_file_of_the_first_version_still_opens() {
    let file = vault::KeyFile::from_bytes(include_bytes!("../data/version-1.rgpd.cles")).unwrap();
    let by_passphrase = open(&file, "l’été à Val-Fictif, 3 hérons").unwrap();
    let code = RecoveryCode::parse(crate::recovery_code::CODE).unwrap();
    let by_code = file.open_with_recovery_code(&code).unwrap();
    let key = include_str!("../data/version-1.key").trim();
    assert_eq!(*by_passphrase.key.sqlcipher_key(), key);
    assert_eq!(*by_code.key.sqlcipher_key(), key);
}
