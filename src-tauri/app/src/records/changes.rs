//! Writing an entry of a register, changing it, deleting it.

use domain::activity::ActivityRecord;
use domain::breach::FieldChange;
use domain::processor::ProcessorRecord;
use domain::record::{Content, Names, Record, RecordForm, RecordKind};
use domain::request::RequestRecord;
use domain::security::SecurityMeasureRecord;
use serde::{Deserialize, Serialize};
use store::table::{draft, record as row};
use store::{Action, Author, Entry, Owner, StoreError, Transaction};
use ts_rs::TS;
use uuid::Uuid;

use super::OneRecord;
use super::typing::new_key;
use crate::breaches::FieldDifference;
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CreateRecord {
    form: RecordForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeRecord {
    id: Uuid,
    revision: u32,
    form: RecordForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompareRecord {
    id: Uuid,
    form: RecordForm,
}

/// The identifier that an entry received.
#[derive(Serialize, TS)]
pub(crate) struct CreatedRecord {
    id: Uuid,
}

/// Writes an entry into its register; it receives its number with it.
pub(crate) fn create_record(
    desk: &mut Desk<'_>,
    argument: CreateRecord,
) -> Result<CreatedRecord, ApiError> {
    let now = desk.now;
    match argument.form {
        RecordForm::Activity(form) => create(desk, ActivityRecord::from_form(&form, now)?),
        RecordForm::Processor(form) => create(desk, ProcessorRecord::from_form(&form, now)?),
        RecordForm::SecurityMeasure(form) => {
            create(desk, SecurityMeasureRecord::from_form(&form, now)?)
        }
        RecordForm::RightsRequest(form) => create(desk, RequestRecord::from_form(&form, now)?),
    }
}

fn create<T: Content>(desk: &mut Desk<'_>, content: T) -> Result<CreatedRecord, ApiError> {
    let author = desk.author();
    let id = desk.host.new_id();
    let key = new_key(content.kind());
    write_new(desk, &author, id, content, Some(&key))?;
    Ok(CreatedRecord { id })
}

/// Writes a new entry into its register, and forgets the `typing` that it comes from.
pub(crate) fn write_new<T: Content>(
    desk: &mut Desk<'_>,
    author: &Author,
    id: Uuid,
    content: T,
    typing: Option<&str>,
) -> Result<(), ApiError> {
    let names = desk.open.store.names_of(&content.cited())?;
    desk.open.store.write(author, |tx| {
        let record = inserted(tx, id, content, author)?;
        if let Some(typing) = typing {
            draft::discard(tx, typing)?;
        }
        let told = told(&record.content, &names);
        let action = Deed::Created.on(record.number.kind);
        Ok(((), Entry::changing(action, id, told)))
    })?;
    Ok(())
}

/// Writes an entry under the next number of its register.
pub(crate) fn inserted<T: Content>(
    tx: &Transaction<'_>,
    id: Uuid,
    content: T,
    author: &Author,
) -> Result<Record<T>, StoreError> {
    let record = Record {
        id,
        number: row::take_number(tx, content.kind())?,
        revision: 1,
        created_at: author.now,
        created_by: author.name.clone(),
        modified_at: author.now,
        modified_by: author.name.clone(),
        content,
    };
    row::insert(tx, &record)?;
    Ok(record)
}

/// Everything that an entry says, as what it newly says.
pub(crate) fn told<T: Content>(content: &T, names: &Names) -> Vec<FieldChange> {
    let readings = content.readings(names).into_iter();
    let readings = readings.filter(|(_, text)| !text.is_empty());
    readings
        .map(|(field, text)| FieldChange::told(field, &text))
        .collect()
}

/// Replaces what an entry still at the revision the change started from says.
pub(crate) fn change_record(desk: &mut Desk<'_>, argument: ChangeRecord) -> Result<(), ApiError> {
    let ChangeRecord { id, revision, form } = argument;
    let now = desk.now;
    match form {
        RecordForm::Activity(form) => {
            change(desk, id, revision, &ActivityRecord::from_form(&form, now)?)
        }
        RecordForm::Processor(form) => {
            change(desk, id, revision, &ProcessorRecord::from_form(&form, now)?)
        }
        RecordForm::SecurityMeasure(form) => {
            let measure = SecurityMeasureRecord::from_form(&form, now)?;
            change(desk, id, revision, &measure)
        }
        RecordForm::RightsRequest(form) => {
            change(desk, id, revision, &RequestRecord::from_form(&form, now)?)
        }
    }
}

fn change<T: Content>(
    desk: &mut Desk<'_>,
    id: Uuid,
    revision: u32,
    after: &T,
) -> Result<(), ApiError> {
    let before = desk.open.store.record::<T>(id)?;
    if before.content == *after && before.revision == revision {
        return Ok(desk.open.store.discard_draft(&id.to_string())?);
    }
    let changes = differences(desk, &before.content, after)?;
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        row::update(tx, id, after, revision, &author)?;
        draft::discard(tx, &id.to_string())?;
        let action = Deed::Changed.on(after.kind());
        Ok(((), Entry::changing(action, id, changes)))
    })?;
    Ok(())
}

