//! The chronology and the supporting documents of a breach.

use std::path::Path;

use domain::breach::{FieldChange, moment_text};
use domain::chronology::{Event, EventForm};
use domain::document::{Caption, DocumentForm, LARGEST, withdrawal_reason};
use serde::Deserialize;
use store::table::{document as documents, event as events};
use store::{Action, DocumentRecord, Entry, NewDocument};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::host::{OpenDialog, SaveDialog};
use crate::session::Desk;
use crate::view::procedure::{ProcedureView, view};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddEvent {
    id: Uuid,
    form: EventForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddDocument {
    id: Uuid,
    form: DocumentForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneDocument {
    pub(crate) id: Uuid,
    pub(crate) document: Uuid,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawDocument {
    id: Uuid,
    document: Uuid,
    reason: String,
}

/// Adds a line to the chronology, where nothing is ever changed or taken away.
pub(crate) fn add_event(
    desk: &mut Desk<'_>,
    argument: AddEvent,
) -> Result<ProcedureView, ApiError> {
    let event = Event::from_form(&argument.form, desk.now)?;
    let author = desk.author(&desk.profile()?);
    desk.open.store.write(&author, |tx| {
        events::add(tx, argument.id, &event, &author)?;
        let changes = vec![
            FieldChange::told("event", &event.text),
            FieldChange::told("occurred", &moment_text(event.occurred)),
            FieldChange::told("certainty", event.certainty.label()),
        ];
        Ok((
            (),
            Entry::changing(Action::EventAdded, argument.id, changes),
        ))
    })?;
    view(desk, argument.id)
}

/// Asks for a file with the register free, then keeps it whole inside the register.
pub(crate) fn add_document(
    app: &App,
    argument: AddDocument,
) -> Result<Option<ProcedureView>, ApiError> {
    let caption = Caption::from_form(&argument.form)?;
    app.with_open(|desk| Ok(desk.open.store.breach(argument.id).map(drop)?))?;
    let chosen = app.host().choose_file_to_open(OpenDialog {
        title: "Choisir la pièce à joindre au dossier",
        kind: None,
    });
    let Some(path) = chosen else { return Ok(None) };
    let content = read(&path)?;
    app.with_open(|desk| {
        keep(desk, argument.id, &name(&path), &caption, &content)?;
        view(desk, argument.id).map(Some)
    })
}

/// The bytes of a file that is not larger than a register takes.
fn read(path: &Path) -> Result<Vec<u8>, ApiError> {
    let found = path
        .metadata()
        .map_err(|_| ApiError::of(ErrorCode::FileUnreadable))?;
    if !found.is_file() {
        return Err(ApiError::of(ErrorCode::FileUnreadable));
    }
    if found.len() > LARGEST {
        return Err(ApiError::of(ErrorCode::DocumentTooLarge));
    }
    std::fs::read(path).map_err(|_| ApiError::of(ErrorCode::FileUnreadable))
}

/// The name of a file as any system could write it again.
fn name(path: &Path) -> String {
    files::safe_name(&path.file_name().unwrap_or_default().to_string_lossy())
}

fn keep(
    desk: &mut Desk<'_>,
    breach: Uuid,
    name: &str,
    caption: &Caption,
    content: &[u8],
) -> Result<(), ApiError> {
    let author = desk.author(&desk.profile()?);
    let id = desk.host.new_id();
    desk.open.store.write(&author, |tx| {
        let document = NewDocument {
            id,
            breach,
            name,
            caption,
            content,
        };
        documents::add(tx, &document, &author)?;
        let sha256 = store::fingerprint(content);
        let changes = vec![
            FieldChange::told("document", name),
            FieldChange::told("fingerprint", &sha256),
        ];
        Ok(((), Entry::changing(Action::DocumentAdded, breach, changes)))
    })?;
    Ok(())
}

/// Takes the bytes of a document away; its name, its fingerprint and the reason stay.
pub(crate) fn withdraw_document(
    desk: &mut Desk<'_>,
    argument: WithdrawDocument,
) -> Result<ProcedureView, ApiError> {
    let reason = withdrawal_reason(&argument.reason)?;
    let (breach, id) = (argument.id, argument.document);
    let name = record(desk, breach, id)?.name;
    let author = desk.author(&desk.profile()?);
    desk.open.store.write(&author, |tx| {
        documents::withdraw(tx, breach, id, &reason, author.now)?;
        let changes = vec![FieldChange {
            field: "document".to_owned(),
            before: name,
            after: reason,
        }];
        Ok((
            (),
            Entry::changing(Action::DocumentWithdrawn, breach, changes),
        ))
    })?;
    // The log of writes still holds the bytes until it is folded into the file.
    desk.open.store.fold()?;
    view(desk, breach)
}

/// Where a document would be saved; one that was withdrawn has nothing left to save.
pub(crate) fn ask(desk: &Desk<'_>, argument: &OneDocument) -> Result<SaveDialog, ApiError> {
    let record = record(desk, argument.id, argument.document)?;
    if record.withdrawn.is_some() {
        return Err(ApiError::of(ErrorCode::NotFound));
    }
    Ok(SaveDialog {
        title: "Enregistrer une copie de la pièce",
        file_name: record.name,
        kind: None,
    })
}

/// The bytes of a document with the line that tells it left the register.
pub(crate) fn copy(desk: &Desk<'_>, argument: &OneDocument) -> Result<(Vec<u8>, Entry), ApiError> {
    let store = &desk.open.store;
    let bytes = store.document_content(argument.id, argument.document)?;
    let name = record(desk, argument.id, argument.document)?.name;
    let changes = vec![FieldChange::told("document", &name)];
    Ok((
        bytes,
        Entry::changing(Action::DocumentExported, argument.id, changes),
    ))
}

fn record(desk: &Desk<'_>, breach: Uuid, id: Uuid) -> Result<DocumentRecord, ApiError> {
    let mut documents = desk.open.store.documents(breach)?.into_iter();
    let found = documents.find(|document| document.id == id);
    found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))
}
