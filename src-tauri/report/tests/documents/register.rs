//! The register of processing activities as a whole.

use domain::activity::Activity;
use lopdf::Document;
use report::processing_register;
use report::register::ProcessingRegister;

use crate::fiches;
use crate::outside::{page_count, run, words};

/// The text of each page.
fn pages(register: &ProcessingRegister) -> Vec<String> {
    let bytes = processing_register(register).bytes;
    let text = run("pdftotext", &["-layout"], &bytes, &["-"]);
    let pages = text.split('\u{c}').map(words);
    pages.filter(|page| !page.is_empty()).collect()
}

#[test]
fn the_first_page_lists_every_fiche_with_the_page_where_it_begins() {
    let pages = pages(&fiches::small_register());
    let names = [
        "Suivi individuel de l’état de santé",
        "Télésanté",
        "Secrétariat mutualisé",
    ];
    for (number, name) in ["TRT-0001", "TRT-0002", "TPC-0003"].iter().zip(names) {
        let quality = format!("{name} Fiche de traitement {number}");
        let page = pages
            .iter()
            .position(|page| page.contains(&quality))
            .unwrap()
            + 1;
        let line = pages[0].split(number).nth(1).unwrap();
        let said = line.split("TRT-").next().unwrap();
        assert!(
            said.contains(&format!(" {page}")),
            "{number}: {page} in {said}"
        );
    }
    assert!(pages[0].contains("Cabinet Fictif Conseil"));
}

#[test]
fn only_the_pages_of_a_fiche_that_is_not_validated_say_that_they_are_a_draft() {
    for page in pages(&fiches::small_register()) {
        let head: String = page.chars().take(160).collect();
        let is_validated = head.contains("TRT-0001") || head.contains("Registre des");
        assert_eq!(head.contains("Projet"), !is_validated, "{head}");
    }
}

#[test]
fn each_fiche_has_one_bookmark_and_its_sections_are_titles_under_its_own() {
    let document = processing_register(&fiches::small_register());
    let outline = Document::load_mem(&document.bytes)
        .unwrap()
        .get_toc()
        .unwrap();
    let titles: Vec<String> = outline.toc.into_iter().map(|entry| entry.title).collect();
    assert_eq!(
        titles,
        [
            "Organisme",
            "Traitements dont l’organisme est responsable",
            "Traitements menés pour le compte d’autres organismes",
            "Suivi individuel de l’état de santé",
            "Télésanté",
            "Secrétariat mutualisé",
        ]
    );
}

#[test]
fn a_register_without_any_fiche_is_one_page_that_says_whose_it_is() {
    let document = processing_register(&fiches::register(&[]));
    assert_eq!(page_count(&document.bytes), 1);
}

#[test]
fn a_register_of_sixty_fiches_numbers_the_page_of_the_last_one() {
    let activities: Vec<Activity> = (1..=60)
        .map(|rank| fiches::numbered(&fiches::pooled_service(), rank))
        .collect();
    let pages = pages(&fiches::register(&activities));
    let is_last = |page: &String| page.contains("Fiche de traitement TPC-0060");
    let last = pages.iter().position(is_last).unwrap() + 1;
    let line = pages.iter().find_map(|page| page.split("TPC-0060").nth(1));
    assert!(
        words(line.unwrap()).contains(&format!(" {last}")),
        "{line:?}"
    );
}
