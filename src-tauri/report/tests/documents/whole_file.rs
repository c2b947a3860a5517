//! A whole file with what surrounds it: chronology, supporting documents, two hundred lines of journal.

use std::collections::BTreeMap;

use domain::chronology::Event;
use domain::closing::{Closure, Signature};
use domain::document::Caption;
use domain::moment::Moment;
use law::{Certainty, DocumentKind};
use report::breaches::{BreachEntry, BreachRegister, BreachesSource};
use report::cover::{CoveredFile, PackageCover};
use report::dossier::Dossier;
use report::record::{AttachedFile, FileDocument, FileSource, JournalLine, WrittenEvent};
use report::{Document, Enclosed, FileSheet, JournalHead};
use uuid::Uuid;

use crate::file::{self, File};
use crate::sample::instant;

/// The file, and its documents.
pub(crate) struct Whole {
    pub(crate) file: File,
    pub(crate) events: Vec<WrittenEvent>,
    pub(crate) redacted: bool,
    journal: JournalHead,
}

/// The documents of a file by the name of their samples.
pub(crate) const DOCUMENTS: [&str; 9] = [
    "chronology",
    "closing",
    "cover",
    "dossier",
    "incident",
    "information",
    "journal",
    "measures",
    "breaches",
];

impl Whole {
    /// An open file.
    pub(crate) fn open() -> Self {
        let event = |occurred, text: &str| WrittenEvent {
            event: Event {
                occurred,
                certainty: Certainty::Known,
                text: text.to_owned(),
                document: Some(Uuid::from_u128(1)),
            },
            at: instant(),
            by: "La référente RGPD".into(),
        };
        Self {
            file: file::encrypted_key(),
            events: vec![
                event(None, "La clé a pu être copiée."),
                event(Some(Moment::exact(instant())), "La clé est retrouvée."),
            ],
            redacted: false,
            journal: JournalHead {
                number: 128,
                hash: "4f9c2a71d0".into(),
            },
        }
    }

    /// The same, closed and signed.
    pub(crate) fn closed() -> Self {
        let mut whole = Self::open();
        whole.file.breach.closure = Some(Closure {
            at: instant(),
            signature: Signature {
                name: "Camille Exemple".into(),
                function: "Référente RGPD".into(),
            },
            left_undone: Vec::new(),
            reason: String::new(),
            kept_through_on: "2036-11-24".parse().unwrap(),
            rule: law::clocks::ARCHIVE[0].id.to_owned(),
        });
        whole
    }

    /// One of its documents.
    pub(crate) fn document(&self, name: &str) -> Document {
        self.with_source(|source| match name {
            "cover" => {
                let enclosed = ["manifeste.json", "à lire.txt"].map(enclosed);
                report::package_cover(&cover(source), &enclosed)
            }
            "dossier" => report::dossier(&dossier(source)),
            "breaches" => self.register(1),
            other => sheet(other, source).document(),
        })
    }

    /// What the same document is made from.
    #[allow(dead_code, reason = "the golden tests alone keep it")]
    pub(crate) fn model(&self, name: &str) -> String {
        self.with_source(|source| {
            match name {
                "cover" => serde_json::to_string_pretty(&cover(source)),
                "dossier" => serde_json::to_string_pretty(&dossier(source)),
                "breaches" => serde_json::to_string_pretty(&self.register_model(1)),
                other => serde_json::to_string_pretty(&sheet(other, source)),
            }
            .unwrap()
        })
    }

    fn with_source<T>(&self, with: impl FnOnce(&FileSource<'_>) -> T) -> T {
        let (attached, lines, names) = (attached(), lines(), BTreeMap::new());
        with(&FileSource {
            breach: &self.file.breach,
            steps: &self.file.steps,
            profile: &self.file.profile,
            events: &self.events,
            attached: &attached,
            lines: &lines,
            names: &names,
            journal: &self.journal,
            now: instant(),
            data: b"{}",
            redacted: self.redacted,
        })
    }

    /// A register of so many breaches like this one.
    pub(crate) fn register(&self, count: usize) -> Document {
        report::breach_register(&self.register_model(count))
    }

    fn register_model(&self, count: usize) -> BreachRegister {
        let entry = || BreachEntry {
            breach: &self.file.breach,
            steps: &self.file.steps,
        };
        let files: Vec<BreachEntry<'_>> = (0..count).map(|_| entry()).collect();
        BreachRegister::from_register(&BreachesSource {
            files: &files,
            profile: &self.file.profile,
            journal: &self.journal,
            now: instant(),
            from_on: "2026-01-01".parse().unwrap(),
            to_on: "2026-12-31".parse().unwrap(),
            names: &BTreeMap::new(),
            data: b"{}",
            redacted: self.redacted,
            disposed: &[],
        })
    }
}

fn attached() -> Vec<FileDocument> {
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

fn lines() -> Vec<JournalLine> {
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

fn sheet(name: &str, source: &FileSource<'_>) -> FileSheet {
    match name {
        "chronology" => report::chronology(source),
        "closing" => report::closing(source),
        "incident" => report::incident(source),
        "information" => report::information(source),
        "journal" => report::journal(source),
        "measures" => report::measures(source),
        other => panic!("no document is called {other}"),
    }
}

fn dossier(source: &FileSource<'_>) -> Dossier {
    Dossier::from_register(source, law::NotificationForm::CnilV2026)
}

fn cover(source: &FileSource<'_>) -> PackageCover {
    let file = |path: &str, bytes| CoveredFile {
        path: path.to_owned(),
        title: "Un fichier".into(),
        bytes,
        sha256: "fedcba9876543210".repeat(4),
    };
    let files = vec![
        file("01 dossier complet.pdf", 1_234_567),
        file("photo.jpg", 512),
    ];
    let facts = [("Fait avec", "Registre RGPD".to_owned())];
    PackageCover::from_register(source, "Dossier archivé", &facts, files)
}

fn enclosed(name: &str) -> Enclosed<'_> {
    Enclosed {
        name,
        description: "Un fichier",
        media_type: "text/plain",
        bytes: b"{}",
    }
}
