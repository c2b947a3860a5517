//! Cells to Office Open XML.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::text::writable;
use crate::{Row, RowKind, Sheet, WriteError, safe_sheet_names};

/// Ground of the header rows.
const LIGHT: Color = Color::RGB(0x00E8_EEF4);
/// Size of titles, in points.
const TITLE_SIZE: f64 = 14.0;

/// The same creation date in every file, so that the same cells make the same bytes.
pub(super) fn bytes(sheets: &[Sheet]) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| refusal(&error))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let names = safe_sheet_names(sheets.iter().map(|sheet| sheet.name.as_str()));
    for (sheet, name) in sheets.iter().zip(names) {
        fill(book.add_worksheet(), sheet, name).map_err(|error| refusal(&error))?;
    }
    book.save_to_buffer().map_err(|error| refusal(&error))
}

fn fill(page: &mut Worksheet, sheet: &Sheet, name: String) -> Result<(), XlsxError> {
    page.set_name(name)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        page.set_column_width(column, *width)?;
    }
    for (at, row) in (0..).zip(&sheet.rows) {
        fill_row(page, at, row)?;
    }
    let header = sheet.rows.iter().position(|it| it.kind == RowKind::Header);
    if let Some(header) = header.and_then(|at| u32::try_from(at).ok()) {
        page.set_freeze_panes(header + 1, 0)?;
    }
    Ok(())
}

fn fill_row(page: &mut Worksheet, at: u32, row: &Row) -> Result<(), XlsxError> {
    let format = drawn(row.kind);
    for (column, cell) in row.cells.iter().enumerate() {
        let column = u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?;
        match writable(cell).as_str() {
            "" if row.kind == RowKind::Header => page.write_blank(at, column, &format)?,
            "" => continue,
            text => page.write_string_with_format(at, column, text, &format)?,
        };
    }
    Ok(())
}

fn drawn(kind: RowKind) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match kind {
        RowKind::Title => format.set_bold().set_font_size(TITLE_SIZE),
        RowKind::Header => format
            .set_bold()
            .set_background_color(LIGHT)
            .set_text_wrap(),
        RowKind::Plain => format.set_text_wrap(),
    }
}

fn refusal(error: &XlsxError) -> WriteError {
    match error {
        XlsxError::RowColumnLimitError | XlsxError::MaxStringLengthExceeded => WriteError::TooLarge,
        _ => WriteError::Failed,
    }
}
