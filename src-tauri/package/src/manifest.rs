//! What a package says of itself: what it is, who made it and when, and each of its files with its checksum.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::digest::sha256;
use crate::packing::PackedFile;
use crate::seal::Kind;

/// The name of the list in a package.
pub const MANIFEST: &str = "manifeste.json";

/// The list of the files of a package, and what the package says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of this list: `registre-rgpd/paquet/1`.
    pub schema: String,
    /// What the package says of itself.
    #[serde(flatten)]
    pub claims: Claims,
    /// Its files, in the order of packing.
    pub files: Vec<Listed>,
}

/// What a package says of itself, apart from its files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// What it is: « Dossier archivé ».
    pub title: String,
    /// What it is about: « Violation VIO-2026-0001 ».
    pub subject: String,
    /// Whose it is.
    pub organisation: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Who made it.
    pub made_by: String,
    /// The version of the application.
    pub application: String,
    /// The last line of the register's journal.
    pub journal: Head,
    /// Last day of its keeping; none while nothing says it.
    pub kept_through: Option<NaiveDate>,
    /// Why until then; empty when nothing says it.
    pub kept_because: String,
    /// What was left out, one French sentence each.
    pub left_out: Vec<String>,
}

/// The last line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its number.
    pub number: u64,
    /// Its hash.
    pub hash: String,
}

/// A file as the list names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its path in the package, with `/`.
    pub path: String,
    /// What it is, in French.
    pub title: String,
    /// Its size, in bytes.
    pub bytes: u64,
    /// The SHA-256 of its content: 64 digits in lower case.
    pub sha256: String,
}

/// How the list names `file`.
#[must_use]
pub fn listed(file: &PackedFile) -> Listed {
    Listed {
        path: file.path.clone(),
        title: file.title.clone(),
        bytes: file.bytes.len() as u64,
        sha256: sha256(&file.bytes),
    }
}

/// The list as it stands in a package: readable JSON.
#[must_use]
pub fn manifest_bytes(files: &[Listed], claims: &Claims) -> Vec<u8> {
    let manifest = Manifest {
        schema: Kind::Plain.words().to_owned(),
        claims: claims.clone(),
        files: files.to_vec(),
    };
    let mut bytes = serde_json::to_vec_pretty(&manifest).expect("words and numbers are JSON");
    bytes.push(b'\n');
    bytes
}

impl Manifest {
    /// Reads a list; nothing when it is not one of ours.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        (manifest.schema == Kind::Plain.words()).then_some(manifest)
    }
}
