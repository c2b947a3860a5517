//! The letters to the persons, as they leave the organisation.

use domain::letter::Letter;
use law::LetterAudience;
use lopdf::Document;
use report::letter;

use crate::letters::{self, printed};
use crate::outside::{page_count, run, text, words};

fn every_letter() -> impl Iterator<Item = Letter> {
    LetterAudience::ALL.iter().map(|it| letters::letter(*it))
}

fn bytes(of: &Letter) -> Vec<u8> {
    letter(&printed(of)).bytes
}

/// The organisation of the samples, which signs.
const ORGANISATION: &str = "Service de santé au travail du Val-Fictif";

/// The text of each page.
fn pages(bytes: &[u8]) -> Vec<String> {
    let all = run("pdftotext", &["-enc", "UTF-8"], bytes, &["-"]);
    let pages = all.trim_end_matches('\u{c}').split('\u{c}');
    pages.map(words).collect()
}

/// The heading of the consequences.
fn consequences(audience: LetterAudience) -> &'static str {
    match audience {
        LetterAudience::PlainLanguage => "Que peut-il arriver ?",
        LetterAudience::Adults
        | LetterAudience::RepresentativesOfMinors
        | LetterAudience::Staff => "Quelles peuvent être les conséquences",
    }
}

#[test]
fn a_letter_says_its_contents_in_the_order_in_which_a_person_asks() {
    for of in every_letter() {
        let document = letter(&printed(&of));
        assert_eq!(document.replaced_characters, [], "{:?}", of.audience);
        let text = text(&document.bytes);
        let mut rest = text.as_str();
        for expected in [
            "Téléphone : 00 00 00 00 00",
            "Le mardi 24 novembre 2026",
            "Référence : VIO-2026-0001",
            &words(&of.subject),
            words(&of.opening).split(',').next().unwrap(),
            "Que s’est-il passé ?",
            consequences(of.audience),
            "Que faisons-nous ?",
            "Que pouvez-vous faire ?",
            "Qui peut vous répondre ?",
            "dpo@exemple.fr",
            "www.cnil.fr",
        ] {
            let found = rest.find(expected);
            let at = found.unwrap_or_else(|| panic!("{:?}: {expected}", of.audience));
            rest = &rest[at + expected.len()..];
        }
    }
}

#[test]
fn every_line_of_a_letter_is_printed() {
    for of in every_letter() {
        let printed = text(&bytes(&of)).replace("– ", "");
        let texts = [&of.opening, &of.contact, &of.closing, &of.nature];
        let lines = texts.into_iter().flat_map(|text| text.lines());
        for line in lines {
            let line = words(line).replace("– ", "");
            assert!(printed.contains(&line), "{:?}: {line}", of.audience);
        }
    }
}

#[test]
fn every_letter_is_the_same_twice_and_without_a_fault() {
    for of in every_letter() {
        let first = bytes(&of);
        assert_eq!(first, bytes(&of));
        run("qpdf", &["--check"], &first, &[]);
    }
}

#[test]
fn a_letter_carries_nothing_of_the_register_out() {
    for of in every_letter() {
        let bytes = bytes(&of);
        let document = Document::load_mem(&bytes).unwrap();
        assert!(!document.catalog().unwrap().has(b"AF"));
        let text = text(&bytes);
        for internal in ["journal", "Confidentiel", "Projet", "train régional"] {
            assert!(!text.contains(internal), "{:?}: {internal}", of.audience);
        }
    }
}

#[test]
fn a_content_that_is_not_written_has_no_heading() {
    let mut of = letters::letter(LetterAudience::Adults);
    of.recommendations = String::new();
    assert!(of.may_leave());
    let text = text(&bytes(&of));
    assert!(!text.contains("Que pouvez-vous faire"), "{text}");
}

#[test]
fn a_letter_is_two_pages_at_most_but_one_that_is_easy_to_read_is_larger() {
    for of in every_letter() {
        let most = match of.audience {
            LetterAudience::PlainLanguage => 5,
            LetterAudience::Adults
            | LetterAudience::RepresentativesOfMinors
            | LetterAudience::Staff => 2,
        };
        let count = page_count(&bytes(&of));
        assert!(count <= most, "{:?}: {count} pages", of.audience);
        let is_large = of.audience == LetterAudience::PlainLanguage;
        assert_eq!(printed(&of).large_print, is_large);
    }
}

#[test]
fn the_last_words_stand_with_who_signs_however_long_the_letter() {
    for repeats in 0..24 {
        let mut of = letters::letter(LetterAudience::Adults);
        of.nature.push_str(&"\nUne ligne de plus.".repeat(repeats));
        let pages = pages(&bytes(&of));
        let last = pages.last().unwrap();
        let (_, after) = last.split_once("nos salutations").unwrap();
        assert!(after.contains(ORGANISATION), "{repeats}: {last}");
        for page in &pages {
            let end = page.split(" Édité le").next().unwrap();
            assert!(!end.ends_with('?'), "{repeats}: {end}");
        }
    }
}

#[test]
fn a_letter_is_a_title_with_headings_paragraphs_and_lists() {
    let bytes = bytes(&letters::letter(LetterAudience::Adults));
    let outline = Document::load_mem(&bytes).unwrap().get_toc().unwrap().toc;
    assert_eq!(outline.len(), 5);
    let tags = run("pdfinfo", &["-struct"], &bytes, &[]);
    let named = |line: &str, tag: &str| line.split_whitespace().next() == Some(tag);
    let count = |tag: &str| tags.lines().filter(|line| named(line, tag)).count();
    assert_eq!((count("H1"), count("H2")), (1, 5), "{tags}");
    assert!(count("P") >= 8 && count("L") >= 4, "{tags}");
    assert_eq!(count("Table"), 0, "{tags}");
}

#[test]
fn a_typed_list_is_a_list_whatever_its_dashes_and_long_texts_go_on() {
    let mut of = letters::letter(LetterAudience::Adults);
    of.measures = "Nous avons :\n- appelé le destinataire ;\n• changé les codes.".into();
    let tags = run("pdfinfo", &["-struct-text"], &bytes(&of), &[]);
    assert!(tags.contains("appelé le destinataire"), "{tags}");
    assert!(!tags.contains("- appelé"), "{tags}");
    of.consequences = "Une phrase qui se répète sans fin dans la lettre. ".repeat(200);
    let long = bytes(&of);
    assert!(page_count(&long) > 2);
    assert_eq!(text(&long).matches("sans fin").count(), 200);
    run("qpdf", &["--check"], &long, &[]);
}

#[test]
fn a_letter_without_a_subject_nor_a_sender_has_a_title_all_the_same() {
    let mut of = letters::letter(LetterAudience::Adults);
    of.subject = String::new();
    let mut printed = printed(&of);
    printed.sender.clear();
    let bytes = letter(&printed).bytes;
    run("qpdf", &["--check"], &bytes, &[]);
    assert!(text(&bytes).contains("Vos données personnelles"));
}
