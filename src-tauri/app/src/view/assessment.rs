//! What is proposed for the answers of an assessment, in the words of the law.

use domain::assessment::enisa::Score;
use domain::assessment::{Proposal, assess};
use domain::breach::BreachFacts;
use domain::procedure::AssessmentForm;
use law::{EnisaFlag, EnisaLevel};
use serde::Serialize;
use ts_rs::TS;

#[derive(Serialize, TS)]
pub(crate) struct AssessmentPreview {
    proposal: Proposal,
    /// None while its two first answers are missing.
    score: Option<ScoreView>,
}

#[derive(Serialize, TS)]
pub(crate) struct ScoreView {
    /// In points, as French writes it.
    points: String,
    level: EnisaLevel,
    flags: Vec<EnisaFlag>,
}

/// What the answers of `form` lead to on the breach of `facts`.
pub(crate) fn preview(facts: &BreachFacts, form: &AssessmentForm) -> AssessmentPreview {
    let score = form.enisa.score(facts, &form.circumstances);
    AssessmentPreview {
        proposal: assess(&form.circumstances(facts)),
        score: score.map(ScoreView::from),
    }
}

impl From<Score> for ScoreView {
    fn from(score: Score) -> Self {
        Self {
            points: score.points(),
            level: score.level,
            flags: score.flags,
        }
    }
}
