//! The supporting documents of a file, and the lines of its journal.

use domain::document::Caption;
use law::DocumentKind;
use report::record::{AttachedFile, FileDocument, JournalLine};
use uuid::Uuid;

use crate::sample::instant;

/// A document whose bytes were taken away.
pub(super) fn withdrawn() -> FileDocument {
    FileDocument {
        id: Uuid::from_u128(2),
        file: AttachedFile {
            name: "liste des visites.ods".into(),
            caption: Caption {
                kind: DocumentKind::Other,
                note: "Jointe par erreur".into(),
                clause: None,
            },
            sha256: "89abcdef01234567".repeat(4),
            added_at: instant(),
            withdrawn_at: Some(instant()),
        },
    }
}

/// What is kept with the file.
pub(super) fn attached() -> Vec<FileDocument> {
    vec![FileDocument {
        id: Uuid::from_u128(1),
        file: AttachedFile {
            name: "photo de la clé.jpg".into(),
            caption: Caption {
                kind: DocumentKind::Other,
                note: "La clé retrouvée".into(),
                clause: None,
            },
            sha256: "0123456789abcdef".repeat(4),
            added_at: instant(),
            withdrawn_at: None,
        },
    }]
}

/// Two hundred lines.
pub(super) fn lines() -> Vec<JournalLine> {
    let line = |seq| JournalLine {
        seq,
        at: instant(),
        actor: "La référente RGPD".into(),
        action: "step_changed".into(),
        changes: Vec::new(),
        hash: format!("{seq:064x}"),
    };
    (1..=200).map(line).collect()
}
