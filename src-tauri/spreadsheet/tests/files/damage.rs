//! Any bytes give an answer: cut files, changed files, noise.

use proptest::prelude::{any, proptest};
use spreadsheet::{Format, ReadError, read, write};

use crate::rig::{ods, workbook};

const REGISTER: &[u8] = include_bytes!("../data/cnil-registre.ods");

fn xlsx() -> Vec<u8> {
    let book = workbook(&[&["Nom", "Service"], &["Ali", "=1+1"], &["Zoé", "l'été"]]);
    write(&book, Format::Xlsx).expect("a workbook")
}

/// Cut at some forty places, then with one byte changed at some `changes` others.
fn survives(bytes: &[u8], changes: usize, file_name: &str) {
    for end in (0..bytes.len()).step_by(bytes.len() / 40) {
        assert!(read(&bytes[..end], file_name).is_err(), "cut at {end}");
    }
    let mut other = bytes.to_vec();
    for at in (0..bytes.len()).step_by(bytes.len() / changes) {
        other[at] ^= 0x55;
        // Whatever the answer: a byte of a picture changes nothing.
        let _answer = read(&other, file_name);
        other[at] = bytes[at];
    }
}

#[test]
fn a_cut_or_changed_document_gives_an_answer() {
    survives(REGISTER, 150, "a.ods");
}

#[test]
fn a_cut_or_changed_workbook_gives_an_answer() {
    survives(&xlsx(), 600, "a.xlsx");
}

#[test]
fn xml_that_stops_halfway_is_damaged() {
    let row = "<table:table-row><table:table-cell><text:p>Nom";
    assert_eq!(read(&ods(row), "a.ods"), Err(ReadError::Damaged));
}

#[test]
fn an_entity_of_the_document_itself_is_damage() {
    let row = "<table:table-row><table:table-cell><text:p>&bombe;</text:p></table:table-cell></table:table-row>";
    assert_eq!(read(&ods(row), "a.ods"), Err(ReadError::Damaged));
}

proptest! {
    #[test]
    fn noise_gives_an_answer(bytes in any::<Vec<u8>>(), start in 0_usize..4) {
        let start: &[u8] = [b"".as_slice(), b"PK\x03\x04", b"\xFF\xFE", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"][start];
        let _answer = read(&[start, &bytes].concat(), "a.csv");
    }

    #[test]
    fn noise_in_a_sheet_gives_an_answer(noise in "[<>/&;\"= a-z:]{0,80}") {
        let _answer = read(&ods(&noise), "a.ods");
    }
}
