//! The assessment sheet, from the register to the page.

use domain::assessment::{Proposal, assess};
use domain::procedure::{Assessment, Details, circumstances};
use law::{AssessmentCriterion, EnisaBlindSpot, Verdict};
use report::assessment_sheet;
use report::record::Value;

use crate::file::{self, File};
use crate::outside::{page_count, run, text, words};

/// What the fourth step says, to be changed.
fn assessed(file: &mut File) -> &mut Assessment {
    let details = file.steps.iter_mut().map(|step| &mut step.details);
    let mut assessed = details.filter_map(|details| match details {
        Details::Assessment(assessment) => Some(assessment.as_mut()),
        _ => None,
    });
    assessed.next().unwrap()
}

fn printed(file: &File) -> String {
    text(&assessment_sheet(&file.assessment()).bytes)
}

fn proposal(file: &mut File) -> Proposal {
    let told = assessed(file).circumstances.clone();
    assess(&circumstances(&file.breach.facts, &told))
}

/// Enough of a sentence to stand on one line of the page.
fn opening(sentence: &str) -> String {
    sentence.chars().take(24).collect()
}

#[test]
fn the_decision_opens_the_sheet_and_the_refusal_says_why() {
    let mut file = file::encrypted_key();
    let reason = words(&assessed(&mut file).decision.reason);
    let text = printed(&file);
    for expected in [
        "Violation VIO-2026-0001 · art. 33.1 et art. 34.1 du RGPD",
        "Aucun risque",
        "La directrice",
        "mardi 24 novembre 2026",
        "Pourquoi la CNIL n’est pas notifiée",
        &reason,
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    let (before, _) = text.split_once("Proposition de l’application").unwrap();
    assert!(before.contains(&reason), "it stands before the proposal");
    assert_eq!(text.matches(&reason).count(), 1);
    assert!(!text.contains("Projet"));
}

#[test]
fn a_notified_breach_has_no_refusal_and_its_reason_is_with_the_decision() {
    let mut file = file::encrypted_key();
    assessed(&mut file).decision.verdict = Some(Verdict::Risk);
    let reason = words(&assessed(&mut file).decision.reason);
    let text = printed(&file);
    assert!(!text.contains("Pourquoi la CNIL n’est pas notifiée"));
    let (_, after) = text.split_once("9 Décision").unwrap();
    assert!(after.contains(&reason));
}

#[test]
fn a_decision_that_leaves_the_proposal_is_said_to() {
    let mut file = file::encrypted_key();
    assessed(&mut file).decision.verdict = Some(Verdict::HighRisk);
    assert!(printed(&file).contains("La décision s’écarte de la proposition"));
    let kept = printed(&file::encrypted_key());
    assert!(kept.contains("La décision suit la proposition."));
}

#[test]
fn a_decision_that_later_facts_overtake_is_said_to_be_reviewed() {
    let mut file = file::encrypted_key();
    assessed(&mut file).circumstances.key_compromised = Some(true);
    let text = printed(&file);
    assert!(text.contains("La proposition a changé depuis la décision"));
    let (opening, _) = text.split_once("Proposition de l’application").unwrap();
    assert!(opening.contains("Décision à revoir"));
    assert!(opening.contains("Il avait été décidé « Aucun risque »"));
    assert!(!text.contains("Pourquoi la CNIL n’est pas notifiée"));
    assert!(file.assessment().header.draft);
}

#[test]
fn a_notification_does_not_tell_a_decision_that_stands_no_more() {
    let mut file = file::encrypted_key();
    assessed(&mut file).circumstances.key_compromised = Some(true);
    file.breach.verdict = None;
    let text = text(&report::notification_sheet(&file.notification()).bytes);
    assert!(!text.contains("Aucun risque"));
}

#[test]
fn nothing_decided_is_a_draft_on_every_page() {
    let bytes = assessment_sheet(&file::undecided_key().assessment()).bytes;
    let count = page_count(&bytes);
    assert!(count > 1);
    for page in 1..=count {
        let number = page.to_string();
        let page = run("pdftotext", &["-f", &number, "-l", &number], &bytes, &["-"]);
        assert!(page.contains("Projet"), "page {number}");
    }
    assert!(text(&bytes).contains("Non décidé à ce stade"));
}

#[test]
fn a_file_whose_fourth_step_was_not_begun_has_its_draft_too() {
    let mut file = file::undecided_key();
    file.steps.clear();
    let sheet = file.assessment();
    assert!(sheet.header.draft);
    assert!(printed(&file).contains("Non connu à ce stade"));
}

#[test]
fn the_proposal_is_printed_whole_with_its_reasons_and_what_would_change_it() {
    for mut file in [file::encrypted_key(), file::undecided_key()] {
        let proposal = proposal(&mut file);
        let text = printed(&file);
        for line in &proposal.lines {
            assert!(text.contains(line.criterion().label()));
            assert!(text.contains(&opening(line.reason.help())), "{line:?}");
        }
        for fact in &proposal.notify.depends_on {
            assert!(text.contains(fact.label()), "{fact:?}");
        }
        for condition in &proposal.notify.conditions {
            assert!(text.contains(condition.label()), "{condition:?}");
        }
        for reservation in &proposal.reservations {
            assert!(text.contains(reservation.label()), "{reservation:?}");
        }
        let changes = file.assessment().changes;
        assert_eq!(changes.len(), proposal.would_change.len());
        for (shown, change) in changes.iter().zip(&proposal.would_change) {
            assert_eq!(shown.circumstance, change.circumstance.label());
            let is_word = shown.value.chars().any(|it| it.is_ascii_uppercase());
            assert!(is_word || shown.value.starts_with("de "), "{shown:?}");
        }
    }
}

#[test]
fn the_seven_criteria_are_there_and_those_without_a_reason_are_framed() {
    let sheet = file::encrypted_key().assessment();
    let criteria = &sheet.answers[0].rows;
    assert_eq!(criteria.len(), AssessmentCriterion::ALL.len());
    let missing: Vec<&str> = criteria
        .iter()
        .filter(|row| row.value == Value::Missing)
        .map(|row| row.label.as_str())
        .collect();
    let unanswered = AssessmentCriterion::ControllerCharacteristics;
    assert_eq!(missing, [unanswered.label()]);
}

#[test]
fn only_the_unknown_circumstances_that_bear_on_the_breach_are_framed() {
    let sheet = file::undecided_key().assessment();
    let framed: Vec<&str> = sheet.answers[1]
        .rows
        .iter()
        .filter(|row| row.value == Value::Missing)
        .map(|row| row.label.as_str())
        .collect();
    let has = |fact: law::Circumstance| framed.contains(&fact.label());
    assert!(has(law::Circumstance::KeyCompromised), "{framed:?}");
    assert!(has(law::Circumstance::Deletion), "{framed:?}");
    assert!(!has(law::Circumstance::RestoredHours), "{framed:?}");
    assert!(!has(law::Circumstance::Loss), "{framed:?}");
}

#[test]
fn a_prudent_reading_is_not_passed_off_as_an_answer() {
    let said = "Lecture prudente";
    assert!(printed(&file::undecided_key()).contains(said));
    assert!(!printed(&file::encrypted_key()).contains(said));
}

#[test]
fn the_score_is_written_as_french_writes_it_with_both_blind_spots() {
    let text = printed(&file::encrypted_key());
    assert!(text.contains("3,50 · Élevé"), "{text}");
    for spot in EnisaBlindSpot::ALL {
        assert!(text.contains(spot.label()), "{spot:?}");
    }
    assert!(text.contains("De nombreuses personnes"));
    let without = printed(&file::undecided_key());
    assert!(without.contains(EnisaBlindSpot::ALL[0].label()));
}

#[test]
fn the_opinion_of_the_officer_stands_beside_the_decision_and_both_sign() {
    let text = printed(&file::encrypted_key());
    let (_, after) = text.split_once("9 Décision").unwrap();
    for expected in [
        "Favorable",
        "vérifier la date de la dernière sauvegarde",
        "La personne qui décide",
        "Le délégué à la protection des données",
    ] {
        assert!(after.contains(expected), "{expected}");
    }
    assert_eq!(after.matches("Date et signature").count(), 2);
}

#[test]
fn a_reason_of_many_pages_is_printed_whole() {
    let mut file = file::encrypted_key();
    let reason = "La clé est restée sous scellés. ".repeat(400);
    assessed(&mut file).decision.reason.clone_from(&reason);
    assessed(&mut file).reasons.data = reason;
    let bytes = assessment_sheet(&file.assessment()).bytes;
    run("qpdf", &["--check"], &bytes, &[]);
    assert_eq!(text(&bytes).matches("sous scellés").count(), 800);
}

#[test]
fn the_notification_sheet_gives_the_measures_the_containment_and_the_decision() {
    let sheet = file::encrypted_key().notification();
    let text = text(&report::notification_sheet(&sheet).bytes);
    for expected in [
        "Violation contenue",
        "lundi 23 novembre 2026, 12 h 00",
        "Immédiate",
        "Révocation du certificat de la clé",
        "Réalisée le mardi 24 novembre 2026 · L’informatique",
        "Prévue pour le mardi 1er décembre 2026 · L’informatique",
        "Décision",
        "Aucun risque",
        "La clé est chiffrée à l’état de l’art",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    let label = law::BreachFact::Measures.label();
    assert!(sheet.missing.iter().all(|item| item.label != label));
}

#[test]
fn a_notification_without_steps_still_misses_its_measures() {
    let mut file = file::encrypted_key();
    file.steps.clear();
    let sheet = file.notification();
    let label = law::BreachFact::Measures.label();
    assert!(sheet.missing.iter().any(|item| item.label == label));
    let text = text(&report::notification_sheet(&sheet).bytes);
    assert!(!text.contains("Violation contenue"));
    assert!(!text.contains("Appréciation du risque"));
}
