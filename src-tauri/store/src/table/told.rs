//! What the supervisory authority was told at each sending, as the file stood then.

use chrono::{DateTime, Utc};
use domain::breach::BreachFacts;
use domain::procedure::Step;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::breach::open_row;
use crate::error::StoreError;
use crate::{Author, instant};

/// The file of a breach as it stood when something was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// The facts.
    pub facts: BreachFacts,
    /// The steps.
    pub steps: Vec<Step>,
}

/// Keeps what was sent.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such breach, [`StoreError::Closed`] when its file is closed.
pub fn keep(
    tx: &Transaction<'_>,
    breach: Uuid,
    told: &Told,
    author: &Author,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO breach_told (breach, sent_at, recorded_at, facts, steps)
         VALUES (:breach, :sent_at, :recorded_at, :facts, :steps)",
    )?
    .execute(named_params! {
        ":breach": open_row(tx, breach)?,
        ":sent_at": instant::text(told.sent_at),
        ":recorded_at": instant::text(author.now),
        ":facts": serde_json::to_string(&told.facts)?,
        ":steps": serde_json::to_string(&told.steps)?,
    })?;
    Ok(())
}

/// Everything that was written down as sent, the first sending first.
pub(crate) fn all(connection: &Connection, breach_row: i64) -> Result<Vec<Told>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT sent_at, facts, steps FROM breach_told WHERE breach = :breach ORDER BY row",
    )?;
    let mut rows = statement.query(named_params! { ":breach": breach_row })?;
    let mut sent = Vec::new();
    while let Some(row) = rows.next()? {
        sent.push(told(row)?);
    }
    Ok(sent)
}

fn told(row: &Row<'_>) -> Result<Told, StoreError> {
    let facts: String = row.get("facts")?;
    let steps: String = row.get("steps")?;
    Ok(Told {
        sent_at: instant::read(row, "sent_at")?,
        facts: serde_json::from_str(&facts)?,
        steps: serde_json::from_str(&steps)?,
    })
}
