//! What an assessment sheet is made from: plain French, already decided.

use serde::Serialize;

use crate::document::Header;
use crate::record::{Section, Value};

/// What the sheet « Appréciation du risque et décision » says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AssessmentSheet {
    /// What every page says; a draft while no decision stands.
    pub header: Header,
    /// Number of the breach: « VIO-2026-0001 ».
    pub number: String,
    /// The articles that the decision answers.
    pub article: String,
    /// The decision, first of all.
    pub headline: Headline,
    /// What the application proposes and why.
    pub proposal: Vec<Section>,
    /// What would change the proposal.
    pub changes: Vec<Change>,
    /// What was answered, the second opinion, the decision and the officer's opinion.
    pub answers: Vec<Section>,
    /// Who signs.
    pub signatories: Vec<Signatory>,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// The decision as it is read first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Headline {
    /// The level, that nothing is decided, or that the decision is to be taken again.
    pub level: String,
    /// Whether a decision stands.
    pub decided: bool,
    /// Who decided.
    pub decided_by: Value,
    /// When.
    pub decided_on: Value,
    /// What the level means, or why it stands no more; empty while nothing is decided.
    pub meaning: String,
    /// Why the authority is not notified; none when it is, and while nothing is decided.
    pub refusal: Option<String>,
}

/// A different answer that would change the proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The question.
    pub circumstance: String,
    /// Its other answer.
    pub value: String,
    /// Which way the risk would move.
    pub effect: String,
    /// The level that would be proposed.
    pub level: String,
}

/// Somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signatory {
    /// In which quality.
    pub quality: String,
    /// Name; empty to be written by hand.
    pub name: String,
}
