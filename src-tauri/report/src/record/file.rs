//! What the documents about the whole file of a breach are made from.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::breach::{Breach, FieldChange};
use domain::chronology::Event;
use domain::procedure::Step;
use domain::register::Profile;
use uuid::Uuid;

use super::{AttachedFile, Source, header, joined};
use crate::document::{Header, JournalHead};

/// The whole file of one breach, and the instant of the document.
#[derive(Clone, Copy)]
pub struct FileSource<'a> {
    /// The breach.
    pub breach: &'a Breach,
    /// The steps of its procedure.
    pub steps: &'a [Step],
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// The lines of the chronology, in the order of writing.
    pub events: &'a [WrittenEvent],
    /// The supporting documents.
    pub attached: &'a [FileDocument],
    /// What the journal tells of this breach, the earliest first.
    pub lines: &'a [JournalLine],
    /// What the sites, functions, fiches and processors that it names are called.
    pub names: &'a BTreeMap<Uuid, String>,
    /// Head of the journal when the document is made.
    pub journal: &'a JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The register's own data (JSON), to be attached.
    pub data: &'a [u8],
    /// Whether what tells who reported was left out of this version.
    pub redacted: bool,
}

/// A line of the chronology with when and by whom it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenEvent {
    /// What happened.
    pub event: Event,
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// A supporting document of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileDocument {
    /// Its identifier, by which a line of the chronology cites it.
    pub id: Uuid,
    /// What is told of it.
    pub file: AttachedFile,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalLine {
    /// Its rank, from 1.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// The name of the act.
    pub action: String,
    /// Before and after, field by field.
    pub changes: Vec<FieldChange>,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

impl<'a> FileSource<'a> {
    /// What every page of a document of this file says.
    pub(crate) fn header(&self, draft: bool) -> Header {
        let journal = self.journal.clone();
        header(self.breach.number, self.profile, journal, self.now, draft).of_version(self.redacted)
    }

    /// What a document of the facts and the steps alone is made from.
    pub(crate) fn facts_alone(&self) -> Source<'a> {
        Source {
            breach: self.breach,
            steps: self.steps,
            profile: self.profile,
            journal: self.journal.clone(),
            now: self.now,
            data: self.data.to_vec(),
            redacted: self.redacted,
        }
    }

    /// The line under the title of a document of this file.
    pub(crate) fn reference(&self, article: &str) -> String {
        joined(&[&format!("Violation {}", self.breach.number), article])
    }
}
