//! The evaluation of the breach procedure (procedure, § 5; GDPR, art. 24.1 and 32.1.d): what a person answers, what the
//! register itself tells, the score, and the visas that freeze both.

mod answer;
mod due;
mod figures;
mod form;
mod gaps;
mod reading;
mod score;
mod text;
mod visa;

pub(crate) use figures::median;

pub use answer::{Answer, AnswerForm, points};
pub use due::due_on;
pub use figures::{
    BreachFile, Delays, Figure, IndicatorFigure, Share, delays_of, figures, length_text, target,
    target_text,
};
pub use form::{EvaluationForm, proposed_period};
pub use gaps::{Gap, gaps};
pub use reading::differences;
pub use score::{Crossed, Score, score};
pub use text::EvaluationText;
pub use visa::{Signing, Visa, VisaForm, VisaRefusal, next_parts};

use std::fmt;

use chrono::{DateTime, Utc};
use law::questionnaires::{Question, Questionnaire};
use law::{EvaluationConclusion, EvaluationIndicator, EvaluationKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::period::Period;

/// The number of an evaluation: `EVA-2026-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EvaluationNumber {
    /// Civil year of Paris in which it was begun.
    pub year: i32,
    /// Rank in that year, from 1.
    pub sequence: u32,
}

impl fmt::Display for EvaluationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EVA-{}-{:02}", self.year, self.sequence)
    }
}

/// Who was trained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trained {
    /// Persons trained in the period.
    pub trained: u64,
    /// Persons who should have been.
    pub concerned: u64,
}

/// What a person says of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Remark {
    /// Which.
    pub indicator: EvaluationIndicator,
    /// What it shows, what explains it.
    pub text: String,
}

/// What an evaluation says. Unanswered is `None`, unwritten is an empty text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationContent {
    /// Why the procedure is evaluated.
    pub kind: EvaluationKind,
    /// The days that it covers.
    pub period: Period,
    /// Reference of the procedure.
    pub procedure: String,
    /// Version that was evaluated.
    pub version: String,
    /// Who evaluates, with their functions.
    pub evaluators: String,
    /// What was looked at.
    pub sources: String,
    /// The breaches of an evaluation after a breach.
    pub breaches: Vec<Uuid>,
    /// Version of the questions.
    pub questionnaire: String,
    /// Part A, in the order of the questions asked.
    pub answers: Vec<Answer>,
    /// Part B: who was trained, which the register does not know.
    pub training: Option<Trained>,
    /// Part B: how many exercises were carried out.
    pub exercises: Option<u64>,
    /// Part B: what is said of the figures.
    pub remarks: Vec<Remark>,
    /// Part C: what becomes of the procedure.
    pub conclusion: Option<EvaluationConclusion>,
    /// Part C: what works.
    pub strengths: String,
    /// Part C: what does not.
    pub weaknesses: String,
    /// Part C: what could be better.
    pub opportunities: String,
}

impl EvaluationContent {
    /// What it asks, in order. A version that this program does not know asks nothing.
    pub fn asked(&self) -> impl Iterator<Item = &'static Question> {
        let kind = self.kind;
        let version = Questionnaire::named(&self.questionnaire);
        version.into_iter().flat_map(move |it| it.asked(kind))
    }

    /// The answer to a question, blank while there is none.
    #[must_use]
    pub fn answer_to(&self, question: &str) -> Answer {
        let mut answers = self.answers.iter();
        let found = answers.find(|answer| answer.question == question);
        found.cloned().unwrap_or_else(|| Answer::blank(question))
    }
}

/// An evaluation of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Identifier.
    pub id: Uuid,
    /// Number.
    pub number: EvaluationNumber,
    /// How many times it was written; a change names the one it starts from.
    pub revision: u32,
    /// Its version: each time a signed text is taken up again, another begins.
    pub version: u32,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub created_by: String,
    /// When it was last changed.
    pub modified_at: DateTime<Utc>,
    /// By whom.
    pub modified_by: String,
    /// What it says.
    pub content: EvaluationContent,
}
