use serde_json::json;
use vault::{KdfCost, KeyFile, VaultError};

use crate::support::{as_json, created, forged, with_checksum};

fn refusal(bytes: &[u8]) -> Option<VaultError> {
    KeyFile::from_bytes(bytes).err()
}

#[test]
fn a_file_cut_anywhere_is_damaged() {
    let text = created().file.text();
    for length in 0..text.len() {
        assert_eq!(
            refusal(&text.as_bytes()[..length]),
            Some(VaultError::Damaged),
            "{length}"
        );
    }
}

#[test]
fn a_file_with_one_byte_changed_is_damaged() {
    let text = created().file.text();
    for position in 0..text.len() {
        for flip in [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xFF] {
            let mut bytes = text.clone().into_bytes();
            bytes[position] ^= flip;
            assert_eq!(
                refusal(&bytes),
                Some(VaultError::Damaged),
                "{position} {flip:#x}"
            );
        }
    }
}

#[test]
fn a_file_with_something_added_is_damaged() {
    let text = created().file.text();
    for altered in [
        format!("{text}\n"),
        format!(" {text}"),
        format!("\u{FEFF}{text}"),
        format!("{text}{text}"),
    ] {
        assert_eq!(refusal(altered.as_bytes()), Some(VaultError::Damaged));
    }
}

#[test]
fn what_is_no_text_of_this_format_is_told_apart() {
    let cases: [(&[u8], VaultError); 9] = [
        (b"", VaultError::Damaged),
        (b"\0\0\0\0", VaultError::Damaged),
        (b"\xFF\xFE{", VaultError::Damaged),
        (b"%PDF-1.7", VaultError::Damaged),
        (br#"{"format":"registre-rgpd-cles"}"#, VaultError::Damaged),
        (b"{}", VaultError::Foreign),
        (b"[1,2]", VaultError::Foreign),
        (br#"{"format":"another","version":1}"#, VaultError::Foreign),
        (br#""registre-rgpd-cles""#, VaultError::Foreign),
    ];
    for (bytes, expected) in cases {
        assert_eq!(
            refusal(bytes),
            Some(expected),
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

#[test]
fn a_deeply_nested_or_endless_text_is_refused() {
    assert_eq!(
        refusal("[".repeat(1_000_000).as_bytes()),
        Some(VaultError::Damaged)
    );
    assert_eq!(refusal(&vec![b' '; 2_000_000]), Some(VaultError::Foreign));
}

#[test]
fn a_whole_file_of_another_format_is_foreign() {
    let mut value = as_json(&created().file);
    value["format"] = json!("registre-rgpd-paquet");
    assert_eq!(forged(value).err(), Some(VaultError::Foreign));
}

#[test]
fn a_later_version_is_told_apart_whatever_it_holds() {
    let mut value = as_json(&created().file);
    value["version"] = json!(2);
    value["something_new"] = json!({"a": [1, 2]});
    assert_eq!(forged(value).err(), Some(VaultError::Newer));
}

#[test]
fn a_later_version_that_was_damaged_is_damaged() {
    let mut value = as_json(&created().file);
    value["version"] = json!(2);
    let text = with_checksum(value).replace("sealed", "seeled");
    assert_eq!(refusal(text.as_bytes()), Some(VaultError::Damaged));
}

#[test]
fn a_version_that_never_was_is_damaged() {
    for version in [json!(0), json!(-1), json!("1"), json!(null)] {
        let mut value = as_json(&created().file);
        value["version"] = version;
        assert_eq!(forged(value).err(), Some(VaultError::Damaged));
    }
}

#[test]
fn a_derivation_that_asks_for_too_much_or_too_little_is_refused_before_it_starts() {
    let tebibyte_in_kib = 1_u64 << 30;
    for (name, number) in [
        ("memory_kib", tebibyte_in_kib),
        ("memory_kib", u64::MAX),
        ("memory_kib", 512 * 1024 + 1),
        ("memory_kib", 0),
        ("memory_kib", 7),
        ("passes", 17),
        ("passes", u64::from(u32::MAX)),
        ("passes", 0),
        ("lanes", 5),
        ("lanes", 0),
        ("lanes", u64::from(u32::MAX)),
    ] {
        let mut value = as_json(&created().file);
        value["content"]["slots"][0]["kdf"]["cost"][name] = json!(number);
        assert_eq!(
            forged(value).err(),
            Some(VaultError::Damaged),
            "{name} {number}"
        );
    }
}

#[test]
fn a_cost_is_always_within_bounds() {
    assert!(KdfCost::new(8, 1, 1).is_some());
    assert!(KdfCost::new(512 * 1024, 16, 4).is_some());
    assert_eq!(KdfCost::new(64 * 1024, 3, 1), Some(KdfCost::STANDARD));
    for (memory_kib, passes, lanes) in [
        (7, 1, 1),
        (31, 1, 4),
        (512 * 1024 + 1, 1, 1),
        (8, 0, 1),
        (8, 17, 1),
        (8, 1, 0),
        (64, 1, 5),
    ] {
        assert_eq!(KdfCost::new(memory_kib, passes, lanes), None);
    }
}

#[test]
fn a_file_without_a_way_in_or_with_two_slots_of_one_number_is_damaged() {
    let sound = as_json(&created().file);
    let mut without = sound.clone();
    without["content"]["slots"] = json!([]);
    let mut twice = sound.clone();
    twice["content"]["slots"][1] = sound["content"]["slots"][0].clone();
    let mut crowd = sound.clone();
    crowd["content"]["slots"] = (0..65)
        .map(|id| {
            let mut slot = sound["content"]["slots"][0].clone();
            slot["about"]["id"] = json!(id);
            slot
        })
        .collect();
    for value in [without, twice, crowd] {
        assert_eq!(forged(value).err(), Some(VaultError::Damaged));
    }
}

#[test]
fn an_unknown_or_missing_field_is_damage() {
    let sound = as_json(&created().file);
    for place in [
        "",
        "/content",
        "/content/slots/0",
        "/content/slots/0/about",
        "/content/slots/0/kdf",
        "/content/slots/0/kdf/cost",
        "/seal",
    ] {
        let mut more = sound.clone();
        more.pointer_mut(place).unwrap()["more"] = json!(1);
        assert_eq!(forged(more).err(), Some(VaultError::Damaged), "{place}");
    }
    for (place, name) in [
        ("", "seal"),
        ("/content", "register_salt"),
        ("/content/slots/0", "sealed"),
        ("/seal", "tag"),
    ] {
        let mut less = sound.clone();
        less.pointer_mut(place)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .remove(name);
        assert_eq!(
            forged(less).err(),
            Some(VaultError::Damaged),
            "{place} {name}"
        );
    }
}
