//! The first pages of a package that is one document: what it is, what it carries, how to open and verify it.

use serde::Serialize;

use crate::document::{Document, Enclosed, Header, render_enclosing};
use crate::layout::Block;
use crate::record::{self, Body, Cell, Chapter, FileSource, Row, Table};

/// What the cover of a package says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PackageCover {
    /// What every page says.
    pub header: Header,
    /// What the package is: « Dossier archivé ».
    pub title: String,
    /// What it is about, under the title.
    pub reference: String,
    /// What it claims.
    pub facts: Vec<Row>,
    /// The files that it carries.
    pub files: Vec<CoveredFile>,
}

/// A file that the package carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoveredFile {
    /// Its name.
    pub path: String,
    /// What it is.
    pub title: String,
    /// Its length, in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl PackageCover {
    /// The cover of a package about a file; `facts` are labels and values that it claims.
    #[must_use]
    pub fn from_register(
        source: &FileSource<'_>,
        title: &str,
        facts: &[(&str, String)],
        files: Vec<CoveredFile>,
    ) -> Self {
        let facts = facts.iter();
        let facts = facts.filter_map(|(label, text)| Row::filled(label, text));
        Self {
            header: source.header(false),
            title: title.to_owned(),
            reference: source.reference(""),
            facts: facts.collect(),
            files,
        }
    }
}

/// The document that carries the files of a package.
#[must_use]
pub fn package_cover(cover: &PackageCover, enclosed: &[Enclosed<'_>]) -> Document {
    let title = format!("{}, {}", cover.title, cover.header.reference);
    let blocks = record::titled(&cover.title, &cover.reference, &cover.header, body(cover));
    render_enclosing(&title, &cover.header, &blocks, enclosed)
}

fn body(cover: &PackageCover) -> Vec<Block> {
    let texts = |texts: [&str; 2]| texts.map(|text| Body::Text(text.to_owned())).into();
    let chapters = [
        Chapter::new("Ce paquet", vec![Body::Rows(cover.facts.clone())]),
        Chapter::new("Ouvrir les fichiers", texts(OPENING)),
        Chapter::new("Vérifier", texts(VERIFYING)),
        Chapter::new("Les fichiers", vec![Body::Table(files(&cover.files))]),
    ];
    let chapters = chapters.iter();
    chapters.flat_map(|it| record::chapter(0, it)).collect()
}

const OPENING: [&str; 2] = [
    "Ce document porte les fichiers énumérés plus bas, comme pièces jointes. Ouvrez-le dans un lecteur de PDF, \
     puis son volet «\u{202f}Pièces jointes\u{202f}» (un trombone)\u{a0}: chaque fichier s’ouvre ou s’enregistre de là.",
    "Un navigateur n’affiche pas toujours les pièces jointes\u{a0}: prenez alors un lecteur de PDF.",
];

const VERIFYING: [&str; 2] = [
    "Avec Registre RGPD\u{a0}: «\u{202f}Vérifier un paquet\u{202f}», sur l’écran d’ouverture, ou la commande registre \
     verifier. Il ne faut ni registre ni phrase de passe.",
    "Sans lui\u{a0}: enregistrez un fichier et comparez son empreinte SHA-256 à celle du tableau (certutil -hashfile \
     sous Windows, sha256sum ailleurs).",
];

fn files(files: &[CoveredFile]) -> Table {
    let columns = [("Fichier", 46), ("Taille", 14), ("Empreinte SHA-256", 40)];
    let rows = files.iter().map(|file| {
        [
            Cell::text(&file.path).noted(&file.title),
            Cell::text(&size(file.bytes)),
            Cell::text(&file.sha256),
        ]
    });
    Table::new(columns, rows)
}

/// `1,2 Mo`.
fn size(bytes: u64) -> String {
    const KILO: u64 = 1000;
    let tenths = |unit: u64| (bytes * 10).div_ceil(unit);
    match bytes {
        0..KILO => format!("{bytes}\u{a0}octets"),
        KILO..1_000_000 => format!("{}\u{a0}Ko", bytes.div_ceil(KILO)),
        _ => {
            let tenths = tenths(KILO * KILO);
            format!("{},{}\u{a0}Mo", tenths / 10, tenths % 10)
        }
    }
}
