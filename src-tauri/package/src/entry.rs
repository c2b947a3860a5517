//! One file into an archive, the same on every system.

use std::io::{Cursor, Read, Write};

use chrono::{DateTime, Datelike, Timelike, Utc};
use zip::read::ZipFile;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

/// What becomes of a file once it is out: everybody may read it, its owner change it.
const PERMISSIONS: u32 = 0o644;

/// How a file is packed.
pub(crate) fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .system(System::Unix)
        .unix_permissions(PERMISSIONS)
}

/// Adds a file.
pub(crate) fn put(
    zip: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    bytes: &[u8],
    options: SimpleFileOptions,
) -> ZipResult<()> {
    zip.start_file(name, options)?;
    Ok(zip.write_all(bytes)?)
}

/// Adds a file that is packed already, and gives it its hour.
pub(crate) fn put_again<R: Read>(
    zip: &mut ZipWriter<Cursor<Vec<u8>>>,
    file: ZipFile<'_, R>,
    at: zip::DateTime,
) -> ZipResult<()> {
    zip.raw_copy_file_touch(file, at, Some(PERMISSIONS))
}

/// An instant as archives know it, in UTC and to two seconds; the first one that they know, when it is before (1980) or
/// after all of them (2107).
pub(crate) fn zip_time(at: DateTime<Utc>) -> zip::DateTime {
    known_to_archives(at).unwrap_or_default()
}

fn known_to_archives(at: DateTime<Utc>) -> Option<zip::DateTime> {
    let part = |number: u32| u8::try_from(number).ok();
    let year = u16::try_from(at.year()).ok()?;
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    zip::DateTime::from_date_and_time(year, month, day, hour, minute, second).ok()
}
