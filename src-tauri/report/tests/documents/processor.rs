//! The sheet of a processor and the review of its clauses.

use domain::processor::ProcessorForm;
use law::ContractClause;
use report::{processor_review, processor_sheet};

use crate::fiches;
use crate::outside::{text, words};

fn sheet(form: &ProcessorForm) -> String {
    text(&processor_sheet(&fiches::processor_sheet(form)).bytes)
}

#[test]
fn the_sheet_says_what_binds_the_processor_and_what_of_it_expires() {
    let text = sheet(&fiches::host());
    for expected in [
        "Fiche de sous-traitant SST-0001",
        "Suivi individuel de l’état de santé",
        "Héberge le dossier médical",
        "Astreinte · 00 00 00 00 24",
        "CT-2024-07",
        "24 h",
        "Autorisation générale",
        "Belgique",
        "Preuves et audits (absente)",
        "▲ Dépassée",
        "● Proche",
        "S’il envoie des données hors de l’Espace économique européen",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(!text.contains("Fin de la prestation"));
}

#[test]
fn the_sheet_lists_the_attached_files_with_the_clause_that_each_proves() {
    let text = sheet(&fiches::host());
    let (_, files) = text.split_once("Pièces jointes").unwrap();
    for expected in [
        "rapport d’audit 2026.pdf",
        "Preuves et audits",
        "ba7816bf8f01…",
        "Retirée le",
    ] {
        assert!(files.contains(expected), "{expected}");
    }
}

#[test]
fn a_processor_that_left_is_told_with_what_became_of_the_data() {
    let mut form = fiches::host();
    form.exit.ended_on = "01/11/2026".into();
    let text = sheet(&form);
    assert!(text.contains("Terminé"));
    assert!(text.contains("Fin de la prestation dimanche 1er novembre 2026"));
    assert!(text.contains("La preuve du sort des données"));
}

#[test]
fn a_processor_of_which_nothing_is_known_is_printed_with_all_that_is_to_be_obtained() {
    let form = ProcessorForm {
        name: "Prestataire Fictif".into(),
        ..ProcessorForm::default()
    };
    let text = sheet(&form);
    assert!(text.contains("Un contrat écrit"));
    assert!(text.contains("Aucune échéance connue."));
}

#[test]
fn the_review_takes_every_clause_with_its_article_and_asks_for_a_signature() {
    let review = fiches::processor_review(&fiches::host());
    let text = text(&processor_review(&review).bytes);
    for clause in ContractClause::ALL {
        assert!(text.contains(clause.label()), "{clause:?}");
        let article = words(clause.article().unwrap());
        let own = article.split(' ').nth(1).unwrap();
        assert!(text.contains(own), "{article}");
    }
    for expected in [
        "9 sur 10",
        "Avenant demandé",
        "Date et signature",
        "La référente RGPD",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(!review.header.draft);
}

#[test]
fn a_review_is_a_draft_until_every_clause_was_looked_at() {
    let mut form = fiches::host();
    form.clauses.answers.remove(&ContractClause::Security);
    let review = fiches::processor_review(&form);
    assert!(review.header.draft);
    let text = text(&processor_review(&review).bytes);
    assert!(text.contains("Projet") && text.contains("Non relue"));
}
