//! The supporting documents of a breach, inside the encrypted file.

use chrono::{DateTime, Utc};
use domain::document::Caption;
use law::DocumentKind;
use rusqlite::{Connection, Row, Transaction, named_params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::breach::{open_row, row_of};
use crate::error::StoreError;
use crate::{Author, Stamp, instant};

/// A document that is being added.
#[derive(Debug)]
pub struct NewDocument<'a> {
    /// Identifier.
    pub id: Uuid,
    /// The breach that it supports.
    pub breach: Uuid,
    /// Its file name, without any folder.
    pub name: &'a str,
    /// What it is and shows.
    pub caption: &'a Caption,
    /// Its bytes.
    pub content: &'a [u8],
}

/// What the register says of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRecord {
    /// Identifier.
    pub id: Uuid,
    /// Its file name.
    pub name: String,
    /// What it is and shows.
    pub caption: Caption,
    /// Bytes.
    pub size: u32,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// When and by whom it was added.
    pub stamp: Stamp,
    /// When its bytes were taken away, and why.
    pub withdrawn: Option<Withdrawal>,
}

/// Why the bytes of a document are no longer in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// Adds a document.
///
/// # Errors
/// [`StoreError::NotFound`] when the breach is not in the register, [`StoreError::Closed`] when its file is closed.
pub fn add(
    tx: &Transaction<'_>,
    document: &NewDocument<'_>,
    author: &Author,
) -> Result<(), StoreError> {
    let size = i64::try_from(document.content.len())
        .map_err(|fault| StoreError::Unexpected(fault.to_string()))?;
    tx.prepare_cached(
        "INSERT INTO document (id, breach, name, kind, note, size, sha256, added_at, added_by,
                               withdrawn_at, withdrawal_reason, content)
         VALUES (:id, :breach, :name, :kind, :note, :size, :sha256, :at, :by, NULL, '', :content)",
    )?
    .execute(named_params! {
        ":id": document.id.to_string(),
        ":breach": open_row(tx, document.breach)?,
        ":name": document.name,
        ":kind": document.caption.kind.name(),
        ":note": document.caption.note,
        ":size": size,
        ":sha256": Sha256::digest(document.content).as_slice(),
        ":at": instant::text(author.now),
        ":by": author.name,
        ":content": document.content,
    })?;
    Ok(())
}

/// Takes the bytes of a document away; its name, its fingerprint and the reason stay.
///
/// # Errors
/// [`StoreError::NotFound`] when the breach has no such document, or no longer; [`StoreError::Closed`] when its file
/// is closed.
pub fn withdraw(
    tx: &Transaction<'_>,
    breach: Uuid,
    id: Uuid,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let withdrawn = tx
        .prepare_cached(
            "UPDATE document SET content = NULL, withdrawn_at = :at, withdrawal_reason = :reason
             WHERE id = :id AND breach = :breach AND withdrawn_at IS NULL",
        )?
        .execute(named_params! {
            ":id": id.to_string(),
            ":breach": open_row(tx, breach)?,
            ":reason": reason,
            ":at": instant::text(now),
        })?;
    if withdrawn == 1 {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}

/// Refuses a document of another breach.
pub(crate) fn belongs(
    connection: &Connection,
    breach_row: i64,
    id: Uuid,
) -> Result<(), StoreError> {
    let found = connection
        .prepare_cached("SELECT 1 FROM document WHERE id = :id AND breach = :breach")?
        .exists(named_params! { ":id": id.to_string(), ":breach": breach_row })?;
    if found {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}

/// The bytes of a document of a breach.
pub(crate) fn content(
    connection: &Connection,
    breach: Uuid,
    id: Uuid,
) -> Result<Vec<u8>, StoreError> {
    let content: Option<Vec<u8>> = connection
        .prepare_cached("SELECT content FROM document WHERE id = :id AND breach = :breach")?
        .query_row(
            named_params! { ":id": id.to_string(), ":breach": row_of(connection, breach)? },
            |row| row.get("content"),
        )?;
    content.ok_or(StoreError::NotFound)
}

/// The documents of a breach in the order of adding, without their bytes.
pub(crate) fn all(
    connection: &Connection,
    breach: Uuid,
) -> Result<Vec<DocumentRecord>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, kind, note, size, sha256, added_at, added_by, withdrawn_at, withdrawal_reason
         FROM document WHERE breach = :breach ORDER BY row",
    )?;
    let mut rows = statement.query(named_params! { ":breach": row_of(connection, breach)? })?;
    let mut documents = Vec::new();
    while let Some(row) = rows.next()? {
        documents.push(record(row)?);
    }
    Ok(documents)
}

fn record(row: &Row<'_>) -> Result<DocumentRecord, StoreError> {
    Ok(DocumentRecord {
        id: super::identifier(&row.get::<_, String>("id")?)?,
        name: row.get("name")?,
        caption: Caption {
            kind: super::term::<DocumentKind>(row.get("kind")?)?,
            note: row.get("note")?,
        },
        size: row.get("size")?,
        sha256: crate::hexadecimal(&row.get::<_, Vec<u8>>("sha256")?),
        stamp: Stamp {
            at: instant::read(row, "added_at")?,
            by: row.get("added_by")?,
        },
        withdrawn: withdrawal(row)?,
    })
}

fn withdrawal(row: &Row<'_>) -> Result<Option<Withdrawal>, StoreError> {
    let Some(at) = instant::read_optional(row, "withdrawn_at")? else {
        return Ok(None);
    };
    Ok(Some(Withdrawal {
        at,
        reason: row.get("withdrawal_reason")?,
    }))
}
