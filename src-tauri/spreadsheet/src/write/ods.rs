//! Cells to `OpenDocument`.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::ods_parts::{CELL_STYLES, CONTENT_END, CONTENT_START, MANIFEST, MIME_TYPE};
use crate::text::writable;
use crate::{Row, RowKind, Sheet, WriteError, safe_sheet_names};

/// Width of a character of the usual font, in tenths of a millimetre.
const CHARACTER: u32 = 20;

/// The format wants at least one cell in a row, and one row and one column in a sheet.
const EMPTY_CELL: &str = "<table:table-cell/>";
const EMPTY_ROW: &str = "<table:table-row><table:table-cell/></table:table-row>";

/// The date of every part is that of the zip format's own beginning: same cells, same bytes.
pub(super) fn bytes(sheets: &[Sheet]) -> Result<Vec<u8>, WriteError> {
    packed(&content(sheets)).map_err(|_| WriteError::Failed)
}

fn packed(content: &str) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let as_is = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let deflated = as_is.compression_method(CompressionMethod::Deflated);
    for (name, part, options) in [
        ("mimetype", MIME_TYPE, as_is),
        ("META-INF/manifest.xml", MANIFEST, deflated),
        ("content.xml", content, deflated),
    ] {
        zip.start_file(name, options.last_modified_time(zip::DateTime::default()))?;
        zip.write_all(part.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content(sheets: &[Sheet]) -> String {
    let names = safe_sheet_names(sheets.iter().map(|sheet| sheet.name.as_str()));
    let tables = sheets.iter().zip(names).map(|(it, name)| table(it, &name));
    let tables: String = tables.collect();
    let widths = column_styles(sheets);
    format!("{CONTENT_START}{widths}{CELL_STYLES}{tables}{CONTENT_END}")
}

fn column_styles(sheets: &[Sheet]) -> String {
    let widths: BTreeSet<u16> = sheets.iter().flat_map(|it| it.widths.clone()).collect();
    let style = |width: u16| {
        let tenths = u32::from(width) * CHARACTER;
        let (whole, rest) = (tenths / 10, tenths % 10);
        format!(
            r#"<style:style style:name="width{width}" style:family="table-column"><style:table-column-properties style:column-width="{whole}.{rest}mm"/></style:style>"#
        )
    };
    widths.into_iter().map(style).collect()
}

fn table(sheet: &Sheet, name: &str) -> String {
    let column = |width: &u16| format!(r#"<table:table-column table:style-name="width{width}"/>"#);
    let columns: String = sheet.widths.iter().map(column).collect();
    let columns = or_one(columns, "<table:table-column/>");
    let rows: String = sheet.rows.iter().map(row).collect();
    let rows = or_one(rows, EMPTY_ROW);
    let name = escape(name);
    format!(r#"<table:table table:name="{name}">{columns}{rows}</table:table>"#)
}

fn row(row: &Row) -> String {
    let style = match row.kind {
        RowKind::Title => "title",
        RowKind::Header => "header",
        RowKind::Plain => "plain",
    };
    let cells: String = row.cells.iter().map(|text| cell(text, style)).collect();
    let cells = or_one(cells, EMPTY_CELL);
    format!(r#"<table:table-row table:style-name="row">{cells}</table:table-row>"#)
}

fn or_one(elements: String, empty: &str) -> String {
    if elements.is_empty() {
        empty.to_owned()
    } else {
        elements
    }
}

fn cell(text: &str, style: &str) -> String {
    let text = writable(text);
    if text.is_empty() {
        return format!(r#"<table:table-cell table:style-name="{style}"/>"#);
    }
    let paragraphs: String = text.split('\n').map(paragraph).collect();
    format!(
        r#"<table:table-cell table:style-name="{style}" office:value-type="string">{paragraphs}</table:table-cell>"#
    )
}

/// XML readers fold blanks: a space at an end or beside another is written as an element.
fn paragraph(line: &str) -> String {
    let mut shown = String::new();
    let mut before = ' ';
    let mut rest = line.chars().peekable();
    while let Some(character) = rest.next() {
        let is_folded = before == ' ' || rest.peek().is_none();
        match character {
            ' ' if is_folded => shown.push_str("<text:s/>"),
            '\t' => shown.push_str("<text:tab/>"),
            _ => shown.push_str(&escape(character.encode_utf8(&mut [0; 4]) as &str)),
        }
        before = character;
    }
    format!("<text:p>{shown}</text:p>")
}
