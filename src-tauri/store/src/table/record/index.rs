//! What the search knows of an entry, and what entries are called.

use domain::activity::ActivityRecord;
use domain::record::{Content, Names, RecordKind, RecordNumber};
use domain::request::RequestRecord;
use rusqlite::{Connection, Transaction, named_params};
use uuid::Uuid;

use super::{find, link, row_of};
use crate::error::StoreError;
use crate::words;

/// Replaces what the search knows of one entry.
pub(super) fn index<T: Content>(
    tx: &Transaction<'_>,
    row: i64,
    number: RecordNumber,
    content: &T,
) -> Result<(), StoreError> {
    forget(tx, row)?;
    let names = names_of(tx, &content.cited())?;
    tx.prepare_cached("INSERT INTO record_search (rowid, words) VALUES (:row, :words)")?
        .execute(named_params! { ":row": row, ":words": searched(number, content, &names) })?;
    Ok(())
}

pub(super) fn forget(tx: &Transaction<'_>, row: i64) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM record_search WHERE rowid = :row")?
        .execute(named_params! { ":row": row })?;
    Ok(())
}

/// Everything one might type to find an entry again.
fn searched<T: Content>(number: RecordNumber, content: &T, names: &Names) -> String {
    let mut text = number.to_string();
    for (_, reading) in content.readings(names) {
        text.push(' ');
        text.push_str(&reading);
    }
    words::comparable(&text)
}

/// What some entries are called.
pub(crate) fn names_of(connection: &Connection, ids: &[Uuid]) -> Result<Names, StoreError> {
    let mut statement = connection.prepare_cached("SELECT name FROM record WHERE id = :id")?;
    let mut names = Vec::new();
    for id in ids {
        let mut rows = statement.query(named_params! { ":id": id.to_string() })?;
        if let Some(row) = rows.next()? {
            names.push((*id, row.get("name")?));
        }
    }
    Ok(names.into_iter().collect())
}

/// Rewrites what the search knows of the fiches and breaches that name an entry.
pub(crate) fn index_citing(tx: &Transaction<'_>, cited: Uuid) -> Result<(), StoreError> {
    for owner in link::links_to(tx, cited)? {
        match owner.kind {
            Some(RecordKind::RightsRequest) => index_again::<RequestRecord>(tx, owner.owner)?,
            // Of the other entries, fiches alone name some of other registers.
            Some(_) => index_again::<ActivityRecord>(tx, owner.owner)?,
            None => crate::table::breach::index_one(tx, owner.owner)?,
        }
    }
    Ok(())
}

fn index_again<T: Content>(tx: &Transaction<'_>, id: Uuid) -> Result<(), StoreError> {
    let entry = find::<T>(tx, id)?;
    index(tx, row_of(tx, id)?, entry.number, &entry.content)
}
