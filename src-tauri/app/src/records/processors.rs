//! A processor on its page, and one that is being typed.

use chrono::NaiveDate;
use domain::fault::FieldError;
use domain::paris;
use domain::processor::{ProcessorForm, ProcessorGap, ProcessorRecord};
use domain::transfer::TransferStanding;
use law::ContractClause;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneRecord;
use super::activities::standings;
use super::view::{DueView, LinkView, RecordHead, dues, links};
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewProcessor {
    form: ProcessorForm,
}

/// What the law makes of a processor.
#[derive(Serialize, TS)]
pub(crate) struct ProcessorReading {
    active: bool,
    /// What is still to be obtained.
    gaps: Vec<ProcessorGap>,
    /// Clauses that are missing, incomplete or not looked at.
    weak_clauses: Vec<ContractClause>,
    /// When the clauses are to be looked at again; empty while nobody has looked.
    review_due_on: String,
    due: Vec<DueView>,
    /// One for each transfer, in their order.
    transfers: Vec<TransferStanding>,
}

#[derive(Serialize, TS)]
pub(crate) struct ProcessorView {
    head: RecordHead,
    form: ProcessorForm,
    reading: ProcessorReading,
    /// The breaches and fiches that name it.
    links: Vec<LinkView>,
}

#[derive(Serialize, TS)]
pub(crate) struct ProcessorPreview {
    reading: ProcessorReading,
    errors: Vec<FieldError>,
}

impl ProcessorReading {
    fn of(record: &ProcessorRecord, today: NaiveDate) -> Self {
        let due_on = record.clauses.due_on();
        Self {
            active: record.is_active(),
            gaps: record.gaps(),
            weak_clauses: record.clauses.weak(),
            review_due_on: due_on.map(paris::typed_date).unwrap_or_default(),
            due: dues(record, today),
            transfers: standings(&record.transfers.items, today),
        }
    }
}

/// One processor.
pub(crate) fn processor(
    desk: &mut Desk<'_>,
    argument: OneRecord,
) -> Result<ProcessorView, ApiError> {
    let record = desk.open.store.record::<ProcessorRecord>(argument.id)?;
    Ok(ProcessorView {
        head: RecordHead::from(&record),
        form: record.content.form(),
        reading: ProcessorReading::of(&record.content, paris::date_of(desk.now)),
        links: links(desk, argument.id)?,
    })
}

/// What the law makes of a processor while it is being typed.
pub(crate) fn preview_processor(
    desk: &mut Desk<'_>,
    argument: PreviewProcessor,
) -> Result<ProcessorPreview, ApiError> {
    let (record, errors) = ProcessorRecord::so_far(&argument.form, desk.now);
    Ok(ProcessorPreview {
        reading: ProcessorReading::of(&record, paris::date_of(desk.now)),
        errors,
    })
}
