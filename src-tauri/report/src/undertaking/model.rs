//! What an undertaking of confidentiality is made from.

use serde::Serialize;

use crate::document::Header;
use crate::record::Chapter;

/// What a member of the staff signs before seeing the data of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConfidentialityUndertaking {
    /// What every page says; a draft while the fiche is not validated.
    pub header: Header,
    /// What the activity is called.
    pub name: String,
    /// Which data, what is promised, what is forbidden, what follows.
    pub chapters: Vec<Chapter>,
    /// Name of the organisation, which receives the undertaking.
    pub organisation: String,
}
