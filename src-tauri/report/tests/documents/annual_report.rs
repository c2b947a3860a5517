//! The annual report: what it counts, and what a picture says to who does not see it.

use lopdf::Document;
use report::annual_report;

use crate::annuals;
use crate::outside::{run, words};

#[test]
fn a_year_is_told_in_numbers_decisions_and_registers() {
    let bytes = annual_report(&annuals::full()).bytes;
    let text = words(&run("pdftotext", &["-layout"], &bytes, &["-"]));
    for expected in [
        "Rapport annuel 2026",
        "Violations 3",
        "1 en 2025",
        "1 dans le délai sur 2",
        "en vigueur 38",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn a_year_without_a_breach_says_that_the_evaluation_is_due() {
    let bytes = annual_report(&annuals::empty()).bytes;
    let text = words(&run("pdftotext", &["-layout"], &bytes, &["-"]));
    assert!(
        text.contains("évaluation annuelle de la procédure reste due"),
        "{text}"
    );
    assert!(text.contains("Aucune évaluation annuelle"), "{text}");
}

#[test]
fn every_picture_is_told_in_words() {
    let document = Document::load_mem(&annual_report(&annuals::full()).bytes).unwrap();
    let elements = document.objects.values();
    let figures = elements.filter_map(|object| {
        let entry = object.as_dict().ok()?;
        let role = entry.get(b"S").ok()?.as_name().ok()?;
        (role == b"Figure").then(|| {
            entry
                .get(b"Alt")
                .and_then(lopdf::decode_text_string)
                .unwrap()
        })
    });
    let told: Vec<String> = figures.collect();
    assert_eq!(told.len(), 2);
    assert!(
        told.iter()
            .any(|words| words.starts_with("Violations par mois.")),
        "{told:?}"
    );
}
