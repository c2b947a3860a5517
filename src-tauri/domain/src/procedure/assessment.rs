//! The fourth step: the circumstances, the seven criteria, the decision and the officer's opinion.

use chrono::{DateTime, Utc};
use law::{
    AvailabilityConsequence, Backup, ConfidentialityConsequence, Deletion, Disturbance, Exposure,
    Harm, IntegrityConsequence, Likelihood, LossDuration, Protection, Recipient, Severity,
    SpecialData, Verdict,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::circumstances::circumstances as known;
use super::decision::{Decision, DecisionForm};
use super::enisa::EnisaForm;
use super::opinion::{OfficerOpinion, OfficerOpinionForm};
use crate::assessment::{Circumstances, possible_levels};
use crate::breach::BreachFacts;
use crate::choices::{Choices, Known};
use crate::fault::{Faults, FieldRule};
use crate::text::{self, LONG};

/// What the facts of a breach do not say and the risk depends on. Absent means "ne sait pas pour l’instant".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CircumstancesForm {
    /// The data were public before the breach.
    pub already_public: Option<bool>,
    /// What made the data unintelligible.
    pub protection: Option<Protection>,
    /// The key that protects them is compromised.
    pub key_compromised: Option<bool>,
    /// Readable data went with the protected ones.
    pub unprotected_data: Option<bool>,
    /// What is known of the data having left.
    pub exposure: Option<Exposure>,
    /// Who has the data or may have them.
    pub recipient: Option<Recipient>,
    /// What became of the data in the hands of who got them.
    pub deletion: Option<Deletion>,
    /// Whether the data come back.
    pub loss: Option<LossDuration>,
    /// From what the data may be restored.
    pub backup: Option<Backup>,
    /// Hours until they were back, as typed.
    pub restored_hours: String,
    /// What the persons felt of the loss.
    pub disturbance: Option<Disturbance>,
    /// Whether special categories are concerned, when the list of categories does not tell.
    pub special: Option<SpecialData>,
    /// The persons are vulnerable: minors, patients, people who cannot easily object.
    pub vulnerable: Option<bool>,
}

/// The same, read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // each field is the one of the same name in `CircumstancesForm`
pub struct ToldCircumstances {
    pub already_public: Option<bool>,
    pub protection: Option<Protection>,
    pub key_compromised: Option<bool>,
    pub unprotected_data: Option<bool>,
    pub exposure: Option<Exposure>,
    pub recipient: Option<Recipient>,
    pub deletion: Option<Deletion>,
    pub loss: Option<LossDuration>,
    pub backup: Option<Backup>,
    pub restored_hours: Option<u64>,
    pub disturbance: Option<Disturbance>,
    pub special: Option<SpecialData>,
    pub vulnerable: Option<bool>,
}

/// Why each of the seven criteria weighs what it weighs (procedure, § 4.6).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the value of the same name in `law::AssessmentCriterion`
pub struct CriterionReasons {
    pub breach_type: String,
    pub data: String,
    pub identifiability: String,
    pub consequences: String,
    pub person_characteristics: String,
    pub volume: String,
    pub controller_characteristics: String,
}

/// The fourth step as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Assessment`
pub struct AssessmentForm {
    pub circumstances: CircumstancesForm,
    pub reasons: CriterionReasons,
    pub confidentiality_consequences: Choices<ConfidentialityConsequence>,
    pub integrity_consequences: Choices<IntegrityConsequence>,
    pub availability_consequences: Choices<AvailabilityConsequence>,
    pub harms: Choices<Harm>,
    pub severity: Option<Severity>,
    pub likelihood: Option<Likelihood>,
    pub enisa: EnisaForm,
    pub decision: DecisionForm,
    pub opinion: OfficerOpinionForm,
}

/// What the fourth step keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// What the facts do not say.
    pub circumstances: ToldCircumstances,
    /// A reason for each criterion.
    pub reasons: CriterionReasons,
    /// Likely consequences of a loss of confidentiality.
    pub confidentiality_consequences: Known<ConfidentialityConsequence>,
    /// Of a loss of integrity.
    pub integrity_consequences: Known<IntegrityConsequence>,
    /// Of a loss of availability.
    pub availability_consequences: Known<AvailabilityConsequence>,
    /// What the persons may suffer.
    pub harms: Known<Harm>,
    /// How serious, in the eyes of the person.
    pub severity: Option<Severity>,
    /// How likely, in the eyes of the person.
    pub likelihood: Option<Likelihood>,
    /// The second opinion.
    pub enisa: EnisaForm,
    /// What was decided.
    pub decision: Decision,
    /// What the officer advises.
    pub opinion: OfficerOpinion,
}

