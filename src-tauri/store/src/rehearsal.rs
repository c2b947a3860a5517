//! A backup opened in full, as a restored register would be, without any file of it on the disk.

use std::path::Path;

use domain::activity::ActivityRecord;
use domain::processor::ProcessorRecord;
use domain::record::{Content, RecordKind};
use domain::request::RequestRecord;
use domain::security::SecurityMeasureRecord;
use rusqlite::Connection;
use uuid::Uuid;
use vault::DataKey;

use crate::error::StoreError;
use crate::journal::{self, Head};
use crate::{Owner, Store, engine, fingerprint, opening, schema, table};

/// What a backup held once it was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsed {
    /// The last line of its journal.
    pub head: Head,
    /// Breaches, with their steps, chronology and sendings.
    pub breaches: u32,
    /// Entries of the other registers.
    pub records: u32,
    /// Supporting documents, whose bytes are those of their fingerprints.
    pub documents: u32,
}

/// Restores the copy at `path` in memory and reads everything there is in it, through what the application reads with.
/// Nothing is written, neither there nor beside it.
///
/// # Errors
/// Why it could not be restored.
pub fn rehearse(path: &Path, key: &DataKey) -> Result<Rehearsed, StoreError> {
    // The pages that an export does not read, those of indexes, are verified here.
    drop(Store::open_copy(path, key)?);
    let connection = restored(path, key)?;
    schema::check(&connection)?;
    journal::verify(&connection)?;
    table::verify_what_stays(&connection)?;
    Reading::new(&connection).everything()
}

/// The copy, taken whole into memory.
fn restored(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    engine::ready();
    let connection = Connection::open_in_memory()?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.pragma_update(None, "cipher_default_page_size", opening::PAGE_SIZE)?;
    let place = path.to_string_lossy();
    connection.execute(
        "ATTACH :place AS copy KEY :key",
        rusqlite::named_params! { ":place": place, ":key": key.sqlcipher_key().as_str() },
    )?;
    connection.query_row("SELECT sqlcipher_export('main', 'copy')", [], |_| Ok(()))?;
    for name in ["application_id", "user_version"] {
        let value: i64 = connection.pragma_query_value(Some("copy"), name, |row| row.get(0))?;
        connection.pragma_update(None, name, value)?;
    }
    connection.execute_batch("DETACH copy")?;
    Ok(connection)
}

/// What is read of a restored register, counted as it goes.
struct Reading<'a> {
    connection: &'a Connection,
    breaches: u32,
    records: u32,
    documents: u32,
}

impl<'a> Reading<'a> {
    fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            breaches: 0,
            records: 0,
            documents: 0,
        }
    }

    fn everything(mut self) -> Result<Rehearsed, StoreError> {
        table::profile::read(self.connection)?;
        table::person::all(self.connection)?;
        table::draft::all(self.connection)?;
        table::import::all(self.connection)?;
        table::improvement::all(self.connection)?;
        for evaluation in table::evaluation::all(self.connection)? {
            table::evaluation::texts(self.connection, evaluation.id)?;
        }
        for (breach, _) in table::breach::whole(self.connection)? {
            self.file_of(breach.id)?;
        }
        for kind in RecordKind::ALL {
            match kind {
                RecordKind::ControllerActivity | RecordKind::ProcessorActivity => {
                    self.register::<ActivityRecord>(kind)?;
                }
                RecordKind::Processor => self.register::<ProcessorRecord>(kind)?,
                RecordKind::SecurityMeasure => self.register::<SecurityMeasureRecord>(kind)?,
                RecordKind::RightsRequest => self.register::<RequestRecord>(kind)?,
            }
        }
        Ok(Rehearsed {
            head: journal::head(self.connection)?,
            breaches: self.breaches,
            records: self.records,
            documents: self.documents,
        })
    }

    fn file_of(&mut self, breach: Uuid) -> Result<(), StoreError> {
        let row = table::breach::row_of(self.connection, breach)?;
        table::event::all(self.connection, breach)?;
        table::told::all(self.connection, row)?;
        self.breaches += 1;
        self.documents_of(Owner::Breach(breach))
    }

    fn register<T: Content>(&mut self, kind: RecordKind) -> Result<(), StoreError> {
        for record in table::record::all::<T>(self.connection, kind)? {
            self.records += 1;
            self.documents_of(Owner::Record(record.id))?;
        }
        Ok(())
    }

    fn documents_of(&mut self, owner: Owner) -> Result<(), StoreError> {
        let documents = table::document::all(self.connection, owner)?;
        for document in documents.iter().filter(|it| it.withdrawn.is_none()) {
            let content = table::document::content(self.connection, owner, document.id)?;
            if fingerprint(&content) != document.sha256 {
                return Err(StoreError::Damaged);
            }
            self.documents += 1;
        }
        Ok(())
    }
}
