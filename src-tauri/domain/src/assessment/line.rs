//! The lines that explain a proposal.

use law::{AssessmentCriterion, AssessmentReason, BreachNature};
use serde::Serialize;
use ts_rs::TS;

/// Which way something moves the risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Towards a higher risk.
    Raises,
    /// Towards a lower risk.
    Lowers,
    /// Neither: told so that it is not looked for.
    Neutral,
}

/// One answer that led to the proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Line {
    /// What it is about; none for what weighs on all natures of the breach.
    pub axis: Option<BreachNature>,
    /// Which way it moves the risk.
    pub direction: Direction,
    /// What it says.
    pub reason: AssessmentReason,
}

impl Line {
    /// The criterion of the procedure (§ 4.6) that it answers.
    #[must_use]
    pub fn criterion(self) -> AssessmentCriterion {
        self.reason.criterion()
    }
}
