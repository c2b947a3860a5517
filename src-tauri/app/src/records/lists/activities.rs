//! The list of the fiches.

use chrono::NaiveDate;
use domain::activity::{ActivityRecord, Freshness, freshness};
use domain::record::{Content, Record};
use law::ActivityState;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{RecordPage, RecordQuery, page};
use crate::error::ApiError;
use crate::records::view::{DueView, dues};
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct ActivityRow {
    id: Uuid,
    number: String,
    name: String,
    state: ActivityState,
    owner: String,
    /// The main purpose; empty while none is known.
    purpose: String,
    sensitive: bool,
    freshness: Freshness,
    /// How many items of article 30 are not known.
    lacking: usize,
    /// The first thing that expires.
    due: Option<DueView>,
}

/// One page of the fiches.
pub(crate) fn activities(
    desk: &mut Desk<'_>,
    query: RecordQuery,
) -> Result<RecordPage<ActivityRow>, ApiError> {
    page(desk, query, activity_row)
}

fn activity_row(record: Record<ActivityRecord>, today: NaiveDate) -> ActivityRow {
    let fiche = &record.content;
    let purpose = fiche.purposes.first();
    ActivityRow {
        id: record.id,
        number: record.number.to_string(),
        state: fiche.review.state,
        owner: fiche.review.owner.clone(),
        purpose: purpose
            .map(|purpose| purpose.text.clone())
            .unwrap_or_default(),
        sensitive: fiche.is_sensitive(),
        freshness: freshness(&fiche.review, today),
        lacking: fiche.lacking(),
        due: dues(fiche, today).into_iter().next(),
        name: record.content.name,
    }
}
