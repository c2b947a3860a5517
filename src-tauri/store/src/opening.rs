//! Opening is not creating: each reason why a file does not open has its own name,
//! and no path here changes, removes or replaces a file that does not open.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use vault::{DataKey, RegisterSalt};

use crate::error::StoreError;
use crate::{engine, holder, journal, schema, table};

/// Bytes of a page: rows of about two kilobytes share a page, which 4096 bytes would not allow.
pub(crate) const PAGE_SIZE: u32 = 8192;
/// Bytes at the head of the file that hold its salt.
const SALT: usize = 16;

/// What can be told of a file without any key.
///
/// # Errors
/// [`StoreError::Missing`], [`StoreError::Empty`], [`StoreError::ReadOnly`] or [`StoreError::Disk`].
pub fn look(path: &Path) -> Result<(), StoreError> {
    let found = fs::metadata(path).map_err(refusal)?;
    if !found.is_file() {
        return Err(StoreError::Foreign);
    }
    if found.len() == 0 {
        return Err(StoreError::Empty);
    }
    Ok(())
}

/// True when the file could be a register: whole pages, and not the head of a plain database.
/// Used to tell a foreign file from a register whose key file is lost.
///
/// # Errors
/// When the file cannot be read.
pub fn could_be_register(path: &Path) -> Result<bool, StoreError> {
    let length = fs::metadata(path).map_err(refusal)?.len();
    Ok(length % u64::from(PAGE_SIZE) == 0 && head(path)? != *b"SQLite format 3\0")
}

/// True when the file begins as the register of a key file does.
///
/// # Errors
/// When the file cannot be read, or is too short to be a register.
pub fn begins_with(path: &Path, salt: RegisterSalt) -> Result<bool, StoreError> {
    Ok(head(path)? == *salt.as_bytes())
}

fn head(path: &Path) -> Result<[u8; SALT], StoreError> {
    let mut head = [0; SALT];
    let mut file = File::open(path).map_err(refusal)?;
    match file.read_exact(&mut head) {
        Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => Err(StoreError::Foreign),
        Err(fault) => Err(refusal(fault)),
        Ok(()) => Ok(head),
    }
}

#[allow(clippy::needless_pass_by_value)] // reads as a conversion in `map_err`
pub(crate) fn refusal(fault: io::Error) -> StoreError {
    match fault.kind() {
        io::ErrorKind::NotFound => StoreError::Missing,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        io::ErrorKind::StorageFull => StoreError::DiskFull,
        _ => StoreError::Disk,
    }
}

/// Connects to an existing register and verifies all of it.
pub(crate) fn open(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    look(path)?;
    require_writable(path)?;
    if !begins_with(path, key.salt())? {
        return Err(StoreError::Foreign);
    }
    let opened = connect(path, key).and_then(|connection| {
        verify(&connection)?;
        keep_a_log(&connection)?;
        Ok(connection)
    });
    match opened {
        Err(StoreError::InUse(_)) => Err(StoreError::InUse(holder::read(path))),
        other => other,
    }
}

/// Whether another program holds the register of `key` now. Nothing is written, not even what a crash left in the log.
///
/// # Errors
/// When it cannot be read.
pub fn is_held(path: &Path, key: &DataKey) -> Result<bool, StoreError> {
    look(path)?;
    // A log that is there stays as it is; one that asking makes is taken away again.
    let had_log = logs_of(path).iter().any(|log| log.exists());
    let asked = connect(path, key).and_then(|connection| {
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, had_log)?;
        first_read(&connection)
    });
    match asked {
        Ok(()) => Ok(false),
        Err(StoreError::InUse(_)) => Ok(true),
        Err(fault) => Err(fault),
    }
}

/// The first read takes the lock and proves the key.
pub(crate) fn first_read(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })?;
    Ok(())
}

/// A file that may only be read is said to be so here: once connected, its lock fails as a disk does.
fn require_writable(path: &Path) -> Result<(), StoreError> {
    let opened = File::options().read(true).write(true).open(path);
    opened.map(drop).map_err(refusal)
}

pub(crate) fn verify(connection: &Connection) -> Result<(), StoreError> {
    first_read(connection)?;
    // A checkpoint that a crash or a full disk cut short left pages by half in the file, which the log still has whole:
    // it is finished before anything is judged.
    fold(connection)?;
    verify_pages(connection)
}

/// Verifies every page, then what they say.
pub(crate) fn verify_pages(connection: &Connection) -> Result<(), StoreError> {
    // Every page carries its own authentication: one changed bit anywhere is found here.
    let mut damage = connection.prepare("PRAGMA cipher_integrity_check")?;
    if damage.exists([])? {
        return Err(StoreError::Damaged);
    }
    schema::check(connection)?;
    verify_words(connection)
}

/// Verifies what the journal and the certificates say, in a register of any version.
pub(crate) fn verify_words(connection: &Connection) -> Result<(), StoreError> {
    journal::verify(connection)?;
    table::verify_what_stays(connection)
}

/// Brings what the log holds into the file.
pub(crate) fn fold(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

/// What the database may leave beside its file.
pub(crate) const LOGS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What the database may have left beside the register at `path` when it was not closed. It belongs to that very file:
/// beside another one, it would be taken for its own.
#[must_use]
pub fn logs_of(path: &Path) -> [PathBuf; 3] {
    LOGS.map(|suffix| beside(path, suffix))
}

/// The path of a register with something added to its name.
pub(crate) fn beside(register: &Path, suffix: &str) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Makes the empty file of a new register, readable by its owner alone, unless something is there.
pub(crate) fn reserve(path: &Path) -> Result<(), StoreError> {
    // A log left there belongs to a register that is elsewhere: an empty database would erase it.
    if logs_of(path).iter().any(|log| log.exists()) {
        return Err(StoreError::AlreadyExists);
    }
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {
            Err(StoreError::AlreadyExists)
        }
        // The folder is what is missing.
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Err(StoreError::ReadOnly),
        Err(fault) => Err(refusal(fault)),
    }
}

/// Lays an empty register in the file made for it.
pub(crate) fn lay(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    let mut connection = connect(path, key)?;
    keep_a_log(&connection)?;
    schema::lay(&mut connection)?;
    Ok(connection)
}

/// Connects to a file that is there, whatever it holds.
pub(crate) fn connect(path: &Path, key: &DataKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    engine::ready();
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection, key)?;
    Ok(connection)
}

/// Writes go to a log first; a copy that was made as a backup has none until it is a register again.
pub(crate) fn keep_a_log(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    Ok(())
}

/// Settings that hold for one connection, before its first read.
pub(crate) fn prepare(connection: &Connection, key: &DataKey) -> Result<(), StoreError> {
    // SQLCipher reports a wrong key on the standard error stream by default.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    // Pages are wiped from memory as they are given back, for the rest of the process.
    connection.execute_batch("PRAGMA cipher_memory_security = ON")?;
    connection.pragma_update(None, "key", key.sqlcipher_key().as_str())?;
    connection.pragma_update(None, "cipher_page_size", PAGE_SIZE)?;
    // One process at a time; without shared memory, so that a server share works as a disk does.
    connection.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    // What is taken away is overwritten, not only forgotten.
    connection.query_row("PRAGMA secure_delete = ON", [], |_| Ok(()))?;
    // An acknowledged write survives a power cut.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    connection.busy_timeout(std::time::Duration::ZERO)?;
    Ok(())
}
