//! What a notice to the persons is made from.

use serde::Serialize;

use crate::document::Header;
use crate::record::Chapter;

/// What the persons are told of an activity (GDPR, art. 13 and 14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InformationNotice {
    /// What every page says; a draft while something is missing or the fiche is not validated.
    pub header: Header,
    /// What the activity is called.
    pub name: String,
    /// What they are told, question by question.
    pub chapters: Vec<Chapter>,
}
