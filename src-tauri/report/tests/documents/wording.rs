//! What the documents say, read back from the file.

use report::record::Value;
use report::{notification_sheet, recovery_sheet};

use crate::outside::{page_count, run, text, words};
use crate::sample;

#[test]
fn the_notification_sheet_says_everything_of_its_model() {
    let sheet = sample::notification();
    let text = text(&notification_sheet(&sheet).bytes);
    for section in &sheet.sections {
        assert!(text.contains(&section.title), "{}", section.title);
        for row in &section.rows {
            assert!(text.contains(first_word(&row.label)), "{}", row.label);
            if let Value::Text(value) = &row.value {
                assert!(text.contains(first_word(value)), "{value}");
            }
        }
    }
    for expected in [
        "Violation VIO-2026-0001",
        "Ce n’est pas le formulaire de la CNIL.",
        "jeudi 26 novembre 2026, 9 h 30",
        "● Délai proche",
        "Donnée sensible, art. 9",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
}

/// Enough of a text to be on one line.
fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap()
}

#[test]
fn every_page_names_the_organisation_its_number_the_journal_and_that_it_is_a_draft() {
    let mut sheet = sample::notification();
    let bytes = notification_sheet(&sheet).bytes;
    let count = page_count(&bytes);
    assert!(count > 1);
    for page in 1..=count {
        let number = page.to_string();
        let page_text = run("pdftotext", &["-f", &number, "-l", &number], &bytes, &["-"]);
        let page_text = words(&page_text);
        assert!(page_text.contains("Service de santé au travail du Val-Fictif"));
        assert!(page_text.contains("Confidentiel"));
        assert!(page_text.contains("Projet"));
        assert!(page_text.contains(&format!("page {page}/{count}")));
        assert!(page_text.contains("mardi 24 novembre 2026, 16 h 50, heure de Paris"));
        assert!(page_text.contains("Journal n° 128, 4f9c2a71d0"));
    }
    sheet.header.draft = false;
    assert!(!text(&notification_sheet(&sheet).bytes).contains("Projet"));
}

#[test]
fn what_is_missing_is_said_in_its_place_and_listed_at_the_end() {
    let sheet = sample::notification();
    let text = text(&notification_sheet(&sheet).bytes);
    assert_eq!(text.matches("Non connu à ce stade").count(), 3);
    assert!(text.contains("3 éléments encore inconnus"));
    let list = text.split("Éléments encore inconnus").nth(1).unwrap();
    for item in &sheet.missing {
        assert!(list.contains(&item.label), "{}", item.label);
    }
}

#[test]
fn a_sheet_without_unknowns_has_no_list_of_them() {
    let mut sheet = sample::notification();
    sheet.missing.clear();
    let text = text(&notification_sheet(&sheet).bytes);
    assert!(text.contains("Aucun élément inconnu."));
    assert!(!text.contains("Éléments encore inconnus"));
}

#[test]
fn french_letters_and_signs_come_back_as_they_were_typed() {
    let mut sheet = sample::notification();
    let typed = "Œuvre, cœur, Ÿ, « oui » : 3\u{202f}200 € ≤ 5 → l’été ?";
    sheet.sections[0].rows = vec![sample::row("Typographie", typed)];
    let document = notification_sheet(&sheet);
    assert!(text(&document.bytes).contains(&words(typed)));
    assert_eq!(document.replaced_characters, []);
    assert!(!text(&document.bytes).contains("Le signe □"));
}

#[test]
fn a_character_the_font_lacks_is_shown_as_a_box_and_reported() {
    let mut sheet = sample::notification();
    sheet.sections[0].rows = vec![sample::row("Divers", "☐ vu 😀, nom : سلام")];
    let document = notification_sheet(&sheet);
    assert!(text(&document.bytes).contains("□ vu □, nom : □□□□"));
    assert!(text(&document.bytes).contains("Le signe □ tient la place d’un caractère"));
    assert_eq!(
        document.replaced_characters,
        ['ا', 'س', 'ل', 'م', '☐', '😀']
    );
}

#[test]
fn the_recovery_sheet_holds_the_whole_code_on_one_page() {
    let sheet = sample::recovery();
    let document = recovery_sheet(&sheet);
    assert_eq!(page_count(&document.bytes), 1);
    let text = text(&document.bytes);
    let code = sheet.code_groups.concat();
    assert!(text.replace([' ', '\u{a0}'], "").contains(&code));
    assert!(text.contains("val-fictif.rgpd"));
    assert!(text.contains("enveloppe fermée"));
}
