//! The journal: who did what, when, with what stood before and after.
//!
//! Lines are only ever added. Each carries the SHA-256 of its words and of the line before,
//! so that its last hash stands for all of them wherever it is printed.

mod action;
mod search;

pub use action::Action;
pub use search::SealedLine;
pub(crate) use search::{actors, visit};

use chrono::{DateTime, Utc};
use domain::breach::FieldChange;
use rusqlite::{Connection, Row, Transaction, named_params};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::{hexadecimal, instant};

/// What a write says of itself.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What was done.
    pub action: Action,
    /// To what: the identifier of a breach or of a record, or [`REGISTER`].
    pub subject: String,
    /// Before and after, field by field.
    pub changes: Vec<FieldChange>,
}

/// The subject of what is done to the register as a whole.
pub const REGISTER: &str = "register";

/// How many lines about one subject are read at once: a register is opened every day for years.
pub const HISTORY: u32 = 200;

/// A line as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Rank, from 1.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// The name of the action.
    pub action: String,
    /// To what.
    pub subject: String,
    /// Before and after, field by field; nothing once the file that they told of was destroyed.
    pub changes: Vec<FieldChange>,
}

/// The last line of the journal: its rank, its hash and its instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Rank of the last line.
    pub seq: i64,
    /// Its hash, in hexadecimal.
    pub hash: String,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// The words of a line that its hash covers.
struct Sealed<'a> {
    seq: i64,
    at: &'a str,
    actor: &'a str,
    action: &'a str,
    subject: &'a str,
    changes_hash: &'a [u8],
}

impl Sealed<'_> {
    /// Each word goes in behind its length, so that no two lines hash the same text.
    fn hash(&self, previous: &[u8]) -> [u8; 32] {
        let mut digest = Sha256::new();
        digest.update(previous);
        digest.update(self.seq.to_le_bytes());
        for word in [self.at, self.actor, self.action, self.subject] {
            digest.update((word.len() as u64).to_le_bytes());
            digest.update(word);
        }
        digest.update(self.changes_hash);
        digest.finalize().into()
    }
}

/// Adds a line within the transaction that does what it says.
pub(crate) fn append(
    tx: &Transaction<'_>,
    actor: &str,
    at: DateTime<Utc>,
    entry: &Entry,
) -> Result<(), StoreError> {
    let (last, previous) = tail(tx)?;
    let at = instant::text(at);
    let changes = serde_json::to_string(&entry.changes)?;
    let salt: Vec<u8> = tx
        .prepare_cached("SELECT randomblob(16) AS salt")?
        .query_row([], |row| row.get("salt"))?;
    let sealed = Sealed {
        seq: last + 1,
        at: &at,
        actor,
        action: entry.action.name(),
        subject: &entry.subject,
        changes_hash: &hash_of(&salt, &changes),
    };
    tx.prepare_cached(
        "INSERT INTO journal (seq, at, actor, action, subject, changes_hash, hash)
         VALUES (:seq, :at, :actor, :action, :subject, :changes_hash, :hash)",
    )?
    .execute(named_params! {
        ":seq": sealed.seq,
        ":at": sealed.at,
        ":actor": sealed.actor,
        ":action": sealed.action,
        ":subject": sealed.subject,
        ":changes_hash": sealed.changes_hash,
        ":hash": sealed.hash(&previous),
    })?;
    tx.prepare_cached(
        "INSERT INTO journal_change (seq, salt, changes) VALUES (:seq, :salt, :changes)",
    )?
    .execute(named_params! { ":seq": sealed.seq, ":salt": salt, ":changes": changes })?;
    Ok(())
}

/// What a line keeps of its changes once they are gone.
fn hash_of(salt: &[u8], changes: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(changes)
        .finalize()
        .into()
}

fn tail(connection: &Connection) -> Result<(i64, Vec<u8>), StoreError> {
    let found = connection
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get("seq")?, row.get("hash")?)));
    match found {
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok((0, Vec::new())),
        other => Ok(other?),
    }
}

