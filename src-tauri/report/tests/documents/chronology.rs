//! The chronology of a file: everything dated in its order, and what shows it.

use law::Certainty;

use crate::outside::text;
use crate::whole_file::Whole;

#[test]
fn what_a_person_wrote_stands_among_the_instants_of_the_steps_by_date_and_undated_last() {
    let text = text(&Whole::complete().document("chronology").bytes);
    let course = text.split("Déroulement").nth(1).unwrap();
    let order = [
        "Début des faits",
        "Fin des faits",
        "Quelqu’un a ramassé la clé.",
        "Détection par la première personne",
        "Signalement à la référente",
        "Connaissance par l’organisme",
        "Information du DPO",
        "Violation contenue",
        "Notification envoyée à la CNIL",
        "La clé est retrouvée.",
        "La clé a pu être copiée.",
    ];
    let places = order.map(|words| {
        course
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {text}"))
    });
    assert!(places.is_sorted(), "{places:?}: {text}");
    assert_eq!(course.matches("Non daté").count(), 1);
}

#[test]
fn a_line_says_who_wrote_it_and_names_the_document_that_it_cites() {
    let text = text(&Whole::complete().document("chronology").bytes);
    assert_eq!(
        text.matches("Pièce : photo de la clé.jpg").count(),
        2,
        "{text}"
    );
    let noted = "Noté le mardi 24 novembre 2026, 16 h 50 par L’informatique";
    assert_eq!(text.matches(noted).count(), 1, "{text}");
}

#[test]
fn what_is_supposed_and_what_is_only_about_right_are_told_from_the_rest() {
    let text = text(&Whole::complete().document("chronology").bytes);
    assert_eq!(
        text.matches(Certainty::Supposed.label()).count(),
        1,
        "{text}"
    );
    assert_eq!(text.matches(Certainty::Known.label()).count(), 2, "{text}");
    let about = "vendredi 20 novembre 2026, 18 h 00 (environ)";
    assert_eq!(text.matches(about).count(), 1, "{text}");
}

#[test]
fn the_lengths_that_the_law_measures_come_first() {
    let text = text(&Whole::complete().document("chronology").bytes);
    let spans = text.split("Déroulement").next().unwrap();
    for expected in [
        "De la connaissance à l’envoi à la CNIL",
        "De la détection au signalement",
        "25 min",
        "20 min",
    ] {
        assert!(spans.contains(expected), "{expected}: {spans}");
    }
}

#[test]
fn a_file_where_nothing_is_dated_says_so() {
    let text = text(&Whole::empty().document("chronology").bytes);
    assert!(text.contains("Rien n’est daté à ce stade."), "{text}");
    assert!(text.contains("Non connu à ce stade"), "{text}");
}
