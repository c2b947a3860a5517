//! The answer to one question of part A.

use law::EvaluationAnswer;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::text::{self, LONG};

/// An answer as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Answer`
pub struct AnswerForm {
    pub question: String,
    pub answer: Option<EvaluationAnswer>,
    pub evidence: String,
    pub comment: String,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question.
    pub question: String,
    /// How far the step was carried out; absent while it is not judged.
    pub answer: Option<EvaluationAnswer>,
    /// What shows it.
    pub evidence: String,
    /// What is said of it.
    pub comment: String,
}

/// Points of the best answer.
pub(super) const FULL: u32 = 2;

/// What an answer is worth, out of two; nothing where the question does not count.
#[must_use]
pub fn points(answer: EvaluationAnswer) -> Option<u32> {
    match answer {
        EvaluationAnswer::Compliant => Some(FULL),
        EvaluationAnswer::Partial => Some(1),
        EvaluationAnswer::NonCompliant | EvaluationAnswer::NotVerifiable => Some(0),
        EvaluationAnswer::NotApplicable => None,
    }
}

impl Answer {
    pub(super) fn blank(question: &str) -> Self {
        Self {
            question: question.to_owned(),
            answer: None,
            evidence: String::new(),
            comment: String::new(),
        }
    }

    pub(super) fn form(&self) -> AnswerForm {
        AnswerForm {
            question: self.question.clone(),
            answer: self.answer,
            evidence: self.evidence.clone(),
            comment: self.comment.clone(),
        }
    }

    /// What shows it has to be said, unless the question does not apply.
    pub(super) fn wants_evidence(&self) -> bool {
        let judged = self
            .answer
            .is_some_and(|it| it != EvaluationAnswer::NotApplicable);
        judged && self.answer != Some(EvaluationAnswer::NotVerifiable) && self.evidence.is_empty()
    }

    /// What is not as it should be has to be said.
    pub(super) fn wants_comment(&self) -> bool {
        let explained = match self.answer {
            Some(EvaluationAnswer::Compliant | EvaluationAnswer::NotApplicable) | None => true,
            Some(
                EvaluationAnswer::Partial
                | EvaluationAnswer::NonCompliant
                | EvaluationAnswer::NotVerifiable,
            ) => !self.comment.is_empty(),
        };
        !explained
    }
}

impl AnswerForm {
    pub(super) fn read(&self, position: usize, faults: &mut Faults) -> Answer {
        let mut long = |name: &str, typed: &str| {
            text::at_most(faults, &format!("answers.{position}.{name}"), typed, LONG)
        };
        Answer {
            question: self.question.clone(),
            answer: self.answer,
            evidence: long("evidence", &self.evidence),
            comment: long("comment", &self.comment),
        }
    }
}
