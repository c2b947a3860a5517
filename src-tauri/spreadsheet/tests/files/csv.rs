//! Text files as programs export them.

use spreadsheet::read;

use crate::rig::cells;

fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    cells(bytes, "export.csv").expect("a text file")
}

#[test]
fn every_usual_encoding_is_found_out() {
    let expected = [["Prénom", "Zoé"]];
    let wide = "Prénom;Zoé".encode_utf16();
    let little: Vec<u8> = wide.clone().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = wide.flat_map(u16::to_be_bytes).collect();
    assert_eq!(read_csv("Prénom;Zoé".as_bytes()), expected);
    assert_eq!(read_csv("\u{FEFF}Prénom;Zoé".as_bytes()), expected);
    assert_eq!(
        read_csv(&[b"\xFF\xFE".as_slice(), &little].concat()),
        expected
    );
    assert_eq!(read_csv(&[b"\xFE\xFF".as_slice(), &big].concat()), expected);
    assert_eq!(read_csv(b"Pr\xE9nom;Zo\xE9"), expected);
}

#[test]
fn the_euro_sign_and_the_apostrophe_of_windows_are_read() {
    assert_eq!(read_csv(b"l\x92an;10 \x80"), [["l’an", "10 €"]]);
}

#[test]
fn each_separator_is_found_out_from_the_content() {
    let expected = [["Nom", "Service"], ["Ali", "RH"]];
    for text in [
        "Nom;Service\nAli;RH",
        "Nom,Service\r\nAli,RH\r\n",
        "Nom\tService\rAli\tRH",
    ] {
        assert_eq!(read_csv(text.as_bytes()), expected, "{text:?}");
    }
}

#[test]
fn separators_inside_quotes_part_nothing() {
    let text = "\"a,b,c\";\"1;2\"\n\"d,e,f\";3\n\"g\n,,,h\";4";
    let expected = [["a,b,c", "1;2"], ["d,e,f", "3"], ["g\n,,,h", "4"]];
    assert_eq!(read_csv(text.as_bytes()), expected);
}

#[test]
fn commas_of_french_numbers_do_not_outweigh_semicolons() {
    assert_eq!(
        read_csv(b"1,5;2,5\n3,5;4,5"),
        [["1,5", "2,5"], ["3,5", "4,5"]]
    );
}

#[test]
fn empty_lines_are_rows() {
    let rows = read_csv(b"\r\n\r\nNom;Service\r\n\r\nAli;RH\r\n");
    let lengths: Vec<usize> = rows.iter().map(Vec::len).collect();
    assert_eq!(lengths, [0, 0, 2, 0, 2]);
}

#[test]
fn the_sheet_bears_the_name_of_the_file() {
    let book = read(b"a;b", "Registre 2024.CSV").expect("a text file");
    assert_eq!(book.sheets[0].name, "Registre 2024");
}

#[test]
fn the_apostrophe_before_a_formula_goes_and_any_other_stays() {
    let rows = read_csv(b"'=1+1;'Ali;''=2;'");
    assert_eq!(rows, [["=1+1", "'Ali", "'=2", "'"]]);
}
