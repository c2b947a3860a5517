//! What the files made here hold, looked at from outside.

use std::io::{Cursor, Read};

use spreadsheet::{Format, Row, RowKind, Sheet, Workbook, WriteError, safe_sheet_names, write};
use zip::ZipArchive;

use crate::rig::workbook;

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect("a part");
    part.read_to_string(&mut text).expect("text");
    text
}

fn with_header() -> Workbook {
    let row = |cell: &str, kind| Row {
        cells: vec![cell.to_owned()],
        kind,
    };
    Workbook {
        sheets: vec![Sheet {
            name: "Fiches".to_owned(),
            rows: vec![
                row("Registre", RowKind::Title),
                row("Nom", RowKind::Header),
                row("=1+1", RowKind::Plain),
            ],
            widths: vec![40],
        }],
    }
}

#[test]
fn a_workbook_keeps_its_header_in_sight_and_its_widths() {
    let bytes = write(&with_header(), Format::Xlsx).expect("a file");
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(page.contains(r#"ySplit="2" topLeftCell="A3""#), "{page}");
    assert!(
        page.contains(r#"<col min="1" max="1" width="40."#),
        "{page}"
    );
    assert!(!page.contains("<f>"), "no formula: {page}");
    assert!(part(&bytes, "xl/styles.xml").contains("E8EEF4"));
}

#[test]
fn a_workbook_bears_one_date_of_its_own() {
    let bytes = write(&with_header(), Format::Xlsx).expect("a file");
    let properties = part(&bytes, "docProps/core.xml");
    assert!(properties.contains("2000-01-01T00:00:00Z"), "{properties}");
}

#[test]
fn the_parts_of_every_archive_bear_the_first_date_of_the_zip_format() {
    for format in [Format::Xlsx, Format::Ods] {
        let bytes = write(&with_header(), format).expect("a file");
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        for index in 0..archive.len() {
            let part = archive.by_index(index).expect("a part");
            assert_eq!(part.last_modified(), Some(zip::DateTime::default()));
        }
    }
}

#[test]
fn a_document_says_what_it_is_in_its_first_bytes() {
    let bytes = write(&with_header(), Format::Ods).expect("a file");
    assert_eq!(
        &bytes[30..84],
        b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
    );
    assert!(!part(&bytes, "content.xml").contains("table:formula"));
}

#[test]
fn a_text_file_is_what_french_excel_opens() {
    let rows: [&[&str]; 2] = [&["Prénom", "=1+1"], &["a\nb", "\""]];
    let bytes = write(&workbook(&rows), Format::Csv).expect("a file");
    let expected = "\u{FEFF}\"Prénom\";\"'=1+1\"\r\n\"a\nb\";\"\"\"\"\r\n";
    assert_eq!(String::from_utf8(bytes).expect("text"), expected);
}

#[test]
fn a_text_file_holds_exactly_one_sheet_and_a_workbook_at_least_one() {
    let mut two = with_header();
    two.sheets.extend(with_header().sheets);
    assert_eq!(write(&two, Format::Csv), Err(WriteError::SheetCount));
    for format in [Format::Csv, Format::Ods, Format::Xlsx] {
        assert_eq!(
            write(&Workbook::default(), format),
            Err(WriteError::SheetCount)
        );
    }
}

#[test]
fn a_text_longer_than_excel_holds_is_refused() {
    let long = "x".repeat(32_768);
    let book = workbook(&[&[&long]]);
    assert_eq!(write(&book, Format::Xlsx), Err(WriteError::TooLarge));
    assert!(write(&book, Format::Ods).is_ok());
}

#[test]
fn names_of_sheets_are_acceptable_and_unique() {
    let long = "é".repeat(40);
    let names = [
        "[a]:*?/\\",
        "'nom'",
        "",
        " ",
        "Fiche",
        "FICHE",
        &long,
        &long,
        "History",
    ];
    let names = safe_sheet_names(names);
    let cut = "é".repeat(31);
    let numbered = format!("{} (2)", "é".repeat(27));
    let expected = [
        "-a------".trim_end(),
        "nom",
        "Feuille",
        "Feuille (2)",
        "Fiche",
        "FICHE (2)",
        &cut,
        &numbered,
        "History (2)",
    ];
    assert_eq!(names, expected);
}

#[test]
fn sheets_of_the_same_name_are_both_written() {
    let mut book = with_header();
    book.sheets.extend(with_header().sheets);
    for (format, name) in [(Format::Ods, "a.ods"), (Format::Xlsx, "a.xlsx")] {
        let bytes = write(&book, format).expect("a file");
        let names = spreadsheet::read(&bytes, name).expect("cells").sheets;
        let names: Vec<String> = names.into_iter().map(|it| it.name).collect();
        assert_eq!(names, ["Fiches", "Fiches (2)"]);
    }
}
