//! The exercises of the procedure, each beside the breach on which it is played.

use domain::exercise::{Exercise, ExerciseContent, PlayedClock};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

use super::breach::{number_of, row_of};
use crate::error::StoreError;

/// Writes a new exercise, whose breach was just written.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such breach.
pub fn insert(tx: &Transaction<'_>, exercise: &Exercise) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO exercise (breach, revision, begun_by, content)
         VALUES (:breach, :revision, :begun_by, :content)",
    )?
    .execute(named_params! {
        ":breach": row_of(tx, exercise.id)?,
        ":revision": exercise.revision,
        ":begun_by": exercise.begun_by,
        ":content": serde_json::to_string(&exercise.content)?,
    })?;
    Ok(())
}

/// Replaces what an exercise still at the revision of `changed` says.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime.
pub fn update(tx: &Transaction<'_>, changed: &Exercise) -> Result<(), StoreError> {
    let rows = tx
        .prepare_cached(
            "UPDATE exercise SET revision = :revision + 1, content = :content
             WHERE breach = :breach AND revision = :revision",
        )?
        .execute(named_params! {
            ":breach": row_of(tx, changed.id)?,
            ":revision": changed.revision,
            ":content": serde_json::to_string(&changed.content)?,
        })?;
    if rows == 0 {
        return Err(StoreError::Outdated);
    }
    Ok(())
}

const COLUMNS: &str = "id, year, sequence, exercise.revision AS revision, begun_by, content
     FROM exercise JOIN breach ON breach.row = exercise.breach";

/// Every exercise, the latest begun first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Exercise>, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} ORDER BY year DESC, sequence"))?;
    let mut rows = statement.query([])?;
    let mut exercises = Vec::new();
    while let Some(row) = rows.next()? {
        exercises.push(exercise(row)?);
    }
    Ok(exercises)
}

pub(crate) fn find(connection: &Connection, id: Uuid) -> Result<Exercise, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} WHERE id = :id"))?;
    let mut rows = statement.query(named_params! { ":id": id.to_string() })?;
    exercise(rows.next()?.ok_or(StoreError::NotFound)?)
}

/// The clock of the exercise that is played on a breach; none for a breach of the register, and for anything else.
pub(crate) fn clock(
    connection: &Connection,
    breach: Uuid,
) -> Result<Option<PlayedClock>, StoreError> {
    let clock: Option<String> = connection
        .prepare_cached(
            "SELECT content -> '$.clock' AS clock
             FROM breach JOIN exercise ON exercise.breach = breach.row WHERE id = :id",
        )?
        .query_row(named_params! { ":id": breach.to_string() }, |row| {
            row.get("clock")
        })
        .optional()?;
    Ok(clock.as_deref().map(serde_json::from_str).transpose()?)
}

fn exercise(row: &Row<'_>) -> Result<Exercise, StoreError> {
    let content: String = row.get("content")?;
    Ok(Exercise {
        id: super::identifier(&row.get::<_, String>("id")?)?,
        number: number_of(row)?,
        revision: row.get("revision")?,
        begun_by: row.get("begun_by")?,
        content: serde_json::from_str::<ExerciseContent>(&content)?,
    })
}
