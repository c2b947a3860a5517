use vault::{KeyFile, Passphrase, SlotKind, VaultError};

use crate::support::{PASSPHRASE, cheap, created, open};

const NEW: &str = "girafe tambour violet 37";

#[test]
fn after_a_change_the_new_passphrase_opens_and_the_former_one_does_not() {
    let mut created = created();
    let unlocked = open(&created.file, PASSPHRASE).unwrap();
    let (key, slot) = (unlocked.key, unlocked.slot);
    created
        .file
        .change_passphrase(&key, slot.id, &Passphrase::new(NEW), cheap())
        .unwrap();

    let file = KeyFile::from_bytes(created.file.text().as_bytes()).unwrap();
    assert_eq!(
        open(&file, PASSPHRASE).err(),
        Some(VaultError::WrongPassphrase)
    );
    let reopened = open(&file, NEW).unwrap();
    assert_eq!(*reopened.key.sqlcipher_key(), *key.sqlcipher_key());
    assert_eq!(reopened.slot, slot);
    assert!(file.open_with_recovery_code(&created.recovery_code).is_ok());
}

#[test]
fn someone_who_forgot_the_passphrase_changes_it_with_the_recovery_code() {
    let mut created = created();
    let key = created
        .file
        .open_with_recovery_code(&created.recovery_code)
        .unwrap()
        .key;
    let slot = created
        .file
        .slots()
        .find(|slot| slot.kind == SlotKind::Passphrase)
        .unwrap()
        .id;
    created
        .file
        .change_passphrase(&key, slot, &Passphrase::new(NEW), cheap())
        .unwrap();
    assert!(open(&created.file, NEW).is_ok());
}

#[test]
fn after_a_renewal_the_new_code_opens_and_the_former_one_does_not() {
    let mut created = created();
    let renewed = created
        .file
        .renew_recovery_code(&created.key, cheap())
        .unwrap();

    let file = KeyFile::from_bytes(created.file.text().as_bytes()).unwrap();
    let former = file.open_with_recovery_code(&created.recovery_code);
    assert_eq!(former.err(), Some(VaultError::WrongRecoveryCode));
    assert!(file.open_with_recovery_code(&renewed).is_ok());
    assert!(open(&file, PASSPHRASE).is_ok());
    assert_eq!(file.slots().count(), 2);
}

#[test]
fn the_key_of_another_register_changes_nothing() {
    let (mut one, other) = (created(), created());
    let before = one.file.text();
    let slot = one.file.slots().next().unwrap().id;
    let changed = one
        .file
        .change_passphrase(&other.key, slot, &Passphrase::new(NEW), cheap());
    assert_eq!(changed, Err(VaultError::Foreign));
    let renewed = one.file.renew_recovery_code(&other.key, cheap());
    assert_eq!(renewed.err(), Some(VaultError::Foreign));
    assert_eq!(one.file.text(), before);
}

#[test]
fn the_recovery_code_is_not_replaced_by_a_passphrase() {
    let mut created = created();
    let before = created.file.text();
    let slot = created
        .file
        .slots()
        .find(|slot| slot.kind == SlotKind::RecoveryCode)
        .unwrap()
        .id;
    let changed =
        created
            .file
            .change_passphrase(&created.key, slot, &Passphrase::new(NEW), cheap());
    assert_eq!(changed, Err(VaultError::NoSuchSlot));
    assert_eq!(created.file.text(), before);
}
