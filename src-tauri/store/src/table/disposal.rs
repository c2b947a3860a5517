//! The destruction of files: what is erased, and the certificate that stays.

use chrono::{DateTime, Utc};
use domain::closing::{Disposal, DisposalCertificate};
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::breach::row_of;
use crate::error::StoreError;
use crate::{Action, fingerprint};

/// A file that was destroyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisposedFile {
    /// Identifier that the breach had.
    pub breach: Uuid,
    /// What is left of it.
    pub certificate: DisposalCertificate,
}

/// Refuses a file that is open, held, or has still to be kept at `now`.
pub(crate) fn require_due(
    tx: &Transaction<'_>,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    match Disposal::of(&super::breach::find(tx, id)?, now) {
        Disposal::Due => Ok(()),
        Disposal::Open | Disposal::Kept | Disposal::Held => Err(StoreError::NotDue),
    }
}

/// Writes the certificate of a file, and gives its fingerprint.
pub(crate) fn certify(
    tx: &Transaction<'_>,
    breach: Uuid,
    certificate: &DisposalCertificate,
) -> Result<String, StoreError> {
    let certified = serde_json::to_string(certificate)?;
    tx.prepare_cached(
        "INSERT INTO disposal (breach, year, sequence, certificate)
         VALUES (:breach, :year, :sequence, :certificate)",
    )?
    .execute(named_params! {
        ":breach": breach.to_string(),
        ":year": certificate.number.year,
        ":sequence": super::breach::sequence(certificate.number),
        ":certificate": certified,
    })?;
    Ok(fingerprint(certified.as_bytes()))
}

/// Every certificate is the one that its journal line tells, and every such line has its certificate.
pub(crate) fn verify(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare(
        "SELECT seq, certificate, changes FROM journal JOIN journal_change USING (seq)
             LEFT JOIN disposal ON disposal.breach = journal.subject
         WHERE action = :disposed
         UNION ALL
         SELECT 1, certificate, NULL FROM disposal
         WHERE breach NOT IN (SELECT subject FROM journal WHERE action = :disposed)",
    )?;
    let disposed = Action::BreachDisposed.name();
    let mut rows = statement.query(named_params! { ":disposed": disposed })?;
    while let Some(row) = rows.next()? {
        let certificate: Option<String> = row.get("certificate")?;
        let changes: Option<String> = row.get("changes")?;
        let printed = certificate.map(|certificate| fingerprint(certificate.as_bytes()));
        let told = printed.zip(changes);
        if !told.is_some_and(|(printed, changes)| changes.contains(&printed)) {
            return Err(StoreError::JournalBroken {
                seq: row.get("seq")?,
            });
        }
    }
    Ok(())
}

/// The tables that hold something of a breach, those that cite another one first.
const TABLES: [&str; 8] = [
    "breach_event",
    "breach_told",
    "document",
    "breach_step",
    "breach_site",
    "breach_function",
    "breach_origin",
    "exercise",
];

/// Erases everything that the register holds of a breach, but for its certificate and its journal lines.
pub(crate) fn erase(tx: &Transaction<'_>, breach: Uuid) -> Result<(), StoreError> {
    remove(tx, breach, row_of(tx, breach)?)?;
    // The words of a deleted row stay in the index until its parts are merged.
    tx.execute(
        "INSERT INTO breach_search (breach_search) VALUES ('optimize')",
        [],
    )?;
    Ok(())
}

/// Takes the rows of a breach away.
pub(super) fn remove(tx: &Transaction<'_>, breach: Uuid, row: i64) -> Result<(), StoreError> {
    for table in TABLES {
        tx.execute(
            &format!("DELETE FROM {table} WHERE breach = :row"),
            named_params! { ":row": row },
        )?;
    }
    super::record::set_links(tx, breach, &[])?;
    super::import::forget(tx, breach)?;
    tx.execute(
        "DELETE FROM breach_search WHERE rowid = :row",
        named_params! { ":row": row },
    )?;
    tx.execute(
        "DELETE FROM draft WHERE key = :id OR key LIKE :id || '/%'",
        named_params! { ":id": breach.to_string() },
    )?;
    tx.execute(
        "DELETE FROM breach WHERE row = :row",
        named_params! { ":row": row },
    )?;
    Ok(())
}

/// The files that were destroyed, the latest numbers first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<DisposedFile>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT breach, certificate FROM disposal ORDER BY year DESC, sequence DESC",
    )?;
    let mut rows = statement.query([])?;
    let mut disposed = Vec::new();
    while let Some(row) = rows.next()? {
        disposed.push(file(row)?);
    }
    Ok(disposed)
}

fn file(row: &Row<'_>) -> Result<DisposedFile, StoreError> {
    let certificate: String = row.get("certificate")?;
    Ok(DisposedFile {
        breach: super::identifier(&row.get::<_, String>("breach")?)?,
        certificate: serde_json::from_str(&certificate)?,
    })
}
