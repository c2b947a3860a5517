//! The documents as other programs see them: poppler and qpdf.

use std::io::Write;
use std::process::Command;

use tempfile::NamedTempFile;

/// What a program prints about a document.
///
/// # Panics
/// When the program is missing or refuses the document.
pub(crate) fn run(program: &str, before: &[&str], bytes: &[u8], after: &[&str]) -> String {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let output = Command::new(program)
        .args(before)
        .arg(file.path())
        .args(after)
        .output()
        .unwrap();
    assert!(output.status.success(), "{program}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The text of a document as [`words`].
pub(crate) fn text(bytes: &[u8]) -> String {
    words(&run("pdftotext", &["-enc", "UTF-8"], bytes, &["-"]))
}

/// A text on one line with single ordinary spaces: poppler gives every space,
/// line end and page end of a document as one of its own.
pub(crate) fn words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// How many pages a document has.
pub(crate) fn page_count(bytes: &[u8]) -> usize {
    lopdf::Document::load_mem(bytes).unwrap().get_pages().len()
}
