//! A fiche on its page, a fiche that is being typed, and what a new one may start from.

use chrono::NaiveDate;
use domain::activity::{ActivityForm, ActivityRecord, Freshness, Screened, freshness, missing};
use domain::fault::FieldError;
use domain::paris;
use domain::transfer::{Transfer, TransferStanding};
use law::RecordItem;
use law::templates::{TEMPLATES, Template};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneRecord;
use super::view::{DueView, LinkView, RecordHead, dues, links};
use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewActivity {
    form: ActivityForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneTemplate {
    template: String,
}

/// What the law makes of a fiche.
#[derive(Serialize, TS)]
pub(crate) struct ActivityReading {
    /// What is not known, in the order of the fiche.
    missing: Vec<RecordItem>,
    screened: Screened,
    /// The risk stays high and the authority was not asked.
    owes_consultation: bool,
    sensitive: bool,
    freshness: Freshness,
    /// When it is to be looked at again; empty while nobody has looked.
    review_due_on: String,
    due: Vec<DueView>,
    /// One for each transfer, in their order.
    transfers: Vec<TransferStanding>,
}

#[derive(Serialize, TS)]
pub(crate) struct ActivityView {
    head: RecordHead,
    form: ActivityForm,
    reading: ActivityReading,
    /// The breaches that name it.
    links: Vec<LinkView>,
}

#[derive(Serialize, TS)]
pub(crate) struct ActivityPreview {
    reading: ActivityReading,
    errors: Vec<FieldError>,
}

/// An activity of the profession, as the list of templates shows it.
#[derive(Serialize, TS)]
pub(crate) struct TemplateView {
    id: String,
    name: String,
    purposes: Vec<String>,
    /// How many points are still to be checked once it is taken up.
    to_check: usize,
}

impl ActivityReading {
    fn of(record: &ActivityRecord, today: NaiveDate) -> Self {
        let due_on = record.review.due_on();
        Self {
            missing: missing(record),
            screened: record.screening.screened(),
            owes_consultation: record.dpia.owes_consultation(),
            sensitive: record.is_sensitive(),
            freshness: freshness(&record.review, today),
            review_due_on: due_on.map(paris::typed_date).unwrap_or_default(),
            due: dues(record, today),
            transfers: standings(&record.transfers.items, today),
        }
    }
}

/// What the law makes of each transfer.
pub(crate) fn standings(transfers: &[Transfer], today: NaiveDate) -> Vec<TransferStanding> {
    let transfers = transfers.iter();
    transfers.map(|transfer| transfer.standing(today)).collect()
}

/// One fiche.
pub(crate) fn activity(desk: &mut Desk<'_>, argument: OneRecord) -> Result<ActivityView, ApiError> {
    let record = desk.open.store.record::<ActivityRecord>(argument.id)?;
    Ok(ActivityView {
        head: RecordHead::from(&record),
        form: record.content.form(),
        reading: ActivityReading::of(&record.content, paris::date_of(desk.now)),
        links: links(desk, argument.id)?,
    })
}

/// What the law makes of a fiche while it is being typed.
pub(crate) fn preview_activity(
    desk: &mut Desk<'_>,
    argument: PreviewActivity,
) -> Result<ActivityPreview, ApiError> {
    let (record, errors) = ActivityRecord::so_far(&argument.form, desk.now);
    Ok(ActivityPreview {
        reading: ActivityReading::of(&record, paris::date_of(desk.now)),
        errors,
    })
}

/// The activities of the profession that a new fiche may start from.
pub(crate) fn activity_templates(
    _: &mut Desk<'_>,
    _: Nothing,
) -> Result<Vec<TemplateView>, ApiError> {
    Ok(TEMPLATES.iter().map(TemplateView::from).collect())
}

impl From<&Template> for TemplateView {
    fn from(template: &Template) -> Self {
        let purposes = template.purposes.iter();
        Self {
            id: template.id.to_owned(),
            name: template.name.to_owned(),
            purposes: purposes.map(|purpose| purpose.text.to_owned()).collect(),
            to_check: template.to_check.len(),
        }
    }
}

/// The fiche that a template proposes; nothing is written before a person saves it.
pub(crate) fn proposed_activity(
    _: &mut Desk<'_>,
    argument: OneTemplate,
) -> Result<ActivityForm, ApiError> {
    let mut templates = TEMPLATES.iter();
    let found = templates.find(|template| template.id == argument.template);
    let template = found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    Ok(ActivityForm::proposed(template))
}

/// A copy of a fiche, likewise.
pub(crate) fn copied_activity(
    desk: &mut Desk<'_>,
    argument: OneRecord,
) -> Result<ActivityForm, ApiError> {
    let record = desk.open.store.record::<ActivityRecord>(argument.id)?;
    Ok(record.content.copy())
}
