//! The answers of the requests about imports, as far as the command shows them.

use domain::fault::FieldError;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::doubt::Doubt;

/// A file that was chosen.
#[derive(Deserialize)]
pub(crate) struct ImportView {
    pub(crate) file_name: String,
    pub(crate) sheets: Vec<SheetView>,
    /// The workbook follows the authority's own model.
    pub(crate) is_model: bool,
    /// The fields that a column may feed.
    pub(crate) targets: Vec<Target>,
}

#[derive(Deserialize)]
pub(crate) struct SheetView {
    pub(crate) name: String,
    pub(crate) rows: usize,
    /// The row of the titles, from 0.
    pub(crate) header: usize,
    pub(crate) columns: Vec<ColumnView>,
}

#[derive(Deserialize)]
pub(crate) struct ColumnView {
    pub(crate) title: String,
    /// The first things that it says.
    pub(crate) samples: Vec<String>,
    /// The field that it most likely feeds.
    pub(crate) path: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Target {
    pub(crate) path: String,
    pub(crate) label: String,
}

/// What a file would do.
#[derive(Deserialize)]
pub(crate) struct ImportPreview {
    pub(crate) stamp: String,
    pub(crate) lines: Vec<ImportLine>,
    pub(crate) not_taken: Vec<NotTaken>,
}

#[derive(Deserialize)]
pub(crate) struct ImportLine {
    pub(crate) sheet: String,
    /// As the spreadsheet program numbers it.
    pub(crate) line: usize,
    pub(crate) name: String,
    pub(crate) standing: LineStanding,
    pub(crate) proposed: Taking,
    pub(crate) doubts: Vec<CellDoubt>,
    /// The titles of the columns that say something here and feed no field.
    pub(crate) ignored: Vec<String>,
    /// One for each field that changes of the entry that it is about.
    pub(crate) changes: Vec<IgnoredAny>,
}

/// What is done with a line.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Taking {
    Add,
    Change,
    Leave,
}

/// How a line stands to the register.
#[derive(Deserialize)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub(crate) enum LineStanding {
    New,
    Known { number: String, name: String },
    Same { number: String },
    Repeated { line: usize },
    Faulty { faults: Vec<FieldError> },
}

/// A cell that could not be read.
#[derive(Deserialize)]
pub(crate) struct CellDoubt {
    pub(crate) column: String,
    pub(crate) text: String,
    pub(crate) why: Doubt,
}

/// A line, or a whole sheet, that makes no entry.
#[derive(Deserialize)]
pub(crate) struct NotTaken {
    pub(crate) sheet: String,
    /// None for a whole sheet.
    pub(crate) line: Option<usize>,
    /// The first thing that the line says.
    pub(crate) text: String,
    pub(crate) kind: Option<SheetKind>,
}

/// What a sheet that is not taken is.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SheetKind {
    BlankFiche,
    ActivityList,
    Other,
}

/// What became of a file; its lines are those of the preview, in their order.
#[derive(Deserialize)]
pub(crate) struct ImportReport {
    pub(crate) added: usize,
    pub(crate) changed: usize,
    pub(crate) left: usize,
    pub(crate) lines: Vec<ReportLine>,
}

#[derive(Deserialize)]
pub(crate) struct ReportLine {
    pub(crate) outcome: LineOutcome,
}

/// What became of a line.
#[derive(Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub(crate) enum LineOutcome {
    Added { number: String },
    Changed { number: String },
    Left,
}
