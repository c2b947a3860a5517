//! How a line of a file stands to the register, and what may be done with it.

use domain::fault::FieldError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::matching::KnownBy;

/// What is done with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Taking {
    /// It becomes a new entry.
    Add,
    /// It completes the entry that it is about.
    Change,
    /// Nothing.
    Leave,
}

/// How a line stands to the register.
#[derive(Serialize, TS)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub(crate) enum LineStanding {
    /// The register has nothing of it.
    New,
    /// The register has an entry that it tells otherwise.
    Known {
        id: Uuid,
        number: String,
        name: String,
        by: KnownBy,
    },
    /// The register has it, word for word.
    Same { number: String },
    /// An earlier line of the file is about the same entry.
    Repeated { sheet: String, line: usize },
    /// Something that it says cannot be kept.
    Faulty { faults: Vec<FieldError> },
}
