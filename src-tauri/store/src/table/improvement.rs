//! The actions that evaluations decided on.

use domain::improvement::{Improvement, ImprovementContent, ImprovementNumber};
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::evaluation::row_of;
use crate::error::StoreError;
use crate::{Author, instant};

/// Writes a new action under the next number.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such evaluation.
pub fn insert(
    tx: &Transaction<'_>,
    id: Uuid,
    evaluation: Uuid,
    content: &ImprovementContent,
    author: &Author,
) -> Result<ImprovementNumber, StoreError> {
    let number = tx
        .prepare_cached(
            "INSERT INTO improvement (id, evaluation, revision, decided_at, content)
             VALUES (:id, :evaluation, 1, :at, :content) RETURNING number",
        )?
        .query_row(
            named_params! {
                ":id": id.to_string(),
                ":evaluation": row_of(tx, evaluation)?,
                ":at": instant::text(author.now),
                ":content": serde_json::to_string(content)?,
            },
            |row| row.get("number"),
        )?;
    Ok(ImprovementNumber(number))
}

/// Replaces what an action still at `revision` says.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime.
pub fn update(
    tx: &Transaction<'_>,
    id: Uuid,
    content: &ImprovementContent,
    revision: u32,
) -> Result<(), StoreError> {
    let rows = tx
        .prepare_cached(
            "UPDATE improvement SET revision = revision + 1, content = :content
             WHERE id = :id AND revision = :revision",
        )?
        .execute(named_params! {
            ":id": id.to_string(),
            ":revision": revision,
            ":content": serde_json::to_string(content)?,
        })?;
    if rows == 0 {
        return Err(StoreError::Outdated);
    }
    Ok(())
}

/// Takes an action away.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such action.
pub fn delete(tx: &Transaction<'_>, id: Uuid) -> Result<(), StoreError> {
    let rows = tx.execute(
        "DELETE FROM improvement WHERE id = :id",
        named_params! { ":id": id.to_string() },
    )?;
    if rows == 0 {
        return Err(StoreError::NotFound);
    }
    Ok(())
}

/// Every action, the first decided first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Improvement>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT improvement.id AS id, number, improvement.revision AS revision, decided_at,
                improvement.content AS content, evaluation.id AS evaluation
         FROM improvement JOIN evaluation ON evaluation.row = improvement.evaluation
         ORDER BY number",
    )?;
    let mut rows = statement.query([])?;
    let mut actions = Vec::new();
    while let Some(row) = rows.next()? {
        actions.push(improvement(row)?);
    }
    Ok(actions)
}

fn improvement(row: &Row<'_>) -> Result<Improvement, StoreError> {
    let content: String = row.get("content")?;
    Ok(Improvement {
        id: super::identifier(&row.get::<_, String>("id")?)?,
        number: ImprovementNumber(row.get("number")?),
        revision: row.get("revision")?,
        evaluation: super::identifier(&row.get::<_, String>("evaluation")?)?,
        decided_at: instant::read(row, "decided_at")?,
        content: serde_json::from_str(&content)?,
    })
}
