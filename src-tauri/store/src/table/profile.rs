//! Whose register it is: one row.

use chrono::{DateTime, Utc};
use domain::register::Profile;
use rusqlite::{Connection, Transaction, named_params};

use crate::error::StoreError;
use crate::instant;

/// Writes the profile of a new register.
///
/// # Errors
/// When the row cannot be written.
pub fn insert(
    tx: &Transaction<'_>,
    profile: &Profile,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO profile (id, revision, modified_at, content) VALUES (1, 1, :at, :content)",
        named_params! { ":at": instant::text(at), ":content": serde_json::to_string(profile)? },
    )?;
    Ok(())
}

/// Replaces the profile, provided that it is still at `revision`.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime.
pub fn update(
    tx: &Transaction<'_>,
    profile: &Profile,
    revision: u32,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE profile SET revision = revision + 1, modified_at = :at, content = :content
         WHERE id = 1 AND revision = :revision",
        named_params! {
            ":at": instant::text(at),
            ":content": serde_json::to_string(profile)?,
            ":revision": revision,
        },
    )?;
    if changed == 0 {
        return Err(StoreError::Outdated);
    }
    Ok(())
}

pub(crate) fn read(connection: &Connection) -> Result<(Profile, u32), StoreError> {
    let (content, revision): (String, u32) = connection
        .prepare_cached("SELECT content, revision FROM profile WHERE id = 1")?
        .query_row([], |row| Ok((row.get("content")?, row.get("revision")?)))?;
    Ok((serde_json::from_str(&content)?, revision))
}
