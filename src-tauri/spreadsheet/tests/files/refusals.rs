//! Each reason to refuse a file is told apart.

use spreadsheet::{Format, ReadError, read};

use crate::rig::{ODS_MIME, ods, zipped};

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The start of an OLE file, then the name of one of its streams.
fn ole(stream: &str) -> Vec<u8> {
    let stream = stream.encode_utf16().flat_map(u16::to_le_bytes);
    OLE.iter().copied().chain([0; 64]).chain(stream).collect()
}

fn refusal(bytes: &[u8], file_name: &str) -> ReadError {
    read(bytes, file_name).expect_err(file_name)
}

#[test]
fn a_pdf_or_a_page_is_no_spreadsheet_whatever_its_name() {
    for name in ["a.xlsx", "a.xls", "a.ods", "a.csv", "a"] {
        assert_eq!(
            refusal(b"%PDF-1.7\n1 0 obj", name),
            ReadError::NotASpreadsheet
        );
        let page = b"\n <!DOCTYPE html><html><table><tr><td>Nom</td></tr></table></html>";
        assert_eq!(refusal(page, name), ReadError::NotASpreadsheet);
    }
}

#[test]
fn text_that_says_it_is_a_workbook_is_no_spreadsheet() {
    assert_eq!(
        refusal(b"Nom;Service", "a.xlsx"),
        ReadError::NotASpreadsheet
    );
    assert_eq!(
        refusal(b"Nom\0Service", "a.csv"),
        ReadError::NotASpreadsheet
    );
}

#[test]
fn a_text_document_is_no_spreadsheet_though_it_is_an_archive() {
    let word = zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<a/>"),
    ]);
    assert_eq!(refusal(&word, "a.xlsx"), ReadError::NotASpreadsheet);
    let text = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    assert_eq!(refusal(&text, "a.ods"), ReadError::NotASpreadsheet);
}

#[test]
fn a_binary_workbook_is_told_as_an_old_format() {
    assert_eq!(refusal(&ole("Workbook\0"), "a.xlsx"), ReadError::OldFormat);
    assert_eq!(refusal(&ole("Book\0"), "a.xls"), ReadError::OldFormat);
    let binary = zipped(&[("xl/workbook.bin", b"\x83\x01")]);
    assert_eq!(refusal(&binary, "a.xlsb"), ReadError::OldFormat);
    assert_eq!(
        refusal(&ole("WordDocument\0"), "a.xls"),
        ReadError::NotASpreadsheet
    );
}

#[test]
fn a_password_protected_workbook_is_told_as_such() {
    let xlsx = ole("EncryptedPackage\0");
    assert_eq!(refusal(&xlsx, "a.xlsx"), ReadError::PasswordProtected);
    let manifest = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    let ods = zipped(&[
        ("mimetype", ODS_MIME.as_bytes()),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", b"\x12\x34\xFF"),
    ]);
    assert_eq!(refusal(&ods, "a.ods"), ReadError::PasswordProtected);
}

#[test]
fn a_file_without_any_text_is_empty() {
    for text in ["", "\u{FEFF}", ";;\r\n\r\n;;"] {
        assert_eq!(
            refusal(text.as_bytes(), "a.csv"),
            ReadError::Empty,
            "{text:?}"
        );
    }
    let row = "<table:table-row><table:table-cell/></table:table-row>";
    assert_eq!(refusal(&ods(row), "a.ods"), ReadError::Empty);
}

#[test]
fn text_that_belies_its_mark_is_damaged() {
    assert_eq!(
        refusal(b"\xEF\xBB\xBFPr\xE9nom", "a.csv"),
        ReadError::Damaged
    );
}

#[test]
fn the_bytes_tell_the_format_before_the_name() {
    assert_eq!(Format::of(&ods(""), "a.xlsx"), Ok(Format::Ods));
    assert_eq!(Format::of(b"a;b", "a.tsv"), Ok(Format::Csv));
}
