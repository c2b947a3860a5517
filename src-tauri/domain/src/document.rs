//! The documents that support a breach file or an entry of a register: photographs, receipts, contracts, assessments.

use law::{ContractClause, DocumentKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Faults, FieldError, FieldRule};
use crate::record::RecordKind;
use crate::text::{self, SHORT};

/// Largest document, in bytes: 25 MiB.
pub const LARGEST: u64 = 25 * 1024 * 1024;

/// What is typed about a document that is being added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentForm {
    /// What it is.
    pub kind: DocumentKind,
    /// What it shows.
    pub note: String,
    /// The clause of the contract that it proves, for a document of a processor.
    pub clause: Option<ContractClause>,
}

/// What is known of a document before its bytes are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Caption {
    /// What it is.
    pub kind: DocumentKind,
    /// What it shows.
    pub note: String,
    /// The clause of the contract that it proves.
    pub clause: Option<ContractClause>,
}

impl Caption {
    /// Reads the form of a document of an entry of `register`, or of a breach when there is none.
    ///
    /// # Errors
    /// Every fault at once: a kind that is not offered there, a clause outside a contract with a processor.
    pub fn from_form(
        form: &DocumentForm,
        register: Option<RecordKind>,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        if form.kind.is_of_registers() != register.is_some() {
            faults.add("kind", FieldRule::NotListed);
        }
        if form.clause.is_some() && register != Some(RecordKind::Processor) {
            faults.add("clause", FieldRule::NotListed);
        }
        let caption = Self {
            kind: form.kind,
            note: text::at_most(&mut faults, "note", &form.note, SHORT),
            clause: form.clause,
        };
        faults.finish(caption)
    }
}

/// Why a document is withdrawn.
///
/// # Errors
/// When nothing is typed, or too much.
pub fn withdrawal_reason(typed: &str) -> Result<String, Vec<FieldError>> {
    let mut faults = Faults::default();
    let reason = text::required(&mut faults, "reason", typed, SHORT);
    faults.finish(reason)
}
