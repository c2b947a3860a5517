//! The file that a table is taken from: chosen through the native dialog, read whole, held until it is taken.

use exchange::{Mapping, Table, Target, mapping_under, propose_mapping, read_cnil, targets};
use serde::{Deserialize, Serialize};
use spreadsheet::{MOST_FILE_BYTES, Sheet, Workbook};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::chosen;
use crate::error::{ApiError, ErrorCode};
use crate::host::{FileKinds, OpenDialog};
use crate::session::Desk;

/// What can be read.
const SPREADSHEETS: FileKinds = FileKinds {
    label: "Tableur",
    extensions: &["xlsx", "xlsm", "ods", "csv"],
};

/// Cells of a column that are shown to recognise it.
const SAMPLES: usize = 3;

/// Entries of each list for which fields are offered, even when no column of the file has a second one.
const OFFERED_ENTRIES: usize = 3;

/// A file that was read and is not taken yet; it is gone when the register locks.
pub(crate) struct PendingTable {
    pub(super) id: Uuid,
    pub(super) file_name: String,
    pub(super) table: Table,
    pub(super) workbook: Workbook,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChooseImport {
    table: Table,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImportColumns {
    sheet: usize,
    header: usize,
}

#[derive(Serialize, TS)]
pub(crate) struct ImportView {
    file_name: String,
    table: Table,
    sheets: Vec<SheetView>,
    /// The workbook follows the authority's own model of the register.
    is_model: bool,
    /// The fields that a column may feed.
    targets: Vec<Target>,
}

#[derive(Serialize, TS)]
pub(crate) struct SheetView {
    name: String,
    rows: usize,
    /// The row of the titles, from 0.
    header: usize,
    columns: Vec<ColumnView>,
}

#[derive(Serialize, TS)]
pub(crate) struct ColumnView {
    title: String,
    /// The first things that it says.
    samples: Vec<String>,
    /// The field that it most likely feeds.
    path: Option<String>,
}

/// Asks for a file with the register free, and reads every cell of it. Nothing is written.
pub(crate) fn choose_import(
    app: &App,
    argument: ChooseImport,
) -> Result<Option<ImportView>, ApiError> {
    app.with_open(|_| Ok(()))?;
    let place = app.host().choose_file_to_open(OpenDialog {
        title: "Choisir le tableur à importer",
        kinds: Some(SPREADSHEETS),
    });
    let Some(path) = place else { return Ok(None) };
    let name = chosen::name(&path);
    let most = MOST_FILE_BYTES as u64;
    let bytes = chosen::bytes(&path, most, ErrorCode::SpreadsheetTooLarge)?;
    let workbook = spreadsheet::read(&bytes, &name)?;
    app.with_open(|desk| {
        let pending = PendingTable {
            id: desk.host.new_id(),
            file_name: name,
            table: argument.table,
            workbook,
        };
        let view = view(&pending);
        desk.open.pending_table = Some(pending);
        Ok(Some(view))
    })
}

/// The columns of a sheet whose titles stand on another row than the one proposed.
pub(crate) fn import_columns(
    desk: &mut Desk<'_>,
    argument: ImportColumns,
) -> Result<SheetView, ApiError> {
    let pending = pending(desk)?;
    let sheet = pending.workbook.sheets.get(argument.sheet);
    let sheet = sheet.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    Ok(sheet_view(
        sheet,
        &mapping_under(pending.table, sheet, argument.header),
    ))
}

/// The file that was chosen, while the register holds it.
pub(super) fn pending<'a>(desk: &'a Desk<'_>) -> Result<&'a PendingTable, ApiError> {
    let pending = desk.open.pending_table.as_ref();
    pending.ok_or_else(|| ApiError::of(ErrorCode::ImportGone))
}

fn view(pending: &PendingTable) -> ImportView {
    let sheets = pending.workbook.sheets.iter();
    let sheets: Vec<SheetView> = sheets
        .map(|sheet| sheet_view(sheet, &propose_mapping(pending.table, sheet)))
        .collect();
    let entries = sheets.iter().flat_map(|sheet| &sheet.columns);
    let entries = entries.filter_map(|column| last_entry(column.path.as_deref()?));
    let entries = entries.max().map_or(0, |last| last.saturating_add(1));
    ImportView {
        file_name: pending.file_name.clone(),
        table: pending.table,
        sheets,
        is_model: pending.table == Table::CNIL && read_cnil(&pending.workbook).is_some(),
        targets: targets(pending.table, entries.max(OFFERED_ENTRIES)),
    }
}

/// Which entry of a list a field belongs to, from 0.
fn last_entry(path: &str) -> Option<usize> {
    path.split('.').filter_map(|part| part.parse().ok()).max()
}

fn sheet_view(sheet: &Sheet, mapping: &Mapping) -> SheetView {
    let titles = sheet.rows.get(mapping.header);
    let titles = titles.map_or(&[][..], |row| &row.cells);
    let widest = sheet.rows.iter().map(|row| row.cells.len()).max();
    let columns = 0..widest.unwrap_or_default();
    SheetView {
        name: sheet.name.clone(),
        rows: sheet.rows.len(),
        header: mapping.header,
        columns: columns
            .map(|column| ColumnView {
                title: titles.get(column).cloned().unwrap_or_default(),
                samples: samples(sheet, mapping.header, column),
                path: mapping.columns.get(column).cloned().flatten(),
            })
            .collect(),
    }
}

fn samples(sheet: &Sheet, header: usize, column: usize) -> Vec<String> {
    let under = sheet.rows.iter().skip(header.saturating_add(1));
    let cells = under.filter_map(|row| row.cells.get(column));
    let said = cells.filter(|cell| !cell.trim().is_empty());
    said.take(SAMPLES).cloned().collect()
}
