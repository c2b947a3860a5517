//! The documents as they were when somebody last looked at them: model, content, and a small picture of the first page.
//!
//! `GOLDEN=write cargo test --package report --test golden` keeps them again, once the change has been looked at.

#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "a test stops at the first fault; the fixtures serve other tests too"
)]

#[path = "../documents/exercises.rs"]
mod exercises;

#[path = "../documents/annuals.rs"]
mod annuals;
#[path = "../documents/evaluations.rs"]
mod evaluations;
#[path = "../documents/fiches.rs"]
mod fiches;
#[path = "../documents/file.rs"]
mod file;
#[path = "../documents/letters.rs"]
mod letters;
#[path = "../documents/sample.rs"]
mod sample;
#[path = "../documents/whole_file/mod.rs"]
mod whole_file;

mod kept;

use evaluations::Evaluated;
use kept::{holds, json};
use law::LetterAudience;
use whole_file::Whole;

#[test]
fn the_documents_of_a_whole_file_are_those_that_were_looked_at() {
    let whole = Whole::closed();
    for name in whole_file::DOCUMENTS {
        holds(name, &whole.model(name), &whole.document(name));
    }
}

#[test]
fn the_sheets_of_a_breach_are_those_that_were_looked_at() {
    let notification = sample::notification();
    let document = report::notification_sheet(&notification);
    holds("notification", &json(&notification), &document);
    let assessment = file::encrypted_key().assessment();
    holds(
        "assessment",
        &json(&assessment),
        &report::assessment_sheet(&assessment),
    );
    let letter = letters::printed(&letters::letter(LetterAudience::Adults));
    holds("letter", &json(&letter), &report::letter(&letter));
    let form = file::reporting_form();
    holds("reporting", &json(&form), &report::reporting_form(&form));
}

#[test]
fn the_documents_of_the_registers_are_those_that_were_looked_at() {
    let activity = fiches::sheet(&fiches::full_fiche());
    holds(
        "activity",
        &json(&activity),
        &report::activity_sheet(&activity),
    );
    let register = fiches::small_register();
    holds(
        "register",
        &json(&register),
        &report::processing_register(&register),
    );
    let processor = fiches::processor_sheet(&fiches::host());
    holds(
        "processor",
        &json(&processor),
        &report::processor_sheet(&processor),
    );
    let review = fiches::processor_review(&fiches::host());
    holds("review", &json(&review), &report::processor_review(&review));
    let notice = fiches::notice(&fiches::full_fiche());
    holds(
        "notice",
        &json(&notice),
        &report::information_notice(&notice),
    );
    let undertaking = fiches::undertaking(&fiches::full_fiche());
    let document = report::confidentiality_undertaking(&undertaking);
    holds("undertaking", &json(&undertaking), &document);
}

#[test]
fn the_certificate_of_a_destroyed_file_is_the_one_that_was_looked_at() {
    let sheet = whole_file::disposal_sheet();
    holds(
        "disposal",
        &json(&sheet),
        &report::disposal_certificate(&sheet),
    );
}

#[test]
fn the_documents_of_a_file_with_every_step_are_those_that_were_looked_at() {
    let whole = Whole::complete();
    for name in ["closing", "information", "measures"] {
        let kept = format!("complete_{name}");
        holds(&kept, &whole.model(name), &whole.document(name));
    }
}

#[test]
fn the_evaluation_and_its_blank_form_are_those_that_were_looked_at() {
    for (name, evaluated) in [
        ("evaluation", Evaluated::approved()),
        ("evaluation_begun", Evaluated::begun()),
    ] {
        let sheet = evaluated.sheet();
        holds(name, &json(&sheet), &report::evaluation(&sheet));
    }
    let form = report::blank_evaluation(&evaluations::blank());
    holds("evaluation_blank", "null", &form);
}

#[test]
fn the_reports_of_exercises_are_those_that_were_looked_at() {
    for (name, sheet) in [
        ("exercise", exercises::debriefed()),
        ("exercise_played", exercises::played()),
    ] {
        holds(name, &json(&sheet), &report::exercise(&sheet));
    }
}

#[test]
fn the_annual_reports_are_those_that_were_looked_at() {
    for (name, report) in [
        ("annual", annuals::full()),
        ("annual_empty", annuals::empty()),
    ] {
        holds(name, &json(&report), &report::annual_report(&report));
    }
}
