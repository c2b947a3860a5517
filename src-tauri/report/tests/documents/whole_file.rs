//! Whole files with what surrounds them: chronology, supporting documents, two hundred lines of journal.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::breach::{BreachFacts, BreachNumber, Sending};
use domain::chronology::Event;
use domain::closing::{Closure, DisposalCertificate, Signature};
use domain::count::Count;
use domain::document::Caption;
use domain::moment::Moment;
use domain::procedure::{
    Answers, CalledProcessor, Closing, Correction, Details, DoorRecord, Doors, Exchange, FollowUp,
    Information, InformedGroup, Investigation, LaterSending, Lessons, Measure, Report, Step,
};
use law::{
    AlertLevel, Certainty, DocumentKind, Door, DoorAnswer, Effectiveness, ExchangeKind,
    InformationDecision, InformationMeans, LetterAudience, MeasureState, MeasureTerm,
    ProcedureStep, ReportChannel, SendingKind, Verdict,
};
use report::breaches::{BreachEntry, BreachRegister, BreachesSource};
use report::cover::{CoveredFile, PackageCover};
use report::disposal::DisposalSheet;
use report::dossier::Dossier;
use report::record::{AttachedFile, FileDocument, FileSource, JournalLine, WrittenEvent};
use report::{Document, Enclosed, FileSheet, JournalHead};
use uuid::Uuid;

use crate::file::{self, File};
use crate::letters::letter;
use crate::sample::instant;

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
        number: BreachNumber {
            year: 2016,
            sequence: 4,
        },
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

