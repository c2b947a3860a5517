//! Workbooks as Excel writes them.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use spreadsheet::read;

use crate::rig::cells;

fn read_page(fill: impl FnOnce(&mut Worksheet)) -> Vec<Vec<String>> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    let bytes = book.save_to_buffer().expect("a workbook");
    cells(&bytes, "classeur.xlsx").expect("a spreadsheet")
}

#[test]
fn numbers_and_booleans_read_as_in_french() {
    let rows = read_page(|page| {
        for (column, number) in (0..).zip([12.0, 1.5, -0.1, 0.1 + 0.2, 1e15]) {
            page.write(0, column, number).expect("a number");
        }
        page.write(0, 5, true).expect("a boolean");
        page.write(0, 6, false).expect("a boolean");
    });
    assert_eq!(
        rows,
        [["12", "1,5", "-0,1", "0,3", "1000000000000000", "oui", "non"]]
    );
}

#[test]
fn dates_read_as_days_with_their_hour_if_they_have_one() {
    let rows = read_page(|page| {
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let hour = Format::new().set_num_format("hh:mm");
        let date = ExcelDateTime::from_ymd(2024, 5, 3).expect("a date");
        page.write_with_format(0, 0, &date, &day).expect("a cell");
        let instant = date.and_hms(10, 20, 0).expect("an hour");
        page.write_with_format(0, 1, &instant, &day)
            .expect("a cell");
        page.write_with_format(0, 2, 0.4375, &hour).expect("a cell");
        page.write_with_format(0, 3, -5.0, &day).expect("a cell");
    });
    assert_eq!(rows, [["03/05/2024", "03/05/2024 10:20", "10:30", "-5"]]);
}

#[test]
fn a_formula_reads_as_its_last_result_and_an_error_as_nothing() {
    let rows = read_page(|page| {
        let sum = Formula::new("=1+1").set_result("2");
        page.write_formula(0, 0, sum).expect("a formula");
        let fault = Formula::new("=1/0").set_result("#DIV/0!");
        page.write_formula(0, 1, fault).expect("a formula");
        page.write(0, 2, "fin").expect("a text");
    });
    assert_eq!(rows, [["2", "", "fin"]]);
}

#[test]
fn leading_empty_rows_and_columns_keep_their_place() {
    let rows = read_page(|page| {
        page.write(3, 2, "Nom").expect("a text");
    });
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[3], ["", "", "Nom"]);
}

#[test]
fn a_merged_cell_is_its_first_cell() {
    let rows = read_page(|page| {
        let plain = Format::new();
        page.merge_range(0, 0, 1, 1, "Titre", &plain)
            .expect("a range");
        page.write(1, 2, "fin").expect("a text");
    });
    assert_eq!(rows, [vec!["Titre"], vec!["", "", "fin"]]);
}

#[test]
fn hidden_sheets_are_read() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "vue").expect("a text");
    let hidden = book.add_worksheet().set_hidden(true);
    hidden.set_name("Réserve").expect("a name");
    hidden.write(0, 0, "cachée").expect("a text");
    let book = read(&book.save_to_buffer().expect("a workbook"), "a.xlsx").expect("cells");
    assert_eq!(book.sheets[1].name, "Réserve");
    assert_eq!(book.sheets[1].rows[0].cells, ["cachée"]);
}
