//! `OpenDocument` to cells, one row at a time.
//!
//! Repeated rows and columns are counted before they take any memory, which is why the format is
//! read here (decision 0017).

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::ods_cell::{attribute, repeats, skip, value};
use crate::grid::Grid;
use crate::limits::{Budget, MOST_SHEETS};
use crate::unpack::{check_sizes, open, text};
use crate::{ReadError, Sheet};

/// What stands beside the rows of a sheet and may hold sheets or text of its own.
const NOT_CELLS: [&str; 4] = [
    "office:forms",
    "table:shapes",
    "table:table-source",
    "table:tracked-changes",
];

/// The sheets of a document.
pub(super) fn sheets(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Sheet>, ReadError> {
    let mut archive = open(bytes)?;
    check_sizes(&mut archive)?;
    if text(&mut archive, "META-INF/manifest.xml")?.contains("encryption-data") {
        return Err(ReadError::PasswordProtected);
    }
    in_content(&text(&mut archive, "content.xml")?, budget)
}

fn in_content(xml: &str, budget: &mut Budget) -> Result<Vec<Sheet>, ReadError> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut sheets = Vec::new();
    loop {
        match next(&mut reader)? {
            Event::Start(start) if is(&start, "table:table") => {
                if sheets.len() == MOST_SHEETS {
                    return Err(ReadError::TooLarge);
                }
                sheets.push(sheet(&mut reader, &start, budget)?);
            }
            Event::Start(start) if NOT_CELLS.contains(&start.name().0) => {
                skip(&mut reader, &start)?;
            }
            Event::End(end) if end.name().0 == "office:spreadsheet" => return Ok(sheets),
            Event::Eof => return Err(ReadError::Damaged),
            _ => {}
        }
    }
}

fn sheet(
    reader: &mut Reader<&[u8]>,
    start: &BytesStart<'_>,
    budget: &mut Budget,
) -> Result<Sheet, ReadError> {
    let name = attribute(start, "table:name")?.unwrap_or_default();
    let mut grid = Grid::new(budget);
    let mut at = 0_usize;
    loop {
        match next(reader)? {
            Event::Start(start) if is(&start, "table:table-row") => {
                let rows = repeats(&start, "table:number-rows-repeated")?;
                let runs = runs(reader)?;
                put_rows(&mut grid, at, rows, &runs)?;
                at = at.saturating_add(rows);
            }
            Event::Start(start) if NOT_CELLS.contains(&start.name().0) => skip(reader, &start)?,
            Event::End(end) if end.name().0 == "table:table" => return Ok(grid.into_sheet(name)),
            Event::Eof => return Err(ReadError::Damaged),
            _ => {}
        }
    }
}

/// A text and the columns that hold it.
struct Run {
    column: usize,
    columns: usize,
    text: String,
}

/// What the cells of a row hold, the empty ones and those under a merged cell left out.
fn runs(reader: &mut Reader<&[u8]>) -> Result<Vec<Run>, ReadError> {
    let mut runs = Vec::new();
    let mut column = 0_usize;
    loop {
        match next(reader)? {
            Event::Start(start) => {
                let columns = repeats(&start, "table:number-columns-repeated")?;
                let text = cell(reader, &start)?;
                if !text.is_empty() {
                    runs.push(Run {
                        column,
                        columns,
                        text,
                    });
                }
                column = column.saturating_add(columns);
            }
            Event::End(_) => return Ok(runs),
            Event::Eof => return Err(ReadError::Damaged),
            _ => {}
        }
    }
}

fn cell(reader: &mut Reader<&[u8]>, start: &BytesStart<'_>) -> Result<String, ReadError> {
    if is(start, "table:table-cell") {
        return value(reader, start);
    }
    skip(reader, start)?;
    Ok(String::new())
}

/// Each turn of the loops puts a cell that counts, or fails: a bomb stops at the limit.
fn put_rows(grid: &mut Grid<'_>, at: usize, rows: usize, runs: &[Run]) -> Result<(), ReadError> {
    if runs.is_empty() {
        return Ok(());
    }
    for row in 0..rows {
        for run in runs {
            for column in 0..run.columns {
                let (row, column) = (at.saturating_add(row), run.column.saturating_add(column));
                grid.put(row, column, &run.text)?;
            }
        }
    }
    Ok(())
}

fn is(start: &BytesStart<'_>, name: &str) -> bool {
    start.name().0 == name
}

fn next<'xml>(reader: &mut Reader<&'xml [u8]>) -> Result<Event<'xml>, ReadError> {
    reader.read_event().map_err(|_| ReadError::Damaged)
}
