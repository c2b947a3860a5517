//! What a document about one breach is made from.

use chrono::{DateTime, Utc};
use domain::breach::Breach;
use domain::procedure::Step;
use domain::register::Profile;

use crate::document::JournalHead;

/// The file of one breach, and the instant of the document.
pub struct Source<'a> {
    /// The breach.
    pub breach: &'a Breach,
    /// The steps of its procedure.
    pub steps: &'a [Step],
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// Head of the journal when the document is made.
    pub journal: JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The register's own data (JSON), to be attached.
    pub data: Vec<u8>,
    /// Whether what tells who reported was left out of this version.
    pub redacted: bool,
}
