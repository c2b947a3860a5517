//! The documents that support a breach file: photographs, messages, receipts.

use law::DocumentKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Faults, FieldError};
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
}

/// What is known of a document before its bytes are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// What it is.
    pub kind: DocumentKind,
    /// What it shows.
    pub note: String,
}

impl Caption {
    /// Reads a form.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn from_form(form: &DocumentForm) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let caption = Self {
            kind: form.kind,
            note: text::at_most(&mut faults, "note", &form.note, SHORT),
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
