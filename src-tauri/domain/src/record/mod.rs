//! An entry that a register keeps up to date: a fiche, a processor, a security measure, a request of a person.

mod content;
mod expiry;
mod form;
mod reading;
mod review;

pub use content::Content;
pub use expiry::{Expiring, Urgency, notice_on, urgency};
pub use form::RecordForm;
pub use reading::{Names, Reading};
pub(crate) use review::next_review;

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Which register an entry belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// An activity of the organisation as a controller (GDPR, art. 30.1).
    ControllerActivity,
    /// An activity carried out on behalf of others (art. 30.2).
    ProcessorActivity,
    /// A processor of the organisation (art. 28).
    Processor,
    /// A security measure of the organisation's own catalogue (art. 32).
    SecurityMeasure,
    /// A request by which a person exercises rights (art. 12 and 15 to 22).
    RightsRequest,
}

impl RecordKind {
    /// Every register.
    pub const ALL: [Self; 5] = [
        Self::ControllerActivity,
        Self::ProcessorActivity,
        Self::Processor,
        Self::SecurityMeasure,
        Self::RightsRequest,
    ];

    /// The word kept in the register; it never changes once released.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ControllerActivity => "controller_activity",
            Self::ProcessorActivity => "processor_activity",
            Self::Processor => "processor",
            Self::SecurityMeasure => "security_measure",
            Self::RightsRequest => "rights_request",
        }
    }

    /// What its numbers begin with.
    fn prefix(self) -> &'static str {
        match self {
            Self::ControllerActivity => "TRT",
            Self::ProcessorActivity => "TPC",
            Self::Processor => "SST",
            Self::SecurityMeasure => "MES",
            Self::RightsRequest => "DEM",
        }
    }
}

/// The number of an entry in its register: `TRT-0001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordNumber {
    /// Its register.
    pub kind: RecordKind,
    /// Rank, from 1; that of a deleted entry is never given again.
    pub sequence: u32,
}

impl fmt::Display for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:04}", self.kind.prefix(), self.sequence)
    }
}

/// An entry of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<T> {
    /// Identifier.
    pub id: Uuid,
    /// Number.
    pub number: RecordNumber,
    /// How many times it was written; a change names the one it starts from.
    pub revision: u32,
    /// When it was written into the register.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub created_by: String,
    /// When it was last changed.
    pub modified_at: DateTime<Utc>,
    /// By whom.
    pub modified_by: String,
    /// What it says.
    pub content: T,
}
