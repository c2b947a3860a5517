//! The ENISA severity score of a breach: a second opinion, never the legal test.
//!
//! `score = context × identification + circumstances`, counted in quarters of a point so that the
//! bands are exact at their bounds. What the score does not see is in [`law::EnisaBlindSpot`].

use law::thresholds::{ENISA_CROWD, ENISA_HIGH, ENISA_MALICE, ENISA_MEDIUM, ENISA_VERY_HIGH};
use law::{
    EnisaAvailability, EnisaConfidentiality, EnisaContext, EnisaFlag, EnisaIdentification,
    EnisaIntegrity, EnisaLevel,
};
use serde::Serialize;
use ts_rs::TS;

/// What the score is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// Context of the data, 1 to 4 points.
    pub context: EnisaContext,
    /// Ease of identification, 1 to 4 quarters.
    pub identification: EnisaIdentification,
    /// Loss of confidentiality, 0 to 2 quarters.
    pub confidentiality: EnisaConfidentiality,
    /// Loss of integrity, 0 to 2 quarters.
    pub integrity: EnisaIntegrity,
    /// Loss of availability, 0 to 2 quarters.
    pub availability: EnisaAvailability,
    /// Whether harm was intended.
    pub malicious: bool,
    /// Number of persons, if it is known.
    pub persons: Option<u64>,
    /// Whether the data are unintelligible, the key being safe.
    pub unintelligible: bool,
}

/// The score and what is shown beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Score {
    /// In quarters of a point, 1 to 24.
    pub quarters: u64,
    /// Its band.
    pub level: EnisaLevel,
    /// What the score does not count and is to be weighed beside it.
    pub flags: Vec<EnisaFlag>,
}

impl Score {
    /// The score in points, as French writes it ("3,75").
    #[must_use]
    pub fn points(&self) -> String {
        format!("{},{:02}", self.quarters / 4, self.quarters % 4 * 25)
    }
}

/// The score of a breach.
#[must_use]
pub fn score(inputs: &Inputs) -> Score {
    let quarters = (inputs.context as u64 + 1) * (inputs.identification as u64 + 1)
        + inputs.confidentiality as u64
        + inputs.integrity as u64
        + inputs.availability as u64
        + u64::from(inputs.malicious) * ENISA_MALICE.value;
    Score {
        quarters,
        level: level(quarters),
        flags: flags(inputs),
    }
}

/// The band of a score in quarters of a point.
#[must_use]
pub fn level(quarters: u64) -> EnisaLevel {
    if quarters >= ENISA_VERY_HIGH.value {
        EnisaLevel::VeryHigh
    } else if quarters >= ENISA_HIGH.value {
        EnisaLevel::High
    } else if quarters >= ENISA_MEDIUM.value {
        EnisaLevel::Medium
    } else {
        EnisaLevel::Low
    }
}

fn flags(inputs: &Inputs) -> Vec<EnisaFlag> {
    let is_crowd = inputs.persons.is_some_and(|n| n > ENISA_CROWD.value);
    let crowd = is_crowd.then_some(EnisaFlag::ManyPersons);
    let unintelligible = inputs.unintelligible.then_some(EnisaFlag::Unintelligible);
    crowd.into_iter().chain(unintelligible).collect()
}
