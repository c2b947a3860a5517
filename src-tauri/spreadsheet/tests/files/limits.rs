//! What a file may bring into memory is bounded, whatever it declares.

use std::io::{Cursor, Write};

use spreadsheet::{Format, ReadError, read, write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::rig::{ODS_MIME, cells, ods, workbook, zipped};

fn is_too_large(rows: &str) -> bool {
    read(&ods(rows), "a.ods") == Err(ReadError::TooLarge)
}

#[test]
fn a_file_over_25_mebibytes_is_refused() {
    let text = vec![b'a'; 25 * 1024 * 1024 + 1];
    assert_eq!(read(&text, "a.csv"), Err(ReadError::TooLarge));
    assert!(read(&text[1..], "a.csv").is_ok());
}

#[test]
fn a_part_that_unpacks_to_a_thousand_times_its_size_is_refused() {
    let part = vec![b' '; 11 * 1024 * 1024];
    let parts: [(&str, &[u8]); 3] = [
        ("mimetype", ODS_MIME.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("Pictures/1.png", &part),
    ];
    assert_eq!(read(&zipped(&parts), "a.ods"), Err(ReadError::TooLarge));
}

#[test]
fn many_small_parts_that_unpack_to_too_much_are_refused() {
    let one = zipped(&[("xl/0.xml", &vec![b' '; 10 * 1024 * 1024])]);
    let mut one = ZipArchive::new(Cursor::new(one)).expect("an archive");
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..21 {
        let part = one.by_index(0).expect("a part");
        many.raw_copy_file_rename(part, format!("xl/{number}.xml"))
            .expect("a copy");
    }
    let bytes = many.finish().expect("an archive").into_inner();
    assert_eq!(read(&bytes, "a.xlsx"), Err(ReadError::TooLarge));
}

#[test]
fn a_size_that_lies_is_not_believed() {
    let mut bytes = zipped(&[("xl/a.xml", &vec![b' '; 11 * 1024 * 1024])]);
    let declared = (11 * 1024 * 1024_u32).to_le_bytes();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == declared {
            bytes[at..at + 4].copy_from_slice(&9_u32.to_le_bytes());
        }
    }
    let refusal = read(&bytes, "a.xlsx").expect_err("a bomb");
    assert!(matches!(refusal, ReadError::TooLarge | ReadError::Damaged));
}

#[test]
fn repeated_rows_with_content_stop_at_the_limit() {
    assert!(is_too_large(
        r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"#
    ));
}

#[test]
fn repeated_columns_with_content_stop_at_the_limit() {
    assert!(is_too_large(
        r#"<table:table-row><table:table-cell table:number-columns-repeated="4000000000"><text:p>x</text:p></table:table-cell></table:table-row>"#
    ));
}

#[test]
fn a_cell_far_away_stops_at_the_limit() {
    assert!(is_too_large(
        r#"<table:table-row><table:table-cell table:number-columns-repeated="18446744073709551615"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"#
    ));
    assert!(is_too_large(
        r#"<table:table-row table:number-rows-repeated="200000"/><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"#
    ));
}

#[test]
fn repeated_spaces_stop_at_the_limit() {
    assert!(is_too_large(
        r#"<table:table-row><table:table-cell><text:p><text:s text:c="99999999999"/></text:p></table:table-cell></table:table-row>"#
    ));
}

#[test]
fn a_long_text_repeated_stops_at_the_limit() {
    let text = "x".repeat(1024 * 1024);
    assert!(is_too_large(&format!(
        r#"<table:table-row table:number-rows-repeated="300"><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"#
    )));
}

#[test]
fn two_hundred_thousand_rows_are_read_and_no_more() {
    let rows = |count: usize| "x\n".repeat(count).into_bytes();
    assert_eq!(
        cells(&rows(200_000), "a.csv").map(|it| it.len()),
        Ok(200_000)
    );
    assert_eq!(cells(&rows(200_001), "a.csv"), Err(ReadError::TooLarge));
}

/// A workbook whose part called `name` holds `xml` instead of its own.
fn workbook_with(name: &str, xml: &str) -> Vec<u8> {
    let book = write(&workbook(&[&["Nom"]]), Format::Xlsx).expect("a workbook");
    let mut book = ZipArchive::new(Cursor::new(book)).expect("an archive");
    let names: Vec<String> = book
        .file_names()
        .map(|it| it.expect("a name").into_owned())
        .collect();
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    for it in names.iter().filter(|it| *it != name) {
        other
            .raw_copy_file(book.by_name(it).expect("a part"))
            .expect("a copy");
    }
    other
        .start_file(name, SimpleFileOptions::default())
        .expect("a part");
    other.write_all(xml.as_bytes()).expect("its bytes");
    other.finish().expect("an archive").into_inner()
}

#[test]
fn a_declared_count_of_strings_reserves_no_memory() {
    let strings = |count: &str| {
        let xml = format!(r#"<sst uniqueCount="{count}"><si><t>Nom</t></si></sst>"#);
        read(&workbook_with("xl/sharedStrings.xml", &xml), "a.xlsx")
    };
    assert!(strings("1").is_ok());
    assert_eq!(strings("100000000000"), Err(ReadError::TooLarge));
}

#[test]
fn a_long_name_of_a_font_is_not_copied_into_a_million_styles() {
    let font = "x".repeat(2000);
    let long =
        format!(r#"<styleSheet><fonts><font><name val="{font}"/></font></fonts></styleSheet>"#);
    let formats = "<xf/>".repeat(140_000);
    let many = format!("<styleSheet><cellXfs>{formats}</cellXfs></styleSheet>");
    for xml in [long, many] {
        let bytes = workbook_with("xl/styles.xml", &xml);
        assert_eq!(read(&bytes, "a.xlsx"), Err(ReadError::TooLarge));
    }
}

#[test]
fn a_document_of_a_thousand_sheets_is_refused() {
    let sheets = "</table:table><table:table>".repeat(1000);
    assert!(is_too_large(&sheets));
}
