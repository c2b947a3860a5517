//! The evaluation of the procedure, and its form to fill in by hand.

use law::questionnaires::QUESTIONNAIRES;

use crate::evaluations::{Evaluated, blank};
use crate::outside::{page_count, run, text};

#[test]
fn other_programs_read_an_evaluation_and_its_blank_form() {
    let documents = [
        report::evaluation(&Evaluated::approved().sheet()),
        report::evaluation(&Evaluated::begun().sheet()),
        report::blank_evaluation(&blank()),
    ];
    for document in documents {
        run("qpdf", &["--check"], &document.bytes, &[]);
        assert_eq!(document.replaced_characters, []);
    }
    let sheet = Evaluated::approved().sheet();
    assert_eq!(report::evaluation(&sheet), report::evaluation(&sheet));
}

#[test]
fn an_approved_evaluation_says_its_parts_its_visas_and_what_it_is_compared_with() {
    let text = text(&report::evaluation(&Evaluated::approved().sheet()).bytes);
    for said in [
        "EVA-2026-01, version 2",
        "Rédacteur",
        "Changements de version",
        "A. Conformité de chaque étape",
        "B. Indicateurs",
        "avant : ",
        "C. Jugement",
        "Risque élevé sans communication · VIO-2026-0003",
        "EVA-2025-01 : 71 %",
        "D. Actions",
        "Action reportée",
        "E. Visas",
        "Favorable avec réserves",
        "Empreinte SHA-256",
        "non signatures électroniques",
        "Date et signature",
    ] {
        assert!(text.contains(said), "{said}");
    }
    assert!(!text.contains("Projet"), "{text}");
    assert!(!text.contains("(s)"), "one or more is said in words");
}

#[test]
fn an_evaluation_that_nobody_signed_is_a_draft_that_says_what_it_lacks() {
    let document = report::evaluation(&Evaluated::begun().sheet());
    let drafts = run("pdftotext", &["-layout"], &document.bytes, &["-"]);
    assert!(drafts.matches("Projet").count() >= page_count(&document.bytes));
    let text = text(&document.bytes);
    assert!(text.contains("À compléter"));
    assert!(text.contains("Ce texte n’est pas signé"));
    assert!(!text.contains("Empreinte"));
}

#[test]
fn texts_of_any_length_are_printed_whole() {
    let long = "Un texte long, mot après mot. ".repeat(40);
    let document = report::evaluation(&Evaluated::saying(&long).sheet());
    run("qpdf", &["--check"], &document.bytes, &[]);
    let words = text(&document.bytes).matches("mot après mot").count();
    assert!(words > 2_000, "{words}");
}

#[test]
fn the_lengths_of_time_stay_whole_in_their_columns() {
    let layout = run(
        "pdftotext",
        &["-layout"],
        &report::evaluation(&Evaluated::approved().sheet()).bytes,
        &["-"],
    );
    for whole in ["64\u{a0}h\u{a0}44\u{a0}min", "20/11/2026", "Contractuel"] {
        assert!(
            layout.contains(whole) || layout.contains(&whole.replace('\u{a0}', " ")),
            "{whole}: {layout}"
        );
    }
}

#[test]
fn the_blank_form_asks_every_question_and_keeps_each_with_its_boxes() {
    let document = report::blank_evaluation(&blank());
    let text = text(&document.bytes);
    for question in QUESTIONNAIRES[0].questions {
        let asked = question.text.replace(['\u{a0}', '\u{202f}'], " ");
        let asked = asked.trim_end_matches(['?', ' ']);
        assert!(text.contains(asked), "{asked}");
    }
    assert!(!text.contains('…'), "no label is cut");
    for page in 1..=page_count(&document.bytes) {
        let page = page.to_string();
        let pages = ["-f", page.as_str(), "-l", page.as_str(), "-enc", "UTF-8"];
        let said = crate::outside::words(&run("pdftotext", &pages, &document.bytes, &["-"]));
        let asked = QUESTIONNAIRES[0].questions.iter();
        let asked = asked.filter(|question| {
            let first: String = question.text.chars().take(30).collect();
            said.contains(&first)
        });
        assert_eq!(
            asked.count(),
            said.matches("Sans objet").count() - on_first(&page)
        );
    }
}

/// How the form is filled in is said once, and names that answer too.
fn on_first(page: &str) -> usize {
    usize::from(page == "1")
}
