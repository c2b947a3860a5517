//! The cells of one sheet to text.

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::text::{guarded, writable};
use crate::{Row, Sheet, WriteError};

/// What tells Excel that the text is UTF-8.
const MARK: &str = "\u{FEFF}";

/// Every cell is quoted, so that no comma or tab in a text is taken for the separator.
pub(super) fn bytes(sheet: &Sheet) -> Result<Vec<u8>, WriteError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.as_bytes().to_vec());
    for row in &sheet.rows {
        record(&mut writer, row)?;
    }
    writer.into_inner().map_err(|_| WriteError::Failed)
}

/// An empty row is one empty cell: an empty line would be skipped by many a reader.
fn record(writer: &mut Writer<Vec<u8>>, row: &Row) -> Result<(), WriteError> {
    let cells = row.cells.iter().map(|cell| writable(cell));
    let mut cells: Vec<String> = cells.map(|cell| guarded(&cell).into_owned()).collect();
    if cells.is_empty() {
        cells.push(String::new());
    }
    writer.write_record(&cells).map_err(|_| WriteError::Failed)
}
