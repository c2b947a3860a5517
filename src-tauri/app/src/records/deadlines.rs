//! Everything of the registers that expires, the first first.

use chrono::NaiveDate;
use domain::activity::ActivityRecord;
use domain::paris;
use domain::processor::ProcessorRecord;
use domain::record::{Content, Expiring, Record, RecordKind, Urgency, urgency};
use law::Expiry;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::ApiError;
use crate::requests::Nothing;
use crate::session::Desk;

/// Something of an entry that expires.
#[derive(Serialize, TS)]
pub(crate) struct DeadlineView {
    id: Uuid,
    register: RecordKind,
    number: String,
    name: String,
    what: Expiry,
    /// Which one, where an entry has several; may be empty.
    detail: String,
    on: String,
    urgency: Urgency,
}

/// Everything that expires, whatever its register.
pub(crate) fn deadlines(desk: &mut Desk<'_>, _: Nothing) -> Result<Vec<DeadlineView>, ApiError> {
    let today = paris::date_of(desk.now);
    let mut found = of::<ActivityRecord>(desk, today)?;
    found.extend(of::<ProcessorRecord>(desk, today)?);
    found.sort_by_key(|(on, _)| *on);
    Ok(found.into_iter().map(|(_, view)| view).collect())
}

fn of<T: Content>(
    desk: &Desk<'_>,
    today: NaiveDate,
) -> Result<Vec<(NaiveDate, DeadlineView)>, ApiError> {
    let mut found = Vec::new();
    for kind in T::KINDS {
        for record in desk.open.store.all_records::<T>(*kind)? {
            let expiries = record.content.expiries().into_iter();
            found.extend(expiries.map(|expiry| (expiry.on, view(&record, expiry, today))));
        }
    }
    Ok(found)
}

fn view<T: Content>(record: &Record<T>, expiry: Expiring, today: NaiveDate) -> DeadlineView {
    DeadlineView {
        id: record.id,
        register: record.number.kind,
        number: record.number.to_string(),
        name: record.content.name().to_owned(),
        what: expiry.what,
        urgency: urgency(expiry.on, today),
        on: paris::typed_date(expiry.on),
        detail: expiry.detail,
    }
}
