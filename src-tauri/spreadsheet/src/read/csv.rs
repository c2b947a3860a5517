//! Text to the cells of one sheet.

use csv::{ReaderBuilder, StringRecord};

use super::encoding::decoded;
use super::separator::separator;
use crate::grid::Grid;
use crate::limits::Budget;
use crate::text::{one_kind_of_line_end, without_guard};
use crate::{ReadError, Sheet};

/// The one sheet of a text file, called as the file without its ending.
pub(super) fn sheet(
    bytes: &[u8],
    file_name: &str,
    budget: &mut Budget,
) -> Result<Sheet, ReadError> {
    let text = one_kind_of_line_end(&decoded(bytes)?);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut grid = Grid::new(budget);
    let mut record = StringRecord::new();
    let mut row = 0;
    while reader
        .read_record(&mut record)
        .map_err(|_| ReadError::Damaged)?
    {
        row += empty_rows_before(&record, &text);
        put(&mut grid, row, &record)?;
        row += 1;
    }
    Ok(grid.into_sheet(stem(file_name).to_owned()))
}

/// The reader skips empty lines; they are rows all the same.
fn empty_rows_before(record: &StringRecord, text: &str) -> usize {
    let start = record.position().map_or(0, csv::Position::byte);
    let rest = usize::try_from(start)
        .ok()
        .and_then(|start| text.as_bytes().get(start..));
    let rest = rest.unwrap_or_default();
    rest.iter().take_while(|byte| **byte == b'\n').count()
}

fn put(grid: &mut Grid<'_>, row: usize, record: &StringRecord) -> Result<(), ReadError> {
    let cells = record.iter().map(without_guard).enumerate();
    for (column, text) in cells {
        grid.put(row, column, text)?;
    }
    Ok(())
}

fn stem(file_name: &str) -> &str {
    file_name
        .rsplit_once('.')
        .map_or(file_name, |(stem, _)| stem)
}
