//! The catalogue of security measures, as a list.

use domain::paris;
use domain::record::Record;
use domain::security::SecurityMeasureRecord;
use law::{SecurityFamily, SecurityMeasureState};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{RecordPage, RecordQuery, page};
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct MeasureRow {
    id: Uuid,
    number: String,
    name: String,
    family: SecurityFamily,
    state: SecurityMeasureState,
    checked_on: String,
}

/// One page of the catalogue of security measures.
pub(crate) fn measures(
    desk: &mut Desk<'_>,
    query: RecordQuery,
) -> Result<RecordPage<MeasureRow>, ApiError> {
    page(desk, query, |record, _| measure_row(record))
}

fn measure_row(record: Record<SecurityMeasureRecord>) -> MeasureRow {
    let measure = record.content;
    MeasureRow {
        id: record.id,
        number: record.number.to_string(),
        name: measure.name,
        family: measure.family,
        state: measure.state,
        checked_on: measure
            .checked_on
            .map_or_else(String::new, paris::typed_date),
    }
}
