//! Whole files with what surrounds them: chronology, supporting documents, two hundred lines of journal.

mod pieces;
mod steps;

use std::collections::BTreeMap;

use domain::breach::{BreachFacts, BreachNumber, Sending};
use domain::chronology::Event;
use domain::closing::{Closure, DisposalCertificate, Signature};
use domain::moment::Moment;
use domain::procedure::Step;
use law::{Certainty, ProcedureStep, Verdict};
use report::breaches::{BreachEntry, BreachRegister, BreachesSource};
use report::cover::{CoveredFile, PackageCover};
use report::disposal::DisposalSheet;
use report::dossier::Dossier;
use report::record::{FileDocument, FileSource, JournalLine, WrittenEvent};
use report::{Document, Enclosed, FileSheet, JournalHead};
use uuid::Uuid;

use crate::file::{self, File};
use crate::sample::instant;
use pieces::{attached, lines, withdrawn};
use steps::{at, complete_steps, day, say};

/// The file, and its documents.
pub(crate) struct Whole {
    pub(crate) file: File,
    pub(crate) events: Vec<WrittenEvent>,
    pub(crate) attached: Vec<FileDocument>,
    pub(crate) lines: Vec<JournalLine>,
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
            attached: attached(),
            lines: lines(),
            redacted: false,
            journal: JournalHead {
                number: 128,
                hash: "4f9c2a71d0".into(),
                taken_by: "La référente RGPD".into(),
            },
        }
    }

    /// The same, closed and signed.
    pub(crate) fn closed() -> Self {
        let mut whole = Self::open();
        whole.file.breach.closure = Some(closure());
        whole
    }

    /// A closed file where every step has its say, and the persons were told.
    pub(crate) fn complete() -> Self {
        let mut whole = Self::closed();
        let breach = &mut whole.file.breach;
        breach.verdict = Some(Verdict::HighRisk);
        breach.facts = complete_facts(&breach.facts);
        whole.file.steps = complete_steps(&whole.file.steps);
        whole.events.push(WrittenEvent {
            event: Event {
                occurred: Some(at("2026-11-21T09:00:00Z")),
                certainty: Certainty::Supposed,
                text: "Quelqu’un a ramassé la clé.".into(),
                document: None,
            },
            at: instant(),
            by: "L’informatique".into(),
        });
        whole.attached.push(withdrawn());
        whole
    }

    /// A file that was just opened: nothing is known, nothing was done.
    pub(crate) fn empty() -> Self {
        let mut whole = Self::open();
        let breach = &mut whole.file.breach;
        breach.verdict = None;
        breach.facts = BreachFacts::default();
        let steps = ProcedureStep::ALL.iter();
        whole.file.steps = steps.map(|step| Step::untouched(*step)).collect();
        whole.events.clear();
        whole.attached.clear();
        whole.lines.clear();
        whole
    }

    /// The same file, where each text that a person types in a step, an event or the facts is this one.
    pub(crate) fn saying(words: &str) -> Self {
        let mut whole = Self::complete();
        let facts = &mut whole.file.breach.facts;
        for text in [
            &mut facts.account,
            &mut facts.consequences,
            &mut facts.measures,
            &mut facts.reporter,
        ] {
            text.replace_range(.., words);
        }
        for step in &mut whole.file.steps {
            say(&mut step.details, words);
        }
        for written in &mut whole.events {
            words.clone_into(&mut written.event.text);
            words.clone_into(&mut written.by);
        }
        for document in &mut whole.attached {
            words.clone_into(&mut document.file.name);
            words.clone_into(&mut document.file.caption.note);
        }
        for line in &mut whole.lines {
            words.clone_into(&mut line.actor);
        }
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
        let names = BTreeMap::new();
        with(&FileSource {
            breach: &self.file.breach,
            steps: &self.file.steps,
            profile: &self.file.profile,
            events: &self.events,
            attached: &self.attached,
            lines: &self.lines,
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
        let files: Vec<&File> = (0..count).map(|_| &self.file).collect();
        self.register_model_of(&files, &[])
    }

    /// The register of these files, and of those that were destroyed.
    pub(crate) fn register_of(
        &self,
        files: &[&File],
        disposed: &[DisposalCertificate],
    ) -> Document {
        report::breach_register(&self.register_model_of(files, disposed))
    }

    fn register_model_of(
        &self,
        files: &[&File],
        disposed: &[DisposalCertificate],
    ) -> BreachRegister {
        let files = files.iter().map(|file| BreachEntry {
            breach: &file.breach,
            steps: &file.steps,
        });
        let files: Vec<BreachEntry<'_>> = files.collect();
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
            disposed,
        })
    }

    /// The cover of a package that carries these files.
    pub(crate) fn cover_of(&self, files: Vec<CoveredFile>) -> PackageCover {
        self.with_source(|source| covering(source, files))
    }
}

