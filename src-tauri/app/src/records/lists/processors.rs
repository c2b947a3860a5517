//! The list of the processors.

use chrono::NaiveDate;
use domain::processor::{ProcessorGap, ProcessorRecord};
use domain::record::Record;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{RecordPage, RecordQuery, page};
use crate::error::ApiError;
use crate::records::view::{DueView, dues};
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct ProcessorRow {
    id: Uuid,
    number: String,
    name: String,
    service: String,
    active: bool,
    alert_hours: Option<u32>,
    gaps: Vec<ProcessorGap>,
    due: Option<DueView>,
}

/// One page of the processors.
pub(crate) fn processors(
    desk: &mut Desk<'_>,
    query: RecordQuery,
) -> Result<RecordPage<ProcessorRow>, ApiError> {
    page(desk, query, processor_row)
}

fn processor_row(record: Record<ProcessorRecord>, today: NaiveDate) -> ProcessorRow {
    let processor = &record.content;
    ProcessorRow {
        id: record.id,
        number: record.number.to_string(),
        service: processor.service.clone(),
        active: processor.is_active(),
        alert_hours: processor.alert_hours,
        gaps: processor.gaps(),
        due: dues(processor, today).into_iter().next(),
        name: record.content.name,
    }
}
