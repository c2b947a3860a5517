//! What is exported and imported again is equal.

use exchange::{Table, TableForm, propose_mapping, read_table, write_table};
use proptest::prelude::*;
use spreadsheet::Format;

use crate::draw::{Draw, draws, links};
use crate::forms::{TABLES, form};

const FORMATS: [(Format, &str); 3] = [
    (Format::Xlsx, "registre.xlsx"),
    (Format::Ods, "registre.ods"),
    (Format::Csv, "registre.csv"),
];

fn numbered(table: Table, draws: &mut [Draw]) -> Vec<(String, TableForm)> {
    let forms = draws.iter_mut().map(|draw| form(table, draw));
    let numbers = (1..).map(|number| format!("N-{number:04}"));
    numbers.zip(forms).collect()
}

proptest! {
    // Each case writes and reads fifteen files.
    #![proptest_config(ProptestConfig {
        cases: 16,
        max_shrink_iters: 60,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_register_that_is_exported_and_imported_again_is_equal(
        mut draws in proptest::collection::vec(draws(), 1..4),
    ) {
        for table in TABLES {
            let entries = numbered(table, &mut draws);
            let book = write_table(table, &entries, &links());
            for (format, name) in FORMATS {
                let bytes = spreadsheet::write(&book, format).unwrap();
                let sheet = spreadsheet::read(&bytes, name).unwrap().sheets.remove(0);
                let mapping = propose_mapping(table, &sheet);
                let read = read_table(table, &sheet, &mapping, &links());
                prop_assert_eq!(&read.skipped, &[]);
                for (row, (number, form)) in read.rows.iter().zip(&entries) {
                    prop_assert_eq!(&row.doubts, &[]);
                    prop_assert_eq!(&row.ignored, &[] as &[String]);
                    prop_assert_eq!(row.number.as_ref(), Some(number));
                    prop_assert_eq!(&row.form, form);
                }
                prop_assert_eq!(read.rows.len(), entries.len());
            }
        }
    }
}
