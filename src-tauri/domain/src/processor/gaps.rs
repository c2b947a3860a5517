//! What is still to be obtained from a processor, by name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ProcessorRecord;

/// Something that the organisation would need in front of an inspection or on the night of a breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProcessorGap {
    /// As what it acts is not known.
    Role,
    /// No contract is recorded (GDPR, art. 28.3).
    Contract,
    /// Nobody to call about a breach.
    BreachContact,
    /// No delay to tell of a breach is agreed (art. 33.2).
    AlertDelay,
    /// Whether it may call on others is not known (art. 28.2).
    SubProcessing,
    /// On whom it calls is not known (art. 28.4).
    Chain,
    /// Some clause is missing, or nobody has looked at it (art. 28.3).
    Clauses,
    /// What shows that it is reliable is not known (art. 28.1).
    Guarantees,
    /// Whether it transfers data is not known.
    Transfers,
    /// The work has ended and nothing shows what became of the data (art. 28.3.g).
    ExitProof,
}

impl ProcessorGap {
    const ALL: [Self; 10] = [
        Self::Role,
        Self::Contract,
        Self::BreachContact,
        Self::AlertDelay,
        Self::SubProcessing,
        Self::Chain,
        Self::Clauses,
        Self::Guarantees,
        Self::Transfers,
        Self::ExitProof,
    ];

    fn is_open(self, processor: &ProcessorRecord) -> bool {
        match self {
            Self::Role => processor.role.is_none(),
            Self::Contract => processor.contracts.is_empty(),
            Self::BreachContact => !processor.contacts.breach.is_reachable(),
            Self::AlertDelay => processor.alert_hours.is_none(),
            Self::SubProcessing => processor.sub_processing.is_none(),
            Self::Chain => !processor.chain.is_known(),
            Self::Clauses => !processor.clauses.weak().is_empty(),
            Self::Guarantees => !processor.guarantees.is_known(),
            Self::Transfers => !processor.transfers.is_known(),
            Self::ExitProof => processor.exit.lacks_proof(),
        }
    }
}

impl ProcessorRecord {
    /// What is still to be obtained; of a processor that left, only the proof of what became of the data.
    #[must_use]
    pub fn gaps(&self) -> Vec<ProcessorGap> {
        let gaps = ProcessorGap::ALL.into_iter();
        gaps.filter(|gap| self.is_active() || *gap == ProcessorGap::ExitProof)
            .filter(|gap| gap.is_open(self))
            .collect()
    }
}
