//! The versions of the schema, applied all or nothing.

use std::cmp::Ordering;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::StoreError;

/// Marks the database as a register of this application ("RGPD" in ASCII).
pub(crate) const APPLICATION_ID: i64 = 0x5247_5044;

/// One step per version of the schema, in order; a released step never changes.
const STEPS: [&str; 4] = [
    include_str!("migration/0001_register.sql"),
    include_str!("migration/0002_people.sql"),
    include_str!("migration/0003_evaluations.sql"),
    include_str!("migration/0004_exercises.sql"),
];

/// The version that this program writes.
pub(crate) fn current_version() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Lays the whole schema in an empty database.
pub(crate) fn lay(connection: &mut Connection) -> Result<(), StoreError> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in STEPS {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", current_version())?;
    tx.commit()?;
    Ok(())
}

/// Refuses what this program cannot read.
pub(crate) fn check(connection: &Connection) -> Result<(), StoreError> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    if pragma("application_id")? != APPLICATION_ID {
        return Err(StoreError::Foreign);
    }
    let version = pragma("user_version")?;
    match version.cmp(&current_version()) {
        Ordering::Less => Err(StoreError::Older(version)),
        Ordering::Equal => Ok(()),
        Ordering::Greater => Err(StoreError::Newer(version)),
    }
}

/// Applies the steps that a register of an earlier version has not had.
pub(crate) fn upgrade(tx: &Transaction<'_>, from: i64) -> Result<(), StoreError> {
    let done = usize::try_from(from).unwrap_or_default();
    for step in STEPS.iter().skip(done) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "user_version", current_version())?;
    Ok(())
}
