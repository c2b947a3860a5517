//! A small package, and archives made by hand.

use std::io::{Cursor, Read, Write};

use package::{Claims, FileState, Head, PackedFile, Packing, Verdict, verify};
use report::recovery::RecoverySheet;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

pub(crate) const ROOT: &str = "VIO-2026-0001 dossier";
pub(crate) const LETTER: &str = "Courriers/Lettre aux salariés.txt";
pub(crate) const RECEIPT: &str = "Accusé de réception.eml";

pub(crate) fn claims() -> Claims {
    Claims {
        title: "Dossier archivé".into(),
        subject: "Violation VIO-2026-0001".into(),
        organisation: "Service de santé au travail du Val-Fictif".into(),
        made_at: "2026-12-01T09:05:08Z".parse().expect("an instant"),
        made_by: "Camille Martin".into(),
        application: "Registre RGPD 0.1.0".into(),
        journal: Head {
            number: 128,
            hash: "4f9c2a71d0".into(),
        },
        kept_through: "2032-11-30".parse().ok(),
        kept_because: "Six ans après la clôture".into(),
        left_out: vec!["Les données des personnes qui ont signalé en ont été écartées.".into()],
    }
}

pub(crate) fn file(path: &str, bytes: &[u8]) -> PackedFile {
    PackedFile {
        path: path.into(),
        title: format!("Ce qu’est {path}"),
        bytes: bytes.into(),
    }
}

pub(crate) fn packed(files: Vec<PackedFile>) -> Vec<u8> {
    let mut packing = Packing::begin(ROOT);
    for file in files {
        packing.add(file).expect("room and a name of its own");
    }
    packing.zip(&claims()).expect("a package")
}

/// Two small files of text.
pub(crate) fn package() -> Vec<u8> {
    packed(vec![
        file(LETTER, "Madame, Monsieur".repeat(8).as_bytes()),
        file(RECEIPT, b"Subject: recu\r\n\r\nBonjour"),
    ])
}

/// A document of ours by itself.
pub(crate) fn document() -> Vec<u8> {
    let sheet = RecoverySheet {
        organisation: "Service de santé au travail du Val-Fictif".into(),
        register_file: "val-fictif.rgpd".into(),
        code_groups: vec!["7KQ3".into(), "M9XT".into()],
        lookalikes: Vec::new(),
        printed_at: "mardi 1er décembre 2026, 10 h 05".into(),
        created_at: claims().made_at,
    };
    report::recovery_sheet(&sheet).bytes
}

/// Every file of an archive, in its order.
pub(crate) fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let names = 0..archive.len();
    let read = names.map(|index| {
        let mut part = archive.by_index(index).expect("a file");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        (part.name().expect("its name").into_owned(), bytes)
    });
    read.collect()
}

/// An archive as any program makes it.
pub(crate) fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

/// The package, unpacked, changed and packed again as a person would.
pub(crate) fn repacked(change: impl FnOnce(&mut Vec<(String, Vec<u8>)>)) -> Verdict {
    let mut files = unzipped(&package());
    change(&mut files);
    verify(&zipped(&files), None).expect("a package")
}

/// Paths and states of the files of a verdict.
pub(crate) fn states(verdict: &Verdict) -> Vec<(&str, FileState)> {
    let files = verdict.files.iter();
    files.map(|file| (file.path.as_str(), file.state)).collect()
}