/// The last line.
pub(crate) fn head(connection: &Connection) -> Result<Head, StoreError> {
    let head = connection
        .prepare_cached("SELECT seq, at, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| {
            Ok(Head {
                seq: row.get("seq")?,
                hash: hexadecimal(&row.get::<_, Vec<u8>>("hash")?),
                at: instant::read(row, "at")?,
            })
        })?;
    Ok(head)
}

/// The latest instant of all lines: a line written while the clock was behind does not hide those before.
pub(crate) fn latest(connection: &Connection) -> Result<DateTime<Utc>, StoreError> {
    let latest = connection
        .prepare_cached("SELECT max(at) AS at FROM journal")?
        .query_row([], |row| instant::read(row, "at"))?;
    Ok(latest)
}

/// The latest instant at which an act was done.
pub(crate) fn latest_of(
    connection: &Connection,
    action: Action,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let latest = connection
        .prepare_cached("SELECT max(at) AS at FROM journal WHERE action = :action")?
        .query_row(named_params! { ":action": action.name() }, |row| {
            instant::read_optional(row, "at")
        })?;
    Ok(latest)
}

/// The hash of one line, in hexadecimal; the journal may not be that long.
pub(crate) fn hash_at(connection: &Connection, seq: i64) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT hash FROM journal WHERE seq = :seq")?;
    let mut rows = statement.query(named_params! { ":seq": seq })?;
    let row = rows.next()?;
    let hash = row.map(|row| row.get::<_, Vec<u8>>("hash")).transpose()?;
    Ok(hash.map(|hash| hexadecimal(&hash)))
}

/// Whether anything was done since the last backup, openings and readings apart.
pub(crate) fn has_changed_since_backup(connection: &Connection) -> Result<bool, StoreError> {
    let changed = connection
        .prepare_cached(
            "SELECT EXISTS (
                 SELECT 1 FROM journal
                 WHERE action NOT IN (:made, :rehearsed, :opened, :recovered, :read)
                     AND seq > (SELECT coalesce(max(seq), 0) FROM journal WHERE action = :made)
             ) AS changed",
        )?
        .query_row(
            named_params! {
                ":made": Action::BackupMade.name(),
                ":rehearsed": Action::BackupRehearsed.name(),
                ":opened": Action::RegisterOpened.name(),
                ":recovered": Action::OpenedWithRecoveryCode.name(),
                ":read": Action::BreachRead.name(),
            },
            |row| row.get("changed"),
        )?;
    Ok(changed)
}

/// The lines written after one, the latest first, at most [`HISTORY`], and how many there are.
pub(crate) fn after(connection: &Connection, seq: i64) -> Result<(Vec<Line>, u32), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, actor, action, subject, changes FROM journal LEFT JOIN journal_change USING (seq)
         WHERE seq > :seq ORDER BY seq DESC LIMIT :history",
    )?;
    let mut rows = statement.query(named_params! { ":seq": seq, ":history": HISTORY })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(line(row)?);
    }
    let count = connection
        .prepare_cached("SELECT count(*) AS lines FROM journal WHERE seq > :seq")?
        .query_row(named_params! { ":seq": seq }, |row| row.get("lines"))?;
    Ok((lines, count))
}

/// The latest lines about one subject, the latest first, at most [`HISTORY`].
pub(crate) fn about(connection: &Connection, subject: &str) -> Result<Vec<Line>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, actor, action, subject, changes FROM journal LEFT JOIN journal_change USING (seq)
         WHERE subject = :subject ORDER BY seq DESC LIMIT :history",
    )?;
    let mut rows = statement.query(named_params! { ":subject": subject, ":history": HISTORY })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(line(row)?);
    }
    Ok(lines)
}

