//! A processor of the organisation (GDPR, art. 4.8 and 28).

mod clauses;
mod contacts;
mod contract;
mod exit;
mod form;
mod gaps;
mod guarantee;
mod reading;
mod sub_processor;

pub use clauses::{ClauseAnswer, ClauseReview, ClauseReviewForm};
pub use contacts::{Contact, Contacts};
pub use contract::Contract;
pub use exit::{Exit, ExitForm, Intervention};
pub use form::ProcessorForm;
pub use gaps::ProcessorGap;
pub use guarantee::Guarantee;
pub use sub_processor::SubProcessor;

use chrono::NaiveDate;
use law::{ProcessorRole, SubProcessing};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::listing::Listing;
use crate::record::{Content, Expiring, Names, Reading, Record, RecordKind};
use crate::transfer::Transfer;

/// A processor of the register.
pub type Processor = Record<ProcessorRecord>;

/// What is known of a processor. An empty text, `None` and an unknown list mean « ne sait pas pour l’instant ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessorRecord {
    /// What it is called.
    pub name: String,
    /// The name under which it signs.
    pub legal_name: String,
    /// SIREN, or the number that another country gives.
    pub siren: String,
    /// Postal address.
    pub address: String,
    /// What it does for the organisation.
    pub service: String,
    /// Where the data are.
    pub sites: String,
    /// As what it acts.
    pub role: Option<ProcessorRole>,
    /// The function that follows it in the organisation.
    pub owner: String,
    /// Its data protection officer, its security, and whom to call about a breach at any hour.
    pub contacts: Contacts,
    /// The contracts with it, the one in force first.
    pub contracts: Vec<Contract<Option<NaiveDate>>>,
    /// Hours within which its contract makes it tell of a breach (art. 33.2).
    pub alert_hours: Option<u32>,
    /// Whether it may call on others (art. 28.2).
    pub sub_processing: Option<SubProcessing>,
    /// On whom it calls (art. 28.4).
    pub chain: Listing<SubProcessor>,
    /// Its clauses, reviewed one by one (art. 28.3).
    pub clauses: ClauseReview,
    /// What shows that it is reliable (art. 28.1 and 28.5).
    pub guarantees: Listing<Guarantee<Option<NaiveDate>>>,
    /// Transfers outside the European Union.
    pub transfers: Listing<Transfer>,
    /// The end of the contract (art. 28.3.g).
    pub exit: Exit,
    /// Its interventions on the organisation's systems, the latest last.
    pub interventions: Vec<Intervention<Option<NaiveDate>>>,
    /// Anything worth keeping.
    pub notes: String,
}

impl ProcessorRecord {
    /// Whether the organisation still works with it.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.exit.ended_on.is_none()
    }
}

impl Content for ProcessorRecord {
    const KINDS: &'static [RecordKind] = &[RecordKind::Processor];

    fn kind(&self) -> RecordKind {
        RecordKind::Processor
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn state(&self) -> &'static str {
        if self.is_active() { "active" } else { "ended" }
    }

    fn lacking(&self) -> usize {
        self.gaps().len()
    }

    fn expiries(&self) -> Vec<Expiring> {
        if !self.is_active() {
            return Vec::new();
        }
        let contracts = self.contracts.iter().flat_map(Contract::expiries);
        let guarantees = self.guarantees.items.iter().filter_map(Guarantee::expiry);
        let clauses = self.clauses.expiry();
        contracts.chain(guarantees).chain(clauses).collect()
    }

    fn cited(&self) -> Vec<Uuid> {
        Vec::new()
    }

    fn readings(&self, _: &Names) -> Vec<Reading> {
        reading::readings(self)
    }
}
