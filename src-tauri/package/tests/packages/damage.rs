//! Damage, wherever it is.

use package::{Envelope, lock, verify};

use crate::rig::package;

const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE-04PB";
/// The words that tell a package are in its first bytes; a shorter piece tells nothing.
const TOLD_AFTER: usize = 256;

#[track_caller]
fn assert_told(bytes: &[u8], password: Option<&str>, what: &str) {
    match verify(bytes, password) {
        Ok(verdict) => {
            assert_eq!(verdict.envelope, Envelope::Altered, "{what}");
            assert!(!verdict.is_intact(), "{what}");
        }
        Err(refusal) => panic!("{what}: {refusal}"),
    }
}

fn every_bit(sound: &[u8], password: Option<&str>) {
    let mut damaged = sound.to_vec();
    for place in 0..sound.len() {
        for bit in 0..8 {
            damaged[place] ^= 1 << bit;
            assert_told(&damaged, password, &format!("byte {place}, bit {bit}"));
            damaged[place] ^= 1 << bit;
        }
    }
}

fn every_byte_taken_out(sound: &[u8]) {
    for place in 0..sound.len() {
        let damaged = [&sound[..place], &sound[place + 1..]].concat();
        assert_told(&damaged, None, &format!("without byte {place}"));
    }
}

fn every_cut(sound: &[u8]) {
    for length in TOLD_AFTER..sound.len() {
        assert_told(&sound[..length], None, &format!("cut at {length}"));
    }
}

#[test]
fn a_bit_changed_anywhere_in_a_package_is_told() {
    every_bit(&package(), None);
}

#[test]
fn a_byte_taken_out_anywhere_of_a_package_is_told() {
    every_byte_taken_out(&package());
}

#[test]
fn a_package_that_was_cut_off_is_told() {
    every_cut(&package());
}

#[test]
fn a_byte_added_at_the_end_of_a_package_is_told() {
    let longer = [package(), vec![b'0']].concat();
    assert_told(&longer, None, "longer");
}

#[test]
fn a_bit_changed_anywhere_in_a_locked_package_is_told_without_its_password() {
    let locked = lock(package(), "dossier", PASSWORD).expect("locked");
    every_bit(&locked, None);
}

#[test]
fn a_locked_package_with_a_byte_taken_out_or_cut_off_is_told_without_its_password() {
    let locked = lock(package(), "dossier", PASSWORD).expect("locked");
    every_byte_taken_out(&locked);
    every_cut(&locked);
}

#[test]
fn a_damaged_locked_package_is_told_with_its_password_and_with_another() {
    let locked = lock(package(), "dossier", PASSWORD).expect("locked");
    for place in (0..locked.len()).step_by(97) {
        let mut damaged = locked.clone();
        damaged[place] ^= 4;
        for password in [PASSWORD, "another"] {
            assert_told(&damaged, Some(password), &format!("byte {place}"));
        }
    }
}
