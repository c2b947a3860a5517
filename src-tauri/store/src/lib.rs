//! The encrypted register file: open, read, write, each write with its line in the journal.
//! The only room that uses `rusqlite`.

mod backup;
mod engine;
mod error;
mod holder;
mod instant;
mod journal;
mod narrowing;
mod opening;
mod reads;
mod rehearsal;
mod schema;
mod snapshot;
pub mod table;
mod upgrade;
mod words;

pub use error::StoreError;
pub use holder::{Holder, read as announced_holder};
pub use journal::{Action, Entry, HISTORY, Head, Line, REGISTER, SealedLine};
pub use opening::{begins_with, could_be_register, is_held, logs_of, look};
pub use rehearsal::{Rehearsed, rehearse};
/// What the rows of one write are written through.
pub use rusqlite::Transaction;
pub use table::breach::{Filter, PAGE, Standing, Tally};
pub use table::disposal::DisposedFile;
pub use table::document::{DocumentRecord, NewDocument, Owner, Withdrawal};
pub use table::draft::{Draft, Typed};
pub use table::evaluation::SignedText;
pub use table::event::RecordedEvent;
pub use table::import::{Batch, Imported, NewBatch};
pub use table::person::Access;
pub use table::record::{RecordFilter, RecordLink, RecordStanding, RecordTally};
pub use table::step::SavedStep;
pub use table::subject::{Subject, SubjectKind};
pub use table::told::Told;
pub use upgrade::{CopiedRegister, OlderRegister};

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::breach::FieldChange;
use domain::closing::DisposalCertificate;
use domain::register::Profile;
use rusqlite::{Connection, TransactionBehavior};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use uuid::Uuid;
use vault::DataKey;

/// Who writes, and when.
#[derive(Clone, Debug)]
pub struct Author {
    /// The name that the journal keeps.
    pub name: String,
    /// The present instant.
    pub now: DateTime<Utc>,
}

/// When and by whom something was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// An open register. Closing it (dropping) folds everything into the one file.
pub struct Store {
    connection: Connection,
    /// The register whose holder is told beside it; a copy is held by nobody.
    announced: Option<PathBuf>,
    /// Where a snapshot is, which goes when it is closed: after the connection, as fields are dropped in order.
    _folder: Option<TempDir>,
}

impl Store {
    /// Creates a register that holds its profile, its first person and the first line of its journal.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] when something is already at `path`; otherwise nothing is left behind.
    pub fn create(
        path: &Path,
        key: &DataKey,
        profile: &Profile,
        first: &Access,
        author: &Author,
        holder: &Holder,
    ) -> Result<Self, StoreError> {
        opening::reserve(path)?;
        match Self::lay(path, key, profile, first, author) {
            Ok(store) => {
                holder::announce(path, holder);
                Ok(store)
            }
            Err(fault) => {
                remove_unfinished(path);
                Err(fault)
            }
        }
    }

    fn lay(
        path: &Path,
        key: &DataKey,
        profile: &Profile,
        first: &Access,
        author: &Author,
    ) -> Result<Self, StoreError> {
        let mut store = Self {
            connection: opening::lay(path, key)?,
            announced: Some(path.to_owned()),
            _folder: None,
        };
        store.write(author, |tx| {
            table::profile::insert(tx, profile, author.now)?;
            table::person::insert(tx, first)?;
            Ok(((), Entry::about_register(Action::RegisterCreated)))
        })?;
        // From its first second the file alone is a register, whatever becomes of the log beside it.
        opening::fold(&store.connection)?;
        Ok(store)
    }

    /// Opens an existing register after verifying every page and the whole journal.
    ///
    /// # Errors
    /// One variant for each reason; the file is left as it was.
    pub fn open(path: &Path, key: &DataKey, holder: &Holder) -> Result<Self, StoreError> {
        let connection = opening::open(path, key)?;
        holder::announce(path, holder);
        Ok(Self {
            connection,
            announced: Some(path.to_owned()),
            _folder: None,
        })
    }

