//! A request of a person on its page, one that is being typed, and its letters.

use chrono::NaiveDate;
use domain::fault::FieldError;
use domain::paris;
use domain::request::{
    self, ExtensionEffect, RequestClock, RequestForm, RequestMail, RequestRecord,
};
use law::{RequestGap, RequestLetter, RequestState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::OneRecord;
use super::view::{LinkView, RecordHead, links};
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewRequest {
    form: RequestForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProposeRequestLetter {
    form: RequestForm,
    letter: RequestLetter,
}

/// What the law makes of a request.
#[derive(Serialize, TS)]
pub(crate) struct RequestReading {
    state: RequestState,
    /// None while the day of receipt is not known.
    clock: Option<RequestClockView>,
    answered_late: bool,
    /// What is not known and should be.
    gaps: Vec<RequestGap>,
    /// The letter in hand says something, and nothing of it is still to be written.
    letter_may_leave: bool,
}

/// The period of a request, in words where it is shown.
#[derive(Serialize, TS)]
pub(crate) struct RequestClockView {
    label: String,
    article: String,
    aim_on: String,
    last_on: String,
    /// Days left until the last one, that day not counted; negative once it is over.
    days_left: i64,
    /// Source of the difference between both days; empty while there is none.
    moved_by: String,
    /// Last day to tell of an extension; empty where there is none to tell of.
    extend_by: String,
    /// First day on which a medical file is communicated; empty for anything else.
    not_before: String,
    /// Since when the period waits for the person; empty while it does not.
    suspended_since: String,
    suspension_article: String,
    extension: Option<ExtensionEffect>,
}

#[derive(Serialize, TS)]
pub(crate) struct RequestView {
    head: RecordHead,
    form: RequestForm,
    reading: RequestReading,
    /// Nothing names a request.
    links: Vec<LinkView>,
}

#[derive(Serialize, TS)]
pub(crate) struct RequestPreview {
    reading: RequestReading,
    errors: Vec<FieldError>,
}

impl RequestReading {
    fn of(record: &RequestRecord, today: NaiveDate) -> Self {
        let clock = record.clock();
        Self {
            state: record.state(),
            clock: clock.map(|clock| RequestClockView::of(&clock, today)),
            answered_late: record.is_answered_late(),
            gaps: record.gaps(),
            letter_may_leave: record.letter.may_leave(),
        }
    }
}

impl RequestClockView {
    fn of(clock: &RequestClock, today: NaiveDate) -> Self {
        let long = |day: Option<NaiveDate>| day.map(paris::long_date).unwrap_or_default();
        Self {
            label: clock.label.to_owned(),
            article: clock.article.to_owned(),
            aim_on: paris::long_date(clock.aim_on),
            last_on: paris::long_date(clock.last_on),
            days_left: (clock.last_on - today).num_days(),
            moved_by: clock.moved_by.unwrap_or_default().to_owned(),
            extend_by: long(clock.extend_by),
            not_before: long(clock.not_before),
            suspended_since: long(clock.suspended_since),
            suspension_article: clock.suspension_article.to_owned(),
            extension: clock.extension,
        }
    }
}

/// One request.
pub(crate) fn rights_request(
    desk: &mut Desk<'_>,
    argument: OneRecord,
) -> Result<RequestView, ApiError> {
    let record = desk.open.store.record::<RequestRecord>(argument.id)?;
    Ok(RequestView {
        head: RecordHead::from(&record),
        form: record.content.form(),
        reading: RequestReading::of(&record.content, paris::date_of(desk.now)),
        links: links(desk, argument.id)?,
    })
}

/// What the law makes of a request while it is being typed.
pub(crate) fn preview_rights_request(
    desk: &mut Desk<'_>,
    argument: PreviewRequest,
) -> Result<RequestPreview, ApiError> {
    let (record, errors) = RequestRecord::so_far(&argument.form, desk.now);
    Ok(RequestPreview {
        reading: RequestReading::of(&record, paris::date_of(desk.now)),
        errors,
    })
}

/// The letter that what is typed leads to; nothing is written before a person saves it.
pub(crate) fn propose_request_letter(
    desk: &mut Desk<'_>,
    argument: ProposeRequestLetter,
) -> Result<RequestMail, ApiError> {
    let (record, _) = RequestRecord::so_far(&argument.form, desk.now);
    Ok(request::proposed(
        argument.letter,
        &record,
        &desk.profile()?,
    ))
}
