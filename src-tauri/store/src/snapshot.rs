//! A register that somebody else holds, read as it was at one instant.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

use tempfile::TempDir;
use vault::DataKey;

use crate::Store;
use crate::error::StoreError;
use crate::opening::{self, beside};

/// A copy is begun again when the holder folded her log meanwhile, which she does now and then.
const TRIES: usize = 5;
/// Bytes at the head of a log that change each time it is begun again.
const LOG_HEAD: usize = 32;

impl Store {
    /// Opens the register at `path` as it is at this instant, to read it, whoever holds it. What is opened is a copy of
    /// its encrypted bytes, in a folder of this process that goes with it; nothing is written beside the register.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when the holder writes so much that no copy is consistent, or why it cannot be read.
    pub fn open_snapshot(path: &Path, key: &DataKey) -> Result<Self, StoreError> {
        opening::look(path)?;
        if !opening::begins_with(path, key.salt())? {
            return Err(StoreError::Foreign);
        }
        let folder = private_folder().map_err(opening::refusal)?;
        let copy = folder.path().join("instantané.rgpd");
        take(path, &copy)?;
        let connection = opening::connect(&copy, key)?;
        opening::verify(&connection)?;
        connection.pragma_update(None, "query_only", "ON")?;
        Ok(Self {
            connection,
            announced: None,
            _folder: Some(folder),
        })
    }
}

/// A folder of this process that nobody else reads.
fn private_folder() -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o700));
    }
    builder.tempdir()
}

/// Copies the register and its log so that both are of one instant.
fn take(register: &Path, copy: &Path) -> Result<(), StoreError> {
    for _ in 0..TRIES {
        let before = Standing::of(register)?;
        fs::copy(register, copy).map_err(opening::refusal)?;
        copy_log(register, copy)?;
        if Standing::of(register)? == before {
            return Ok(());
        }
    }
    Err(StoreError::InUse(crate::holder::read(register)))
}

/// A register that was closed has no log; one that is written to has at least an empty one.
fn copy_log(register: &Path, copy: &Path) -> Result<(), StoreError> {
    match fs::copy(beside(register, LOG), beside(copy, LOG)) {
        Ok(_) => Ok(()),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(fault) => Err(opening::refusal(fault)),
    }
}

const LOG: &str = "-wal";

/// What changes when the file itself is written to, or its log begun again. Lines added to the log meanwhile are later
/// than the copy, and those cut short are not read.
#[derive(PartialEq, Eq)]
struct Standing {
    length: u64,
    modified: Option<SystemTime>,
    log: Vec<u8>,
}

impl Standing {
    fn of(register: &Path) -> Result<Self, StoreError> {
        let found = fs::metadata(register).map_err(opening::refusal)?;
        let mut log = Vec::new();
        if let Ok(file) = File::open(beside(register, LOG)) {
            let head = file.take(LOG_HEAD as u64).read_to_end(&mut log);
            head.map_err(opening::refusal)?;
        }
        Ok(Self {
            length: found.len(),
            modified: found.modified().ok(),
            log,
        })
    }
}
