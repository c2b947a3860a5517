//! Bytes of a text file to characters.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::ReadError;

/// The text of `bytes`: in the encoding that its byte order mark says, else UTF-8 if it is valid,
/// else Windows-1252, which is what Excel writes in France.
///
/// # Errors
/// [`ReadError::Damaged`] for bytes that belie their mark.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, ReadError> {
    let unmarked = || match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        Err(_) => WINDOWS_1252,
    };
    let encoding = Encoding::for_bom(bytes).map_or_else(unmarked, |(encoding, _)| encoding);
    let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
    if had_errors {
        return Err(ReadError::Damaged);
    }
    Ok(text.into_owned())
}
