//! What every screen about the breach of an exercise says first.

use domain::exercise::Exercise;
use domain::paris::{self, InstantView};
use law::ExerciseState;
use serde::Serialize;
use ts_rs::TS;

use super::OneExercise;
use super::view::MessageView;
use crate::error::ApiError;
use crate::session::Desk;

/// That a breach is played, and where its story stands.
#[derive(Serialize, TS)]
pub(crate) struct ExerciseMark {
    number: String,
    title: String,
    state: ExerciseState,
    /// Seconds that its clock tells for one of the wall.
    #[ts(type = "number")]
    rate: i64,
    /// What its clock shows.
    now: InstantView,
    /// The last message that arrived.
    last_message: Option<MessageView>,
    /// Seconds of the wall until the next one.
    next_message_seconds: Option<i64>,
}

/// The mark of the breach of an exercise; `not_found` for one of the register.
pub(crate) fn exercise_mark(
    desk: &mut Desk<'_>,
    argument: OneExercise,
) -> Result<ExerciseMark, ApiError> {
    let exercise = desk.open.store.exercise(argument.id)?;
    Ok(ExerciseMark::of(&exercise, desk))
}

impl ExerciseMark {
    fn of(exercise: &Exercise, desk: &Desk<'_>) -> Self {
        let content = &exercise.content;
        let arrived = content.arrived(desk.machine_now);
        Self {
            number: exercise.number.to_string(),
            title: content.scenario.title.clone(),
            state: content.state(),
            rate: content.clock.rate(),
            now: paris::view(desk.now),
            last_message: arrived.last().map(MessageView::of),
            next_message_seconds: content.next_message_seconds(desk.machine_now),
        }
    }
}
