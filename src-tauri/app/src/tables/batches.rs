//! The files that were taken, each one to be undone as a whole.

use domain::paris::{self, InstantView};
use domain::record::RecordKind;
use exchange::Table;
use serde::{Deserialize, Serialize};
use store::Batch;
use ts_rs::TS;
use uuid::Uuid;

use super::kept::{Kept, Stored, of_register};
use super::undo::undo;
use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::Desk;

/// The word by which a batch names the register of breaches.
const BREACHES: &str = "breaches";

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct UndoImport {
    id: Uuid,
}

#[derive(Serialize, TS)]
pub(crate) struct BatchView {
    id: Uuid,
    file_name: String,
    table: Table,
    at: InstantView,
    by: String,
    added: u32,
    changed: u32,
    undone: Option<InstantView>,
    /// The entries that were changed, continued or named since: the batch is not undone while there are some.
    blockers: Vec<Blocker>,
}

#[derive(Serialize, TS)]
pub(crate) struct Blocker {
    id: Uuid,
    number: String,
    name: String,
}

/// The word by which a batch names its register.
pub(super) fn word(table: Table) -> &'static str {
    match table {
        Table::Records(kind) => kind.name(),
        Table::Breaches => BREACHES,
    }
}

/// The register of such a word.
pub(super) fn table(word: &str) -> Result<Table, ApiError> {
    if word == BREACHES {
        return Ok(Table::Breaches);
    }
    let kind = RecordKind::ALL.into_iter().find(|kind| kind.name() == word);
    kind.map(Table::Records)
        .ok_or_else(|| ApiError::internal("a batch of no register"))
}

/// Every file that was taken, the latest first.
pub(crate) fn imports(desk: &mut Desk<'_>, _: Nothing) -> Result<Vec<BatchView>, ApiError> {
    let batches = desk.open.store.batches()?.into_iter();
    batches.map(|batch| view(desk, batch)).collect()
}

fn view(desk: &Desk<'_>, batch: Batch) -> Result<BatchView, ApiError> {
    let table = table(&batch.register)?;
    let touched = desk.open.store.touched_since(batch.id)?.into_iter();
    let blocker = |id| of_register!(table, T => T::find(desk, id).map(Blocker::from));
    Ok(BatchView {
        id: batch.id,
        file_name: batch.file_name,
        table,
        at: paris::view(batch.stamp.at),
        by: batch.stamp.by,
        added: batch.added,
        changed: batch.changed,
        undone: batch.undone_at.map(paris::view),
        blockers: touched.map(blocker).collect::<Result<_, _>>()?,
    })
}

impl<T> From<Stored<T>> for Blocker {
    fn from(stored: Stored<T>) -> Self {
        Self {
            id: stored.id,
            number: stored.number,
            name: stored.name,
        }
    }
}

/// Takes out what a file added and puts back what it changed, all of it or nothing; `import_touched` when somebody has
/// worked on one of the entries since.
pub(crate) fn undo_import(
    desk: &mut Desk<'_>,
    argument: UndoImport,
) -> Result<Vec<BatchView>, ApiError> {
    let mut batches = desk.open.store.batches()?.into_iter();
    let batch = batches.find(|batch| batch.id == argument.id && batch.undone_at.is_none());
    let batch = batch.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    if !desk.open.store.touched_since(batch.id)?.is_empty() {
        return Err(ApiError::of(ErrorCode::ImportTouched));
    }
    of_register!(table(&batch.register)?, T => undo::<T>(desk, &batch))?;
    imports(desk, Nothing {})
}
