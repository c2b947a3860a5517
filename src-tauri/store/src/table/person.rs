//! Who has access, each through a slot of the key file. A person whose access was taken away keeps her row:
//! the number of her slot is never given again.

use chrono::{DateTime, Utc};
use domain::person::Person;
use law::UserRole;
use rusqlite::{Connection, Row, Transaction, named_params};
use vault::SlotId;

use crate::error::StoreError;
use crate::instant;

/// A person and the slot that her passphrase opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Who.
    pub person: Person,
    /// The slot of the key file.
    pub slot: SlotId,
    /// Version of the row.
    pub revision: u32,
}

/// Gives access.
///
/// # Errors
/// When the row cannot be written.
pub fn insert(tx: &Transaction<'_>, access: &Access) -> Result<(), StoreError> {
    let person = &access.person;
    tx.execute(
        "INSERT INTO person (id, slot, revision, name, function, role, provisional, added_at)
         VALUES (:id, :slot, :revision, :name, :function, :role, :provisional, :added_at)",
        named_params! {
            ":id": person.id.to_string(),
            ":slot": access.slot.0,
            ":revision": access.revision,
            ":name": person.name,
            ":function": person.function,
            ":role": person.role.name(),
            ":provisional": person.is_provisional,
            ":added_at": instant::text(person.added_at),
        },
    )?;
    Ok(())
}

/// Writes what changed of a person, provided that she is still at `revision`.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime.
pub fn update(tx: &Transaction<'_>, person: &Person, revision: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE person SET revision = revision + 1, name = :name, function = :function, role = :role,
                provisional = :provisional, removed_at = :removed_at
         WHERE id = :id AND revision = :revision",
        named_params! {
            ":id": person.id.to_string(),
            ":name": person.name,
            ":function": person.function,
            ":role": person.role.name(),
            ":provisional": person.is_provisional,
            ":removed_at": person.removed_at.map(instant::text),
            ":revision": revision,
        },
    )?;
    if changed == 0 {
        return Err(StoreError::Outdated);
    }
    Ok(())
}

/// Everybody who has or had access, the first given first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Access>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, slot, revision, name, function, role, provisional, added_at, removed_at
         FROM person ORDER BY added_at, name",
    )?;
    let mut rows = statement.query([])?;
    let mut people = Vec::new();
    while let Some(row) = rows.next()? {
        people.push(access(row)?);
    }
    Ok(people)
}

fn access(row: &Row<'_>) -> Result<Access, StoreError> {
    let removed_at: Option<DateTime<Utc>> = instant::read_optional(row, "removed_at")?;
    Ok(Access {
        person: Person {
            id: super::identifier(&row.get::<_, String>("id")?)?,
            name: row.get("name")?,
            function: row.get("function")?,
            role: super::term::<UserRole>(row.get("role")?)?,
            is_provisional: row.get("provisional")?,
            added_at: instant::read(row, "added_at")?,
            removed_at,
        },
        slot: SlotId(row.get("slot")?),
        revision: row.get("revision")?,
    })
}
