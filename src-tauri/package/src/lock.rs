//! A package under a password: an archive that holds it as one encrypted file, so that not even a name can be read.
//!
//! AES-256 as `WinZip` specified it (AE-2), which 7-Zip and others read; the explorer of Windows does not.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::FullFileOptions;
use zip::{AesMode, CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::PackError;
use crate::entry::options;
use crate::limits::MOST_BYTES;
use crate::path::composed;
use crate::seal::{self, Kind};

/// Our own field in the header of a file, for programs that know it; the others skip it (APPNOTE 4.5.2).
const FIELD: u16 = 0x5252;

/// Puts a package under a password: the file `name`.zip of an archive that tells nothing else.
///
/// # Errors
/// [`PackError::TooLarge`] beyond what an archive holds, [`PackError::Failed`] when the system gives no randomness.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a package that is locked must not leave unlocked"
)]
pub fn lock(zip: Vec<u8>, name: &str, password: &str) -> Result<Vec<u8>, PackError> {
    if zip.len() as u64 > MOST_BYTES {
        return Err(PackError::TooLarge);
    }
    let mut bytes = encrypted(&zip, &format!("{name}.zip"), &composed(password))?;
    seal::put(&mut bytes);
    Ok(bytes)
}

/// Written as a stream: where the writer may go back, it adds a checksum of what is encrypted, which tells of it (AE-1).
fn encrypted(zip: &[u8], name: &str, password: &str) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new_stream(Vec::new());
    archive.set_raw_comment(seal::comment(Kind::Locked))?;
    archive.start_file(
        name,
        told(zip)?.with_aes_encryption(AesMode::Aes256, password),
    )?;
    archive.write_all(zip)?;
    Ok(archive.finish()?.into_inner())
}

/// What the headers of the encrypted file tell: its hour, and in the first bytes of all that it is one of ours.
fn told(zip: &[u8]) -> ZipResult<FullFileOptions<'static, 'static>> {
    let mut told = options()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(hour_of(zip)?)
        .into_full_options();
    told.add_extra_field(FIELD, Kind::Locked.words(), false)?;
    Ok(told)
}

/// The hour of a package is that of its first file.
fn hour_of(zip: &[u8]) -> ZipResult<DateTime> {
    let mut archive = ZipArchive::new(Cursor::new(zip))?;
    Ok(archive.by_index_raw(0)?.last_modified().unwrap_or_default())
}
