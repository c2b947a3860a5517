//! The entries of the registers that are kept up to date for years: what each says as one document, with the columns that
//! lists sort and filter by.

mod index;
mod link;
mod list;

pub(crate) use index::{index_citing, names_of};
pub use link::RecordLink;
pub(crate) use link::{links_to, set_links};
pub use list::{RecordFilter, RecordStanding, RecordTally};
pub(crate) use list::{all, page, tally, total};

use chrono::NaiveDate;
use domain::record::{Content, Record, RecordKind, RecordNumber};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

use super::{document, import};
use crate::error::StoreError;
use crate::{Author, instant, words};

/// Gives the next number of a register.
///
/// # Errors
/// When the row cannot be written.
pub fn take_number(tx: &Transaction<'_>, kind: RecordKind) -> Result<RecordNumber, StoreError> {
    let sequence = tx
        .prepare_cached(
            "INSERT INTO record_number (kind, last) VALUES (:kind, 1)
             ON CONFLICT (kind) DO UPDATE SET last = last + 1 RETURNING last",
        )?
        .query_row(named_params! { ":kind": kind.name() }, |row| {
            row.get("last")
        })?;
    Ok(RecordNumber { kind, sequence })
}

/// Writes a new entry.
///
/// # Errors
/// [`StoreError::NotFound`] when it names an entry that is not in the register.
pub fn insert<T: Content>(tx: &Transaction<'_>, record: &Record<T>) -> Result<(), StoreError> {
    let columns = Columns::of(&record.content)?;
    tx.prepare_cached(
        "INSERT INTO record (id, kind, sequence, revision, created_at, created_by, modified_at, modified_by,
                             name, rank, state, lacking, due_on, content)
         VALUES (:id, :kind, :sequence, :revision, :created_at, :created_by, :modified_at, :modified_by,
                 :name, :rank, :state, :lacking, :due_on, :content)",
    )?
    .execute(named_params! {
        ":id": record.id.to_string(),
        ":kind": record.number.kind.name(),
        ":sequence": record.number.sequence,
        ":revision": record.revision,
        ":created_at": instant::text(record.created_at),
        ":created_by": record.created_by,
        ":modified_at": instant::text(record.modified_at),
        ":modified_by": record.modified_by,
        ":name": record.content.name(),
        ":rank": columns.rank,
        ":state": record.content.state(),
        ":lacking": columns.lacking,
        ":due_on": columns.due_on,
        ":content": columns.content,
    })?;
    let row = tx.last_insert_rowid();
    set_links(tx, record.id, &record.content.cited())?;
    index::index(tx, row, record.number, &record.content)
}

/// Replaces what an entry still at `revision` says. What names it finds it again under its new name.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime; [`StoreError::NotFound`] when there is no
/// such entry, or when it names one that is not in the register.
pub fn update<T: Content>(
    tx: &Transaction<'_>,
    id: Uuid,
    content: &T,
    revision: u32,
    author: &Author,
) -> Result<(), StoreError> {
    let before = find::<T>(tx, id)?;
    let columns = Columns::of(content)?;
    let changed = tx
        .prepare_cached(
            "UPDATE record SET revision = :revision + 1, modified_at = :at, modified_by = :by, name = :name,
                 rank = :rank, state = :state, lacking = :lacking, due_on = :due_on, content = :content
             WHERE id = :id AND revision = :revision AND kind = :kind",
        )?
        .execute(named_params! {
            ":id": id.to_string(),
            ":kind": content.kind().name(),
            ":revision": revision,
            ":at": instant::text(author.now),
            ":by": author.name,
            ":name": content.name(),
            ":rank": columns.rank,
            ":state": content.state(),
            ":lacking": columns.lacking,
            ":due_on": columns.due_on,
            ":content": columns.content,
        })?;
    if changed == 0 {
        return Err(StoreError::Outdated);
    }
    set_links(tx, id, &content.cited())?;
    index::index(tx, row_of(tx, id)?, before.number, content)?;
    if before.content.name() != content.name() {
        index_citing(tx, id)?;
    }
    Ok(())
}