impl AssessmentForm {
    pub(super) fn read(
        &self,
        facts: &BreachFacts,
        faults: &mut Faults,
        now: DateTime<Utc>,
    ) -> Assessment {
        let circumstances = self.circumstances.read(faults);
        let proposed = possible_levels(&known(facts, &circumstances));
        Assessment {
            reasons: self.reasons.read(faults),
            confidentiality_consequences: self.confidentiality_consequences.known(),
            integrity_consequences: self.integrity_consequences.known(),
            availability_consequences: self.availability_consequences.known(),
            harms: self.harms.known(),
            severity: self.severity,
            likelihood: self.likelihood,
            enisa: self.enisa.clone(),
            decision: self.decision.read(proposed, faults, now),
            opinion: self.opinion.read(faults, now),
            circumstances,
        }
    }
}

impl Assessment {
    /// What was decided, while it still stands for these facts.
    #[must_use]
    pub fn standing_verdict(&self, facts: &BreachFacts) -> Option<Verdict> {
        let verdict = self.decision.verdict?;
        let proposed = possible_levels(&known(facts, &self.circumstances));
        (!self.decision.has_fallen(proposed)).then_some(verdict)
    }
}

impl AssessmentForm {
    /// What is known so far of the breach of `facts`, whatever is wrong with the rest of the form.
    #[must_use]
    pub fn circumstances(&self, facts: &BreachFacts) -> Circumstances {
        known(facts, &self.circumstances.read(&mut Faults::default()))
    }
}

impl CircumstancesForm {
    /// What was typed so far, faults told to `faults`.
    pub(super) fn read(&self, faults: &mut Faults) -> ToldCircumstances {
        ToldCircumstances {
            already_public: self.already_public,
            protection: self.protection,
            key_compromised: self.key_compromised,
            unprotected_data: self.unprotected_data,
            exposure: self.exposure,
            recipient: self.recipient,
            deletion: self.deletion,
            loss: self.loss,
            backup: self.backup,
            restored_hours: self.hours(faults),
            disturbance: self.disturbance,
            special: self.special,
            vulnerable: self.vulnerable,
        }
    }

    fn hours(&self, faults: &mut Faults) -> Option<u64> {
        let typed = self.restored_hours.trim();
        if typed.is_empty() {
            return None;
        }
        let hours = typed.parse().ok();
        if hours.is_none() {
            faults.add(
                "details.circumstances.restored_hours",
                FieldRule::NotANumber,
            );
        }
        hours
    }
}

impl CriterionReasons {
    fn read(&self, faults: &mut Faults) -> Self {
        let mut read = |name: &str, typed: &str| {
            text::at_most(faults, &format!("details.reasons.{name}"), typed, LONG)
        };
        Self {
            breach_type: read("breach_type", &self.breach_type),
            data: read("data", &self.data),
            identifiability: read("identifiability", &self.identifiability),
            consequences: read("consequences", &self.consequences),
            person_characteristics: read("person_characteristics", &self.person_characteristics),
            volume: read("volume", &self.volume),
            controller_characteristics: read(
                "controller_characteristics",
                &self.controller_characteristics,
            ),
        }
    }
}

impl Assessment {
    pub(super) fn form(&self) -> AssessmentForm {
        AssessmentForm {
            circumstances: self.circumstances.form(),
            reasons: self.reasons.clone(),
            confidentiality_consequences: Choices::showing(
                self.confidentiality_consequences.as_ref(),
            ),
            integrity_consequences: Choices::showing(self.integrity_consequences.as_ref()),
            availability_consequences: Choices::showing(self.availability_consequences.as_ref()),
            harms: Choices::showing(self.harms.as_ref()),
            severity: self.severity,
            likelihood: self.likelihood,
            enisa: self.enisa.clone(),
            decision: self.decision.form(),
            opinion: self.opinion.form(),
        }
    }
}

impl ToldCircumstances {
    fn form(&self) -> CircumstancesForm {
        CircumstancesForm {
            already_public: self.already_public,
            protection: self.protection,
            key_compromised: self.key_compromised,
            unprotected_data: self.unprotected_data,
            exposure: self.exposure,
            recipient: self.recipient,
            deletion: self.deletion,
            loss: self.loss,
            backup: self.backup,
            restored_hours: self
                .restored_hours
                .map_or_else(String::new, |h| h.to_string()),
            disturbance: self.disturbance,
            special: self.special,
            vulnerable: self.vulnerable,
        }
    }
}
