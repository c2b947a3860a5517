//! The versions of the schema, applied all or nothing.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;

/// Marks the database as a register of this application ("RGPD" in ASCII).
pub(crate) const APPLICATION_ID: i64 = 0x5247_5044;

/// One step per version of the schema, in order; a released step never changes.
const STEPS: [&str; 1] = [include_str!("migration/0001_register.sql")];

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
    if version > current_version() {
        return Err(StoreError::Newer(version));
    }
    Ok(())
}
