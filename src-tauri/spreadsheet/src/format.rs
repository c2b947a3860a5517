//! What a file is, told from its bytes first and from its name last.

use std::io::Read;

use crate::ReadError;
use crate::unpack::{Archive, open};

/// A format of spreadsheet that is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Office Open XML (ECMA-376).
    Xlsx,
    /// `OpenDocument` (ISO/IEC 26300).
    Ods,
    /// Text, one record a line (RFC 4180), whatever its encoding and its separator.
    Csv,
}

/// How every zip archive that holds something begins.
const ZIP: &[u8] = b"PK\x03\x04";
/// How every OLE compound file begins ([MS-CFB] 2.2): .xls, or an encrypted .xlsx.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// How an `OpenDocument` spreadsheet or template says what it is.
const ODS_MIME: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// Endings of the names of files that hold records as text.
const TEXT_ENDINGS: [&str; 3] = [".csv", ".tsv", ".txt"];
/// How other kinds of text begin, in lower case.
const OTHER_TEXTS: [&[u8]; 5] = [b"%pdf-", b"{\\rtf", b"<!doctype", b"<html", b"<?xml"];

impl Format {
    /// The format of the file that holds `bytes` and bears `file_name`.
    ///
    /// # Errors
    /// Every [`ReadError`] but `TooLarge`: what the file is not, or is no more.
    pub fn of(bytes: &[u8], file_name: &str) -> Result<Self, ReadError> {
        if bytes.is_empty() {
            Err(ReadError::Empty)
        } else if bytes.starts_with(ZIP) {
            of_archive(&mut open(bytes)?)
        } else if bytes.starts_with(OLE) {
            Err(inside_ole(bytes))
        } else if is_named_as_text(file_name) && is_text(bytes) {
            Ok(Self::Csv)
        } else {
            Err(ReadError::NotASpreadsheet)
        }
    }
}

/// Word and `OpenDocument` text are zip archives too: the parts tell.
fn of_archive(archive: &mut Archive<'_>) -> Result<Format, ReadError> {
    if archive.index_for_name("mimetype").is_some() {
        return of_open_document(archive);
    }
    let has = |start: &str| {
        let mut names = archive.file_names();
        names.any(|name| name.is_ok_and(|name| name.to_lowercase().starts_with(start)))
    };
    if has("xl/workbook.bin") {
        Err(ReadError::OldFormat)
    } else if has("xl/") {
        Ok(Format::Xlsx)
    } else {
        Err(ReadError::NotASpreadsheet)
    }
}

fn of_open_document(archive: &mut Archive<'_>) -> Result<Format, ReadError> {
    let part = archive.by_name("mimetype");
    let mut mime = Vec::new();
    part.map_err(|_| ReadError::Damaged)?
        .take(ODS_MIME.len() as u64)
        .read_to_end(&mut mime)
        .map_err(|_| ReadError::Damaged)?;
    if mime == ODS_MIME {
        Ok(Format::Ods)
    } else {
        Err(ReadError::NotASpreadsheet)
    }
}

/// The names of its streams are in UTF-16 somewhere in the file ([MS-CFB] 2.6).
fn inside_ole(bytes: &[u8]) -> ReadError {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        ReadError::PasswordProtected
    } else if has("Workbook\0") || has("Book\0") {
        ReadError::OldFormat
    } else {
        ReadError::NotASpreadsheet
    }
}

fn is_named_as_text(file_name: &str) -> bool {
    let file_name = file_name.to_lowercase();
    TEXT_ENDINGS.iter().any(|it| file_name.ends_with(it))
}

/// Neither a page nor a document, and no zero byte unless it is UTF-16.
fn is_text(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    let start = start[..start.len().min(16)].to_ascii_lowercase();
    let is_other = OTHER_TEXTS.iter().any(|it| start.starts_with(it));
    let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    !is_other && (is_wide || !bytes.contains(&0))
}
