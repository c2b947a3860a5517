//! The register of breaches over a period.

use chrono::TimeDelta;
use law::Verdict;

use crate::file::File;
use crate::outside::{page_count, run, text, words};
use crate::stress::horizontal_extents;
use crate::whole_file::{Whole, disposed};

/// A file under another number.
fn numbered(sequence: u32, mut whole: Whole) -> File {
    whole.file.breach.number.sequence = sequence;
    whole.file
}

/// A file whose notification left after its period.
fn late() -> Whole {
    let mut whole = Whole::complete();
    let facts = &mut whole.file.breach.facts;
    facts.aware.as_mut().unwrap().moment.at -= TimeDelta::days(10);
    facts.sending.delay_reasons = "L’alerte s’était perdue.".into();
    whole
}

fn set_aside() -> Whole {
    let mut whole = Whole::empty();
    whole.file.breach.verdict = Some(Verdict::NotABreach);
    whole
}

fn register(files: &[File]) -> String {
    let files: Vec<&File> = files.iter().collect();
    text(&Whole::closed().register_of(&files, &[]).bytes)
}

#[test]
fn the_headline_counts_each_breach_where_it_belongs() {
    let files = [
        numbered(1, Whole::complete()),
        numbered(2, late()),
        numbered(3, set_aside()),
        numbered(4, Whole::empty()),
        numbered(5, Whole::closed()),
    ];
    let files: Vec<&File> = files.iter().collect();
    let bytes = Whole::closed().register_of(&files, &[]).bytes;
    // Row by row: the label of one goes on over a second line.
    let text = words(&run("pdftotext", &["-layout"], &bytes, &["-"]));
    for expected in [
        "Connues dans la période 5",
        "Dont incidents écartés 1",
        "Notifiées à la CNIL 2",
        "1 dans le délai, 1 en retard",
        "ont été 2",
        "Dossiers clos 3",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn a_late_notification_is_marked_in_the_table_and_explained_under_its_breach() {
    let text = register(&[numbered(1, late()), numbered(2, Whole::complete())]);
    let table = text.split("Vue d’ensemble").nth(1).unwrap();
    let (table, entries) = table.split_once("Faits").unwrap();
    assert_eq!(table.matches("En retard").count(), 1, "{table}");
    assert_eq!(entries.matches("Motifs du retard").count(), 1, "{entries}");
    assert!(entries.contains("L’alerte s’était perdue."), "{entries}");
}

#[test]
fn each_breach_is_documented_with_facts_effects_remedies_and_the_reason_of_the_decision() {
    let text = register(&[numbered(1, Whole::complete())]);
    for expected in [
        "Une clé USB oubliée dans le train régional de 18 h.",
        "Des avis d’aptitude peuvent être lus par des inconnus.",
        "Recherche auprès des objets trouvés.",
        "Motif de la décision",
        "La clé n’était pas chiffrée",
        "FICTIF-0001",
        "À conserver jusqu’au lundi 24 novembre 2036",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn a_period_without_a_breach_says_so_on_one_page() {
    let bytes = Whole::closed().register_of(&[], &[]).bytes;
    let text = text(&bytes);
    assert_eq!(page_count(&bytes), 1);
    assert!(
        text.contains("Aucune violation n’a été connue dans la période."),
        "{text}"
    );
    assert!(text.contains("Connues dans la période 0"), "{text}");
    assert!(!text.contains("éliminés"), "{text}");
}

#[test]
fn a_file_that_was_destroyed_keeps_its_line_without_any_fact() {
    let bytes = Whole::closed().register_of(&[], &[disposed()]).bytes;
    let text = text(&bytes);
    for expected in [
        "Dossiers éliminés dans la période",
        "VIO-2016-0004",
        "01/06/2026",
        "Camille Exemple · Référente RGPD",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(!text.contains("Copies papier"), "{text}");
}

#[test]
fn three_hundred_breaches_are_all_in_the_table_and_all_documented() {
    let files: Vec<File> = (1..=300)
        .map(|it| numbered(it, Whole::complete()))
        .collect();
    let files: Vec<&File> = files.iter().collect();
    let bytes = Whole::closed().register_of(&files, &[]).bytes;
    run("qpdf", &["--check"], &bytes, &[]);
    let text = text(&bytes);
    for file in files {
        let number = file.breach.number.to_string();
        assert_eq!(text.matches(&number).count(), 2, "{number}");
    }
}

#[test]
fn words_wider_than_a_column_stay_within_the_margins() {
    let file = Whole::saying(&"anticonstitutionnellement".repeat(12)).file;
    let bytes = Whole::closed().register_of(&[&file], &[disposed()]).bytes;
    for (left, right) in horizontal_extents(&bytes) {
        assert!(left > 56.0 && right < 540.0, "{left} {right}");
    }
}

#[test]
fn a_script_that_the_font_lacks_is_replaced_visibly_and_told() {
    let file = Whole::saying("Courriel : سرية 🔑").file;
    let document = Whole::closed().register_of(&[&file], &[]);
    assert!(text(&document.bytes).contains('□'));
    for lacking in ['س', '🔑'] {
        assert!(document.replaced_characters.contains(&lacking), "{lacking}");
    }
}
