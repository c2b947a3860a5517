//! The certificate of a closed file, and the draft of an open one.

use chrono::TimeDelta;
use domain::closing::Hold;
use domain::procedure::{NextAction, Outstanding};
use law::{ProcedureStep, Verdict};

use crate::dossier::pages;
use crate::outside::{page_count, run, text};
use crate::sample::instant;
use crate::whole_file::{Whole, disposal_sheet};

#[test]
fn the_certificate_of_an_open_file_is_a_draft_on_every_page_that_nobody_signs() {
    let bytes = Whole::empty().document("closing").bytes;
    for page in pages(&bytes) {
        assert!(page.contains("Projet"), "{page}");
    }
    let text = text(&bytes);
    assert!(text.contains("Le dossier n’est pas clos"), "{text}");
    assert!(!text.contains("Signature"), "{text}");
    for unknown in ["Résumé", "Connaissance", "Niveau décidé"] {
        assert!(
            text.contains(&format!("{unknown} Non connu à ce stade")),
            "{unknown}: {text}"
        );
    }
}

#[test]
fn the_certificate_of_a_closed_file_tells_its_life_who_signed_and_until_when_it_is_kept() {
    let text = text(&Whole::complete().document("closing").bytes);
    for expected in [
        "lundi 23 novembre 2026, 9 h 30",
        Verdict::HighRisk.label(),
        "Dans le délai",
        "Premier message : mardi 24 novembre 2026, 13 h 00",
        "Camille Exemple · Référente RGPD",
        "lundi 24 novembre 2036",
        "Rien : toutes les étapes sont réglées.",
        "Date et signature",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(!text.contains("Projet"), "{text}");
}

#[test]
fn a_notification_that_left_after_its_period_is_told_late() {
    let mut whole = Whole::complete();
    let aware = whole.file.breach.facts.aware.as_mut().unwrap();
    aware.moment.at -= TimeDelta::days(10);
    let text = text(&whole.document("closing").bytes);
    assert!(text.contains("En retard"), "{text}");
    assert!(!text.contains("Dans le délai"), "{text}");
}

#[test]
fn what_was_left_open_is_named_with_why_the_file_was_closed_all_the_same() {
    let mut whole = Whole::complete();
    let closure = whole.file.breach.closure.as_mut().unwrap();
    closure.left_undone = vec![Outstanding {
        action: NextAction::FinishStep,
        step: ProcedureStep::Learn,
        is_owed: false,
    }];
    closure.reason = "La revue a lieu chaque année.".into();
    let text = text(&whole.document("closing").bytes);
    assert!(text.contains(ProcedureStep::Learn.label()), "{text}");
    assert!(text.contains("La revue a lieu chaque année."), "{text}");
    assert!(!text.contains("toutes les étapes sont réglées"), "{text}");
}

#[test]
fn a_file_whose_destruction_is_suspended_says_by_whom_and_why() {
    let mut whole = Whole::complete();
    let suspended = |text: &str| text.contains("Élimination suspendue");
    assert!(!suspended(&text(&whole.document("closing").bytes)));
    whole.file.breach.hold = Some(Hold {
        since: instant(),
        by: "La directrice".into(),
        reason: "Un contrôle est en cours.".into(),
    });
    let text = text(&whole.document("closing").bytes);
    assert!(suspended(&text), "{text}");
    assert!(text.contains("La directrice"), "{text}");
    assert!(text.contains("Un contrôle est en cours."), "{text}");
}

#[test]
fn the_certificate_of_a_destroyed_file_tells_who_ordered_it_and_carries_no_data() {
    let bytes = report::disposal_certificate(&disposal_sheet()).bytes;
    run("qpdf", &["--check"], &bytes, &[]);
    assert_eq!(page_count(&bytes), 1);
    let text = text(&bytes);
    for expected in [
        "Violation VIO-2016-0004",
        "Les 3 pièces qu’il contenait ont été effacées avec lui.",
        "Dominique Fictif · Référente RGPD",
        "Camille Exemple · Référente RGPD",
        "Copies papier broyées le même jour.",
    ] {
        assert!(
            text.to_lowercase().contains(&expected.to_lowercase()),
            "{expected}: {text}"
        );
    }
    assert_eq!(report::enclosed(&bytes, None).unwrap().len(), 0);
}
