//! What the pages of every register have in common: who wrote, what expires, what names an entry.

use chrono::NaiveDate;
use domain::paris::{self, InstantView};
use domain::record::{Content, Record, RecordKind, Urgency, urgency};
use law::Expiry;
use serde::Serialize;
use store::RecordLink;
use ts_rs::TS;
use uuid::Uuid;

use super::OneRecord;
use crate::error::ApiError;
use crate::session::Desk;

/// Whose entry it is, who wrote it and when.
#[derive(Serialize, TS)]
pub(crate) struct RecordHead {
    id: Uuid,
    register: RecordKind,
    number: String,
    name: String,
    revision: u32,
    created: InstantView,
    created_by: String,
    modified: InstantView,
    modified_by: String,
}

/// Something that expires.
#[derive(Serialize, TS)]
pub(crate) struct DueView {
    what: Expiry,
    /// Which one, where an entry has several; may be empty.
    detail: String,
    on: String,
    urgency: Urgency,
}

/// Something that names an entry.
#[derive(Serialize, TS)]
pub(crate) struct LinkView {
    id: Uuid,
    /// None for a breach.
    register: Option<RecordKind>,
    /// Number of a breach; empty for an entry, which has its name.
    number: String,
    name: String,
}

impl<T: Content> From<&Record<T>> for RecordHead {
    fn from(record: &Record<T>) -> Self {
        Self {
            id: record.id,
            register: record.number.kind,
            number: record.number.to_string(),
            name: record.content.name().to_owned(),
            revision: record.revision,
            created: paris::view(record.created_at),
            created_by: record.created_by.clone(),
            modified: paris::view(record.modified_at),
            modified_by: record.modified_by.clone(),
        }
    }
}

/// What of an entry expires, the first first.
pub(crate) fn dues<T: Content>(content: &T, today: NaiveDate) -> Vec<DueView> {
    let mut expiries = content.expiries();
    expiries.sort();
    let due = |expiry: domain::record::Expiring| DueView {
        what: expiry.what,
        urgency: urgency(expiry.on, today),
        on: paris::typed_date(expiry.on),
        detail: expiry.detail,
    };
    expiries.into_iter().map(due).collect()
}

/// What names an entry.
pub(crate) fn record_links(
    desk: &mut Desk<'_>,
    argument: OneRecord,
) -> Result<Vec<LinkView>, ApiError> {
    links(desk, argument.id)
}

pub(crate) fn links(desk: &Desk<'_>, id: Uuid) -> Result<Vec<LinkView>, ApiError> {
    let links = desk.open.store.links_to(id)?.into_iter();
    links.map(|found| link(desk, found)).collect()
}

fn link(desk: &Desk<'_>, found: RecordLink) -> Result<LinkView, ApiError> {
    let (number, name) = if found.kind.is_some() {
        (String::new(), found.name)
    } else {
        let breach = desk.open.store.breach(found.owner)?;
        (breach.number.to_string(), breach.facts.summary())
    };
    Ok(LinkView {
        id: found.owner,
        register: found.kind,
        number,
        name,
    })
}
