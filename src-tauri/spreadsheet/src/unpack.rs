//! A zip archive whose every part was unpacked once, into nothing, to know its true size.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::ReadError;
use crate::limits::{MOST_RATIO, MOST_UNPACKED_BYTES, RATIO_MATTERS_FROM};

/// The parts of a file, still packed.
pub(crate) type Archive<'bytes> = ZipArchive<Cursor<&'bytes [u8]>>;

/// Reads the list of parts.
///
/// # Errors
/// [`ReadError::Damaged`] if there is none.
pub(crate) fn open(bytes: &[u8]) -> Result<Archive<'_>, ReadError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|error| refusal(&error))
}

/// Unpacks every part through a reader that stops at the limit: the sizes that a file declares
/// may lie.
///
/// # Errors
/// [`ReadError::TooLarge`] beyond the limits, [`ReadError::PasswordProtected`] for a part that is
/// encrypted, [`ReadError::Damaged`] for one that does not unpack.
pub(crate) fn check_sizes(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let mut left = MOST_UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| refusal(&error))?;
        let packed = part.compressed_size();
        let size = unpacked_size(part, left)?;
        if size > left || (size > RATIO_MATTERS_FROM && size / packed.max(1) > MOST_RATIO) {
            return Err(ReadError::TooLarge);
        }
        left -= size;
    }
    Ok(())
}

/// True size of `part`, counted up to one byte more than `most`.
fn unpacked_size(part: ZipFile<'_, Cursor<&[u8]>>, most: u64) -> Result<u64, ReadError> {
    io::copy(&mut part.take(most + 1), &mut io::sink()).map_err(|_| ReadError::Damaged)
}

/// The text of the part called `name`, which [`check_sizes`] has counted.
///
/// # Errors
/// [`ReadError::Damaged`] if it is not there or is no UTF-8.
pub(crate) fn text(archive: &mut Archive<'_>, name: &str) -> Result<String, ReadError> {
    let part = archive.by_name(name).map_err(|error| refusal(&error))?;
    let mut text = String::new();
    part.take(MOST_UNPACKED_BYTES)
        .read_to_string(&mut text)
        .map_err(|_| ReadError::Damaged)?;
    Ok(text)
}

fn refusal(error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadError::PasswordProtected,
        _ => ReadError::Damaged,
    }
}