/// The certificate of a file that was destroyed.
pub(crate) fn disposed() -> DisposalCertificate {
    let signed = |name: &str, function: &str| Signature {
        name: name.into(),
        function: function.into(),
    };
    DisposalCertificate {
        number: BreachNumber::new(2016, 4),
        registered_at: "2016-03-01T08:00:00Z".parse().unwrap(),
        closed_at: "2016-05-02T08:00:00Z".parse().unwrap(),
        closed_by: signed("Dominique Fictif", "Référente RGPD"),
        kept_through_on: day("2026-05-02"),
        rule: law::clocks::ARCHIVE[0].id.to_owned(),
        disposed_at: "2026-06-01T08:00:00Z".parse().unwrap(),
        disposed_by: signed("Camille Exemple", "Référente RGPD"),
        documents: 3,
        remark: "Copies papier broyées le même jour.".into(),
    }
}

/// The same, as it is printed.
pub(crate) fn disposal_sheet() -> DisposalSheet {
    let journal = JournalHead {
        number: 128,
        hash: "4f9c2a71d0".into(),
        taken_by: "La référente RGPD".into(),
    };
    DisposalSheet::from_register(&disposed(), &file::profile(), journal, instant())
}

fn closure() -> Closure {
    Closure {
        at: instant(),
        signature: Signature {
            name: "Camille Exemple".into(),
            function: "Référente RGPD".into(),
        },
        left_undone: Vec::new(),
        reason: String::new(),
        kept_through_on: "2036-11-24".parse().unwrap(),
        rule: law::clocks::ARCHIVE[0].id.to_owned(),
    }
}

/// What the file of the key ends up knowing, once it is clear that anybody can read it.
fn complete_facts(known: &BreachFacts) -> BreachFacts {
    BreachFacts {
        occurred_from: Some(Moment {
            estimated: true,
            ..at("2026-11-20T17:00:00Z")
        }),
        occurred_to: Some(at("2026-11-20T17:30:00Z")),
        reporter: "L’assistante médicale".into(),
        consequences: "Des avis d’aptitude peuvent être lus par des inconnus.".into(),
        measures: "Recherche auprès des objets trouvés.".into(),
        sending: Sending {
            moment: Some(at("2026-11-24T10:00:00Z")),
            authority_reference: "FICTIF-0001".into(),
            ..Sending::default()
        },
        ..known.clone()
    }
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
    let files = vec![
        carried("01 dossier complet.pdf", 1_234_567),
        carried("photo.jpg", 512),
    ];
    covering(source, files)
}

/// A file of so many bytes that a package carries.
pub(crate) fn carried(path: &str, bytes: u64) -> CoveredFile {
    CoveredFile {
        path: path.to_owned(),
        title: "Un fichier".into(),
        bytes,
        sha256: "fedcba9876543210".repeat(4),
    }
}

fn covering(source: &FileSource<'_>, files: Vec<CoveredFile>) -> PackageCover {
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
