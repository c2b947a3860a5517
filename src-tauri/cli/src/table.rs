//! The registers that a spreadsheet may hold, as they are called on the command line.

use domain::record::RecordKind;
use serde::{Deserialize, Serialize};

use crate::usage::{UsageError, quoted};

/// A register, as the requests name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "table", content = "register", rename_all = "snake_case")]
pub(crate) enum Table {
    /// A register whose entries are kept up to date.
    Records(RecordKind),
    /// The register of breaches.
    Breaches,
}

impl Table {
    /// The register that the authority's own model is about.
    pub(crate) const OF_THE_MODEL: Self = Self::Records(RecordKind::ControllerActivity);

    const ALL: [Self; 6] = [
        Self::Records(RecordKind::ControllerActivity),
        Self::Records(RecordKind::ProcessorActivity),
        Self::Records(RecordKind::Processor),
        Self::Records(RecordKind::SecurityMeasure),
        Self::Records(RecordKind::RightsRequest),
        Self::Breaches,
    ];

    /// The register that `word` names.
    ///
    /// # Errors
    /// When none is called so.
    pub(crate) fn read(word: &str) -> Result<Self, UsageError> {
        let found = Self::ALL.into_iter().find(|table| table.word() == word);
        found.ok_or_else(|| {
            UsageError::new(format!(
                "Le registre {} n’existe pas\u{a0}: donnez {}.",
                quoted(word),
                Self::ALL.map(Self::word).join(", ")
            ))
        })
    }

    /// What the register is called.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Records(RecordKind::ControllerActivity) => "traitements",
            Self::Records(RecordKind::ProcessorActivity) => "traitements-pour-autrui",
            Self::Records(RecordKind::Processor) => "sous-traitants",
            Self::Records(RecordKind::SecurityMeasure) => "mesures",
            Self::Records(RecordKind::RightsRequest) => "demandes",
            Self::Breaches => "violations",
        }
    }
}
