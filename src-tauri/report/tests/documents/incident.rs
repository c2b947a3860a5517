//! The report of an incident for people who are neither technicians nor lawyers.

use law::Verdict;

use crate::outside::text;
use crate::whole_file::Whole;

#[test]
fn a_full_file_is_told_in_words_from_what_happened_to_what_changes() {
    let text = text(&Whole::complete().document("incident").bytes);
    let order = [
        "Ce qui s’est passé",
        "Une clé USB oubliée dans le train régional de 18 h.",
        "Quelles données, et de qui",
        "Ce que cela peut provoquer",
        "Des avis d’aptitude peuvent être lus par des inconnus.",
        "Ce que nous avons fait",
        "Retrait des clés en service",
        "Ce qui reste à faire",
        "Liaison sécurisée entre les centres",
        "Qui a été prévenu",
        "FICTIF-0001",
        "Ce qui a été décidé, et pourquoi",
        Verdict::HighRisk.label(),
        "Ce que nous changeons",
        "Une panne doit avoir une solution de secours chiffrée.",
    ];
    let places = order.map(|words| {
        text.find(words)
            .unwrap_or_else(|| panic!("{words}: {text}"))
    });
    assert!(places.is_sorted(), "{places:?}: {text}");
}

#[test]
fn only_what_is_not_done_remains_to_be_done() {
    let text = text(&Whole::complete().document("incident").bytes);
    let remaining = text.split("Ce qui reste à faire").nth(1).unwrap();
    let remaining = remaining.split("Qui a été prévenu").next().unwrap();
    assert!(remaining.contains("Rappel de la consigne"), "{remaining}");
    assert!(!remaining.contains("Retrait des clés"), "{remaining}");
}

#[test]
fn a_report_on_nothing_known_says_in_sentences_what_is_not_known() {
    let text = text(&Whole::empty().document("incident").bytes);
    assert!(text.matches("On ne sait pas encore").count() >= 7, "{text}");
    assert!(text.contains("Rien n’est encore décidé."), "{text}");
    assert!(!text.contains("Non connu à ce stade"), "{text}");
}
