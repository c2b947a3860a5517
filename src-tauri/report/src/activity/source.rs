//! What the documents about an activity are made from.

use chrono::{DateTime, NaiveDate, Utc};
use domain::activity::Activity;
use domain::breach::BreachNumber;
use domain::paris;
use domain::processor::Processor;
use domain::record::Names;
use domain::register::Profile;
use domain::security::SecurityMeasure;

use crate::document::JournalHead;
use crate::record::AttachedFile;

/// One activity with what the other registers say of it, and the instant of the document.
pub struct ActivitySource<'a> {
    /// The activity.
    pub activity: &'a Activity,
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// What the entries that it names are called.
    pub names: &'a Names,
    /// The catalogue of security measures.
    pub measures: &'a [SecurityMeasure],
    /// The processors of the register.
    pub processors: &'a [Processor],
    /// The breaches that touched it.
    pub breaches: &'a [LinkedBreach],
    /// The files attached to it.
    pub files: &'a [AttachedFile],
    /// Head of the journal when the document is made.
    pub journal: JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The register's own data (JSON), to be attached.
    pub data: Vec<u8>,
}

/// A breach that touched an activity; its sheet says the rest, to fewer people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkedBreach {
    /// Its number.
    pub number: BreachNumber,
    /// When it was written into the register.
    pub registered_at: DateTime<Utc>,
}

/// What stands around an activity in the registers, on a day.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub(crate) names: &'a Names,
    pub(crate) measures: &'a [SecurityMeasure],
    pub(crate) processors: &'a [Processor],
    pub(crate) breaches: &'a [LinkedBreach],
    pub(crate) files: &'a [AttachedFile],
    pub(crate) today: NaiveDate,
}

impl<'a> ActivitySource<'a> {
    pub(crate) fn around(&self) -> Around<'a> {
        Around {
            names: self.names,
            measures: self.measures,
            processors: self.processors,
            breaches: self.breaches,
            files: self.files,
            today: paris::date_of(self.now),
        }
    }
}