/// Deletes an entry that nothing names, and its documents with it.
///
/// # Errors
/// [`StoreError::Linked`] when something names it, [`StoreError::NotFound`] when there is no such entry.
pub fn delete(tx: &Transaction<'_>, id: Uuid) -> Result<(), StoreError> {
    let row = row_of(tx, id)?;
    if !links_to(tx, id)?.is_empty() {
        return Err(StoreError::Linked);
    }
    set_links(tx, id, &[])?;
    import::forget(tx, id)?;
    document::remove_of_record(tx, row)?;
    index::forget(tx, row)?;
    tx.prepare_cached("DELETE FROM record WHERE row = :row")?
        .execute(named_params! { ":row": row })?;
    Ok(())
}

/// What is written beside the document.
struct Columns {
    rank: String,
    lacking: i64,
    due_on: Option<String>,
    content: String,
}

impl Columns {
    fn of<T: Content>(content: &T) -> Result<Self, StoreError> {
        let first = content.expiries().into_iter().map(|expiry| expiry.on).min();
        Ok(Self {
            rank: words::rank(content.name()),
            lacking: i64::try_from(content.lacking())
                .map_err(|fault| StoreError::Unexpected(fault.to_string()))?,
            due_on: first.as_ref().map(NaiveDate::to_string),
            content: serde_json::to_string(content)?,
        })
    }
}

pub(crate) fn row_of(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    let row = connection
        .prepare_cached("SELECT row FROM record WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            row.get("row")
        })?;
    Ok(row)
}

/// The register that an entry belongs to.
pub(crate) fn kind_of(connection: &Connection, id: Uuid) -> Result<RecordKind, StoreError> {
    let name: String = connection
        .prepare_cached("SELECT kind FROM record WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            row.get("kind")
        })?;
    super::term(name)
}

const COLUMNS: &str =
    "id, kind, sequence, revision, created_at, created_by, modified_at, modified_by, content";

/// One entry; one of another register is not found.
pub(crate) fn find<T: Content>(connection: &Connection, id: Uuid) -> Result<Record<T>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM record WHERE id = :id"))?;
    let mut rows = statement.query(named_params! { ":id": id.to_string() })?;
    let row = rows.next()?.ok_or(StoreError::NotFound)?;
    let kind: RecordKind = super::term(row.get("kind")?)?;
    if T::KINDS.contains(&kind) {
        record(row)
    } else {
        Err(StoreError::NotFound)
    }
}

fn record<T: Content>(row: &Row<'_>) -> Result<Record<T>, StoreError> {
    let content: String = row.get("content")?;
    Ok(Record {
        id: super::identifier(&row.get::<_, String>("id")?)?,
        number: number(row)?,
        revision: row.get("revision")?,
        created_at: instant::read(row, "created_at")?,
        created_by: row.get("created_by")?,
        modified_at: instant::read(row, "modified_at")?,
        modified_by: row.get("modified_by")?,
        content: serde_json::from_str(&content)?,
    })
}

fn number(row: &Row<'_>) -> Result<RecordNumber, StoreError> {
    Ok(RecordNumber {
        kind: super::term(row.get("kind")?)?,
        sequence: row.get("sequence")?,
    })
}

/// The number that the next entry of a register will receive.
pub(crate) fn next_number(
    connection: &Connection,
    kind: RecordKind,
) -> Result<RecordNumber, StoreError> {
    let last: Option<u32> = connection
        .prepare_cached("SELECT last FROM record_number WHERE kind = :kind")?
        .query_row(named_params! { ":kind": kind.name() }, |row| {
            row.get("last")
        })
        .optional()?;
    let sequence = last.unwrap_or_default() + 1;
    Ok(RecordNumber { kind, sequence })
}
