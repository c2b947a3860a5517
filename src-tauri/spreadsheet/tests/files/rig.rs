//! Small files made for one test.

use std::io::{Cursor, Write};

use spreadsheet::{ReadError, Row, RowKind, Sheet, Workbook, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) const ODS_MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";
const NAMESPACES: &str = concat!(
    r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" "#,
    r#"xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" "#,
    r#"xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" "#,
    r#"xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0""#,
);

pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a part");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A document whose only sheet holds these rows of XML.
pub(crate) fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content {NAMESPACES}><office:body><office:spreadsheet><table:table table:name="Feuille1">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    zipped(&[
        ("mimetype", ODS_MIME.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// The cells of the only sheet of a file.
pub(crate) fn cells(bytes: &[u8], file_name: &str) -> Result<Vec<Vec<String>>, ReadError> {
    let book = read(bytes, file_name)?;
    assert_eq!(book.sheets.len(), 1);
    let rows = book.sheets.into_iter().flat_map(|sheet| sheet.rows);
    Ok(rows.map(|row| row.cells).collect())
}

pub(crate) fn workbook(rows: &[&[&str]]) -> Workbook {
    let row = |cells: &&[&str]| Row {
        cells: cells.iter().map(|it| (*it).to_owned()).collect(),
        kind: RowKind::Plain,
    };
    Workbook {
        sheets: vec![Sheet {
            name: "Fiches".to_owned(),
            rows: rows.iter().map(row).collect(),
            widths: Vec::new(),
        }],
    }
}
