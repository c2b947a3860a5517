//! Office Open XML to cells, one cell at a time.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};

use super::xlsx_check::check_workbook;
use crate::grid::Grid;
use crate::limits::{Budget, MOST_SHEETS};
use crate::unpack::{check_sizes, open};
use crate::values::{self, Date, Hour};
use crate::{ReadError, Sheet};

type Book<'bytes> = Xlsx<Cursor<&'bytes [u8]>>;

/// The sheets of a workbook; charts and macros are no sheets of cells.
///
/// calamine reads what it is given without trust, but it is somebody else's parser: should it
/// panic on a file, that file is damaged and the window stays.
pub(super) fn sheets(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Sheet>, ReadError> {
    let mut archive = open(bytes)?;
    check_sizes(&mut archive)?;
    check_workbook(&mut archive)?;
    let reading = AssertUnwindSafe(|| all_sheets(bytes, budget));
    catch_unwind(reading).unwrap_or(Err(ReadError::Damaged))
}

fn all_sheets(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Sheet>, ReadError> {
    let mut book = Book::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let sheets = book.sheets_metadata().to_vec();
    if sheets.len() > MOST_SHEETS {
        return Err(ReadError::TooLarge);
    }
    let of_cells = sheets
        .into_iter()
        .filter(|it| it.typ == SheetType::WorkSheet);
    of_cells
        .map(|it| sheet(&mut book, it.name, budget))
        .collect()
}

fn sheet(book: &mut Book<'_>, name: String, budget: &mut Budget) -> Result<Sheet, ReadError> {
    let mut grid = Grid::new(budget);
    let mut cells = book
        .worksheet_cells_reader(&name)
        .map_err(|error| refusal(&error))?;
    while let Some(cell) = cells.next_cell().map_err(|error| refusal(&error))? {
        put(&mut grid, &cell)?;
    }
    Ok(grid.into_sheet(name))
}

fn put(grid: &mut Grid<'_>, cell: &Cell<DataRef<'_>>) -> Result<(), ReadError> {
    let (row, column) = cell.get_position();
    let (row, column) = (row as usize, column as usize);
    match cell.get_value() {
        DataRef::String(text) => grid.put(row, column, text),
        DataRef::SharedString(text) => grid.put(row, column, text),
        other => grid.put(row, column, &shown(other)),
    }
}

fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) => values::number(*value),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => values::boolean(*value),
        DataRef::DateTime(instant) => excel_instant(instant),
        DataRef::DateTimeIso(text) => values::iso_instant(text),
        DataRef::DurationIso(text) => values::iso_duration(text),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Excel counts days; less than one is an hour without a day.
fn excel_instant(instant: &ExcelDateTime) -> String {
    let days = instant.as_f64();
    if !(0.0..2_958_466.0).contains(&days) {
        return values::number(days);
    }
    if instant.is_duration() || days < 1.0 {
        return values::clock(duration(days));
    }
    let (year, month, day, hours, minutes, ..) = instant.to_ymd_hms_milli();
    let hour = Hour {
        hours: hours.into(),
        minutes: minutes.into(),
    };
    values::instant(Date { year, month, day }, hour)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days are between 0 and the year 9999"
)]
fn duration(days: f64) -> Hour {
    let minutes = (days * 24.0 * 60.0).round() as u32;
    Hour {
        hours: minutes / 60,
        minutes: minutes % 60,
    }
}

fn refusal(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::PasswordProtected,
        _ => ReadError::Damaged,
    }
}
