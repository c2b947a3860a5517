//! A supporting document as a page lists it.

use domain::paris::{self, InstantView};
use law::{ContractClause, DocumentKind};
use serde::Serialize;
use store::DocumentRecord;
use ts_rs::TS;
use uuid::Uuid;

#[derive(Serialize, TS)]
pub(crate) struct DocumentView {
    id: Uuid,
    name: String,
    kind: DocumentKind,
    note: String,
    /// The clause of the contract that it proves.
    clause: Option<ContractClause>,
    size: u32,
    sha256: String,
    added: InstantView,
    added_by: String,
    withdrawn: Option<WithdrawalView>,
}

#[derive(Serialize, TS)]
pub(crate) struct WithdrawalView {
    at: InstantView,
    reason: String,
}

impl From<DocumentRecord> for DocumentView {
    fn from(record: DocumentRecord) -> Self {
        Self {
            id: record.id,
            name: record.name,
            kind: record.caption.kind,
            note: record.caption.note,
            clause: record.caption.clause,
            size: record.size,
            sha256: record.sha256,
            added: paris::view(record.stamp.at),
            added_by: record.stamp.by,
            withdrawn: record.withdrawn.map(|withdrawn| WithdrawalView {
                at: paris::view(withdrawn.at),
                reason: withdrawn.reason,
            }),
        }
    }
}
