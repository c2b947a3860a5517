//! A copy of an open register, and a copy opened to be read.

use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use vault::DataKey;

use crate::Store;
use crate::error::StoreError;
use crate::{engine, opening};

/// Pages copied at once: nobody else writes, so one round takes them all.
const ALL: i32 = -1;

/// Copies what a connection has open to `path`, where nothing is yet.
pub(crate) fn copy(from: &Connection, path: &Path, key: &DataKey) -> Result<(), StoreError> {
    opening::reserve(path)?;
    let mut copy = opening::connect(path, key)?;
    let step = Backup::new(from, &mut copy)?.step(ALL)?;
    if step != StepResult::Done {
        return Err(StoreError::Unexpected(format!("the copy is {step:?}")));
    }
    // A copy that keeps no log beside it is read where nothing can be written.
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.close().map_err(|(_, fault)| StoreError::from(fault))
}

/// Connects to a copy to read it; nothing can be written.
pub(crate) fn connect_to_read(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    opening::look(path)?;
    if !opening::begins_with(path, key.salt())? {
        return Err(StoreError::Foreign);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    engine::ready();
    let connection = Connection::open_with_flags(path, flags)?;
    opening::prepare(&connection, key)?;
    Ok(connection)
}

impl Store {
    /// Copies the register to `path`, where nothing is yet, encrypted under the same `key`, and forces the copy to the
    /// disk. It is read through its own connection: on some systems another one would drop its lock.
    ///
    /// # Errors
    /// [`StoreError::AlreadyExists`] when something is at `path`, or those of the disk; what was begun there is then no
    /// copy.
    pub fn copy_to(&self, path: &Path, key: &DataKey) -> Result<(), StoreError> {
        copy(&self.connection, path, key)
    }

    /// Opens a copy to read it, once all its pages and all its lines were verified. Nothing is written, neither there nor
    /// beside it, and nothing can be.
    ///
    /// # Errors
    /// Why it is no sound copy of the register of this `key`.
    pub fn open_copy(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        let connection = connect_to_read(path, key)?;
        opening::verify_pages(&connection)?;
        Ok(Self {
            connection,
            announced: None,
            _folder: None,
        })
    }
}
