//! The measures of a file: done, late, to come.

use chrono::NaiveDate;
use domain::procedure::{Details, Measure};
use law::{Effectiveness, MeasureTerm};

use crate::outside::text;
use crate::whole_file::Whole;

#[test]
fn only_a_measure_whose_day_has_passed_is_marked_late() {
    let text = text(&Whole::complete().document("measures").bytes);
    assert_eq!(text.matches("En retard").count(), 1, "{text}");
    let late = text.find("En retard").unwrap();
    let here = text.find("Rappel de la consigne").unwrap();
    let next = text.find("Liaison sécurisée").unwrap();
    assert!(here < late && late < next, "{text}");
}

#[test]
fn a_measure_is_not_late_on_its_own_day() {
    let mut whole = Whole::complete();
    for measure in measures_of(&mut whole) {
        measure.due_on = NaiveDate::from_ymd_opt(2026, 11, 24);
    }
    let text = text(&whole.document("measures").bytes);
    assert!(!text.contains("En retard"), "{text}");
}

#[test]
fn each_measure_stands_under_its_term_with_who_carries_it_and_its_day() {
    let text = text(&Whole::complete().document("measures").bytes);
    for term in MeasureTerm::ALL {
        assert!(text.contains(term.label()), "{}: {text}", term.label());
    }
    assert_eq!(text.matches("L’informatique").count(), 3, "{text}");
    for expected in ["23/11/2026", "15/12/2026", "le 24/11/2026"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn what_a_check_showed_and_what_was_learned_are_printed() {
    let text = text(&Whole::complete().document("measures").bytes);
    let checked = format!("{} · Inventaire des clés", Effectiveness::Effective.label());
    for expected in [
        checked.as_str(),
        "Cause profonde",
        "La liaison était en panne depuis un mois.",
        "La consigne des supports amovibles est récrite.",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn a_measure_that_nobody_carries_and_without_a_day_is_to_be_completed() {
    let mut whole = Whole::complete();
    for measure in measures_of(&mut whole) {
        measure.owner.clear();
        measure.due_on = None;
    }
    let text = text(&whole.document("measures").bytes);
    assert_eq!(text.matches("À compléter").count(), 6, "{text}");
}

#[test]
fn a_file_without_measures_says_so_and_what_is_unknown_is_called_unknown() {
    let text = text(&Whole::empty().document("measures").bytes);
    assert!(text.contains("Aucune mesure n’est suivie"), "{text}");
    assert!(
        text.contains("Violation contenue Non connu à ce stade"),
        "{text}"
    );
}

fn measures_of(whole: &mut Whole) -> &mut [Measure] {
    let steps = whole.file.steps.iter_mut();
    let mut found = steps.filter_map(|step| match &mut step.details {
        Details::Correction(correction) => Some(correction.measures.as_mut_slice()),
        Details::Plain
        | Details::Report(_)
        | Details::Investigation(_)
        | Details::Assessment(_)
        | Details::FollowUp(_)
        | Details::Doors(_)
        | Details::Information(_)
        | Details::Lessons(_)
        | Details::Closing(_) => None,
    });
    found.next().unwrap()
}
