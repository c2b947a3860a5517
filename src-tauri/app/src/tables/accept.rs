//! A file that is taken into a register: every line or none, as one batch.

use domain::breach::FieldChange;
use exchange::{CellDoubt, Table};
use serde::{Deserialize, Serialize};
use store::table::import;
use store::{Action, Entry, NewBatch, REGISTER};
use ts_rs::TS;
use uuid::Uuid;

use super::batches::word;
use super::deed::{Deed, Planned, count, planned};
use super::export::file_name;
use super::file::PendingTable;
use super::judged::Judge;
use super::kept::{Kept, of_register};
use super::links::links;
use super::preview::{name, stamp};
use super::source::{FileLine, ImportSource, Lines, NotTaken};
use super::standing::Taking;
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptImport {
    source: ImportSource,
    /// The preview that was accepted.
    stamp: String,
    /// What is done with each of its lines, in their order.
    takings: Vec<Taking>,
}

/// What became of a file.
#[derive(Serialize, TS)]
pub(crate) struct ImportReport {
    file_name: String,
    table: Table,
    added: u32,
    changed: u32,
    left: u32,
    lines: Vec<ReportLine>,
    not_taken: Vec<NotTaken>,
}

#[derive(Serialize, TS)]
pub(crate) struct ReportLine {
    sheet: String,
    line: usize,
    name: String,
    outcome: LineOutcome,
    doubts: Vec<CellDoubt>,
    ignored: Vec<String>,
}

/// What became of a line.
#[derive(Serialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub(crate) enum LineOutcome {
    Added { id: Uuid, number: String },
    Changed { id: Uuid, number: String },
    Left,
}

/// Takes the lines that were accepted; `import_stale` when the preview no longer holds. Nothing is written then.
pub(crate) fn accept_import(
    desk: &mut Desk<'_>,
    argument: AcceptImport,
) -> Result<ImportReport, ApiError> {
    let pending = desk.open.pending_table.take();
    let pending = pending.ok_or_else(|| ApiError::of(ErrorCode::ImportGone))?;
    let report = of_register!(pending.table, T => accept::<T>(desk, &pending, &argument));
    if report.is_err() {
        desk.open.pending_table = Some(pending);
    }
    report
}

fn accept<T: Kept>(
    desk: &mut Desk<'_>,
    pending: &PendingTable,
    argument: &AcceptImport,
) -> Result<ImportReport, ApiError> {
    if argument.stamp != stamp(desk, pending)? {
        return Err(ApiError::of(ErrorCode::ImportStale));
    }
    let links = links(desk)?;
    let read = Lines::of(pending, &argument.source, &links)?;
    let judge = Judge::<T>::of(desk, pending, &argument.source, &links)?;
    let planned = planned(desk, judge, read.lines, &argument.takings)?;
    let batch = NewBatch {
        id: desk.host.new_id(),
        register: word(pending.table),
        file_name: &pending.file_name,
        added: count(&planned, |deed| matches!(deed, Deed::Add { .. })),
        changed: count(&planned, |deed| matches!(deed, Deed::Change { .. })),
    };
    let left = count(&planned, |deed| matches!(deed, Deed::Leave));
    Ok(ImportReport {
        file_name: pending.file_name.clone(),
        table: pending.table,
        added: batch.added,
        changed: batch.changed,
        left,
        lines: write(desk, pending.table, &batch, planned)?,
        not_taken: read.not_taken,
    })
}

/// Writes the whole batch with a journal line for each entry and one for the register; nothing where nothing is taken.
fn write<T: Kept>(
    desk: &mut Desk<'_>,
    table: Table,
    batch: &NewBatch<'_>,
    planned: Vec<Planned<T>>,
) -> Result<Vec<ReportLine>, ApiError> {
    if batch.added + batch.changed == 0 {
        return Ok(planned
            .into_iter()
            .map(|left| report(left.line, LineOutcome::Left))
            .collect());
    }
    let profile = desk.profile()?;
    let author = desk.author();
    let lines = desk.open.store.write_all(&author, |tx| {
        import::add(tx, batch, &author)?;
        let mut entries = vec![about(table, batch)];
        let mut lines = Vec::new();
        for planned in planned {
            let (outcome, entry) = planned.deed.write(tx, batch, &profile, &author)?;
            entries.extend(entry);
            lines.push(report(planned.line, outcome));
        }
        Ok((lines, entries))
    })?;
    Ok(lines)
}

/// The line of the journal about the whole batch.
fn about(table: Table, batch: &NewBatch<'_>) -> Entry {
    Entry {
        action: Action::TableImported,
        subject: REGISTER.to_owned(),
        changes: vec![
            FieldChange::told("register_table", file_name(table)),
            FieldChange::told("import", batch.file_name),
            FieldChange::told("import_added", &batch.added.to_string()),
            FieldChange::told("import_changed", &batch.changed.to_string()),
        ],
    }
}

fn report(line: FileLine, outcome: LineOutcome) -> ReportLine {
    ReportLine {
        sheet: line.sheet,
        line: line.row.line,
        name: name(&line.row.form),
        outcome,
        doubts: line.row.doubts,
        ignored: line.row.ignored,
    }
}
