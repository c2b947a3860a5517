//! The letters by which the persons concerned learn of a breach (GDPR, art. 34): proposed from the
//! facts, then edited by a person.

mod advice;
mod contact;
mod data;
mod dates;
mod doubts;
mod effects;
mod events;
mod frame;
mod measures;
mod proposed;
mod voice;

pub(crate) use contact::contact;
pub(crate) use frame::AUTHORITY;
pub use proposed::proposed;
pub(crate) use proposed::{listed, paragraphs};

use law::{LetterAudience, LetterContent};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::text::{self, LONG, SHORT};

/// What begins a line of a list, in every text of a letter.
pub const DASH: &str = "– ";

/// A letter as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Letter`
pub struct LetterForm {
    pub audience: LetterAudience,
    pub subject: String,
    pub opening: String,
    pub nature: String,
    pub consequences: String,
    pub measures: String,
    pub recommendations: String,
    pub contact: String,
    pub closing: String,
}

/// A letter that informs persons of a breach. An empty text is one that nobody wrote yet; a blank
/// line parts two paragraphs, and a line that begins with [`DASH`] is one of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// To whom it speaks.
    pub audience: LetterAudience,
    /// What it is about, in one line.
    pub subject: String,
    /// How it greets, and why it is written.
    pub opening: String,
    /// What happened, and to which data.
    pub nature: String,
    /// What may follow from it (art. 33.3.c).
    pub consequences: String,
    /// What is done about it (art. 33.3.d).
    pub measures: String,
    /// What the person can do.
    pub recommendations: String,
    /// Who answers (art. 33.3.b).
    pub contact: String,
    /// How it takes leave.
    pub closing: String,
}

impl LetterForm {
    /// Reads this form, which stands at `path_prefix` in the form that is being read. Nothing is
    /// required in order to keep a letter: what it still lacks, [`Letter::missing`] says.
    pub(crate) fn read(&self, path_prefix: &str, faults: &mut Faults) -> Letter {
        let mut read = |name: &str, typed: &str, limit| {
            text::at_most(faults, &format!("{path_prefix}.{name}"), typed, limit)
        };
        Letter {
            audience: self.audience,
            subject: read("subject", &self.subject, SHORT).replace('\n', " "),
            opening: read("opening", &self.opening, LONG),
            nature: read("nature", &self.nature, LONG),
            consequences: read("consequences", &self.consequences, LONG),
            measures: read("measures", &self.measures, LONG),
            recommendations: read("recommendations", &self.recommendations, LONG),
            contact: read("contact", &self.contact, LONG),
            closing: read("closing", &self.closing, LONG),
        }
    }
}

impl Letter {
    /// The form that shows this letter again.
    #[must_use]
    pub fn form(&self) -> LetterForm {
        let Self {
            audience,
            subject,
            opening,
            nature,
            consequences,
            measures,
            recommendations,
            contact,
            closing,
        } = self.clone();
        LetterForm {
            audience,
            subject,
            opening,
            nature,
            consequences,
            measures,
            recommendations,
            contact,
            closing,
        }
    }

    /// What this letter says on one of its contents.
    #[must_use]
    pub fn section(&self, content: LetterContent) -> &str {
        match content {
            LetterContent::Nature => &self.nature,
            LetterContent::Consequences => &self.consequences,
            LetterContent::Measures => &self.measures,
            LetterContent::Contact => &self.contact,
            LetterContent::Recommendations => &self.recommendations,
        }
    }

    /// The contents that this letter does not have yet, the compulsory ones first.
    #[must_use]
    pub fn missing(&self) -> Vec<LetterContent> {
        let all = LetterContent::ALL.iter().copied();
        let is_empty = |content: &LetterContent| self.section(*content).trim().is_empty();
        let mut missing: Vec<LetterContent> = all.filter(is_empty).collect();
        missing.sort_by_key(|content| !content.is_compulsory());
        missing
    }

    /// Whether this letter may leave: the law asks for nothing more (art. 34.2).
    #[must_use]
    pub fn may_leave(&self) -> bool {
        !self.missing().into_iter().any(LetterContent::is_compulsory)
    }
}
