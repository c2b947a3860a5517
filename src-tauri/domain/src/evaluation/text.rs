//! What is signed: the answers, the figures as the register gave them that day, the score and the actions.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{EvaluationContent, EvaluationNumber, IndicatorFigure, Score};
use crate::breach::BreachNumber;
use crate::improvement::ImprovementLine;

/// The text of an evaluation, which does not change once signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationText {
    /// Its number.
    pub number: EvaluationNumber,
    /// Its version.
    pub version: u32,
    /// When the figures were computed.
    pub computed_at: DateTime<Utc>,
    /// What was written.
    pub content: EvaluationContent,
    /// The breaches that the figures cover.
    pub covered: Vec<BreachNumber>,
    /// Part B.
    pub figures: Vec<IndicatorFigure>,
    /// Part C.
    pub score: Score,
    /// Part D: those of this evaluation, and those that earlier ones left open.
    pub actions: Vec<ImprovementLine>,
}
