//! What a certificate of destruction is made from.

use serde::Serialize;

use crate::document::Header;
use crate::record::Section;

/// What the certificate says: no fact of the breach, and nobody but those who signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DisposalSheet {
    /// What every page says.
    pub header: Header,
    /// Number of the breach: « VIO-2026-0001 ».
    pub number: String,
    /// What was destroyed, in one sentence.
    pub statement: String,
    /// The life of the file and its end.
    pub sections: Vec<Section>,
    /// Function of the person who ordered the destruction.
    pub signatory_quality: String,
    /// Name of this person.
    pub signatory: String,
}