/// Every line about one subject with its hash in hexadecimal, the earliest first.
pub(crate) fn extract(
    connection: &Connection,
    subject: &str,
) -> Result<Vec<(Line, String)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, actor, action, subject, changes, hash FROM journal LEFT JOIN journal_change USING (seq)
         WHERE subject = :subject ORDER BY seq",
    )?;
    let mut rows = statement.query(named_params! { ":subject": subject })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push((line(row)?, hexadecimal(&row.get::<_, Vec<u8>>("hash")?)));
    }
    Ok(lines)
}

/// How many lines there are about one subject.
pub(crate) fn count_about(connection: &Connection, subject: &str) -> Result<u32, StoreError> {
    let count = connection
        .prepare_cached("SELECT count(*) AS lines FROM journal WHERE subject = :subject")?
        .query_row(named_params! { ":subject": subject }, |row| {
            row.get("lines")
        })?;
    Ok(count)
}

fn line(row: &Row<'_>) -> Result<Line, StoreError> {
    Ok(Line {
        seq: row.get("seq")?,
        at: instant::read(row, "at")?,
        actor: row.get("actor")?,
        action: row.get("action")?,
        subject: row.get("subject")?,
        changes: match row.get::<_, Option<String>>("changes")? {
            Some(changes) => serde_json::from_str(&changes)?,
            None => Vec::new(),
        },
    })
}

/// Takes away what the journal tells of a breach whose destruction it has just told; the lines stay.
pub(crate) fn forget(tx: &Transaction<'_>, subject: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "DELETE FROM journal_change WHERE seq IN (SELECT seq FROM journal WHERE subject = :subject)
             AND seq < (SELECT max(seq) FROM journal)",
    )?
    .execute(named_params! { ":subject": subject })?;
    Ok(())
}

/// Recomputes the whole chain.
pub(crate) fn verify(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare(
        "SELECT seq, at, actor, action, subject, changes_hash, hash, salt, changes,
                CASE WHEN changes IS NULL THEN EXISTS (
                    SELECT 1 FROM journal AS told JOIN disposal ON disposal.breach = told.subject
                    WHERE told.subject = journal.subject AND told.action = :disposed
                        AND told.seq > journal.seq
                ) AND NOT EXISTS (SELECT 1 FROM breach WHERE breach.id = journal.subject)
                ELSE 0 END AS forgotten
         FROM journal LEFT JOIN journal_change USING (seq) ORDER BY seq",
    )?;
    let disposed = Action::BreachDisposed.name();
    let mut rows = statement.query(named_params! { ":disposed": disposed })?;
    let mut previous = Vec::new();
    let mut expected = 1;
    while let Some(row) = rows.next()? {
        match link(row, expected, &previous)? {
            Some(hash) => previous = hash,
            None => return Err(StoreError::JournalBroken { seq: expected }),
        }
        expected += 1;
    }
    // A register is created with its first line, so an empty journal was emptied.
    if expected == 1 {
        return Err(StoreError::JournalBroken { seq: 1 });
    }
    Ok(())
}

/// The hash of a line that follows from the one before, with its words as they were written.
fn link(row: &Row<'_>, expected: i64, previous: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
    let text = |column| -> Result<&str, StoreError> {
        Ok(row
            .get_ref(column)?
            .as_str()
            .map_err(rusqlite::Error::from)?)
    };
    let changes_hash: Vec<u8> = row.get("changes_hash")?;
    let sealed = Sealed {
        seq: row.get("seq")?,
        at: text("at")?,
        actor: text("actor")?,
        action: text("action")?,
        subject: text("subject")?,
        changes_hash: &changes_hash,
    };
    let salt: Option<Vec<u8>> = row.get("salt")?;
    let changes: Option<String> = row.get("changes")?;
    let are_sound = match salt.zip(changes) {
        Some((salt, changes)) => hash_of(&salt, &changes).as_slice() == changes_hash,
        None => row.get("forgotten")?,
    };
    let hash: Vec<u8> = row.get("hash")?;
    let follows = sealed.seq == expected && sealed.hash(previous).as_slice() == hash;
    Ok((follows && are_sound).then_some(hash))
}