pub(crate) fn differences<T: Content>(
    desk: &Desk<'_>,
    before: &T,
    after: &T,
) -> Result<Vec<FieldChange>, ApiError> {
    let cited = [before.cited(), after.cited()].concat();
    let names = desk.open.store.names_of(&cited)?;
    Ok(before.differences(after, &names))
}

/// What differs between the register and what was typed, after a refusal.
pub(crate) fn compare_record(
    desk: &mut Desk<'_>,
    argument: CompareRecord,
) -> Result<Vec<FieldDifference>, ApiError> {
    let CompareRecord { id, form } = argument;
    let now = desk.now;
    match form {
        RecordForm::Activity(form) => compare(desk, id, &ActivityRecord::so_far(&form, now).0),
        RecordForm::Processor(form) => compare(desk, id, &ProcessorRecord::so_far(&form, now).0),
        RecordForm::SecurityMeasure(form) => {
            compare(desk, id, &SecurityMeasureRecord::so_far(&form, now))
        }
        RecordForm::RightsRequest(form) => compare(desk, id, &RequestRecord::so_far(&form, now).0),
    }
}

fn compare<T: Content>(
    desk: &Desk<'_>,
    id: Uuid,
    mine: &T,
) -> Result<Vec<FieldDifference>, ApiError> {
    let theirs = desk.open.store.record::<T>(id)?.content;
    let differences = differences(desk, &theirs, mine)?.into_iter();
    Ok(differences.map(FieldDifference::from).collect())
}

/// Deletes an entry that nothing names, with its documents; `linked` otherwise.
pub(crate) fn delete_record(desk: &mut Desk<'_>, argument: OneRecord) -> Result<(), ApiError> {
    let id = argument.id;
    match desk.open.store.record_kind(id)? {
        RecordKind::ControllerActivity | RecordKind::ProcessorActivity => {
            delete::<ActivityRecord>(desk, id)
        }
        RecordKind::Processor => delete::<ProcessorRecord>(desk, id),
        RecordKind::SecurityMeasure => delete::<SecurityMeasureRecord>(desk, id),
        RecordKind::RightsRequest => delete::<RequestRecord>(desk, id),
    }
}

fn delete<T: Content>(desk: &mut Desk<'_>, id: Uuid) -> Result<(), ApiError> {
    let record = desk.open.store.record::<T>(id)?;
    let named = format!("{} {}", record.number, record.content.name());
    let documents = desk.open.store.documents(Owner::Record(id))?.into_iter();
    let documents = documents.map(|document| gone("document", document.name));
    let told: Vec<_> = std::iter::once(gone("name", named))
        .chain(documents)
        .collect();
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        row::delete(tx, id)?;
        draft::discard(tx, &id.to_string())?;
        let action = Deed::Deleted.on(record.number.kind);
        Ok(((), Entry::changing(action, id, told)))
    })?;
    // The log of writes still holds the bytes of its documents until it is folded into the file.
    Ok(desk.open.store.fold()?)
}

/// What an entry that leaves the register said.
fn gone(field: &str, before: String) -> FieldChange {
    FieldChange {
        field: field.to_owned(),
        before,
        after: String::new(),
    }
}

/// What is done to an entry.
#[derive(Clone, Copy)]
pub(crate) enum Deed {
    Created,
    Changed,
    Deleted,
}

impl Deed {
    /// The act as the journal tells it.
    pub(crate) fn on(self, kind: RecordKind) -> Action {
        match (kind, self) {
            (RecordKind::ControllerActivity | RecordKind::ProcessorActivity, deed) => match deed {
                Self::Created => Action::ActivityCreated,
                Self::Changed => Action::ActivityChanged,
                Self::Deleted => Action::ActivityDeleted,
            },
            (RecordKind::Processor, deed) => match deed {
                Self::Created => Action::ProcessorCreated,
                Self::Changed => Action::ProcessorChanged,
                Self::Deleted => Action::ProcessorDeleted,
            },
            (RecordKind::SecurityMeasure, deed) => match deed {
                Self::Created => Action::SecurityMeasureCreated,
                Self::Changed => Action::SecurityMeasureChanged,
                Self::Deleted => Action::SecurityMeasureDeleted,
            },
            (RecordKind::RightsRequest, deed) => match deed {
                Self::Created => Action::RequestCreated,
                Self::Changed => Action::RequestChanged,
                Self::Deleted => Action::RequestDeleted,
            },
        }
    }
}
