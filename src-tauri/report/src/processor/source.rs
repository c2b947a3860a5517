//! What the documents about a processor are read from.

use chrono::{DateTime, Utc};
use domain::activity::Activity;
use domain::processor::Processor;
use domain::register::Profile;

use crate::document::JournalHead;
use crate::record::AttachedFile;

/// One processor with the activities of the register, and the instant of the document.
pub struct ProcessorSource<'a> {
    /// The processor.
    pub processor: &'a Processor,
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// The activities of the register; those in which it takes part are named.
    pub activities: &'a [Activity],
    /// The files attached to it.
    pub files: &'a [AttachedFile],
    /// Head of the journal when the document is made.
    pub journal: JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The register's own data (JSON), to be attached.
    pub data: Vec<u8>,
}
