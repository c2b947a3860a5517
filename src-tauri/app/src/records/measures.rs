//! A security measure on its page.

use domain::security::{SecurityMeasureForm, SecurityMeasureRecord};
use serde::Serialize;
use ts_rs::TS;

use super::OneRecord;
use super::view::{LinkView, RecordHead, links};
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct MeasureView {
    head: RecordHead,
    form: SecurityMeasureForm,
    /// The fiches that name it.
    links: Vec<LinkView>,
}

/// One measure of the catalogue.
pub(crate) fn measure(desk: &mut Desk<'_>, argument: OneRecord) -> Result<MeasureView, ApiError> {
    let record = desk
        .open
        .store
        .record::<SecurityMeasureRecord>(argument.id)?;
    Ok(MeasureView {
        head: RecordHead::from(&record),
        form: record.content.form(),
        links: links(desk, argument.id)?,
    })
}
