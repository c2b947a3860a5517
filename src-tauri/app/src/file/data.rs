//! What a program needs to take a document of a breach up again: the JSON attached to it.

use chrono::{DateTime, Utc};
use domain::breach::{Breach, Clock};
use domain::procedure::Details;
use law::ProcedureStep;
use serde_json::{Value, json};

use super::File;
use crate::documents::BreachDocument;
use crate::error::ApiError;

/// The data of a document.
pub(super) fn of(file: &File, document: BreachDocument) -> Result<Vec<u8>, ApiError> {
    written(&common(file, document))
}

/// The same with what surrounds the facts and the steps.
pub(super) fn with(
    file: &File,
    document: BreachDocument,
    surroundings: Value,
) -> Result<Vec<u8>, ApiError> {
    let mut data = common(file, document);
    if let (Value::Object(data), Value::Object(more)) = (&mut data, surroundings) {
        data.extend(more);
    }
    written(&data)
}

fn common(file: &File, document: BreachDocument) -> Value {
    let breach = &file.breach;
    json!({
        "schema": document.schema(),
        "number": breach.number.to_string(),
        "revision": breach.revision,
        "registered_at": breach.registered_at,
        "organisation": file.profile.organisation,
        "without_reporter": file.redacted,
        "facts": breach.facts,
        "steps": printed(file, document),
        "closure": breach.closure,
        "deadline": deadline(breach, file.now),
    })
}

fn written(data: &Value) -> Result<Vec<u8>, ApiError> {
    serde_json::to_vec_pretty(data).map_err(|fault| ApiError::internal(fault.to_string()))
}

/// What the steps that a document prints ask for, without how they stand; the whole file tells both.
fn printed(file: &File, document: BreachDocument) -> Value {
    if document == BreachDocument::Dossier {
        return json!(file.steps);
    }
    let printed = steps_of(document);
    let steps = file.steps.iter();
    let steps = steps.filter(|step| printed.contains(&step.step));
    let details: Vec<&Details> = steps.map(|step| &step.details).collect();
    json!(details)
}

/// The steps that a document prints: of the others the notification sheet prints no more than its form asks for, and their
/// notes stay in the register.
fn steps_of(document: BreachDocument) -> &'static [ProcedureStep] {
    match document {
        BreachDocument::Notification => &[ProcedureStep::Correct],
        BreachDocument::Assessment => &[ProcedureStep::Assess],
        BreachDocument::Measures => &[ProcedureStep::Correct, ProcedureStep::Learn],
        BreachDocument::Information => &[ProcedureStep::InformPersons],
        BreachDocument::Incident => &[
            ProcedureStep::Correct,
            ProcedureStep::InformPersons,
            ProcedureStep::Learn,
        ],
        BreachDocument::Closing => &[ProcedureStep::Close],
        BreachDocument::Dossier => ProcedureStep::ALL,
        BreachDocument::Chronology | BreachDocument::Journal => &[],
    }
}

/// The deadline with its outer bound (Regulation 1182/71, art. 3(1)), which is kept here and shown nowhere.
fn deadline(breach: &Breach, now: DateTime<Utc>) -> Value {
    let clock = Clock::of(&breach.facts, breach.verdict, now);
    json!({ "rule": clock.rule.id, "notify_by": clock.by, "outer_bound": clock.outer_by })
}