fn at(utc: &str) -> Moment {
    Moment::exact(utc.parse::<DateTime<Utc>>().unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
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

/// The steps, each with details.
fn complete_steps(steps: &[Step]) -> Vec<Step> {
    let mut assessed = Answers::of(steps).assessment.cloned().unwrap();
    assessed.decision.verdict = Some(Verdict::HighRisk);
    assessed.decision.reason =
        "La clé n’était pas chiffrée et porte des avis d’aptitude : n’importe qui peut les lire."
            .into();
    let assessed = Details::Assessment(Box::new(assessed));
    let with = |step: ProcedureStep, details| Step {
        details,
        ..Step::untouched(step)
    };
    let steps = ProcedureStep::ALL.iter().map(|step| match step {
        ProcedureStep::Report => with(*step, Details::Report(reported())),
        ProcedureStep::Investigate => with(*step, Details::Investigation(investigation())),
        ProcedureStep::Correct => with(*step, Details::Correction(correction())),
        ProcedureStep::Assess => with(*step, assessed.clone()),
        ProcedureStep::NotifyAuthority => with(*step, Details::FollowUp(follow_up())),
        ProcedureStep::HealthIncident => with(*step, Details::Doors(doors())),
        ProcedureStep::InformPersons => with(*step, Details::Information(information())),
        ProcedureStep::Learn => with(*step, Details::Lessons(lessons())),
        ProcedureStep::Close => with(*step, Details::Closing(closing())),
        ProcedureStep::Evaluate => Step::untouched(*step),
    });
    steps.collect()
}

fn reported() -> Report {
    Report {
        dpo_informed: Some(at("2026-11-23T09:00:00Z")),
        dpo_channel: Some(ReportChannel::Phone),
        alert_level: Some(AlertLevel::Orange),
    }
}

fn investigation() -> Investigation {
    Investigation {
        investigators: "L’informatique et la référente".into(),
        systems: "Poste du centre annexe".into(),
        known: "La clé n’était pas chiffrée.".into(),
        supposed: "Quelqu’un a pu la lire.".into(),
        processors: vec![CalledProcessor {
            name: "Transport Fictif".into(),
            called: Some(at("2026-11-23T08:00:00Z")),
            answer: "Rien n’a été rapporté.".into(),
        }],
    }
}

/// Three measures: one done and checked, one late, one to come.
fn correction() -> Correction {
    let measure = |text: &str, term, state, due_on| Measure {
        id: Uuid::from_u128(7),
        text: text.into(),
        term,
        owner: "L’informatique".into(),
        due_on: Some(day(due_on)),
        state,
        done_on: None,
        effectiveness: None,
        check: String::new(),
    };
    let done = measure(
        "Retrait des clés en service",
        MeasureTerm::Immediate,
        MeasureState::Done,
        "2026-11-24",
    );
    Correction {
        contained: Some(at("2026-11-23T11:00:00Z")),
        measures: vec![
            Measure {
                done_on: Some(day("2026-11-24")),
                effectiveness: Some(Effectiveness::Effective),
                check: "Inventaire des clés".into(),
                ..done
            },
            measure(
                "Rappel de la consigne au personnel",
                MeasureTerm::MediumTerm,
                MeasureState::InProgress,
                "2026-11-23",
            ),
            measure(
                "Liaison sécurisée entre les centres",
                MeasureTerm::Preventive,
                MeasureState::Planned,
                "2026-12-15",
            ),
        ],
    }
}

fn follow_up() -> FollowUp {
    FollowUp {
        sendings: vec![LaterSending {
            kind: SendingKind::Complementary,
            sent: Some(at("2026-11-24T14:00:00Z")),
            reference: "FICTIF-0001".into(),
            content: "Le nombre de personnes.".into(),
            receipt: None,
        }],
        exchanges: vec![Exchange {
            kind: ExchangeKind::Request,
            at: Some(at("2026-11-24T15:00:00Z")),
            text: "Précisions sur le chiffrement.".into(),
        }],
        ..FollowUp::default()
    }
}

fn doors() -> Doors {
    Doors {
        doors: vec![DoorRecord {
            door: Door::Police,
            answer: Some(DoorAnswer::Needed),
            reason: "La clé a pu être volée.".into(),
            told: Some(at("2026-11-23T16:00:00Z")),
            reference: "PV 2026/0001".into(),
            proof: None,
        }],
    }
}

/// Two groups: one told, one to be told; two letters, one of which is not finished.
fn information() -> Information {
    let group = |audience: &str, means, reached| InformedGroup {
        audience: audience.into(),
        means: Some(BTreeSet::from([means])),
        planned_on: None,
        informed: None,
        reached,
        returned: Count::ToBeDetermined,
    };
    let told = group(
        "Salariés suivis du centre annexe",
        InformationMeans::Letter,
        Count::Exact(1180),
    );
    let planned = group(
        "Personnel du service",
        InformationMeans::Email,
        Count::ToBeDetermined,
    );
    let mut unfinished = letter(LetterAudience::Staff);
    unfinished.nature.clear();
    Information {
        decision: Some(InformationDecision::Informed),
        groups: vec![
            InformedGroup {
                informed: Some(at("2026-11-24T12:00:00Z")),
                returned: Count::Exact(20),
                ..told
            },
            InformedGroup {
                planned_on: Some(day("2026-11-25")),
                ..planned
            },
        ],
        letters: vec![letter(LetterAudience::Adults), unfinished],
        ..Information::default()
    }
}

fn lessons() -> Lessons {
    Lessons {
        root_cause: "La liaison était en panne depuis un mois.".into(),
        lessons: "Une panne doit avoir une solution de secours chiffrée.".into(),
        procedure_changes: "La consigne des supports amovibles est récrite.".into(),
        processing_changes: "La fiche des visites est mise à jour.".into(),
        processor_changes: "Aucun changement.".into(),
    }
}

fn closing() -> Closing {
    Closing {
        departments: "Direction, informatique".into(),
        reason: String::new(),
    }
}

/// Puts the same words in the place of every text of a step that a document prints.
fn say(details: &mut Details, words: &str) {
    let words = words.to_owned();
    match details {
        Details::Correction(found) => {
            for measure in &mut found.measures {
                measure.text.clone_from(&words);
                measure.owner.clone_from(&words);
                measure.check.clone_from(&words);
            }
        }
        Details::Assessment(found) => {
            found.decision.reason.clone_from(&words);
            found.decision.decided_by = words;
        }
        Details::Information(found) => {
            for group in &mut found.groups {
                group.audience.clone_from(&words);
            }
            for letter in &mut found.letters {
                letter.subject.clone_from(&words);
                letter.opening.clone_from(&words);
            }
        }
        Details::Lessons(found) => {
            found.root_cause.clone_from(&words);
            found.lessons = words;
        }
        Details::Plain
        | Details::Report(_)
        | Details::Investigation(_)
        | Details::FollowUp(_)
        | Details::Doors(_)
        | Details::Closing(_) => {}
    }
}

/// A document whose bytes were taken away.
fn withdrawn() -> FileDocument {
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
