//! Tables of other programs that were taken into a register, each one to be undone as a whole.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::{breach, disposal};
use crate::error::StoreError;
use crate::{Author, Stamp, instant};

/// A table that is being taken.
#[derive(Debug)]
pub struct NewBatch<'a> {
    /// Identifier.
    pub id: Uuid,
    /// The word of its register.
    pub register: &'a str,
    /// Name of the file that it came from.
    pub file_name: &'a str,
    /// How many entries it adds.
    pub added: u32,
    /// How many entries it changes.
    pub changed: u32,
}

/// A table that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Identifier.
    pub id: Uuid,
    /// The word of its register.
    pub register: String,
    /// Name of the file that it came from.
    pub file_name: String,
    /// How many entries it added.
    pub added: u32,
    /// How many entries it changed.
    pub changed: u32,
    /// When and by whom it was taken.
    pub stamp: Stamp,
    /// When it was undone; none while it stands.
    pub undone_at: Option<DateTime<Utc>>,
}

/// What a batch wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The entry.
    pub subject: Uuid,
    /// The revision that the batch wrote.
    pub revision: u32,
    /// The document that stood there before; none for an entry that the batch added.
    pub before: Option<String>,
}

/// Writes that a table is taken.
///
/// # Errors
/// When the row cannot be written.
pub fn add(tx: &Transaction<'_>, batch: &NewBatch<'_>, author: &Author) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO import_batch (id, register, file_name, added, changed, taken_at, taken_by)
         VALUES (:id, :register, :file_name, :added, :changed, :at, :by)",
    )?
    .execute(named_params! {
        ":id": batch.id.to_string(),
        ":register": batch.register,
        ":file_name": batch.file_name,
        ":added": batch.added,
        ":changed": batch.changed,
        ":at": instant::text(author.now),
        ":by": author.name,
    })?;
    Ok(())
}

/// Writes what a batch did to one entry.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such batch.
pub fn remember(tx: &Transaction<'_>, batch: Uuid, item: &Imported) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO import_item (batch, subject, revision, before)
         VALUES (:batch, :subject, :revision, :before)",
    )?
    .execute(named_params! {
        ":batch": row_of(tx, batch)?,
        ":subject": item.subject.to_string(),
        ":revision": item.revision,
        ":before": item.before,
    })?;
    Ok(())
}

/// Closes a batch whose entries were put back: what stood before is no longer kept.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such batch, or when it was undone already.
pub fn undo(tx: &Transaction<'_>, batch: Uuid, now: DateTime<Utc>) -> Result<(), StoreError> {
    let row = row_of(tx, batch)?;
    let undone = tx
        .prepare_cached(
            "UPDATE import_batch SET undone_at = :at WHERE row = :row AND undone_at IS NULL",
        )?
        .execute(named_params! { ":row": row, ":at": instant::text(now) })?;
    if undone == 0 {
        return Err(StoreError::NotFound);
    }
    tx.prepare_cached("DELETE FROM import_item WHERE batch = :row")?
        .execute(named_params! { ":row": row })?;
    Ok(())
}

/// An entry is again as it was at `revision`: an earlier batch that wrote it knows it under its `new` revision.
///
/// # Errors
/// When the rows cannot be written.
pub fn put_back(
    tx: &Transaction<'_>,
    subject: Uuid,
    revision: u32,
    new: u32,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "UPDATE import_item SET revision = :new WHERE subject = :subject AND revision = :revision",
    )?
    .execute(named_params! {
        ":subject": subject.to_string(),
        ":revision": revision,
        ":new": new,
    })?;
    Ok(())
}

/// Takes out a breach that a batch added and on which nobody has worked since.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such breach.
pub fn take_out_breach(tx: &Transaction<'_>, id: Uuid) -> Result<(), StoreError> {
    disposal::remove(tx, id, breach::row_of(tx, id)?)
}

