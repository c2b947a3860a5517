//! The full dossier: its parts, its contents, and texts that are hard to print.

use crate::outside::{page_count, run, text, words};
use crate::stress::horizontal_extents;
use crate::whole_file::{DOCUMENTS, Whole};

/// The parts of a dossier that has letters, in their order.
const PARTS: [&str; 10] = [
    "Rapport d’incident",
    "Fiche de notification",
    "Appréciation du risque",
    "Chronologie",
    "Mesures prises et à prendre",
    "Information des personnes",
    "Lettres aux personnes",
    "Pièces",
    "Extrait du journal",
    "Attestation de clôture",
];

/// The text of each page on one line.
pub(crate) fn pages(bytes: &[u8]) -> Vec<String> {
    let told = run("pdftotext", &["-enc", "UTF-8"], bytes, &["-"]);
    let pages = told.trim_end_matches('\u{c}').split('\u{c}');
    pages.map(words).collect()
}

#[test]
fn the_contents_give_the_right_page_of_each_part_in_order() {
    let bytes = Whole::complete().document("dossier").bytes;
    let laid_out = run("pdftotext", &["-layout"], &bytes, &["-"]);
    let pages: Vec<&str> = laid_out.split('\u{c}').collect();
    let contents = pages[0].split("Sommaire").nth(1).unwrap();
    let mut before = 1;
    for part in PARTS {
        let mut lines = contents.lines().map(str::trim_start);
        let line = lines
            .find(|line| line.starts_with(part))
            .unwrap_or_else(|| panic!("{part}"));
        let page: usize = line.split_whitespace().last().unwrap().parse().unwrap();
        assert!(page > before, "{part}: page {page}");
        assert!(
            !pages[page - 2].contains(&format!("· {part}")),
            "{part} begins before {page}"
        );
        assert!(
            pages[page - 1].contains(&format!("· {part}")),
            "{part}: page {page}"
        );
        before = page;
    }
}

#[test]
fn the_dossier_of_a_closed_file_is_no_draft_and_that_of_an_open_one_is_on_every_page() {
    let closed = text(&Whole::complete().document("dossier").bytes);
    assert!(!closed.contains("Projet"), "{closed}");
    for page in pages(&Whole::empty().document("dossier").bytes) {
        assert!(page.contains("Projet"), "{page}");
    }
}

#[test]
fn a_dossier_of_which_nothing_is_known_says_so_on_its_first_page() {
    let pages = pages(&Whole::empty().document("dossier").bytes);
    assert!(
        pages[0].contains("Résumé Non connu à ce stade"),
        "{}",
        pages[0]
    );
}

#[test]
fn a_letter_of_the_dossier_stands_under_the_headings_and_in_the_order_of_the_letter_sent() {
    let text = text(&Whole::complete().document("dossier").bytes);
    let (_, letters) = text.split_once("Lettres aux personnes Adultes").unwrap();
    let places = [
        "Objet",
        "Que s’est-il passé ?",
        "Quelles peuvent être les conséquences pour vous ?",
        "Que faisons-nous ?",
        "Que pouvez-vous faire ?",
        "Qui peut vous répondre ?",
        "Fin",
    ]
    .map(|heading| letters.find(heading).unwrap_or_else(|| panic!("{heading}")));
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_dossier_without_a_letter_has_no_part_for_them() {
    let text = text(&Whole::empty().document("dossier").bytes);
    assert!(!text.contains("Lettres aux personnes"), "{text}");
    assert!(
        text.contains("Aucune pièce n’est jointe au dossier."),
        "{text}"
    );
}

#[test]
fn the_letters_are_printed_as_they_are_written() {
    let text = text(&Whole::complete().document("dossier").bytes);
    let letter = crate::letters::letter(law::LetterAudience::Adults);
    let first = letter.nature.lines().next().unwrap();
    assert!(text.contains(&words(first)), "{first}: {text}");
}

#[test]
fn a_document_is_told_with_its_whole_fingerprint_and_that_it_was_withdrawn() {
    let text = text(&Whole::complete().document("dossier").bytes);
    let pieces = text
        .split("Pièces du dossier")
        .nth(1)
        .unwrap()
        .replace(' ', "");
    for hash in ["0123456789abcdef", "89abcdef01234567"] {
        assert!(pieces.contains(&hash.repeat(4)), "{hash}: {pieces}");
    }
    assert_eq!(text.matches("Retirée le 24/11/2026").count(), 1, "{text}");
}

#[test]
fn other_programs_read_the_documents_of_an_empty_and_of_a_full_file() {
    for whole in [Whole::empty(), Whole::complete()] {
        for name in DOCUMENTS {
            run("qpdf", &["--check"], &whole.document(name).bytes, &[]);
        }
    }
}

#[test]
fn words_wider_than_a_column_stay_within_the_margins() {
    let whole = Whole::saying(&"anticonstitutionnellement".repeat(12));
    let bytes = whole.document("dossier").bytes;
    for (left, right) in horizontal_extents(&bytes) {
        assert!(left > 56.0 && right < 540.0, "{left} {right}");
    }
}

#[test]
fn texts_longer_than_a_page_lose_no_word() {
    const REPEATS: usize = 150;
    let mut whole = Whole::complete();
    let told = "La messagerie a été coupée puis rétablie par le service de garde. ".repeat(REPEATS);
    whole.file.breach.facts.account = format!("{told} FIN DU RÉCIT");
    let seen = "La serrure du local a été changée par un artisan du quartier. ".repeat(REPEATS);
    whole.events[0].event.text = format!("{seen} FIN DE LA LIGNE");
    let short = page_count(&Whole::complete().document("dossier").bytes);
    let bytes = whole.document("dossier").bytes;
    assert!(page_count(&bytes) > short + 6);
    let text = text(&bytes);
    assert_eq!(text.matches("FIN DE LA LIGNE").count(), 1);
    assert_eq!(text.matches("serrure").count(), REPEATS);
    // The report and the notification tell the whole of it, the summaries its beginning.
    assert_eq!(text.matches("FIN DU RÉCIT").count(), 2);
    assert!(text.matches("rétablie").count() >= 2 * REPEATS);
}

#[test]
fn a_script_that_the_font_lacks_is_replaced_in_every_part_and_told_once() {
    let document = Whole::saying("Courriel : سرية 🔑").document("dossier");
    let replaced = &document.replaced_characters;
    for lacking in ['س', '🔑'] {
        assert_eq!(
            replaced.iter().filter(|it| **it == lacking).count(),
            1,
            "{replaced:?}"
        );
    }
    assert!(!text(&document.bytes).contains('🔑'));
    assert!(text(&document.bytes).matches('□').count() > 10);
}
