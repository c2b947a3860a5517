//! A debrief in words, for the journal.

use super::{ExerciseContent, JudgedReaction};
use crate::breach::FieldChange;
use crate::wording::{chosen, joined};

/// What `after` says otherwise than `before`.
#[must_use]
pub fn differences(before: &ExerciseContent, after: &ExerciseContent) -> Vec<FieldChange> {
    let earlier = readings(before);
    let later = readings(after).into_iter();
    let changes = later
        .zip(earlier)
        .map(|((field, after), (_, before))| FieldChange {
            field,
            before,
            after,
        });
    changes
        .filter(|change| change.before != change.after)
        .collect()
}

/// Every field in words. An exercise never changes its scenario, so two readings of one have the same fields.
fn readings(content: &ExerciseContent) -> Vec<(String, String)> {
    let debrief = &content.debrief;
    let mut readings: Vec<(String, String)> = [
        ("participants", &content.participants),
        ("strengths", &debrief.strengths),
        ("difficulties", &debrief.difficulties),
        ("lessons", &debrief.lessons),
    ]
    .map(|(field, text)| (field.to_owned(), text.clone()))
    .into();
    let judged = content.scenario.reactions.iter().zip(&debrief.reactions);
    readings.extend(judged.map(|(reaction, judged)| (reaction.text.clone(), said(judged))));
    readings
}

fn said(judged: &JudgedReaction) -> String {
    joined([&chosen(judged.result), &judged.comment])
}
