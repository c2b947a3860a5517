//! The report of an exercise, and the mark of whatever is only played.

use domain::breach::BreachNumber;

use crate::exercises;
use crate::outside::{run, words};
use crate::whole_file::{DOCUMENTS, Whole};

fn text_of(bytes: &[u8]) -> String {
    words(&run("pdftotext", &["-layout"], bytes, &["-"]))
}

#[test]
fn a_debriefed_exercise_tells_what_was_expected_measured_and_learnt() {
    let text = text_of(&report::exercise(&exercises::debriefed()).bytes);
    for expected in [
        "EXERCICE",
        "1 h 00 min, pour 36 h 00 min jouées",
        "comme attendu",
        "autrement que prévu",
        "46 h 00 min",
        "Venues entières et à temps : 1 sur 2.",
        "Personne n’a écrit la lettre.",
        "La lettre est préparée d’avance.",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn an_exercise_that_is_played_keeps_what_is_expected_and_what_is_to_come_to_itself() {
    let text = text_of(&report::exercise(&exercises::played()).bytes);
    assert!(text.contains("Rien ne nous a été remis."), "{text}");
    assert!(!text.contains("reconstitué"), "{text}");
    let mut early = exercises::played();
    assert!(early.header.draft);
    early.header.draft = false;
    assert!(early.header.exercise);
}

#[test]
fn every_page_of_every_document_about_a_breach_that_is_played_says_so() {
    let mut whole = Whole::complete();
    whole.file.breach.number = BreachNumber::of_exercise(2026, 1);
    // The register of a period never holds what is played.
    let about_one = DOCUMENTS.into_iter().filter(|name| *name != "breaches");
    for name in about_one {
        let bytes = whole.document(name).bytes;
        let text = run("pdftotext", &["-layout"], &bytes, &["-"]);
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        for (rank, page) in pages.iter().enumerate() {
            assert!(
                page.contains("EXERCICE"),
                "{name}, page {}: {page}",
                rank + 1
            );
            assert!(!page.contains("Projet"), "{name}, page {}", rank + 1);
        }
    }
}
