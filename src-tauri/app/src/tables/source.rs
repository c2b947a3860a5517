//! The lines of the chosen file, read as entries of a register.

use exchange::{Links, Mapping, ReadRow, SheetKind, read_cnil, read_table};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::file::PendingTable;
use crate::error::{ApiError, ErrorCode};

/// How the file is read.
#[derive(Clone, Deserialize, TS)]
#[serde(tag = "source", rename_all = "snake_case")]
pub(crate) enum ImportSource {
    /// As the authority's own model.
    Model,
    /// One of its sheets, whose columns feed the fields that `mapping` says.
    Sheet { sheet: usize, mapping: Mapping },
}

impl ImportSource {
    /// Whether it is the authority's own model.
    pub(super) fn is_model(&self) -> bool {
        match self {
            Self::Model => true,
            Self::Sheet { .. } => false,
        }
    }
}

/// A line that makes an entry.
pub(super) struct FileLine {
    /// The name of its sheet.
    pub(super) sheet: String,
    pub(super) row: ReadRow,
}

/// A line, or a whole sheet, that makes no entry.
#[derive(Clone, Serialize, TS)]
pub(crate) struct NotTaken {
    sheet: String,
    /// As the spreadsheet program numbers it; none for a whole sheet.
    line: Option<usize>,
    /// The first thing that the line says.
    text: String,
    /// What the sheet is.
    kind: Option<SheetKind>,
}

/// Every line of the file.
pub(super) struct Lines {
    pub(super) lines: Vec<FileLine>,
    pub(super) not_taken: Vec<NotTaken>,
}

impl Lines {
    /// Reads the file; `not_found` when it is not, or has not, what `source` says.
    pub(super) fn of(
        pending: &PendingTable,
        source: &ImportSource,
        links: &Links,
    ) -> Result<Self, ApiError> {
        let read = match source {
            ImportSource::Model => Self::of_model(pending),
            ImportSource::Sheet { sheet, mapping } => {
                Self::of_sheet(pending, *sheet, mapping, links)
            }
        };
        read.ok_or_else(|| ApiError::of(ErrorCode::NotFound))
    }

    fn of_model(pending: &PendingTable) -> Option<Self> {
        let register = read_cnil(&pending.workbook)?;
        let lines = register.activities.into_iter().map(|activity| FileLine {
            sheet: activity.sheet,
            row: activity.row,
        });
        let skipped = register.skipped.into_iter().map(|sheet| NotTaken {
            sheet: sheet.name,
            line: None,
            text: String::new(),
            kind: Some(sheet.kind),
        });
        Some(Self {
            lines: lines.collect(),
            not_taken: skipped.collect(),
        })
    }

    fn of_sheet(
        pending: &PendingTable,
        sheet: usize,
        mapping: &Mapping,
        links: &Links,
    ) -> Option<Self> {
        let sheet = pending.workbook.sheets.get(sheet)?;
        let read = read_table(pending.table, sheet, mapping, links);
        let entries = read.rows.into_iter().map(|row| FileLine {
            sheet: sheet.name.clone(),
            row,
        });
        let skipped = read.skipped.into_iter().map(|line| NotTaken {
            sheet: sheet.name.clone(),
            line: Some(line.line),
            text: line.text,
            kind: None,
        });
        Some(Self {
            lines: entries.collect(),
            not_taken: skipped.collect(),
        })
    }
}
