//! A version of a file that does not say who reported.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;

use domain::breach::{BreachFacts, FieldChange};
use domain::procedure::Step;
use domain::redaction::{
    LEFT_OUT, change_without_reporter, step_without_reporter, tells_reporter, without_reporter,
};
use law::{DocumentKind, ProcedureStep};

const WHO: &str = "Camille Exemple, accueil du centre nord";

fn reported() -> BreachFacts {
    BreachFacts {
        account: "Un envoi erroné.".into(),
        reporter: WHO.into(),
        ..BreachFacts::default()
    }
}

#[test]
fn the_facts_lose_who_reported_and_nothing_else() {
    let facts = without_reporter(&reported());
    assert_eq!(facts.reporter, LEFT_OUT);
    let back = BreachFacts {
        reporter: WHO.into(),
        ..facts
    };
    assert_eq!(back, reported());
}

#[test]
fn what_was_not_known_is_not_said_to_be_left_out() {
    let nobody = BreachFacts::default();
    assert_eq!(without_reporter(&nobody), nobody);
}

#[test]
fn only_the_first_step_loses_what_was_noted_on_it() {
    for step in ProcedureStep::ALL {
        let mut written = Step::untouched(*step);
        written.progress.notes = WHO.into();
        written.progress.responsible = WHO.into();
        let shown = step_without_reporter(&written);
        let tells = serde_json::to_string(&shown).unwrap().contains(WHO);
        assert_eq!(tells, *step != ProcedureStep::Report, "{step:?}");
    }
}

#[test]
fn the_journal_loses_the_fields_of_the_report_and_the_names_of_the_documents_left_out() {
    let left_out = BTreeSet::from(["signalement.eml"]);
    let shown = |field: &str, text: &str| {
        let change = FieldChange::told(field, text);
        change_without_reporter(&change, &left_out).after
    };
    assert_eq!(shown("reporter", WHO), LEFT_OUT);
    assert_eq!(shown("report.responsible", WHO), LEFT_OUT);
    assert_eq!(shown("report.notes", WHO), LEFT_OUT);
    assert_eq!(shown("document", "signalement.eml"), LEFT_OUT);
    assert_eq!(shown("document", "photo.jpg"), "photo.jpg");
    assert_eq!(shown("account", "Un envoi erroné."), "Un envoi erroné.");
}

#[test]
fn only_a_received_report_says_who_reported() {
    let telling = DocumentKind::ALL
        .iter()
        .filter(|kind| tells_reporter(**kind));
    assert_eq!(telling.collect::<Vec<_>>(), [&DocumentKind::IncidentReport]);
}
