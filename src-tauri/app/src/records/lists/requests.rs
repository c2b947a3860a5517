//! The list of the requests of persons.

use domain::paris;
use domain::record::Record;
use domain::request::RequestRecord;
use law::{DataSubjectRight, RequestGap, RequestState};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{RecordPage, RecordQuery, page};
use crate::error::ApiError;
use crate::records::view::{DueView, dues};
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct RequestRow {
    id: Uuid,
    number: String,
    name: String,
    rights: Vec<DataSubjectRight>,
    medical_file: bool,
    received_on: String,
    state: RequestState,
    /// The answer, while its period runs.
    due: Option<DueView>,
    answered_on: String,
    answered_late: bool,
    gaps: Vec<RequestGap>,
}

/// One page of the requests.
pub(crate) fn rights_requests(
    desk: &mut Desk<'_>,
    query: RecordQuery,
) -> Result<RecordPage<RequestRow>, ApiError> {
    page(desk, query, |record: Record<RequestRecord>, today| {
        let request = record.content;
        let typed = |day: Option<_>| day.map(paris::typed_date).unwrap_or_default();
        RequestRow {
            id: record.id,
            number: record.number.to_string(),
            medical_file: request.asks_for_medical_file(),
            received_on: typed(request.received_on),
            state: request.state(),
            due: dues(&request, today).into_iter().next(),
            answered_on: typed(request.answer.on),
            answered_late: request.is_answered_late(),
            gaps: request.gaps(),
            rights: request.rights,
            name: request.name,
        }
    })
}
