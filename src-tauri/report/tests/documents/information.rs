//! The information of the persons: the decision, each sending, each letter.

use law::{InformationDecision, LetterAudience, LetterContent};

use crate::outside::text;
use crate::whole_file::Whole;

#[test]
fn each_group_is_told_with_how_many_were_reached_and_came_back() {
    let text = text(&Whole::complete().document("information").bytes);
    for expected in [
        InformationDecision::Informed.label(),
        "Salariés suivis du centre annexe",
        "mardi 24 novembre 2026, 13 h 00",
        "1 180",
        "20",
        "Personnel du service",
        "prévu le 25/11/2026",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn instant_and_numbers_of_a_group_that_is_not_told_yet_are_to_be_completed() {
    let text = text(&Whole::complete().document("information").bytes);
    let ledger = text.split("Registre des envois").last().unwrap();
    let ledger = ledger.split("Lettres").next().unwrap();
    assert_eq!(ledger.matches("À compléter").count(), 3, "{ledger}");
}

#[test]
fn a_letter_says_whether_it_may_leave_and_otherwise_what_it_lacks() {
    let text = text(&Whole::complete().document("information").bytes);
    assert!(text.contains(LetterAudience::Adults.label()), "{text}");
    assert_eq!(
        text.matches("Complète au regard de la loi").count(),
        1,
        "{text}"
    );
    let nature = LetterContent::Nature.label().to_lowercase();
    let told = text.to_lowercase();
    assert!(told.contains(&format!("il y manque : {nature}")), "{text}");
}

#[test]
fn a_file_where_nothing_is_decided_says_so_and_has_no_sending_and_no_letter() {
    let text = text(&Whole::empty().document("information").bytes);
    for expected in [
        "Décision Non connu à ce stade",
        "Aucun envoi n’est inscrit.",
        "Aucune lettre n’est écrite.",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}
