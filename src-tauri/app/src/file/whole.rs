//! The file of a breach with all that surrounds it: chronology, supporting documents, journal.

use std::collections::{BTreeMap, BTreeSet};

use domain::breach::Breach;
use domain::redaction::{LEFT_OUT, change_without_reporter, tells_reporter};
use domain::register::Profile;
use report::record::{FileDocument, FileSource, JournalLine, WrittenEvent};
use serde_json::{Value, json};
use store::{DocumentRecord, Head, Owner, Told};
use uuid::Uuid;

use super::{File, data};
use crate::attached;
use crate::documents::BreachDocument;
use crate::error::ApiError;
use crate::session::Desk;

/// Everything that the register holds of one breach, but the bytes of its supporting documents.
pub(crate) struct WholeFile {
    pub(crate) file: File,
    pub(crate) head: Head,
    pub(crate) documents: Vec<DocumentRecord>,
    pub(crate) told: Vec<Told>,
    events: Vec<WrittenEvent>,
    attached: Vec<FileDocument>,
    lines: Vec<JournalLine>,
    names: BTreeMap<Uuid, String>,
}

impl WholeFile {
    /// The file as it stands, without the person who reported when it is `redacted`.
    pub(crate) fn read(desk: &Desk<'_>, id: Uuid, redacted: bool) -> Result<Self, ApiError> {
        let whole = Self::as_it_stands(desk, id)?;
        Ok(if redacted {
            whole.without_reporter()
        } else {
            whole
        })
    }

    fn as_it_stands(desk: &Desk<'_>, id: Uuid) -> Result<Self, ApiError> {
        let store = &desk.open.store;
        let file = File::read(desk, id)?;
        let documents = store.documents(Owner::Breach(id))?;
        Ok(Self {
            head: store.head()?,
            told: store.told(id)?,
            events: events(desk, id)?,
            lines: lines(desk, id)?,
            names: names(desk, &file.profile, &[&file.breach])?,
            attached: documents.iter().map(listed).collect(),
            documents,
            file,
        })
    }

    /// The same without the person who reported: the documents that say it are no longer named either.
    fn without_reporter(self) -> Self {
        let mut whole = Self {
            file: self.file.without_reporter(),
            ..self
        };
        let left_out = whole.documents.iter();
        let left_out = left_out.filter(|document| tells_reporter(document.caption.kind));
        let left_out: BTreeSet<&str> = left_out.map(|document| document.name.as_str()).collect();
        for line in &mut whole.lines {
            let changes = line.changes.iter();
            let changes = changes.map(|change| change_without_reporter(change, &left_out));
            line.changes = changes.collect();
        }
        for document in &mut whole.attached {
            if tells_reporter(document.file.caption.kind) {
                LEFT_OUT.clone_into(&mut document.file.name);
                document.file.caption.note.clear();
            }
        }
        whole
    }

    /// What `document` is made from, once its data are written.
    pub(crate) fn source<'a>(&'a self, data: &'a [u8]) -> FileSource<'a> {
        FileSource {
            breach: &self.file.breach,
            steps: &self.file.steps,
            profile: &self.file.profile,
            events: &self.events,
            attached: &self.attached,
            lines: &self.lines,
            names: &self.names,
            journal: &self.file.journal,
            now: self.file.now,
            data,
            redacted: self.file.redacted,
        }
    }

    /// The data attached to `document`.
    pub(crate) fn data(&self, document: BreachDocument) -> Result<Vec<u8>, ApiError> {
        data::with(&self.file, document, self.surroundings(document))
    }

    fn surroundings(&self, document: BreachDocument) -> Value {
        match document {
            BreachDocument::Dossier => json!({
                "chronology": self.told_events(),
                "documents": self.told_documents(),
                "journal": self.told_lines(),
            }),
            BreachDocument::Chronology => json!({ "chronology": self.told_events() }),
            BreachDocument::Journal => json!({
                "journal": self.told_lines(),
                "head": { "number": self.head.seq, "hash": self.head.hash },
            }),
            BreachDocument::Notification
            | BreachDocument::Assessment
            | BreachDocument::Measures
            | BreachDocument::Information
            | BreachDocument::Incident
            | BreachDocument::Closing => json!({}),
        }
    }

    fn told_events(&self) -> Vec<Value> {
        let events = self.events.iter().map(|written| {
            json!({
                "occurred": written.event.occurred,
                "certainty": written.event.certainty,
                "text": written.event.text,
                "document": written.event.document,
                "recorded_at": written.at,
                "recorded_by": written.by,
            })
        });
        events.collect()
    }

    fn told_documents(&self) -> Vec<Value> {
        let documents = self.attached.iter().map(|document| {
            json!({
                "id": document.id,
                "name": document.file.name,
                "kind": document.file.caption.kind,
                "note": document.file.caption.note,
                "sha256": document.file.sha256,
                "added_at": document.file.added_at,
                "withdrawn_at": document.file.withdrawn_at,
            })
        });
        documents.collect()
    }

    fn told_lines(&self) -> Vec<Value> {
        let lines = self.lines.iter().map(|line| {
            json!({
                "number": line.seq,
                "at": line.at,
                "actor": line.actor,
                "action": line.action,
                "changes": line.changes,
                "hash": line.hash,
            })
        });
        lines.collect()
    }
}

fn events(desk: &Desk<'_>, id: Uuid) -> Result<Vec<WrittenEvent>, ApiError> {
    let events = desk.open.store.events(id)?.into_iter();
    let written = events.map(|recorded| WrittenEvent {
        event: recorded.event,
        at: recorded.stamp.at,
        by: recorded.stamp.by,
    });
    Ok(written.collect())
}

fn lines(desk: &Desk<'_>, id: Uuid) -> Result<Vec<JournalLine>, ApiError> {
    let lines = desk.open.store.extract_of(id)?.into_iter();
    let lines = lines.map(|(line, hash)| JournalLine {
        seq: line.seq.unsigned_abs(),
        at: line.at,
        actor: line.actor,
        action: line.action,
        changes: line.changes,
        hash,
    });
    Ok(lines.collect())
}

fn listed(record: &DocumentRecord) -> FileDocument {
    FileDocument {
        id: record.id,
        file: attached::printed(record),
    }
}

/// What the sites and functions of the organisation, and the entries that some breaches name, are called.
pub(crate) fn names(
    desk: &Desk<'_>,
    profile: &Profile,
    breaches: &[&Breach],
) -> Result<BTreeMap<Uuid, String>, ApiError> {
    let cited: BTreeSet<Uuid> = breaches
        .iter()
        .flat_map(|breach| breach.facts.cited())
        .collect();
    let cited: Vec<Uuid> = cited.into_iter().collect();
    let called = desk.open.store.names_of(&cited)?;
    let sites = profile.sites.iter().map(|it| (it.id, it.name.clone()));
    let functions = profile.functions.iter();
    let functions = functions.map(|it| (it.id, it.name.clone()));
    let entries = cited.iter().map(|id| (*id, called.of(*id).to_owned()));
    Ok(sites.chain(functions).chain(entries).collect())
}
