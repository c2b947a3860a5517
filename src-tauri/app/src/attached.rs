//! The supporting documents of a breach or of an entry of a register: a file that enters, a copy that leaves.

use domain::breach::FieldChange;
use domain::document::{Caption, DocumentForm, LARGEST, withdrawal_reason};
use report::record::AttachedFile;
use serde::Deserialize;
use store::table::document as documents;
use store::{Action, DocumentRecord, Entry, NewDocument, Owner};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::chosen;
use crate::error::{ApiError, ErrorCode};
use crate::exports::{self, SavedView};
use crate::host::{OpenDialog, SaveDialog};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddDocument {
    pub(crate) id: Uuid,
    pub(crate) form: DocumentForm,
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
    pub(crate) id: Uuid,
    pub(crate) document: Uuid,
    pub(crate) reason: String,
}

/// A file that was chosen, whole.
pub(crate) struct ChosenFile {
    name: String,
    content: Vec<u8>,
}

/// Asks for a file with the register free; none when none is chosen.
pub(crate) fn choose(app: &App, title: &'static str) -> Result<Option<ChosenFile>, ApiError> {
    let place = app
        .host()
        .choose_file_to_open(OpenDialog { title, kinds: None });
    let Some(path) = place else { return Ok(None) };
    Ok(Some(ChosenFile {
        content: chosen::bytes(&path, LARGEST, ErrorCode::DocumentTooLarge)?,
        name: chosen::name(&path),
    }))
}

/// Keeps a file whole inside the register.
pub(crate) fn keep(
    desk: &mut Desk<'_>,
    owner: Owner,
    caption: &Caption,
    file: &ChosenFile,
) -> Result<(), ApiError> {
    let author = desk.author();
    let id = desk.host.new_id();
    desk.open.store.write(&author, |tx| {
        let document = NewDocument {
            id,
            owner,
            name: &file.name,
            caption,
            content: &file.content,
        };
        documents::add(tx, &document, &author)?;
        let changes = vec![
            FieldChange::told("document", &file.name),
            FieldChange::told("fingerprint", &store::fingerprint(&file.content)),
        ];
        let entry = Entry::changing(Action::DocumentAdded, subject(owner), changes);
        Ok(((), entry))
    })?;
    Ok(())
}

/// Takes the bytes of a document away; its name, its fingerprint and the reason stay.
pub(crate) fn withdraw(
    desk: &mut Desk<'_>,
    owner: Owner,
    id: Uuid,
    reason: &str,
) -> Result<(), ApiError> {
    let reason = withdrawal_reason(reason)?;
    let name = record(desk, owner, id)?.name;
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        documents::withdraw(tx, owner, id, &reason, author.now)?;
        let changes = vec![FieldChange {
            field: "document".to_owned(),
            before: name,
            after: reason,
        }];
        let entry = Entry::changing(Action::DocumentWithdrawn, subject(owner), changes);
        Ok(((), entry))
    })?;
    // The log of writes still holds the bytes until it is folded into the file.
    Ok(desk.open.store.fold()?)
}

/// Saves a copy of a document, byte for byte.
pub(crate) fn export(app: &App, owner: Owner, id: Uuid) -> Result<Option<SavedView>, ApiError> {
    let ask = app.with_open(|desk| ask(desk, owner, id))?;
    exports::save(app, ask, |desk| {
        let (bytes, entry) = copy(desk, owner, id)?;
        Ok((bytes.into(), entry))
    })
}

/// Where a document would be saved; one that was withdrawn has nothing left to save.
fn ask(desk: &Desk<'_>, owner: Owner, id: Uuid) -> Result<SaveDialog, ApiError> {
    let record = record(desk, owner, id)?;
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
fn copy(desk: &Desk<'_>, owner: Owner, id: Uuid) -> Result<(Vec<u8>, Entry), ApiError> {
    let bytes = desk.open.store.document_content(owner, id)?;
    let changes = vec![FieldChange::told(
        "document",
        &record(desk, owner, id)?.name,
    )];
    let entry = Entry::changing(Action::DocumentExported, subject(owner), changes);
    Ok((bytes, entry))
}

fn record(desk: &Desk<'_>, owner: Owner, id: Uuid) -> Result<DocumentRecord, ApiError> {
    let mut documents = desk.open.store.documents(owner)?.into_iter();
    let found = documents.find(|document| document.id == id);
    found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))
}

/// A document as a printed page lists it.
pub(crate) fn printed(document: &DocumentRecord) -> AttachedFile {
    AttachedFile {
        name: document.name.clone(),
        caption: document.caption.clone(),
        sha256: document.sha256.clone(),
        added_at: document.stamp.at,
        withdrawn_at: document.withdrawn.as_ref().map(|withdrawn| withdrawn.at),
    }
}

/// What the journal tells the act about.
fn subject(owner: Owner) -> Uuid {
    match owner {
        Owner::Breach(id) | Owner::Record(id) => id,
    }
}
