//! What an archive holds, unpacked through a bound: the sizes that it declares may lie.

use std::io::{self, Cursor, Read, Write};

use sha2::{Digest, Sha256};
use zip::ZipArchive;
use zip::result::ZipResult;

use super::files::{Found, data_of};
use crate::digest::digits;
use crate::limits::{MOST_BYTES, MOST_DOCUMENT_BYTES, MOST_MANIFEST_BYTES};
use crate::manifest::{MANIFEST, Manifest};

/// An archive, still packed.
pub(super) type Packed<'bytes> = ZipArchive<Cursor<&'bytes [u8]>>;

/// Reads the list of what an archive holds.
///
/// # Errors
/// When there is none.
pub(super) fn open(bytes: &[u8]) -> ZipResult<Packed<'_>> {
    ZipArchive::new(Cursor::new(bytes))
}

/// The names in an archive, in its order: what is no UTF-8 is shown as well as can be.
pub(super) fn names(archive: &Packed<'_>) -> Vec<String> {
    let raw = archive.file_names_raw();
    let read = archive.file_names().zip(raw).map(|(name, raw)| {
        name.map_or_else(
            |_| String::from_utf8_lossy(raw).into_owned(),
            std::borrow::Cow::into_owned,
        )
    });
    read.collect()
}

/// The list of the files of a package that stands nearest to the top, with the folder in which it stands.
pub(super) fn manifest(archive: &mut Packed<'_>) -> Option<(String, Manifest)> {
    let names = names(archive).into_iter().enumerate();
    let folders = names.filter_map(|(index, name)| Some((index, folder_of_manifest(&name)?)));
    let (index, folder) = folders.min_by_key(|(_, folder)| folder.matches('/').count())?;
    let mut bytes = Vec::new();
    let part = archive.by_index(index).ok()?;
    part.take(MOST_MANIFEST_BYTES)
        .read_to_end(&mut bytes)
        .ok()?;
    Some((folder, Manifest::parse(&bytes)?))
}

fn folder_of_manifest(name: &str) -> Option<String> {
    let folder = name.strip_suffix(MANIFEST)?;
    let is_whole_name = folder.is_empty() || folder.ends_with('/');
    is_whole_name.then(|| folder.to_owned())
}

/// Unpacks the files of one archive, no more than a package may hold in all.
pub(super) struct Unpacking<'a, 'bytes> {
    archive: &'a mut Packed<'bytes>,
    left: u64,
}

impl<'a, 'bytes> Unpacking<'a, 'bytes> {
    /// Of a whole archive.
    pub(super) fn of(archive: &'a mut Packed<'bytes>) -> Self {
        let left = MOST_BYTES;
        Self { archive, left }
    }

    /// The file at `index`, read up to one byte more than `most`; nothing when it is damaged.
    pub(super) fn file(&mut self, index: usize, most: u64) -> Option<Found> {
        let part = self.archive.by_index(index).ok()?;
        let mut look = Look::default();
        let most = most.saturating_add(1).min(self.left);
        let read = io::copy(&mut part.take(most), &mut look);
        self.left -= look.bytes;
        read.ok().map(|_| look.found())
    }
}

/// What is seen of a file that goes by.
#[derive(Default)]
struct Look {
    bytes: u64,
    hash: Sha256,
    kept: Vec<u8>,
}

impl Look {
    fn found(self) -> Found {
        let is_whole = self.kept.len() as u64 == self.bytes;
        Found {
            bytes: self.bytes,
            sha256: digits(self.hash),
            data: is_whole.then(|| data_of(&self.kept)).flatten(),
        }
    }
}

impl Write for Look {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        self.hash.update(bytes);
        if self.kept.len() + bytes.len() <= MOST_DOCUMENT_BYTES {
            self.kept.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An archive of one file of so many bytes.
    fn archive(bytes: u64) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file("bombe", options).expect("a file");
        io::copy(&mut io::repeat(0).take(bytes), &mut zip).expect("its bytes");
        zip.finish().expect("an archive").into_inner()
    }

    #[test]
    fn a_file_is_read_no_further_than_one_byte_beyond_its_size() {
        let bytes = archive(1_000_000);
        let mut archive = open(&bytes).expect("an archive");
        let found = Unpacking::of(&mut archive).file(0, 5).expect("a file");
        assert_eq!(found.bytes, 6);
    }

    #[test]
    fn all_files_together_are_read_no_further_than_a_package_holds() {
        let bytes = archive(1000);
        let mut archive = open(&bytes).expect("an archive");
        let mut unpacking = Unpacking::of(&mut archive);
        unpacking.left = 1500;
        let mut read = || unpacking.file(0, 1000).map(|found| found.bytes);
        assert_eq!([read(), read(), read()], [Some(1000), Some(500), Some(0)]);
    }
}
