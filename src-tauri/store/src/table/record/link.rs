//! Which fiche or breach names which entry of another register.

use domain::record::RecordKind;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use crate::error::StoreError;

/// Something that names an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordLink {
    /// Identifier of what names it.
    pub owner: Uuid,
    /// Its register; none for a breach.
    pub kind: Option<RecordKind>,
    /// Its name; empty for a breach, which has its number.
    pub name: String,
}

/// Replaces what `owner` names.
///
/// # Errors
/// [`StoreError::NotFound`] when one of `cited` is not in the register.
pub(crate) fn set_links(
    tx: &Transaction<'_>,
    owner: Uuid,
    cited: &[Uuid],
) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM record_link WHERE owner = :owner")?
        .execute(named_params! { ":owner": owner.to_string() })?;
    let mut insert = tx.prepare_cached(
        "INSERT OR IGNORE INTO record_link (cited, owner) SELECT id, :owner FROM record WHERE id = :cited",
    )?;
    let mut exists = tx.prepare_cached("SELECT 1 FROM record WHERE id = :cited")?;
    for cited in cited {
        if !exists.exists(named_params! { ":cited": cited.to_string() })? {
            return Err(StoreError::NotFound);
        }
        insert
            .execute(named_params! { ":owner": owner.to_string(), ":cited": cited.to_string() })?;
    }
    Ok(())
}

/// What names an entry: breaches first, then the others by name; what is played names nothing.
pub(crate) fn links_to(
    connection: &Connection,
    cited: Uuid,
) -> Result<Vec<RecordLink>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT owner, kind, coalesce(name, '') AS name FROM record_link
             LEFT JOIN record ON record.id = record_link.owner
         WHERE cited = :cited
             AND owner NOT IN (SELECT id FROM breach JOIN exercise ON exercise.breach = breach.row)
         ORDER BY kind IS NOT NULL, rank, sequence",
    )?;
    let mut rows = statement.query(named_params! { ":cited": cited.to_string() })?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        links.push(link(row)?);
    }
    Ok(links)
}

fn link(row: &Row<'_>) -> Result<RecordLink, StoreError> {
    let kind: Option<String> = row.get("kind")?;
    Ok(RecordLink {
        owner: super::super::identifier(&row.get::<_, String>("owner")?)?,
        kind: kind.map(super::super::term).transpose()?,
        name: row.get("name")?,
    })
}
