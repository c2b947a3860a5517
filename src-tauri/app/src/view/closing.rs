//! How a file stands to its closing, and what is left of those that were destroyed.

use domain::closing::{Closure, Hold, Signature};
use domain::paris::{self, InstantView};
use law::ProcedureStep;
use serde::Serialize;
use store::DisposedFile;
use ts_rs::TS;
use uuid::Uuid;

/// The closing of a file.
#[derive(Serialize, TS)]
pub(crate) struct ClosureView {
    at: InstantView,
    signed_by: String,
    /// Each once.
    left_undone: Vec<ProcedureStep>,
    reason: String,
    /// Last day on which the file has to be kept.
    kept_through_on: String,
}

/// Why a file is not to be destroyed.
#[derive(Serialize, TS)]
pub(crate) struct HoldView {
    since: InstantView,
    by: String,
    reason: String,
}

impl From<&Closure> for ClosureView {
    fn from(closure: &Closure) -> Self {
        Self {
            at: paris::view(closure.at),
            signed_by: signed(&closure.signature),
            left_undone: closure.steps_left().collect(),
            reason: closure.reason.clone(),
            kept_through_on: paris::long_date(closure.kept_through_on),
        }
    }
}

impl From<&Hold> for HoldView {
    fn from(hold: &Hold) -> Self {
        Self {
            since: paris::view(hold.since),
            by: hold.by.clone(),
            reason: hold.reason.clone(),
        }
    }
}

/// A file that was destroyed.
#[derive(Serialize, TS)]
pub(crate) struct DisposedView {
    /// Identifier that the breach had, for its certificate.
    id: Uuid,
    number: String,
    closed: InstantView,
    disposed: InstantView,
    disposed_by: String,
    documents: u32,
}

impl From<DisposedFile> for DisposedView {
    fn from(file: DisposedFile) -> Self {
        let certificate = file.certificate;
        Self {
            id: file.breach,
            number: certificate.number.to_string(),
            closed: paris::view(certificate.closed_at),
            disposed: paris::view(certificate.disposed_at),
            disposed_by: signed(&certificate.disposed_by),
            documents: certificate.documents,
        }
    }
}

/// `Camille Exemple, Référente RGPD`.
pub(crate) fn signed(signature: &Signature) -> String {
    format!("{}, {}", signature.name, signature.function)
}
