//! The report of an exercise as a document.

use report::Document;
use report::exercise::{ExerciseSheet, ExerciseSource};
use serde_json::json;
use store::{Action, Entry};
use uuid::Uuid;

use super::OneExercise;
use crate::App;
use crate::documents::journal_head;
use crate::error::ApiError;
use crate::exports::{Leaving, PDF, SavedView, ask, save};
use crate::session::Desk;

/// Name and version of the data attached to the report of an exercise.
const SCHEMA: &str = "registre-rgpd/exercice/1";

/// The report of an exercise; marked as a draft until it is debriefed.
pub(crate) fn export_exercise(
    app: &App,
    argument: OneExercise,
) -> Result<Option<SavedView>, ApiError> {
    let id = argument.id;
    let number = app.with_open(|desk| Ok(desk.open.store.exercise(id)?.number))?;
    let leaving = Leaving {
        title: "Enregistrer le compte rendu de l’exercice",
        name: "compte rendu",
        kind: PDF,
        action: Action::ExerciseExported,
    };
    save(app, ask(&number.outside(), &leaving), |desk| {
        let entry = Entry::about(leaving.action, id);
        Ok((document(desk, id)?.into(), entry))
    })
}

fn document(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    let exercise = desk.open.store.exercise(id)?;
    let number = exercise.number.to_string();
    // What is still to come stays unknown to whoever plays.
    let content = exercise.content.clock.ended_at.map(|_| &exercise.content);
    let data = json!({ "schema": SCHEMA, "number": number, "content": content });
    let data = serde_json::to_vec(&data).map_err(|fault| ApiError::internal(fault.to_string()))?;
    let sheet = ExerciseSheet::from_register(&ExerciseSource {
        exercise: &exercise,
        profile: &desk.profile()?,
        journal: &journal_head(desk)?,
        now: desk.machine_now,
        data: &data,
    });
    Ok(report::exercise(&sheet))
}
