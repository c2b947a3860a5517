//! An exercise as the page shows it.

use chrono::{DateTime, Utc};
use domain::assessment::Answer;
use domain::evaluation::length_text;
use domain::exercise::{DebriefForm, Exercise, ExerciseContent, Message, Outcome};
use domain::paris::{self, InstantView};
use law::{ExercisePace, ExerciseState, Verdict};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::evaluations::view::{IndicatorView, indicators};

/// An exercise in the list.
#[derive(Serialize, TS)]
pub(crate) struct ExerciseRow {
    id: Uuid,
    number: String,
    title: String,
    state: ExerciseState,
    pace: ExercisePace,
    begun: InstantView,
    begun_by: String,
    reacted: Option<ReactedView>,
}

/// How many expected reactions came whole, among how many.
#[derive(Serialize, TS)]
pub(crate) struct ReactedView {
    came: usize,
    of: usize,
}

/// A message that arrived, with the hour that the exercise's clock showed.
#[derive(Serialize, TS)]
pub(crate) struct MessageView {
    at: InstantView,
    from: String,
    text: String,
}

/// A reaction that is expected.
#[derive(Serialize, TS)]
pub(crate) struct ReactionView {
    within_hours: Option<u32>,
    text: String,
}

/// What is expected to be decided, and what was.
#[derive(Serialize, TS)]
pub(crate) struct OutcomeView {
    verdict: Option<Verdict>,
    is_notified: bool,
    is_informed: bool,
    notify_expected: Answer,
    inform_expected: Answer,
    /// None where the scenario leaves it open, or where nothing was decided.
    notifies_as_expected: Option<bool>,
    informs_as_expected: Option<bool>,
    figures: Vec<IndicatorView>,
}

/// How long an exercise lasted, in words.
#[derive(Serialize, TS)]
pub(crate) struct LastedView {
    lived: String,
    played: String,
    #[ts(type = "number")]
    played_seconds: i64,
}

/// An exercise on its page. What is expected of the players is told once it has ended.
#[derive(Serialize, TS)]
pub(crate) struct ExerciseView {
    id: Uuid,
    number: String,
    revision: u32,
    title: String,
    facts: String,
    state: ExerciseState,
    pace: ExercisePace,
    #[ts(type = "number")]
    rate: i64,
    participants: String,
    begun: InstantView,
    begun_by: String,
    /// What its clock shows.
    now: InstantView,
    /// When it ended, by the clock of the wall.
    ended: Option<InstantView>,
    lasted: LastedView,
    messages: Vec<MessageView>,
    to_come: usize,
    /// Seconds of the wall until the next message.
    next_message_seconds: Option<i64>,
    reactions: Vec<ReactionView>,
    reacted: Option<ReactedView>,
    outcome: Option<OutcomeView>,
    debrief: DebriefForm,
}

impl ExerciseRow {
    pub(super) fn of(exercise: &Exercise) -> Self {
        let content = &exercise.content;
        Self {
            id: exercise.id,
            number: exercise.number.to_string(),
            title: content.scenario.title.clone(),
            state: content.state(),
            pace: content.clock.pace,
            begun: paris::view(content.clock.started_at),
            begun_by: exercise.begun_by.clone(),
            reacted: reacted(content),
        }
    }
}

impl MessageView {
    pub(super) fn of((at, message): &(DateTime<Utc>, &Message)) -> Self {
        Self {
            at: paris::view(*at),
            from: message.from.clone(),
            text: message.text.clone(),
        }
    }
}

impl ExerciseView {
    /// An exercise at `now`, by the clock of the wall.
    pub(super) fn of(exercise: &Exercise, now: DateTime<Utc>) -> Self {
        let content = &exercise.content;
        let arrived = content.arrived(now);
        let length = content.clock.length(now);
        let has_ended = content.clock.ended_at.is_some();
        let reactions = content.scenario.reactions.iter().filter(|_| has_ended);
        let reactions = reactions.map(|reaction| ReactionView {
            within_hours: reaction.within_hours,
            text: reaction.text.clone(),
        });
        Self {
            id: exercise.id,
            number: exercise.number.to_string(),
            revision: exercise.revision,
            title: content.scenario.title.clone(),
            facts: content.scenario.facts.clone(),
            state: content.state(),
            pace: content.clock.pace,
            rate: content.clock.rate(),
            participants: content.participants.clone(),
            begun: paris::view(content.clock.started_at),
            begun_by: exercise.begun_by.clone(),
            now: paris::view(content.clock.shows(now)),
            ended: content.clock.ended_at.map(paris::view),
            lasted: LastedView {
                lived: length_text(length.lived_seconds),
                played: length_text(length.played_seconds),
                played_seconds: length.played_seconds,
            },
            messages: arrived.iter().map(MessageView::of).collect(),
            to_come: content.scenario.messages.len() - arrived.len(),
            next_message_seconds: content.next_message_seconds(now),
            reactions: reactions.collect(),
            reacted: reacted(content),
            outcome: content.outcome.as_ref().map(|it| outcome(it, content)),
            debrief: content.debrief.form(&content.participants),
        }
    }
}

fn reacted(content: &ExerciseContent) -> Option<ReactedView> {
    let (came, of) = content.debrief.reacted();
    (of > 0).then_some(ReactedView { came, of })
}

fn outcome(outcome: &Outcome, content: &ExerciseContent) -> OutcomeView {
    let expected = content.scenario.expected;
    let on = content.ended_on();
    OutcomeView {
        verdict: outcome.verdict,
        is_notified: outcome.is_notified,
        is_informed: outcome.is_informed,
        notify_expected: expected.notify,
        inform_expected: expected.inform,
        notifies_as_expected: outcome.notifies_as_expected(expected),
        informs_as_expected: outcome.informs_as_expected(expected),
        figures: indicators(&outcome.figures, None, on),
    }
}
