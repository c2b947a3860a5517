//! A register of an earlier version, brought to this one: only once a copy of it was made and read back.

use std::path::{Path, PathBuf};

use domain::register::Profile;
use rusqlite::{Connection, TransactionBehavior};
use vault::DataKey;

use crate::error::StoreError;
use crate::journal::{self, Entry};
use crate::{Access, Author, Holder, Store, backup, holder, opening, schema, table};

/// A register of an earlier version, verified and held, of which no copy was made yet.
pub struct OlderRegister {
    connection: Connection,
    path: PathBuf,
    version: i64,
}

/// The same, once a copy of it stands elsewhere.
pub struct CopiedRegister(OlderRegister);

impl OlderRegister {
    /// Holds the register at `path` and verifies all of it.
    ///
    /// # Errors
    /// Those of an opening; [`StoreError::Outdated`] when it is of no earlier version.
    pub fn open(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        opening::look(path)?;
        if !opening::begins_with(path, key.salt())? {
            return Err(StoreError::Foreign);
        }
        let connection = opening::connect(path, key)?;
        opening::first_read(&connection)?;
        opening::fold(&connection)?;
        match opening::verify_pages(&connection) {
            Ok(()) => Err(StoreError::Outdated),
            Err(StoreError::Older(version)) => {
                opening::verify_words(&connection)?;
                Ok(Self {
                    connection,
                    path: path.to_owned(),
                    version,
                })
            }
            Err(fault) => Err(fault),
        }
    }

    /// Copies it to `path`, where nothing is yet, and reads the copy back.
    ///
    /// # Errors
    /// Why there is no sound copy: the register is then as it was.
    pub fn copy_to(self, path: &Path, key: &DataKey) -> Result<CopiedRegister, StoreError> {
        backup::copy(&self.connection, path, key)?;
        let copy = backup::connect_to_read(path, key)?;
        match opening::verify_pages(&copy) {
            Err(StoreError::Older(version)) if version == self.version => {}
            Err(fault) => return Err(fault),
            Ok(()) => return Err(StoreError::Damaged),
        }
        opening::verify_words(&copy)?;
        if journal::head(&copy)? == journal::head(&self.connection)? {
            Ok(CopiedRegister(self))
        } else {
            Err(StoreError::Damaged)
        }
    }
}

impl CopiedRegister {
    /// Brings it to this version, all or nothing, with its first person where it has none, and the journal line that tells it.
    ///
    /// # Errors
    /// Those of the disk: the register is then as it was.
    pub fn upgrade(
        self,
        author: &Author,
        first: impl FnOnce(&Profile) -> Access,
        entry: &Entry,
        holder: &Holder,
    ) -> Result<Store, StoreError> {
        let OlderRegister {
            mut connection,
            path,
            version,
        } = self.0;
        let (profile, _) = table::profile::read(&connection)?;
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema::upgrade(&tx, version)?;
        // Registers of the first version know nobody by name.
        if table::person::all(&tx)?.is_empty() {
            table::person::insert(&tx, &first(&profile))?;
        }
        journal::append(&tx, &author.name, author.now, entry)?;
        tx.commit()?;
        opening::keep_a_log(&connection)?;
        holder::announce(&path, holder);
        Ok(Store {
            connection,
            announced: Some(path),
            _folder: None,
        })
    }
}
