//! What stands before the signature of whoever drafts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EvaluationContent;

/// Something that is still to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "gap", rename_all = "snake_case")]
pub enum Gap {
    /// Nothing says who evaluates.
    Evaluators,
    /// Nothing says which version of the procedure was evaluated.
    Procedure,
    /// An evaluation after a breach names none.
    Breaches,
    /// A question has no answer.
    Answer {
        /// Which.
        question: String,
    },
    /// Nothing shows an answer.
    Evidence {
        /// Of which question.
        question: String,
    },
    /// What is not as it should be is not explained.
    Comment {
        /// Of which question.
        question: String,
    },
    /// Nothing says what becomes of the procedure.
    Conclusion,
}

/// What is still to be written, in the order of the form.
#[must_use]
pub fn gaps(content: &EvaluationContent) -> Vec<Gap> {
    let mut gaps = identity(content);
    for question in content.asked() {
        let answer = content.answer_to(question.id);
        let question = question.id.to_owned();
        if answer.answer.is_none() {
            gaps.push(Gap::Answer { question });
            continue;
        }
        if answer.wants_evidence() {
            gaps.push(Gap::Evidence {
                question: question.clone(),
            });
        }
        if answer.wants_comment() {
            gaps.push(Gap::Comment { question });
        }
    }
    if content.conclusion.is_none() {
        gaps.push(Gap::Conclusion);
    }
    gaps
}

fn identity(content: &EvaluationContent) -> Vec<Gap> {
    let names_none =
        content.kind == law::EvaluationKind::AfterBreach && content.breaches.is_empty();
    let missing = [
        (names_none, Gap::Breaches),
        (
            content.procedure.is_empty() || content.version.is_empty(),
            Gap::Procedure,
        ),
        (content.evaluators.is_empty(), Gap::Evaluators),
    ];
    let missing = missing.into_iter().filter(|(is_missing, _)| *is_missing);
    missing.map(|(_, gap)| gap).collect()
}
