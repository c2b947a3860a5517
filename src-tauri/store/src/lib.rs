//! The encrypted register file: open, read, write, each write with its line in the journal.
//! The only room that uses `rusqlite`.

mod error;
mod holder;
mod instant;
mod journal;
mod opening;
mod schema;
pub mod table;
mod words;

pub use error::StoreError;
pub use holder::Holder;
pub use journal::{Action, Entry, HISTORY, Head, Line, REGISTER};
pub use opening::{begins_with, could_be_register, look};
pub use table::breach::{Filter, PAGE, Standing, Tally};
pub use table::disposal::DisposedFile;
pub use table::document::{DocumentRecord, NewDocument, Withdrawal};
pub use table::draft::{Draft, Typed};
pub use table::event::RecordedEvent;
pub use table::step::SavedStep;
pub use table::told::Told;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::breach::{Breach, BreachNumber, FieldChange};
use domain::closing::DisposalCertificate;
use domain::register::Profile;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};
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
    path: PathBuf,
}

impl Store {
    /// Creates a register that holds its profile and the first line of its journal.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] when something is already at `path`; otherwise nothing is left behind.
    pub fn create(
        path: &Path,
        key: &DataKey,
        profile: &Profile,
        author: &Author,
        holder: &Holder,
    ) -> Result<Self, StoreError> {
        opening::reserve(path)?;
        match Self::lay(path, key, profile, author) {
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
        author: &Author,
    ) -> Result<Self, StoreError> {
        let mut store = Self {
            connection: opening::lay(path, key)?,
            path: path.to_owned(),
        };
        store.write(author, |tx| {
            table::profile::insert(tx, profile, author.now)?;
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
            path: path.to_owned(),
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
        let tx = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (value, entry) = work(&tx)?;
        journal::append(&tx, &author.name, author.now, &entry)?;
        tx.commit()?;
        Ok(value)
    }

    /// Writes a journal line about something that changes no row.
    ///
    /// # Errors
    /// When the line cannot be written.
    pub fn record(&mut self, author: &Author, entry: Entry) -> Result<(), StoreError> {
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
        let entry = Entry::changing_breach(Action::BreachDisposed, breach, told);
        journal::append(&tx, &author.name, author.now, &entry)?;
        table::disposal::erase(&tx, breach)?;
        journal::forget(&tx, &breach.to_string())?;
        tx.commit()?;
        // The file is destroyed: a log that does not fold now is folded at the next opening.
        let _ = self.fold();
        Ok(())
    }

    /// The files that were destroyed, the latest numbers first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn disposed(&self) -> Result<Vec<DisposedFile>, StoreError> {
        table::disposal::all(&self.connection)
    }

    /// What the supervisory authority was told last about a breach, if anything was.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn told_last(&self, breach: Uuid) -> Result<Option<Told>, StoreError> {
        let row = table::breach::row_of(&self.connection, breach)?;
        table::told::last(&self.connection, row)
    }

    /// The profile and its revision.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn profile(&self) -> Result<(Profile, u32), StoreError> {
        table::profile::read(&self.connection)
    }

    /// One breach.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of this identifier.
    pub fn breach(&self, id: Uuid) -> Result<Breach, StoreError> {
        table::breach::find(&self.connection, id)
    }

    /// The ten steps of a breach, in the order of the procedure.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn steps(&self, breach: Uuid) -> Result<Vec<SavedStep>, StoreError> {
        table::step::all(&self.connection, breach)
    }

    /// The chronology of a breach, in the order of writing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn events(&self, breach: Uuid) -> Result<Vec<RecordedEvent>, StoreError> {
        table::event::all(&self.connection, breach)
    }

    /// The supporting documents of a breach, without their bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn documents(&self, breach: Uuid) -> Result<Vec<DocumentRecord>, StoreError> {
        table::document::all(&self.connection, breach)
    }

    /// The bytes of a supporting document.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the breach has no such document, or no longer.
    pub fn document_content(&self, breach: Uuid, id: Uuid) -> Result<Vec<u8>, StoreError> {
        table::document::content(&self.connection, breach, id)
    }

    /// Folds the log of writes into the file: what was overwritten is then nowhere.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn fold(&self) -> Result<(), StoreError> {
        opening::fold(&self.connection)
    }

    /// One page of a list, from 0.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn breaches(
        &self,
        filter: &Filter,
        page: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<Breach>, StoreError> {
        table::breach::page(&self.connection, filter, page, now)
    }

    /// The breaches that share an origin, a site or a function with one, those that share most first.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn similar(&self, breach: Uuid) -> Result<Vec<Breach>, StoreError> {
        table::breach::similar(&self.connection, breach)
    }

    /// How many breaches of a filter stand where.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn tally(&self, filter: &Filter, now: DateTime<Utc>) -> Result<Tally, StoreError> {
        table::breach::tally(&self.connection, filter, now)
    }

    /// How many breaches the register holds.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn total(&self) -> Result<u32, StoreError> {
        table::breach::total(&self.connection)
    }

    /// The years in which breaches are numbered, the latest first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn years(&self) -> Result<Vec<i32>, StoreError> {
        table::breach::years(&self.connection)
    }

    /// The number that the next breach of a year will receive.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn next_number(&self, year: i32) -> Result<BreachNumber, StoreError> {
        table::breach::next_number(&self.connection, year)
    }

    /// True when some breach cites this site or function.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn is_cited(&self, id: Uuid) -> Result<bool, StoreError> {
        table::breach::cited(&self.connection, id)
    }

    /// The latest journal lines about a subject, the latest first: at most [`HISTORY`].
    ///
    /// # Errors
    /// When the lines cannot be read.
    pub fn lines_about(&self, subject: &str) -> Result<Vec<Line>, StoreError> {
        journal::about(&self.connection, subject)
    }

    /// How many journal lines there are about a subject.
    ///
    /// # Errors
    /// When the lines cannot be read.
    pub fn count_lines_about(&self, subject: &str) -> Result<u32, StoreError> {
        journal::count_about(&self.connection, subject)
    }

    /// The last line of the journal.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        journal::head(&self.connection)
    }

    /// The latest instant at which something was written.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn latest_event(&self) -> Result<DateTime<Utc>, StoreError> {
        journal::latest(&self.connection)
    }

    /// The typing kept under a key.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>, StoreError> {
        table::draft::find(&self.connection, key)
    }

    /// All typing that is kept, the latest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        table::draft::all(&self.connection)
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

    /// A line about one breach, without before and after.
    #[must_use]
    pub fn about_breach(action: Action, id: Uuid) -> Self {
        Self::changing_breach(action, id, Vec::new())
    }

    /// A line about one breach, with what stood before and after.
    #[must_use]
    pub fn changing_breach(action: Action, id: Uuid, changes: Vec<FieldChange>) -> Self {
        Self {
            action,
            subject: id.to_string(),
            changes,
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        holder::withdraw(&self.path);
    }
}

/// Takes away what a creation that failed left, all of it made by this very call.
fn remove_unfinished(path: &Path) {
    let _ = std::fs::remove_file(path);
    for suffix in opening::LOGS {
        let _ = std::fs::remove_file(opening::beside(path, suffix));
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
