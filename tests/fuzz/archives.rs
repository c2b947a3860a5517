//! Archives taken apart and put together again, so that what is changed inside is still read.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The files of an archive, each with its name.
pub(crate) type Parts = Vec<(String, Vec<u8>)>;

/// What an archive holds.
pub(crate) fn parts(archive: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    (0..archive.len())
        .map(|rank| {
            let mut file = archive.by_index(rank).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// An archive of these files, in their order.
pub(crate) fn archive(parts: &Parts) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(name.as_str(), SimpleFileOptions::default())
            .and_then(|()| Ok(archive.write_all(bytes)?))
            .expect("a file");
    }
    archive.finish().expect("an archive").into_inner()
}
