//! The extract of the journal: every line, under a head that each page repeats.

use crate::dossier::pages;
use crate::outside::{page_count, text};
use crate::whole_file::Whole;

#[test]
fn two_hundred_lines_are_all_there_in_their_order() {
    let mut whole = Whole::complete();
    for line in &mut whole.lines {
        line.hash = format!("{:04}{}", line.seq, "abcdef0123456789".repeat(4));
    }
    let text = text(&whole.document("journal").bytes);
    let hash = |seq: u64| format!("{seq:04}abcdef01…");
    let places = (1..=200).map(|seq| text.find(&hash(seq)).unwrap_or_else(|| panic!("{seq}")));
    assert!(places.is_sorted());
    assert!(text.contains("Lignes sur cette violation 200"), "{text}");
}

#[test]
fn the_head_of_the_table_is_on_every_page() {
    let bytes = Whole::complete().document("journal").bytes;
    assert!(page_count(&bytes) > 5);
    for page in pages(&bytes) {
        assert_eq!(
            page.matches("N° Quand Qui Quoi Empreinte").count(),
            1,
            "{page}"
        );
    }
}

#[test]
fn an_act_is_told_in_words_and_one_of_a_later_version_by_its_name() {
    let mut whole = Whole::complete();
    whole.lines.truncate(2);
    whole.lines[0].action = "breach_closed".into();
    whole.lines[1].action = "act_of_a_later_version".into();
    let text = text(&whole.document("journal").bytes);
    assert!(text.contains("Dossier clos"), "{text}");
    assert!(text.contains("act_of_a_later_version"), "{text}");
}

#[test]
fn the_head_of_the_journal_stands_over_the_lines_and_at_the_foot() {
    let text = text(&Whole::complete().document("journal").bytes);
    assert!(text.contains("Dernière ligne du journal 128"), "{text}");
    assert!(text.contains("Son empreinte 4f9c2a71d0…"), "{text}");
    assert!(text.contains("Journal n° 128, 4f9c2a71d0"), "{text}");
}

#[test]
fn a_breach_of_which_no_line_speaks_says_so() {
    let text = text(&Whole::empty().document("journal").bytes);
    assert!(
        text.contains("Aucune ligne du journal ne parle de cette violation."),
        "{text}"
    );
}