/// Forgets what batches know of an entry that leaves the register.
pub(crate) fn forget(tx: &Transaction<'_>, subject: Uuid) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM import_item WHERE subject = :subject")?
        .execute(named_params! { ":subject": subject.to_string() })?;
    Ok(())
}

/// What a batch wrote.
pub(crate) fn items(connection: &Connection, batch: Uuid) -> Result<Vec<Imported>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT subject, revision, before FROM import_item WHERE batch = :batch ORDER BY subject",
    )?;
    let mut rows = statement.query(named_params! { ":batch": row_of(connection, batch)? })?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        items.push(Imported {
            subject: super::identifier(&row.get::<_, String>("subject")?)?,
            revision: row.get("revision")?,
            before: row.get("before")?,
        });
    }
    Ok(items)
}

/// The entries of a batch on which somebody worked since, or that something else names by now.
pub(crate) fn touched(connection: &Connection, batch: Uuid) -> Result<Vec<Uuid>, StoreError> {
    let mut statement = connection.prepare_cached(TOUCHED)?;
    let mut rows = statement.query(named_params! { ":batch": row_of(connection, batch)? })?;
    let mut touched = Vec::new();
    while let Some(row) = rows.next()? {
        touched.push(super::identifier(&row.get::<_, String>("subject")?)?);
    }
    Ok(touched)
}

const TOUCHED: &str = "
    WITH item AS (SELECT subject, revision, before IS NULL AS is_added FROM import_item WHERE batch = :batch)
    SELECT subject FROM item JOIN record ON record.id = subject
    WHERE record.revision <> item.revision
       OR is_added AND EXISTS (
            SELECT 1 FROM record_link WHERE cited = subject
                AND owner NOT IN (SELECT subject FROM item WHERE is_added))
       OR is_added AND EXISTS (SELECT 1 FROM document WHERE document.record = record.row)
    UNION ALL
    SELECT subject FROM item JOIN breach ON breach.id = subject
    WHERE breach.revision <> item.revision OR closure IS NOT NULL
       OR is_added AND (EXISTS (SELECT 1 FROM breach_step WHERE breach_step.breach = breach.row)
            OR EXISTS (SELECT 1 FROM breach_event WHERE breach_event.breach = breach.row)
            OR EXISTS (SELECT 1 FROM document WHERE document.breach = breach.row))";

/// Every table that was taken, the latest first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Batch>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, register, file_name, added, changed, taken_at, taken_by, undone_at
         FROM import_batch ORDER BY row DESC",
    )?;
    let mut rows = statement.query([])?;
    let mut batches = Vec::new();
    while let Some(row) = rows.next()? {
        batches.push(batch(row)?);
    }
    Ok(batches)
}

fn batch(row: &Row<'_>) -> Result<Batch, StoreError> {
    Ok(Batch {
        id: super::identifier(&row.get::<_, String>("id")?)?,
        register: row.get("register")?,
        file_name: row.get("file_name")?,
        added: row.get("added")?,
        changed: row.get("changed")?,
        stamp: Stamp {
            at: instant::read(row, "taken_at")?,
            by: row.get("taken_by")?,
        },
        undone_at: instant::read_optional(row, "undone_at")?,
    })
}

fn row_of(connection: &Connection, batch: Uuid) -> Result<i64, StoreError> {
    let row = connection
        .prepare_cached("SELECT row FROM import_batch WHERE id = :id")?
        .query_row(named_params! { ":id": batch.to_string() }, |row| {
            row.get("row")
        })?;
    Ok(row)
}

/// The breaches that a batch which still stands added.
pub(crate) fn added_breaches(connection: &Connection) -> Result<BTreeSet<Uuid>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT subject FROM import_item JOIN breach ON breach.id = subject WHERE before IS NULL",
    )?;
    let mut rows = statement.query([])?;
    let mut added = BTreeSet::new();
    while let Some(row) = rows.next()? {
        added.insert(super::identifier(&row.get::<_, String>("subject")?)?);
    }
    Ok(added)
}
