//! One page of a register, with how many entries stand where.

mod activities;
mod choices;
mod measures;
mod processors;
mod requests;

pub(crate) use activities::{ActivityRow, activities};
pub(crate) use choices::{RecordChoice, record_choices};
pub(crate) use measures::{MeasureRow, measures};
pub(crate) use processors::{ProcessorRow, processors};
pub(crate) use requests::{RequestRow, rights_requests};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::paris;
use domain::record::{Content, Record, RecordKind, notice_on};
use serde::{Deserialize, Serialize};
use store::{PAGE, RecordFilter, RecordStanding};
use ts_rs::TS;

use crate::error::ApiError;
use crate::session::Desk;

/// How the entries of a list stand.
#[derive(Deserialize, TS)]
#[serde(tag = "status", rename_all = "snake_case")]
pub(crate) enum RecordStatus {
    All,
    Lacking,
    Due,
    In { state: String },
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordQuery {
    register: RecordKind,
    text: String,
    standing: RecordStatus,
    page: u32,
}

#[derive(Serialize, TS)]
pub(crate) struct RecordPage<Row> {
    rows: Vec<Row>,
    total: u32,
    page: u32,
    /// Rank of the first row of this page, from 1.
    first: u32,
    page_count: u32,
    all: u32,
    lacking: u32,
    due: u32,
    /// How many entries the register holds, whatever was searched.
    register_total: u32,
    /// How many are in each state that some entry is in.
    states: BTreeMap<String, u32>,
}

impl RecordStatus {
    fn standing(self) -> RecordStanding {
        match self {
            Self::All => RecordStanding::All,
            Self::Lacking => RecordStanding::Lacking,
            Self::Due => RecordStanding::Due,
            Self::In { state } => RecordStanding::In(state),
        }
    }
}

fn page<T: Content, Row>(
    desk: &Desk<'_>,
    query: RecordQuery,
    row: impl Fn(Record<T>, NaiveDate) -> Row,
) -> Result<RecordPage<Row>, ApiError> {
    let today = paris::date_of(desk.now);
    let filter = RecordFilter {
        kind: query.register,
        text: query.text,
        standing: query.standing.standing(),
        notice_on: notice_on(today),
    };
    let tally = desk.open.store.record_tally(&filter)?;
    let total = tally.of(&filter.standing);
    let page_count = total.div_ceil(PAGE).max(1);
    // The last row of the last page may have left the list since it was shown.
    let page = query.page.min(page_count - 1);
    let found = desk.open.store.records::<T>(&filter, page)?.into_iter();
    Ok(RecordPage {
        rows: found.map(|record| row(record, today)).collect(),
        total,
        page,
        first: page * PAGE + 1,
        page_count,
        all: tally.all,
        lacking: tally.lacking,
        due: tally.due,
        states: tally.states,
        register_total: desk.open.store.record_total(query.register)?,
    })
}
