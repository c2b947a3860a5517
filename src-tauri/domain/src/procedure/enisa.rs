//! What is answered for the ENISA severity score, the second opinion of an assessment.

use law::{
    EnisaAvailability, EnisaConfidentiality, EnisaContext, EnisaIdentification, EnisaIntegrity,
    Protection,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assessment::CircumstancesForm;
use crate::assessment::enisa::{Inputs, Score, score};
use crate::breach::BreachFacts;

/// The answers as typed; all of them are chosen from lists, so the form is also what is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EnisaForm {
    /// Context of the data.
    pub context: Option<EnisaContext>,
    /// How easily the persons are identified.
    pub identification: Option<EnisaIdentification>,
    /// What the loss of confidentiality adds; absent when there is none.
    pub confidentiality: Option<EnisaConfidentiality>,
    /// What the loss of integrity adds; absent when there is none.
    pub integrity: Option<EnisaIntegrity>,
    /// What the loss of availability adds; absent when there is none.
    pub availability: Option<EnisaAvailability>,
    /// Somebody meant harm.
    pub malicious: bool,
}

impl EnisaForm {
    /// The score, once the context and the ease of identification are chosen; what is not chosen adds nothing.
    #[must_use]
    pub fn score(&self, facts: &BreachFacts, circumstances: &CircumstancesForm) -> Option<Score> {
        let encrypted = circumstances.protection == Some(Protection::StrongEncryption);
        Some(score(&Inputs {
            context: self.context?,
            identification: self.identification?,
            confidentiality: self
                .confidentiality
                .unwrap_or(EnisaConfidentiality::NoEvidence),
            integrity: self.integrity.unwrap_or(EnisaIntegrity::NoMisuse),
            availability: self.availability.unwrap_or(EnisaAvailability::Recovered),
            malicious: self.malicious,
            persons: facts.persons.number(),
            unintelligible: encrypted && circumstances.key_compromised == Some(false),
        }))
    }
}
