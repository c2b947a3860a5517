//! The steps of the procedure: one row for each step of a breach on which something was written.

use domain::procedure::Step;
use law::ProcedureStep;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use super::breach::{open_row, row_of};
use crate::error::StoreError;
use crate::{Author, Stamp, instant};

/// A step with the version that the next change starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedStep {
    /// What is written.
    pub step: Step,
    /// How many times it was written: 0 while nothing is.
    pub revision: u32,
    /// When and by whom it was last written.
    pub stamp: Option<Stamp>,
}

/// Replaces a step that is still at `revision`.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime; [`StoreError::Closed`] when the
/// file is closed; [`StoreError::NotFound`] when it cites a document of another breach.
pub fn write(
    tx: &Transaction<'_>,
    breach: Uuid,
    step: &Step,
    revision: u32,
    author: &Author,
) -> Result<(), StoreError> {
    let breach_row = row_to_write(tx, breach, step.step)?;
    for cited in step.cited_documents() {
        super::document::belongs(tx, breach_row, cited)?;
    }
    let written = tx
        .prepare_cached(
            "INSERT INTO breach_step (breach, step, revision, modified_at, modified_by, content)
             SELECT :breach, :step, 1, :at, :by, :content WHERE :revision = 0
                 OR EXISTS (SELECT 1 FROM breach_step WHERE breach = :breach AND step = :step)
             ON CONFLICT (breach, step) DO UPDATE
             SET revision = :revision + 1, modified_at = excluded.modified_at,
                 modified_by = excluded.modified_by, content = excluded.content
             WHERE revision = :revision",
        )?
        .execute(named_params! {
            ":breach": breach_row,
            ":step": step.step.name(),
            ":revision": revision,
            ":at": instant::text(author.now),
            ":by": author.name,
            ":content": serde_json::to_string(step)?,
        })?;
    if written == 1 {
        Ok(())
    } else {
        Err(StoreError::Outdated)
    }
}

/// The evaluation comes after the closing; every other step is read-only by then.
fn row_to_write(
    tx: &Transaction<'_>,
    breach: Uuid,
    step: ProcedureStep,
) -> Result<i64, StoreError> {
    if step == ProcedureStep::Evaluate {
        row_of(tx, breach)
    } else {
        open_row(tx, breach)
    }
}

/// Every step of a breach, in the order of the procedure.
pub(crate) fn all(connection: &Connection, breach: Uuid) -> Result<Vec<SavedStep>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT revision, modified_at, modified_by, content FROM breach_step WHERE breach = :breach",
    )?;
    let mut rows = statement.query(named_params! { ":breach": row_of(connection, breach)? })?;
    let mut written = Vec::new();
    while let Some(row) = rows.next()? {
        written.push(saved(row)?);
    }
    let steps = ProcedureStep::ALL.iter().map(|step| {
        let found = written.iter().find(|saved| saved.step.step == *step);
        found.cloned().unwrap_or_else(|| untouched(*step))
    });
    Ok(steps.collect())
}

fn untouched(step: ProcedureStep) -> SavedStep {
    SavedStep {
        step: Step::untouched(step),
        revision: 0,
        stamp: None,
    }
}

fn saved(row: &Row<'_>) -> Result<SavedStep, StoreError> {
    let content: String = row.get("content")?;
    Ok(SavedStep {
        step: serde_json::from_str(&content)?,
        revision: row.get("revision")?,
        stamp: Some(Stamp {
            at: instant::read(row, "modified_at")?,
            by: row.get("modified_by")?,
        }),
    })
}
