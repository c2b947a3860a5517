//! Cells as `OpenDocument` programs write them.

use crate::rig::{cells, ods};

fn read_row(row: &str) -> Vec<String> {
    let bytes = ods(&format!("<table:table-row>{row}</table:table-row>"));
    let rows = cells(&bytes, "classeur.ods").expect("a spreadsheet");
    rows.into_iter().next().expect("a row")
}

#[test]
fn typed_cells_read_as_in_french_whatever_they_show() {
    let row = read_row(concat!(
        r#"<table:table-cell office:value-type="float" office:value="1.50"><text:p>1,5 h</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2024-05-03"><text:p>3 mai</text:p></table:table-cell>"#,
        r#"<table:table-cell office:value-type="date" office:date-value="2024-05-03T10:20:00"/>"#,
        r#"<table:table-cell office:value-type="time" office:time-value="PT10H30M00S"/>"#,
        r#"<table:table-cell office:value-type="boolean" office:boolean-value="true"/>"#,
        r#"<table:table-cell office:value-type="string" office:string-value="mot"/>"#,
        r##"<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>"##,
        r#"<table:table-cell office:value-type="boolean" office:boolean-value="false"/>"#,
    ));
    let expected = [
        "1,5",
        "03/05/2024",
        "03/05/2024 10:20",
        "10:30",
        "oui",
        "mot",
        "",
        "non",
    ];
    assert_eq!(row, expected);
}

#[test]
fn paragraphs_are_lines_and_blanks_of_the_xml_are_folded() {
    let row = read_row(concat!(
        "<table:table-cell>\n  <text:p>  un <text:span>mot</text:span>\n de<text:s text:c=\"3\"/>plus",
        "</text:p>\n<text:p>l&apos;autre<text:tab/>&#233;<text:line-break/>fin</text:p></table:table-cell>",
    ));
    assert_eq!(row, ["un mot de   plus\nl'autre\té\nfin"]);
}

#[test]
fn comments_and_drawings_are_no_part_of_the_text() {
    let row = read_row(concat!(
        "<table:table-cell><office:annotation><text:p>note</text:p></office:annotation>",
        "<text:p>Nom</text:p><draw:frame><text:p>cadre</text:p></draw:frame></table:table-cell>",
    ));
    assert_eq!(row, ["Nom"]);
}

#[test]
fn cells_under_a_merged_cell_are_empty() {
    let row = read_row(concat!(
        r#"<table:table-cell table:number-columns-spanned="2"><text:p>Titre</text:p></table:table-cell>"#,
        "<table:covered-table-cell><text:p>dessous</text:p></table:covered-table-cell>",
        "<table:table-cell><text:p>fin</text:p></table:table-cell>",
    ));
    assert_eq!(row, ["Titre", "", "fin"]);
}

#[test]
fn repeated_rows_and_columns_stand_at_each_of_their_places() {
    let rows = concat!(
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>"#,
        r#"<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1"/>"#,
        r#"<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row>"#,
        r#"<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let rows = cells(&ods(rows), "a.ods").expect("a spreadsheet");
    assert_eq!(rows.len(), 4);
    assert!(rows[0].is_empty() && rows[1].is_empty());
    assert_eq!(rows[2], ["", "x", "x"]);
    assert_eq!(rows[3], rows[2]);
}
