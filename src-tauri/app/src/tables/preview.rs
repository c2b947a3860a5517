//! What a file would do to the register, line by line. Nothing is written.

use exchange::{CellDoubt, TableForm};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::file::{PendingTable, pending};
use super::judged::{Judge, Judged};
use super::kept::{Kept, of_register};
use super::links::links;
use super::source::{ImportSource, Lines, NotTaken};
use super::standing::{LineStanding, Taking};
use crate::breaches::FieldDifference;
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewImport {
    source: ImportSource,
}

#[derive(Serialize, TS)]
pub(crate) struct ImportPreview {
    /// The state of the register and the file that it holds for; accepting names it.
    stamp: String,
    lines: Vec<ImportLine>,
    not_taken: Vec<NotTaken>,
}

#[derive(Serialize, TS)]
pub(crate) struct ImportLine {
    sheet: String,
    /// As the spreadsheet program numbers it.
    line: usize,
    /// The number that the file gives to the entry.
    number: Option<String>,
    name: String,
    standing: LineStanding,
    choices: Vec<Taking>,
    proposed: Taking,
    /// How many fields it fills in.
    taken: usize,
    doubts: Vec<CellDoubt>,
    /// The titles of the columns that say something here and feed no field.
    ignored: Vec<String>,
    /// What changes of the entry that it is about.
    changes: Vec<FieldDifference>,
}

/// What the chosen file would do.
pub(crate) fn preview_import(
    desk: &mut Desk<'_>,
    argument: PreviewImport,
) -> Result<ImportPreview, ApiError> {
    let pending = pending(desk)?;
    of_register!(pending.table, T => preview::<T>(desk, pending, &argument.source))
}

fn preview<T: Kept>(
    desk: &Desk<'_>,
    pending: &PendingTable,
    source: &ImportSource,
) -> Result<ImportPreview, ApiError> {
    let links = links(desk)?;
    let read = Lines::of(pending, source, &links)?;
    let mut judge = Judge::<T>::of(desk, pending, source, &links)?;
    let judged = read.lines.into_iter().map(|line| judge.judged(line));
    let shown = judged.map(|judged| judged.map(ImportLine::from));
    Ok(ImportPreview {
        stamp: stamp(desk, pending)?,
        lines: shown.collect::<Result<_, _>>()?,
        not_taken: read.not_taken,
    })
}

/// Names what a preview was made of.
pub(super) fn stamp(desk: &Desk<'_>, pending: &PendingTable) -> Result<String, ApiError> {
    let head = desk.open.store.head()?;
    Ok(format!("{}/{}", pending.id, head.seq))
}

/// What a line is called in the file.
pub(super) fn name(form: &TableForm) -> String {
    match form {
        TableForm::Record(form) => form.name().to_owned(),
        TableForm::Breach(form) => domain::breach::summary(&form.facts),
    }
}

impl<T> From<Judged<T>> for ImportLine {
    fn from(judged: Judged<T>) -> Self {
        let Judged { line, .. } = judged;
        Self {
            sheet: line.sheet,
            line: line.row.line,
            name: name(&line.row.form),
            number: line.row.number,
            standing: judged.standing,
            proposed: judged.choices.first().copied().unwrap_or(Taking::Leave),
            choices: judged.choices,
            taken: line.row.taken.len(),
            doubts: line.row.doubts,
            ignored: line.row.ignored,
            changes: judged.changes.into_iter().map(Into::into).collect(),
        }
    }
}
