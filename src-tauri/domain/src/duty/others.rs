//! What the other registers and the register itself await.

use chrono::NaiveDate;
use law::{DutyKind, ExerciseState, MeasureState};

use super::{Duty, DutyAbout, Limit};
use crate::exercise::ExerciseContent;
use crate::improvement::ImprovementContent;
use crate::record::Content;
use crate::request::RequestRecord;
use crate::wording::labels;

/// What of an entry expires.
#[must_use]
pub fn of_record<T: Content>(content: &T) -> Vec<Duty> {
    let expiries = content.expiries().into_iter();
    let duties = expiries.map(|expiry| {
        let about = DutyAbout::Expiry {
            what: expiry.what,
            detail: expiry.detail,
        };
        Duty::new(DutyKind::RenewRecord, about, Some(Limit::Day(expiry.on)))
    });
    duties.collect()
}

/// What a request of a person awaits: its answer, pressing only while its period runs.
#[must_use]
pub fn of_request(request: &RequestRecord) -> Vec<Duty> {
    if !request.is_open() {
        return Vec::new();
    }
    let last_on = request
        .expiries()
        .into_iter()
        .next()
        .map(|expiry| expiry.on);
    let text = labels(&request.rights);
    let about = match request.rights.as_slice() {
        [] => DutyAbout::Itself,
        [_, ..] => DutyAbout::Words { text },
    };
    vec![Duty::new(
        DutyKind::AnswerRequest,
        about,
        last_on.map(Limit::Day),
    )]
}

/// What an action of an evaluation awaits: to be done, then that its effect is looked at.
#[must_use]
pub fn of_improvement(action: &ImprovementContent) -> Option<Duty> {
    if action.is_closed() {
        return None;
    }
    let text = action.text.clone();
    let about = DutyAbout::Words { text };
    Some(match action.state {
        MeasureState::Planned | MeasureState::InProgress => Duty::new(
            DutyKind::CarryOutImprovement,
            about,
            action.due_on.map(Limit::Day),
        ),
        MeasureState::Done | MeasureState::Dropped => {
            Duty::new(DutyKind::CheckImprovement, about, None)
        }
    })
}

/// What an exercise awaits: its end, then that one says what it taught.
#[must_use]
pub fn of_exercise(exercise: &ExerciseContent) -> Option<Duty> {
    match exercise.state() {
        ExerciseState::Playing => Some(Duty::itself(DutyKind::PlayExercise, None)),
        ExerciseState::ToDebrief => Some(Duty::itself(DutyKind::DebriefExercise, None)),
        ExerciseState::Debriefed | ExerciseState::GivenUp => None,
    }
}

/// The next yearly evaluation of the procedure.
#[must_use]
pub fn evaluate_procedure(due_on: NaiveDate) -> Duty {
    Duty::itself(DutyKind::EvaluateProcedure, Some(Limit::Day(due_on)))
}

/// The next look at who has access.
#[must_use]
pub fn review_access(due_on: NaiveDate) -> Duty {
    Duty::itself(DutyKind::ReviewAccess, Some(Limit::Day(due_on)))
}
