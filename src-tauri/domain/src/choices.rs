//! Several answers to one question, or "ne sait pas pour l’instant".

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The ticked values as the page sends them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choices<T> {
    /// What is ticked.
    pub values: Vec<T>,
    /// "Ne sait pas pour l’instant" is ticked.
    pub unknown: bool,
}

impl<T> Default for Choices<T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            unknown: false,
        }
    }
}

/// Answers that are known, or `None` while they are not.
pub type Known<T> = Option<BTreeSet<T>>;

impl<T: Ord + Clone> Choices<T> {
    /// Nothing ticked means the same as "ne sait pas": the fact is still to be found.
    pub(crate) fn known(&self) -> Known<T> {
        if self.unknown || self.values.is_empty() {
            None
        } else {
            Some(self.values.iter().cloned().collect())
        }
    }

    /// The form that shows these answers again.
    pub(crate) fn showing(known: Option<&BTreeSet<T>>) -> Self {
        Self {
            values: known.into_iter().flatten().cloned().collect(),
            unknown: known.is_none(),
        }
    }
}
