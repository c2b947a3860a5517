//! The report of a year.

use std::fs;

use crate::place::{Place, REGISTER};

const WORDS: [&str; 6] = [
    "rapport-annuel",
    REGISTER,
    "--annee",
    "2026",
    "--vers",
    "rapport.pdf",
];

#[test]
fn the_report_of_a_year_is_a_pdf_that_is_not_replaced_unasked() {
    let place = Place::new();
    let said = place.printed(&WORDS);
    assert!(said.contains("rapport.pdf"), "{said}");
    let made = fs::read(place.path("rapport.pdf")).unwrap();
    assert!(made.starts_with(b"%PDF"));
    let refusal = place.refused(&WORDS);
    assert!(refusal.contains("existe déjà"), "{refusal}");
    place.printed(&[&WORDS[..], &["--remplacer"]].concat());
}

#[test]
fn a_year_that_is_none_is_told_before_the_passphrase_is_asked_for() {
    let place = Place::new();
    let words = ["rapport-annuel", REGISTER, "--annee", "l’an dernier"];
    let said = place.said(&words, "", 2);
    assert!(said.contains("ne désigne pas d’année"), "{said}");
}
