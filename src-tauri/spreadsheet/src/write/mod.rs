//! Cells to bytes.

mod csv;
mod ods;
mod ods_parts;
mod xlsx;

use crate::{Format, Workbook, WriteError};

/// `workbook` as a file in `format`: same workbook, same bytes.
///
/// Every cell is written as text, whatever it looks like. Characters that no file holds are
/// dropped ([`writable`](crate::writable)), names of sheets made acceptable
/// ([`safe_sheet_names`](crate::safe_sheet_names)). A CSV file is UTF-8 with its mark, `;` and
/// CRLF, which French Excel opens; formula-looking cells stand behind an apostrophe there.
///
/// # Errors
/// See [`WriteError`].
pub fn write(workbook: &Workbook, format: Format) -> Result<Vec<u8>, WriteError> {
    match (format, workbook.sheets.as_slice()) {
        (Format::Csv, [sheet]) => csv::bytes(sheet),
        (Format::Csv, _) | (_, []) => Err(WriteError::SheetCount),
        (Format::Ods, sheets) => ods::bytes(sheets),
        (Format::Xlsx, sheets) => xlsx::bytes(sheets),
    }
}