    /// Does `work` and writes the journal line that it returns, both or neither.
    ///
    /// # Errors
    /// Those of `work`, or of the disk; nothing is written then.
    pub fn write<T>(
        &mut self,
        author: &Author,
        work: impl FnOnce(&Transaction<'_>) -> Result<(T, Entry), StoreError>,
    ) -> Result<T, StoreError> {
        self.write_all(author, |tx| {
            let (value, entry) = work(tx)?;
            Ok((value, vec![entry]))
        })
    }

    /// Does `work` and writes the journal lines that it returns, all or nothing.
    ///
    /// # Errors
    /// Those of `work`, or of the disk; nothing is written then.
    pub fn write_all<T>(
        &mut self,
        author: &Author,
        work: impl FnOnce(&Transaction<'_>) -> Result<(T, Vec<Entry>), StoreError>,
    ) -> Result<T, StoreError> {
        let tx = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (value, entries) = work(&tx)?;
        for entry in entries {
            journal::append(&tx, &author.name, author.now, &entry)?;
        }
        tx.commit()?;
        Ok(value)
    }

    /// Writes a journal line about something that changes no row.
    ///
    /// # Errors
    /// When the line cannot be written.
    pub fn note(&mut self, author: &Author, entry: Entry) -> Result<(), StoreError> {
        self.write(author, |_| Ok(((), entry)))
    }

    /// Erases the file of a breach and what the journal told of it; its certificate and one journal line stay.
    /// What was overwritten is then nowhere, in the log of writes neither.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach, [`StoreError::NotDue`] when its file is open, held or has
    /// still to be kept; nothing is erased then.
    pub fn dispose(
        &mut self,
        author: &Author,
        breach: Uuid,
        certificate: &DisposalCertificate,
    ) -> Result<(), StoreError> {
        let tx = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        table::disposal::require_due(&tx, breach, author.now)?;
        // The line comes first: it is what allows the rest to go. It tells the fingerprint of the certificate.
        let fingerprint = table::disposal::certify(&tx, breach, certificate)?;
        let told = vec![FieldChange::told("certificate", &fingerprint)];
        let entry = Entry::changing(Action::BreachDisposed, breach, told);
        journal::append(&tx, &author.name, author.now, &entry)?;
        table::disposal::erase(&tx, breach)?;
        journal::forget(&tx, &breach.to_string())?;
        tx.commit()?;
        // The file is destroyed: a log that does not fold now is folded at the next opening.
        let _ = self.fold();
        Ok(())
    }

    /// Folds the log of writes into the file: what was overwritten is then nowhere.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn fold(&self) -> Result<(), StoreError> {
        opening::fold(&self.connection)
    }

    /// Keeps typing. It is not an act on the register: the journal does not tell it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        table::draft::keep(&self.connection, draft)
    }

    /// Takes typing away.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn discard_draft(&self, key: &str) -> Result<(), StoreError> {
        table::draft::discard(&self.connection, key)
    }
}

impl Entry {
    /// A line about the register as a whole, without before and after.
    #[must_use]
    pub fn about_register(action: Action) -> Self {
        Self {
            action,
            subject: REGISTER.to_owned(),
            changes: Vec::new(),
        }
    }

    /// A line about one breach or record, without before and after.
    #[must_use]
    pub fn about(action: Action, id: Uuid) -> Self {
        Self::changing(action, id, Vec::new())
    }

    /// A line about one breach or record, with what stood before and after.
    #[must_use]
    pub fn changing(action: Action, id: Uuid, changes: Vec<FieldChange>) -> Self {
        Self {
            action,
            subject: id.to_string(),
            changes,
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if let Some(path) = &self.announced {
            holder::withdraw(path);
        }
    }
}

/// Takes away what a creation that failed left, all of it made by this very call.
fn remove_unfinished(path: &Path) {
    let _ = std::fs::remove_file(path);
    for log in logs_of(path) {
        let _ = std::fs::remove_file(log);
    }
}

/// The SHA-256 of a document, as it is shown.
#[must_use]
pub fn fingerprint(content: &[u8]) -> String {
    hexadecimal(&Sha256::digest(content))
}

/// Bytes as people compare them.
fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}
