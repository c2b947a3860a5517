//! The checksum is made to fit each time: these are alterations by hand, not by accident.

use serde_json::{Value, json};
use vault::{Passphrase, VaultError};

use crate::support::{PASSPHRASE, as_json, cheap, created, forged, open};

const SLOTS: &str = "/content/slots";

/// What opening `value` with the right passphrase says.
fn opened(value: Value) -> Option<VaultError> {
    open(&forged(value).unwrap(), PASSPHRASE).err()
}

#[test]
fn an_unaltered_file_with_its_fields_in_another_order_opens() {
    assert_eq!(opened(as_json(&created().file)), None);
}

#[test]
fn a_removed_slot_is_noticed() {
    let mut value = as_json(&created().file);
    value["content"]["slots"].as_array_mut().unwrap().pop();
    assert_eq!(opened(value), Some(VaultError::Damaged));
}

#[test]
fn slots_in_another_order_are_noticed() {
    let mut value = as_json(&created().file);
    value["content"]["slots"].as_array_mut().unwrap().reverse();
    assert_eq!(opened(value), Some(VaultError::Damaged));
}

#[test]
fn the_slot_of_another_register_opens_nothing() {
    let (one, other) = (as_json(&created().file), as_json(&created().file));
    let mut swapped = one.clone();
    swapped["content"]["slots"][0] = other["content"]["slots"][0].clone();
    assert_eq!(opened(swapped), Some(VaultError::WrongPassphrase));

    let mut other_recovery = one;
    other_recovery["content"]["slots"][1] = other["content"]["slots"][1].clone();
    assert_eq!(opened(other_recovery), Some(VaultError::Damaged));
}

#[test]
fn a_former_slot_put_back_after_a_change_of_passphrase_is_noticed() {
    let mut created = created();
    let former = as_json(&created.file);
    let slot = created.file.slots().next().unwrap().id;
    let new = Passphrase::new("girafe tambour violet 37");
    created
        .file
        .change_passphrase(&created.key, slot, &new, cheap())
        .unwrap();
    let mut value = as_json(&created.file);
    value["content"]["slots"][0] = former["content"]["slots"][0].clone();
    assert_eq!(opened(value), Some(VaultError::Damaged));
}

#[test]
fn an_altered_field_of_a_slot_opens_nothing() {
    let zeros = |count: usize| json!("0".repeat(count));
    for (place, altered) in [
        ("/0/about/id", json!(9)),
        ("/0/about/label", json!("direction")),
        ("/0/kdf/cost/passes", json!(2)),
        ("/0/kdf/cost/memory_kib", json!(16)),
        ("/0/kdf/salt", zeros(32)),
        ("/0/nonce", zeros(48)),
        ("/0/sealed", zeros(96)),
        ("/0/about/kind", json!("recovery_code")),
    ] {
        let mut value = as_json(&created().file);
        *value.pointer_mut(&format!("{SLOTS}{place}")).unwrap() = altered;
        assert_eq!(opened(value), Some(VaultError::WrongPassphrase), "{place}");
    }
}

#[test]
fn an_altered_field_of_a_slot_that_is_not_used_is_noticed() {
    for (place, altered) in [
        ("/1/about/label", json!("direction")),
        ("/1/about/kind", json!("passphrase")),
        ("/1/kdf/salt", json!("0".repeat(32))),
        ("/1/sealed", json!("0".repeat(96))),
    ] {
        let mut value = as_json(&created().file);
        *value.pointer_mut(&format!("{SLOTS}{place}")).unwrap() = altered;
        assert_eq!(opened(value), Some(VaultError::Damaged), "{place}");
    }
}

#[test]
fn an_altered_seal_is_noticed() {
    for place in ["/seal/nonce", "/seal/tag"] {
        let (mut value, other) = (as_json(&created().file), as_json(&created().file));
        *value.pointer_mut(place).unwrap() = other.pointer(place).unwrap().clone();
        assert_eq!(opened(value), Some(VaultError::Damaged), "{place}");
    }
}

#[test]
fn a_file_made_to_announce_another_register_opens_nothing() {
    let mut value = as_json(&created().file);
    value["content"]["register_salt"] = json!("0".repeat(32));
    assert_eq!(opened(value), Some(VaultError::WrongPassphrase));
}
