//! What an exercise taught: each expected reaction judged, what worked, what did not, what changes.

use law::ReactionResult;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Scenario;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::text::{self, LONG};

/// What is said of one expected reaction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedReaction {
    /// Whether it came; none while nobody has said.
    pub result: Option<ReactionResult>,
    /// What was seen.
    pub comment: String,
}

/// What an exercise taught. Unwritten is an empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debrief {
    /// The expected reactions, in the order of the scenario.
    pub reactions: Vec<JudgedReaction>,
    /// What worked.
    pub strengths: String,
    /// What did not.
    pub difficulties: String,
    /// What changes because of it.
    pub lessons: String,
}

/// What is typed of one expected reaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `JudgedReaction`
pub struct JudgedForm {
    pub result: Option<ReactionResult>,
    pub comment: String,
}

/// A debrief as typed, with who played: the list is often made then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Debrief` or `ExerciseContent`
pub struct DebriefForm {
    pub participants: String,
    pub reactions: Vec<JudgedForm>,
    pub strengths: String,
    pub difficulties: String,
    pub lessons: String,
}

impl Debrief {
    /// Nothing said yet of what `scenario` expects.
    #[must_use]
    pub fn blank(scenario: &Scenario) -> Self {
        Self {
            reactions: vec![JudgedReaction::default(); scenario.reactions.len()],
            ..Self::default()
        }
    }

    /// Every expected reaction is judged, and what changes is written.
    #[must_use]
    pub fn is_complete(&self, scenario: &Scenario) -> bool {
        let judged = self.reactions.iter().filter(|it| it.result.is_some());
        judged.count() == scenario.reactions.len() && !self.lessons.is_empty()
    }

    /// How many expected reactions came whole, among how many that were to come.
    #[must_use]
    pub fn reacted(&self) -> (usize, usize) {
        let counts = |result: ReactionResult| match result {
            ReactionResult::Done => Some(true),
            ReactionResult::Partly | ReactionResult::NotDone => Some(false),
            ReactionResult::NotApplicable => None,
        };
        let results = self.reactions.iter().filter_map(|it| it.result);
        let counted: Vec<bool> = results.filter_map(counts).collect();
        let came = counted.iter().filter(|came| **came).count();
        (came, counted.len())
    }

    /// The form that shows it again.
    #[must_use]
    pub fn form(&self, participants: &str) -> DebriefForm {
        let reactions = self.reactions.iter().map(|it| JudgedForm {
            result: it.result,
            comment: it.comment.clone(),
        });
        DebriefForm {
            participants: participants.to_owned(),
            reactions: reactions.collect(),
            strengths: self.strengths.clone(),
            difficulties: self.difficulties.clone(),
            lessons: self.lessons.clone(),
        }
    }
}

impl DebriefForm {
    /// Reads what was typed of an exercise on `scenario`: who played, and the debrief.
    ///
    /// # Errors
    /// Every fault at once. What did not come, or not whole, is told in a comment.
    pub fn read(&self, scenario: &Scenario) -> Result<(String, Debrief), Vec<FieldError>> {
        let mut faults = Faults::default();
        let f = &mut faults;
        if self.reactions.len() != scenario.reactions.len() {
            f.add("reactions", FieldRule::NotListed);
        }
        let typed = self.reactions.iter().enumerate();
        let reactions = typed.map(|(rank, it)| it.read(f, rank)).collect();
        let debrief = Debrief {
            reactions,
            strengths: text::at_most(f, "strengths", &self.strengths, LONG),
            difficulties: text::at_most(f, "difficulties", &self.difficulties, LONG),
            lessons: text::at_most(f, "lessons", &self.lessons, LONG),
        };
        let participants = text::at_most(f, "participants", &self.participants, LONG);
        faults.finish((participants, debrief))
    }
}

impl JudgedForm {
    fn read(&self, faults: &mut Faults, rank: usize) -> JudgedReaction {
        let field = format!("reactions.{rank}.comment");
        let comment = match self.result {
            Some(ReactionResult::Partly | ReactionResult::NotDone) => {
                text::required(faults, &field, &self.comment, LONG)
            }
            Some(ReactionResult::Done | ReactionResult::NotApplicable) | None => {
                text::at_most(faults, &field, &self.comment, LONG)
            }
        };
        JudgedReaction {
            result: self.result,
            comment,
        }
    }
}
