//! What is written and read again is equal, for any text.

use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest,
};
use spreadsheet::{Format, ReadError, Row, RowKind, Sheet, Workbook, read, writable, write};

const FORMATS: [(Format, &str); 3] = [
    (Format::Xlsx, "a.xlsx"),
    (Format::Ods, "a.ods"),
    (Format::Csv, "Fiches.csv"),
];

/// Texts that some format could take for something else.
const AWKWARD: [&str; 22] = [
    "=1+1",
    "+33 1",
    "-",
    "@nom",
    "'=1",
    "''=1",
    "'",
    "'nom",
    "\t=1",
    "\r=1",
    "\"",
    "a\"b;c,d\te",
    "\n",
    "a\n\nb",
    " deux  blancs ",
    "été 👩‍⚕️",
    "سجل",
    "a\u{0}b\u{1F}",
    "_x000D_",
    "&amp;<b>",
    "1,5",
    "a\r\nb",
];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        proptest::sample::select(&AWKWARD[..]).prop_map(str::to_owned),
        any::<String>(),
        "['=+@\t\n\" ;,_x0-9-]{0,8}",
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    proptest::collection::vec(proptest::collection::vec(cell(), 0..5), 0..6)
}

fn book(rows: &[Vec<String>]) -> Workbook {
    let kinds = [
        RowKind::Title,
        RowKind::Header,
        RowKind::Plain,
        RowKind::Plain,
    ];
    let row = |(cells, kind): (&Vec<String>, RowKind)| Row {
        cells: cells.clone(),
        kind,
    };
    Workbook {
        sheets: vec![Sheet {
            name: "Fiches".to_owned(),
            rows: rows
                .iter()
                .zip(kinds.into_iter().cycle())
                .map(row)
                .collect(),
            widths: vec![20, 40],
        }],
    }
}

/// `rows` without what no file holds: empty cells and rows at the end, characters out of XML.
fn kept(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let cells = |row: &Vec<String>| row.iter().map(|it| writable(it)).collect();
    let mut rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    for row in &mut rows {
        while row.last().is_some_and(String::is_empty) {
            row.pop();
        }
    }
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    rows
}

fn read_again(
    rows: &[Vec<String>],
    format: Format,
    name: &str,
) -> Result<Vec<Vec<String>>, ReadError> {
    let bytes = write(&book(rows), format).expect("a file");
    let sheet = read(&bytes, name)?.sheets.remove(0);
    assert_eq!(sheet.name, "Fiches");
    Ok(sheet.rows.into_iter().map(|row| row.cells).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_cells_are_read_as_they_were_written(rows in rows()) {
        let kept = kept(&rows);
        let expected = if kept.is_empty() { Err(ReadError::Empty) } else { Ok(kept) };
        for (format, name) in FORMATS {
            prop_assert_eq!(&read_again(&rows, format, name), &expected, "{:?}", format);
        }
    }
}

#[test]
fn each_awkward_text_alone_in_its_file_is_read_as_it_was_written() {
    for text in AWKWARD {
        let rows = [vec![text.to_owned()]];
        for (format, name) in FORMATS {
            let expected = Ok(kept(&rows));
            assert_eq!(
                read_again(&rows, format, name),
                expected,
                "{format:?} {text:?}"
            );
        }
    }
}

#[test]
fn the_same_cells_make_the_same_bytes() {
    let rows = AWKWARD.map(|text| vec![text.to_owned(), "fin".to_owned()]);
    for (format, _) in FORMATS {
        let first = write(&book(&rows), format).expect("a file");
        assert_eq!(write(&book(&rows), format), Ok(first), "{format:?}");
    }
}
