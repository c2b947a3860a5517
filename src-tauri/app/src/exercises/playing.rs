//! An exercise while it is played, its end, and what is said of it afterwards.

use domain::evaluation::BreachFile;
use domain::exercise::{DebriefForm, Exercise, ExerciseContent, differences, outcome};
use law::ExerciseState;
use serde::Deserialize;
use store::table::{draft, exercise as table};
use store::{Action, Entry};
use ts_rs::TS;
use uuid::Uuid;

use super::OneExercise;
use super::typing::key;
use super::view::ExerciseView;
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndExercise {
    id: Uuid,
    revision: u32,
    /// Stopped before its end: it will count nowhere.
    given_up: bool,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DebriefExercise {
    id: Uuid,
    revision: u32,
    form: DebriefForm,
}

/// One exercise.
pub(crate) fn exercise(
    desk: &mut Desk<'_>,
    argument: OneExercise,
) -> Result<ExerciseView, ApiError> {
    let exercise = desk.open.store.exercise(argument.id)?;
    Ok(ExerciseView::of(&exercise, desk.machine_now))
}

/// Stops the clock of an exercise, and keeps what its file then tells.
pub(crate) fn end_exercise(
    desk: &mut Desk<'_>,
    argument: EndExercise,
) -> Result<ExerciseView, ApiError> {
    let before = desk.open.store.exercise(argument.id)?;
    if before.content.state() != ExerciseState::Playing {
        return Err(ApiError::of(ErrorCode::EditedMeanwhile));
    }
    let breach = desk.open.store.breach(argument.id)?;
    let steps = desk.steps(argument.id)?;
    let file = BreachFile {
        breach: &breach,
        steps: &steps,
        is_imported: false,
    };
    let mut content = ExerciseContent {
        outcome: Some(outcome(&file, desk.now)),
        is_given_up: argument.given_up,
        ..before.content.clone()
    };
    content.clock.ended_at = Some(desk.machine_now);
    let action = if argument.given_up {
        Action::ExerciseGivenUp
    } else {
        Action::ExerciseEnded
    };
    let entry = Entry::about(action, argument.id);
    write(desk, &before, argument.revision, content, entry)
}

/// Says what an exercise taught.
pub(crate) fn debrief_exercise(
    desk: &mut Desk<'_>,
    argument: DebriefExercise,
) -> Result<ExerciseView, ApiError> {
    let before = desk.open.store.exercise(argument.id)?;
    refuse_playing(&before)?;
    let (participants, debrief) = argument.form.read(&before.content.scenario)?;
    let content = ExerciseContent {
        participants,
        debrief,
        ..before.content.clone()
    };
    if content == before.content && before.revision == argument.revision {
        desk.open.store.discard_draft(&key(argument.id))?;
        return Ok(ExerciseView::of(&before, desk.machine_now));
    }
    let told = differences(&before.content, &content);
    let entry = Entry::changing(Action::ExerciseDebriefed, argument.id, told);
    write(desk, &before, argument.revision, content, entry)
}

/// One debriefs what has ended; what was given up may be told of too.
pub(super) fn refuse_playing(exercise: &Exercise) -> Result<(), ApiError> {
    match exercise.content.state() {
        ExerciseState::Playing => Err(ApiError::of(ErrorCode::NotFound)),
        ExerciseState::ToDebrief | ExerciseState::Debriefed | ExerciseState::GivenUp => Ok(()),
    }
}

fn write(
    desk: &mut Desk<'_>,
    before: &Exercise,
    revision: u32,
    content: ExerciseContent,
    entry: Entry,
) -> Result<ExerciseView, ApiError> {
    let author = desk.author();
    let changed = Exercise {
        revision,
        content,
        ..before.clone()
    };
    desk.open.store.write(&author, |tx| {
        table::update(tx, &changed)?;
        draft::discard(tx, &key(changed.id))?;
        Ok(((), entry))
    })?;
    let saved = desk.open.store.exercise(changed.id)?;
    Ok(ExerciseView::of(&saved, desk.machine_now))
}
