//! A version of the file of a breach that does not say who reported it.
//!
//! What was typed elsewhere in free text stays: no rule finds a name in a sentence, and a person reads it before she hands
//! the version over.

use std::collections::BTreeSet;

use law::{DocumentKind, ProcedureStep};

use crate::breach::{BreachFacts, FieldChange};
use crate::procedure::Step;

/// What stands in the place of what was left out.
pub const LEFT_OUT: &str = "Écarté de cette version";

/// The same facts without the person who reported.
#[must_use]
pub fn without_reporter(facts: &BreachFacts) -> BreachFacts {
    BreachFacts {
        reporter: left_out(&facts.reporter),
        ..facts.clone()
    }
}

/// The same step without what was noted of the report: the first step is the only one that tells of it.
#[must_use]
pub fn step_without_reporter(step: &Step) -> Step {
    let mut step = step.clone();
    if step.step == ProcedureStep::Report {
        let progress = &mut step.progress;
        progress.notes = left_out(&progress.notes);
        progress.reason = left_out(&progress.reason);
        progress.responsible = left_out(&progress.responsible);
    }
    step
}

/// Whether a supporting document of this kind says who reported.
#[must_use]
pub fn tells_reporter(kind: DocumentKind) -> bool {
    match kind {
        DocumentKind::IncidentReport => true,
        DocumentKind::Receipt
        | DocumentKind::Communication
        | DocumentKind::RiskAnalysis
        | DocumentKind::InvestigationReport
        | DocumentKind::RansomNote
        | DocumentKind::PhishingMessage
        | DocumentKind::InternalProcedure
        | DocumentKind::DeletionPolicy
        | DocumentKind::MessageToRecipients
        | DocumentKind::ExternalNotice
        | DocumentKind::ImpactAssessment
        | DocumentKind::Contract
        | DocumentKind::AuditEvidence
        | DocumentKind::Certificate
        | DocumentKind::DestructionProof
        | DocumentKind::InformationNotice
        | DocumentKind::OtherOfRegister
        | DocumentKind::Other => false,
    }
}

/// What the journal tells of one field, without the person who reported and the documents named in `left_out_documents`.
#[must_use]
pub fn change_without_reporter(
    change: &FieldChange,
    left_out_documents: &BTreeSet<&str>,
) -> FieldChange {
    let is_of_report = REPORTER_FIELDS.contains(&change.field.as_str());
    let side = |text: &str| {
        if is_of_report || left_out_documents.contains(text) {
            left_out(text)
        } else {
            text.to_owned()
        }
    };
    FieldChange {
        field: change.field.clone(),
        before: side(&change.before),
        after: side(&change.after),
    }
}

/// Where the journal tells who reported, as [`without_reporter`] and [`step_without_reporter`] leave it out.
const REPORTER_FIELDS: [&str; 4] = [
    "reporter",
    "report.notes",
    "report.reason",
    "report.responsible",
];

fn left_out(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        LEFT_OUT.to_owned()
    }
}
