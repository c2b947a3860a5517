//! The supporting documents of a breach or of an entry of a register, inside the encrypted file.

mod owner;

pub use owner::Owner;

use chrono::{DateTime, Utc};
use domain::document::Caption;
use law::{ContractClause, DocumentKind};
use rusqlite::{Connection, Row, Transaction, named_params};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::error::StoreError;
use crate::{Author, Stamp, instant};

/// A document that is being added.
#[derive(Debug)]
pub struct NewDocument<'a> {
    /// Identifier.
    pub id: Uuid,
    /// What it supports.
    pub owner: Owner,
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
/// [`StoreError::NotFound`] when its owner is not in the register, [`StoreError::Closed`] when the file is closed.
pub fn add(
    tx: &Transaction<'_>,
    document: &NewDocument<'_>,
    author: &Author,
) -> Result<(), StoreError> {
    let size = i64::try_from(document.content.len())
        .map_err(|fault| StoreError::Unexpected(fault.to_string()))?;
    tx.prepare_cached(&format!(
        "INSERT INTO document (id, {}, name, kind, note, clause, size, sha256, added_at, added_by,
                               withdrawn_at, withdrawal_reason, content)
         VALUES (:id, :owner, :name, :kind, :note, :clause, :size, :sha256, :at, :by, NULL, '', :content)",
        document.owner.column()
    ))?
    .execute(named_params! {
        ":id": document.id.to_string(),
        ":owner": document.owner.open_row(tx)?,
        ":name": document.name,
        ":kind": document.caption.kind.name(),
        ":note": document.caption.note,
        ":clause": document.caption.clause.map(ContractClause::name),
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
/// [`StoreError::NotFound`] when its owner has no such document, or no longer; [`StoreError::Closed`] when the file is
/// closed.
pub fn withdraw(
    tx: &Transaction<'_>,
    owner: Owner,
    id: Uuid,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let withdrawn = tx
        .prepare_cached(&format!(
            "UPDATE document SET content = NULL, withdrawn_at = :at, withdrawal_reason = :reason
             WHERE id = :id AND {} = :owner AND withdrawn_at IS NULL",
            owner.column()
        ))?
        .execute(named_params! {
            ":id": id.to_string(),
            ":owner": owner.open_row(tx)?,
            ":reason": reason,
            ":at": instant::text(now),
        })?;
    if withdrawn == 1 {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}

/// Takes the documents of an entry that leaves the register away with it.
pub(super) fn remove_of_record(tx: &Transaction<'_>, row: i64) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM document WHERE record = :row")?
        .execute(named_params! { ":row": row })?;
    Ok(())
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

/// The bytes of a document.
pub(crate) fn content(
    connection: &Connection,
    owner: Owner,
    id: Uuid,
) -> Result<Vec<u8>, StoreError> {
    let content: Option<Vec<u8>> = connection
        .prepare_cached(&format!(
            "SELECT content FROM document WHERE id = :id AND {} = :owner",
            owner.column()
        ))?
        .query_row(
            named_params! { ":id": id.to_string(), ":owner": owner.row(connection)? },
            |row| row.get("content"),
        )?;
    content.ok_or(StoreError::NotFound)
}

/// The documents of an owner in the order of adding, without their bytes.
pub(crate) fn all(
    connection: &Connection,
    owner: Owner,
) -> Result<Vec<DocumentRecord>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, name, kind, note, clause, size, sha256, added_at, added_by, withdrawn_at, withdrawal_reason
         FROM document WHERE {} = :owner ORDER BY row",
        owner.column()
    ))?;
    let mut rows = statement.query(named_params! { ":owner": owner.row(connection)? })?;
    let mut documents = Vec::new();
    while let Some(row) = rows.next()? {
        documents.push(document(row)?);
    }
    Ok(documents)
}

fn document(row: &Row<'_>) -> Result<DocumentRecord, StoreError> {
    let clause: Option<String> = row.get("clause")?;
    Ok(DocumentRecord {
        id: super::identifier(&row.get::<_, String>("id")?)?,
        name: row.get("name")?,
        caption: Caption {
            kind: super::term::<DocumentKind>(row.get("kind")?)?,
            note: row.get("note")?,
            clause: clause.map(super::term).transpose()?,
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
