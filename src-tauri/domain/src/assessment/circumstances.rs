//! What is known of a breach where its assessment is concerned.

use law::{
    Backup, Circumstance, Deletion, Disturbance, Exposure, LossDuration, Protection, Recipient,
    Severity, SpecialData,
};

use super::known::{Fact, Hours, Known, Persons};

/// The facts on which an assessment rests; by default nothing is known.
///
/// What each is about is said by [`Circumstance`], under the same name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// Whether confidentiality was affected.
    pub confidentiality: Known<bool>,
    /// Whether integrity was affected.
    pub integrity: Known<bool>,
    /// Whether availability was affected.
    pub availability: Known<bool>,
    /// Whether somebody meant it.
    pub malicious: Known<bool>,
    /// Severity of the worst data, whoever and however many the persons are.
    pub data: Known<Severity>,
    /// Special categories of data (GDPR, art. 9).
    pub special: Known<SpecialData>,
    /// Whether the persons are vulnerable.
    pub vulnerable: Known<bool>,
    /// Number of persons.
    pub persons: Known<Persons>,
    /// What made the data unintelligible.
    pub protection: Known<Protection>,
    /// Whether the key of the encryption may have been obtained.
    pub key_compromised: Known<bool>,
    /// Whether readable data went with the protected ones.
    pub unprotected_data: Known<bool>,
    /// Whether the data left.
    pub exposure: Known<Exposure>,
    /// Who has the data.
    pub recipient: Known<Recipient>,
    /// What that person did with them.
    pub deletion: Known<Deletion>,
    /// Whether lost data come back.
    pub loss: Known<LossDuration>,
    /// From what they are restored.
    pub backup: Known<Backup>,
    /// Hours without the data.
    pub restored_hours: Known<Hours>,
    /// Effect on the services.
    pub disturbance: Known<Disturbance>,
    /// Whether everybody could already see the data.
    pub already_public: Known<bool>,
}

impl Circumstances {
    /// The same, but for one fact that keeps one of the values that it may still have. Gives the
    /// name of that value.
    pub(super) fn keeping(&self, fact: Circumstance, index: usize) -> (Self, String) {
        let mut kept = self.clone();
        let name = kept.fact_mut(fact).keep(index);
        (kept, name)
    }

    /// The same, but for one fact of which nothing is known any more.
    #[must_use]
    pub fn forgetting(&self, fact: Circumstance) -> Self {
        let mut less = self.clone();
        less.fact_mut(fact).forget();
        less
    }

    /// How many values a fact may still have.
    #[must_use]
    pub fn count(&self, fact: Circumstance) -> usize {
        self.clone().fact_mut(fact).count()
    }

    fn fact_mut(&mut self, fact: Circumstance) -> &mut dyn Fact {
        match fact {
            Circumstance::Confidentiality => &mut self.confidentiality,
            Circumstance::Integrity => &mut self.integrity,
            Circumstance::Availability => &mut self.availability,
            Circumstance::Malicious => &mut self.malicious,
            Circumstance::Data => &mut self.data,
            Circumstance::Special => &mut self.special,
            Circumstance::Vulnerable => &mut self.vulnerable,
            Circumstance::Persons => &mut self.persons,
            Circumstance::Protection => &mut self.protection,
            Circumstance::KeyCompromised => &mut self.key_compromised,
            Circumstance::UnprotectedData => &mut self.unprotected_data,
            Circumstance::Exposure => &mut self.exposure,
            Circumstance::Recipient => &mut self.recipient,
            Circumstance::Deletion => &mut self.deletion,
            Circumstance::Loss => &mut self.loss,
            Circumstance::Backup => &mut self.backup,
            Circumstance::RestoredHours => &mut self.restored_hours,
            Circumstance::Disturbance => &mut self.disturbance,
            Circumstance::AlreadyPublic => &mut self.already_public,
        }
    }
}
