//! Entries of the registers that are kept up to date: fiches, processors, security measures, requests.

use chrono::{DateTime, Utc};
use domain::activity::ActivityRecord;
use domain::breach::FieldChange;
use domain::processor::ProcessorRecord;
use domain::record::{Content, Names, Record, RecordForm};
use domain::register::Profile;
use domain::request::RequestRecord;
use domain::security::SecurityMeasureRecord;
use exchange::{Table, TableForm};
use store::table::{draft, record as row};
use store::{Action, Author, StoreError, Transaction};
use uuid::Uuid;

use super::kept::{Kept, Stored};
use crate::error::ApiError;
use crate::records::changes::{Deed, inserted, told};
use crate::session::Desk;

/// A register that is kept up to date, as its tables see it.
trait Tabled: Content {
    fn typed(form: &TableForm, now: DateTime<Utc>) -> Result<Self, ApiError>;
    fn shown(&self) -> RecordForm;
    fn own_reference(&self) -> Option<&str> {
        None
    }
}

impl Tabled for ActivityRecord {
    fn typed(form: &TableForm, now: DateTime<Utc>) -> Result<Self, ApiError> {
        match form {
            TableForm::Record(RecordForm::Activity(form)) => Ok(Self::from_form(form, now)?),
            TableForm::Record(
                RecordForm::Processor(_)
                | RecordForm::SecurityMeasure(_)
                | RecordForm::RightsRequest(_),
            )
            | TableForm::Breach(_) => Err(misplaced()),
        }
    }

    fn shown(&self) -> RecordForm {
        RecordForm::Activity(Box::new(self.form()))
    }

    fn own_reference(&self) -> Option<&str> {
        Some(&self.reference)
    }
}

impl Tabled for ProcessorRecord {
    fn typed(form: &TableForm, now: DateTime<Utc>) -> Result<Self, ApiError> {
        match form {
            TableForm::Record(RecordForm::Processor(form)) => Ok(Self::from_form(form, now)?),
            TableForm::Record(
                RecordForm::Activity(_)
                | RecordForm::SecurityMeasure(_)
                | RecordForm::RightsRequest(_),
            )
            | TableForm::Breach(_) => Err(misplaced()),
        }
    }

    fn shown(&self) -> RecordForm {
        RecordForm::Processor(Box::new(self.form()))
    }
}

impl Tabled for SecurityMeasureRecord {
    fn typed(form: &TableForm, now: DateTime<Utc>) -> Result<Self, ApiError> {
        match form {
            TableForm::Record(RecordForm::SecurityMeasure(form)) => Ok(Self::from_form(form, now)?),
            TableForm::Record(
                RecordForm::Activity(_) | RecordForm::Processor(_) | RecordForm::RightsRequest(_),
            )
            | TableForm::Breach(_) => Err(misplaced()),
        }
    }

    fn shown(&self) -> RecordForm {
        RecordForm::SecurityMeasure(Box::new(self.form()))
    }
}

impl Tabled for RequestRecord {
    fn typed(form: &TableForm, now: DateTime<Utc>) -> Result<Self, ApiError> {
        match form {
            TableForm::Record(RecordForm::RightsRequest(form)) => Ok(Self::from_form(form, now)?),
            TableForm::Record(
                RecordForm::Activity(_) | RecordForm::Processor(_) | RecordForm::SecurityMeasure(_),
            )
            | TableForm::Breach(_) => Err(misplaced()),
        }
    }

    fn shown(&self) -> RecordForm {
        RecordForm::RightsRequest(Box::new(self.form()))
    }
}

fn misplaced() -> ApiError {
    ApiError::internal("a line of a table is of another register")
}

impl<T: Tabled> Kept for T {
    const CHANGEABLE: bool = true;

    fn read(form: &TableForm, now: DateTime<Utc>, _: &Profile) -> Result<Self, ApiError> {
        Self::typed(form, now)
    }

    fn form(&self) -> TableForm {
        TableForm::Record(self.shown())
    }

    fn reference(&self) -> Option<&str> {
        self.own_reference()
    }

    fn names_entries(&self) -> Vec<Uuid> {
        self.cited()
    }

    fn all(desk: &Desk<'_>, table: Table) -> Result<Vec<Stored<Self>>, ApiError> {
        let Table::Records(kind) = table else {
            return Err(misplaced());
        };
        let records = desk.open.store.all_records::<Self>(kind)?;
        Ok(records.into_iter().map(Stored::from).collect())
    }

    fn find(desk: &Desk<'_>, id: Uuid) -> Result<Stored<Self>, ApiError> {
        Ok(desk.open.store.record::<Self>(id)?.into())
    }

    fn changes(&self, before: Option<&Self>, _: &Profile, names: &Names) -> Vec<FieldChange> {
        before.map_or_else(
            || told(self, names),
            |before| before.differences(self, names),
        )
    }

    fn add(
        self,
        tx: &Transaction<'_>,
        id: Uuid,
        _: &Profile,
        author: &Author,
    ) -> Result<(String, Action), StoreError> {
        let number = inserted(tx, id, self, author)?.number;
        Ok((number.to_string(), Deed::Created.on(number.kind)))
    }

    fn replace(
        &self,
        tx: &Transaction<'_>,
        id: Uuid,
        revision: u32,
        author: &Author,
    ) -> Result<Action, StoreError> {
        row::update(tx, id, self, revision, author)?;
        Ok(Deed::Changed.on(self.kind()))
    }

    fn take_out(&self, tx: &Transaction<'_>, id: Uuid) -> Result<Action, StoreError> {
        row::delete(tx, id)?;
        draft::discard(tx, &id.to_string())?;
        Ok(Deed::Deleted.on(self.kind()))
    }
}

impl<T: Content> From<Record<T>> for Stored<T> {
    fn from(record: Record<T>) -> Self {
        Self {
            id: record.id,
            number: record.number.to_string(),
            name: record.content.name().to_owned(),
            revision: record.revision,
            content: record.content,
        }
    }
}
