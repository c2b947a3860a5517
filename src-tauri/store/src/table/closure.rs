//! The closing of a file, its opening again, and the hold that forbids to destroy it.

use domain::closing::{Closure, Hold};
use rusqlite::{Transaction, named_params};
use uuid::Uuid;

use super::breach::{open_row, row_of};
use crate::error::StoreError;

/// Closes a file.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such breach, [`StoreError::Closed`] when it is closed already.
pub fn close(tx: &Transaction<'_>, breach: Uuid, closure: &Closure) -> Result<(), StoreError> {
    tx.prepare_cached(
        "UPDATE breach SET closure = :closure, kept_through_on = :kept_through_on WHERE row = :row",
    )?
    .execute(named_params! {
        ":row": open_row(tx, breach)?,
        ":closure": serde_json::to_string(closure)?,
        ":kept_through_on": closure.kept_through_on.to_string(),
    })?;
    Ok(())
}

/// Opens a closed file again: its years are cancelled.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such breach or when its file is open.
pub fn reopen(tx: &Transaction<'_>, breach: Uuid) -> Result<(), StoreError> {
    let reopened = tx
        .prepare_cached(
            "UPDATE breach SET closure = NULL, kept_through_on = NULL
             WHERE row = :row AND closure IS NOT NULL",
        )?
        .execute(named_params! { ":row": row_of(tx, breach)? })?;
    one(reopened)
}

/// Forbids to destroy a file, or allows it again with `None`.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such breach, or nothing to lift.
pub fn hold(tx: &Transaction<'_>, breach: Uuid, hold: Option<&Hold>) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached(
            "UPDATE breach SET hold = :hold WHERE row = :row AND (hold IS NULL) = (:hold IS NOT NULL)",
        )?
        .execute(named_params! {
            ":row": row_of(tx, breach)?,
            ":hold": hold.map(serde_json::to_string).transpose()?,
        })?;
    one(changed)
}

fn one(changed: usize) -> Result<(), StoreError> {
    if changed == 1 {
        Ok(())
    } else {
        Err(StoreError::NotFound)
    }
}
