//! Long texts, many unknowns, words wider than a column, hundreds of pages.

use report::notification::NotificationSheet;
use report::notification_sheet;

use crate::outside::{page_count, run, text};
use crate::sample;

const SENTENCE: &str = "La messagerie a été coupée, puis rétablie ; les destinataires ont été \
    appelés un par un et ont confirmé la suppression du message reçu par erreur. ";

fn long(repeats: usize) -> NotificationSheet {
    let mut sheet = sample::notification();
    let facts = format!("DÉBUT {} FIN", SENTENCE.repeat(repeats));
    sheet.sections = vec![sample::section(
        "I",
        "Faits",
        "art. 33.3.a",
        vec![sample::row("Description", &facts)],
    )];
    sheet
}

#[test]
fn a_text_longer_than_a_page_goes_on_over_the_next_ones_without_a_gap() {
    let document = notification_sheet(&long(60));
    assert!(page_count(&document.bytes) >= 4);
    let text = text(&document.bytes);
    assert_eq!(text.matches("DÉBUT").count(), 1);
    assert_eq!(text.matches("rétablie").count(), 60);
    assert_eq!(text.matches("FIN").count(), 1);
}

#[test]
fn a_table_of_sixty_rows_repeats_its_head_on_every_page() {
    let mut sheet = sample::notification();
    sheet.sections.clear();
    sheet.missing = (1..=60)
        .map(|rank| sample::missing("L", &format!("Élément numéro {rank}"), "art. 33.3"))
        .collect();
    let document = notification_sheet(&sheet);
    let count = page_count(&document.bytes);
    assert!(count >= 3);
    let text = text(&document.bytes);
    assert_eq!(text.matches("Rubrique").count(), count);
    for rank in 1..=60 {
        assert!(text.contains(&format!("Élément numéro {rank} ")), "{rank}");
    }
}

#[test]
fn nothing_is_printed_outside_the_margins() {
    let mut sheet = long(5);
    let word = "anticonstitutionnellement".repeat(20);
    sheet.sections[0].rows.push(sample::row(&word, &word));
    sheet.sections[0].title = word.clone();
    sheet.sections[0].number = "F à H et suivantes".into();
    sheet.header.organisation = word.clone();
    sheet.header.reference = format!("{word}\n{word}");
    sheet.header.confidentiality = word.clone();
    sheet.missing.push(sample::missing(&word, &word, &word));
    let document = notification_sheet(&sheet);
    for (left, right) in horizontal_extents(&document.bytes) {
        assert!(left > 56.0 && right < 540.0, "{left} {right}");
    }
}

/// Left and right edge of each word, in points, as poppler measures them.
pub(crate) fn horizontal_extents(bytes: &[u8]) -> Vec<(f32, f32)> {
    let boxes = run("pdftotext", &["-bbox"], bytes, &["-"]);
    let value = |line: &str, key: &str| -> f32 {
        let start = line.split(&format!("{key}=\"")).nth(1).unwrap();
        start.split('"').next().unwrap().parse().unwrap()
    };
    boxes
        .lines()
        .filter(|line| line.trim_start().starts_with("<word"))
        .map(|line| (value(line, "xMin"), value(line, "xMax")))
        .collect()
}

#[test]
fn a_page_never_ends_on_the_title_of_a_section() {
    for rows in 8..24 {
        let mut sheet = sample::notification();
        let lines = (0..rows)
            .map(|_| sample::row("Libellé", "Valeur"))
            .collect();
        sheet.sections = vec![
            sample::section("A", "Premier titre", "", lines),
            sample::section("B", "Second titre", "", vec![sample::unknown("Suite")]),
        ];
        let bytes = notification_sheet(&sheet).bytes;
        let pages = run("pdftotext", &[], &bytes, &["-"]);
        let page = pages.split('\u{c}').find(|it| it.contains("Second titre"));
        assert!(page.unwrap().contains("Suite"), "{rows} rows");
    }
}

#[test]
fn the_list_of_unknowns_begins_on_the_page_of_its_title() {
    for rows in 8..24 {
        let mut sheet = sample::notification();
        let lines = (0..rows)
            .map(|_| sample::row("Libellé", "Valeur"))
            .collect();
        sheet.sections = vec![sample::section("A", "Premier titre", "", lines)];
        let bytes = notification_sheet(&sheet).bytes;
        let pages = run("pdftotext", &[], &bytes, &["-"]);
        let title = "Éléments encore inconnus";
        let page = pages.split('\u{c}').find(|it| it.contains(title)).unwrap();
        assert!(page.contains(&sheet.missing[0].label), "{rows} rows");
    }
}

#[test]
fn a_document_of_hundreds_of_pages_is_written_whole() {
    let mut sheet = sample::notification();
    let lines = "Mesure prise\n".repeat(40);
    sheet.sections = (0..210)
        .map(|rank| {
            let rows = vec![sample::row("Mesures", &lines)];
            sample::section(&rank.to_string(), "Suite des mesures", "", rows)
        })
        .collect();
    let document = notification_sheet(&sheet);
    assert!(page_count(&document.bytes) > 200);
    run("qpdf", &["--check"], &document.bytes, &[]);
    assert_eq!(text(&document.bytes).matches("Mesure prise").count(), 8400);
}
