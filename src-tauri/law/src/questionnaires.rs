//! What an evaluation of the breach procedure asks: no official form exists, the questions are the product's.

use chrono::NaiveDate;

use crate::clocks::Dated;
use crate::{EvaluationIndicator, EvaluationKind, ProcedureStep};

pub use crate::generated::questionnaires::*;

/// One version of the questions; an evaluation keeps the one that it answers.
#[derive(Debug, PartialEq, Eq)]
pub struct Questionnaire {
    /// Stable for ever ("2026-11").
    pub id: &'static str,
    /// First day on which an evaluation asks it.
    pub since: NaiveDate,
    /// Source.
    pub article: &'static str,
    /// Step by step, then about the procedure as a whole.
    pub questions: &'static [Question],
}

/// One question; every text is French.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable for ever.
    pub id: &'static str,
    /// The step that it is about; none for the procedure as a whole.
    pub step: Option<ProcedureStep>,
    /// What is asked.
    pub text: &'static str,
    /// What shows the answer.
    pub evidence: &'static str,
    /// Source.
    pub article: &'static str,
    /// The kinds of evaluation that ask it; nothing for all of them.
    pub kinds: &'static [EvaluationKind],
    /// The figures of the register that help to answer it.
    pub indicators: &'static [EvaluationIndicator],
    /// Whether a "non compliant" here makes the whole non compliant.
    pub is_gate: bool,
}

impl Questionnaire {
    /// The version with this identifier.
    #[must_use]
    pub fn named(id: &str) -> Option<&'static Self> {
        QUESTIONNAIRES.iter().find(|version| version.id == id)
    }

    /// What an evaluation of this kind asks.
    pub fn asked(&self, kind: EvaluationKind) -> impl Iterator<Item = &'static Question> {
        let questions = self.questions.iter();
        questions.filter(move |it| it.kinds.is_empty() || it.kinds.contains(&kind))
    }
}

impl Dated for Questionnaire {
    fn since(&self) -> NaiveDate {
        self.since
    }
}
