//! A package in the making, one file after the other.

use std::collections::BTreeSet;
use std::io::Cursor;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::PackError;
use crate::entry::{options, put, put_again, zip_time};
use crate::limits::MOST_BYTES;
use crate::manifest::{Claims, Listed, listed, manifest_bytes};
use crate::papers::{PAPERS, checksums};
use crate::path::spelled_alike;
use crate::read_me::read_me;
use crate::seal::{self, Kind};

type Archive = ZipWriter<Cursor<Vec<u8>>>;

/// A file to be packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackedFile {
    /// Its path in the package, with `/`, of names that every system accepts.
    pub path: String,
    /// What it is, in French.
    pub title: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A package in the making: between two files, the caller may show how far it is, or drop it.
pub struct Packing {
    root: String,
    taken: BTreeSet<String>,
    bytes: u64,
    files: Vec<Listed>,
    packed: Archive,
}

impl Packing {
    /// An empty package, whose files will stand in the folder `root`.
    #[must_use]
    pub fn begin(root: &str) -> Self {
        Self {
            root: root.to_owned(),
            taken: PAPERS.map(spelled_alike).into(),
            bytes: 0,
            files: Vec::new(),
            packed: ZipWriter::new(Cursor::new(Vec::new())),
        }
    }

    /// Packs one more file. After a refusal the package is to be dropped.
    ///
    /// # Errors
    /// [`PackError::SamePath`] when a file has this path, whatever its case and its Unicode spelling, or when the package
    /// itself needs it; [`PackError::TooLarge`] beyond what a package holds.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "its memory is given back as soon as it is packed"
    )]
    pub fn add(&mut self, file: PackedFile) -> Result<(), PackError> {
        self.take_path(&file.path)?;
        self.take_room(file.bytes.len() as u64)?;
        self.files.push(listed(&file));
        // Its hour is that of the whole package, which is told at the end.
        let name = self.inside(&file.path);
        Ok(put(&mut self.packed, &name, &file.bytes, options())?)
    }

    /// The whole package: its list first and unpacked, so that the first bytes tell what it is.
    ///
    /// # Errors
    /// [`PackError::Failed`].
    pub fn zip(self, claims: &Claims) -> Result<Vec<u8>, PackError> {
        let made_at = zip_time(claims.made_at);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.set_raw_comment(seal::comment(Kind::Plain))?;
        self.put_papers(&mut zip, claims, options().last_modified_time(made_at))?;
        let mut packed = self.packed.finish_into_readable()?;
        for index in 0..packed.len() {
            put_again(&mut zip, packed.by_index_raw(index)?, made_at)?;
        }
        let mut bytes = zip.finish()?.into_inner();
        seal::put(&mut bytes);
        Ok(bytes)
    }

    fn put_papers(
        &self,
        zip: &mut Archive,
        claims: &Claims,
        deflated: SimpleFileOptions,
    ) -> Result<(), PackError> {
        let manifest = manifest_bytes(&self.files, claims);
        let read_me = read_me(&self.files, claims);
        let checksums = checksums(&self.files, &manifest, &read_me);
        let as_is = deflated.compression_method(CompressionMethod::Stored);
        let options = [as_is, deflated, deflated];
        let papers = [manifest, read_me, checksums];
        for ((name, bytes), options) in PAPERS.iter().zip(papers).zip(options) {
            put(zip, &self.inside(name), &bytes, options)?;
        }
        Ok(())
    }

    fn inside(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    fn take_path(&mut self, path: &str) -> Result<(), PackError> {
        let is_new = self.taken.insert(spelled_alike(path));
        is_new.then_some(()).ok_or(PackError::SamePath)
    }

    fn take_room(&mut self, bytes: u64) -> Result<(), PackError> {
        self.bytes = self.bytes.saturating_add(bytes);
        let fits = self.bytes <= MOST_BYTES;
        fits.then_some(()).ok_or(PackError::TooLarge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_full_when_its_files_are_too_large_together() {
        let mut packing = Packing::begin("Paquet");
        assert_eq!(packing.take_room(MOST_BYTES - 1), Ok(()));
        assert_eq!(packing.take_room(1), Ok(()));
        assert_eq!(packing.take_room(1), Err(PackError::TooLarge));
        assert_eq!(packing.take_room(u64::MAX), Err(PackError::TooLarge));
    }
}
