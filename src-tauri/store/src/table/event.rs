//! The chronology of a breach: lines that are only ever added.

use chrono::{DateTime, Utc};
use domain::chronology::Event;
use domain::moment::Moment;
use law::Certainty;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::breach::{open_row, row_of};
use crate::error::StoreError;
use crate::{Author, Stamp, instant};

/// An event with when and by whom it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedEvent {
    /// Its rank in the order of writing, unique in the register.
    pub row: i64,
    /// What happened.
    pub event: Event,
    /// When and by whom it was written down.
    pub stamp: Stamp,
}

/// Adds a line.
///
/// # Errors
/// [`StoreError::NotFound`] when the breach or the document is not in the register, [`StoreError::Closed`] when the
/// file is closed.
pub fn add(
    tx: &Transaction<'_>,
    breach: Uuid,
    event: &Event,
    author: &Author,
) -> Result<(), StoreError> {
    let breach_row = open_row(tx, breach)?;
    if let Some(document) = event.document {
        super::document::belongs(tx, breach_row, document)?;
    }
    tx.prepare_cached(
        "INSERT INTO breach_event (breach, occurred_at, estimated, certainty, text, document,
                                   recorded_at, recorded_by)
         VALUES (:breach, :occurred_at, :estimated, :certainty, :text, :document, :at, :by)",
    )?
    .execute(named_params! {
        ":breach": breach_row,
        ":occurred_at": event.occurred.map(|moment| instant::text(moment.at)),
        ":estimated": event.occurred.is_some_and(|moment| moment.estimated),
        ":certainty": event.certainty.name(),
        ":text": event.text,
        ":document": event.document.map(|id| id.to_string()),
        ":at": instant::text(author.now),
        ":by": author.name,
    })?;
    Ok(())
}

/// The lines of a breach in the order of writing.
pub(crate) fn all(connection: &Connection, breach: Uuid) -> Result<Vec<RecordedEvent>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT row, occurred_at, estimated, certainty, text, document, recorded_at, recorded_by
         FROM breach_event WHERE breach = :breach ORDER BY row",
    )?;
    let mut rows = statement.query(named_params! { ":breach": row_of(connection, breach)? })?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        events.push(recorded(row)?);
    }
    Ok(events)
}

fn recorded(row: &Row<'_>) -> Result<RecordedEvent, StoreError> {
    let document: Option<String> = row.get("document")?;
    Ok(RecordedEvent {
        row: row.get("row")?,
        event: Event {
            occurred: occurred(row)?,
            certainty: super::term::<Certainty>(row.get("certainty")?)?,
            text: row.get("text")?,
            document: document.as_deref().map(super::identifier).transpose()?,
        },
        stamp: Stamp {
            at: instant::read(row, "recorded_at")?,
            by: row.get("recorded_by")?,
        },
    })
}

fn occurred(row: &Row<'_>) -> Result<Option<Moment>, StoreError> {
    let at: Option<DateTime<Utc>> = instant::read_optional(row, "occurred_at")?;
    let estimated = row.get("estimated")?;
    Ok(at.map(|at| Moment { at, estimated }))
}
