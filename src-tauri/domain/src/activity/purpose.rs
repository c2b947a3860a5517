//! What an activity is for, and what makes it lawful.

use law::{LegalBasis, SpecialCondition};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::listing::Path;
use crate::text::{self, LONG};
use crate::wording::{chosen, joined};

/// A purpose, typed and read alike; the first one is the main one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Purpose {
    /// What for.
    pub text: String,
    /// What makes it lawful (GDPR, art. 6.1).
    pub basis: Option<LegalBasis>,
    /// The law, the contract or the interest that the basis names.
    pub basis_note: String,
    /// What allows special categories of data for it (art. 9.2).
    pub condition: Option<SpecialCondition>,
    /// What the condition names.
    pub condition_note: String,
}

impl Purpose {
    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        Self {
            text: text::required(faults, &path.of("text"), &self.text, LONG),
            basis: self.basis,
            basis_note: text::at_most(faults, &path.of("basis_note"), &self.basis_note, LONG),
            condition: self.condition,
            condition_note: text::at_most(
                faults,
                &path.of("condition_note"),
                &self.condition_note,
                LONG,
            ),
        }
    }

    pub(super) fn words(&self) -> String {
        joined([
            &self.text,
            &chosen(self.basis),
            &self.basis_note,
            &chosen(self.condition),
            &self.condition_note,
        ])
    }
}
