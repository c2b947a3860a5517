//! The exercises of the procedure: choosing a story, playing it on a breach of its own, saying what it taught.

pub(crate) mod beginning;
pub(crate) mod choosing;
pub(crate) mod documents;
pub(crate) mod mark;
pub(crate) mod playing;
pub(crate) mod typing;
pub(crate) mod view;

use chrono::Datelike;
use domain::exercise::Exercise;
use domain::paris;
use domain::period::Period;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::ApiError;
use crate::requests::Nothing;
use crate::session::Desk;
use view::ExerciseRow;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneExercise {
    pub(crate) id: Uuid,
}

/// The exercises, and whether one was played this year.
#[derive(Serialize, TS)]
pub(crate) struct ExercisesView {
    year: i32,
    /// Played to their end this year.
    played: usize,
    rows: Vec<ExerciseRow>,
}

/// Every exercise, the latest begun first.
pub(crate) fn exercises(desk: &mut Desk<'_>, _: Nothing) -> Result<ExercisesView, ApiError> {
    let year = paris::date_of(desk.now).year();
    let all = desk.open.store.exercises()?;
    Ok(ExercisesView {
        year,
        played: counted(&all, Period::of_year(year)),
        rows: all.iter().map(ExerciseRow::of).collect(),
    })
}

/// How many exercises ended in a period.
pub(crate) fn counted(exercises: &[Exercise], period: Period) -> usize {
    let played = exercises.iter();
    played.filter(|it| it.content.counts_in(period)).count()
}
