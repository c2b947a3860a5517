//! One page of a register, with how many entries stand where.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::activity::{ActivityRecord, Freshness, freshness};
use domain::paris;
use domain::processor::{ProcessorGap, ProcessorRecord};
use domain::record::{Content, Record, RecordKind};
use domain::security::SecurityMeasureRecord;
use law::thresholds::EXPIRY_NOTICE_DAYS;
use law::{ActivityState, SecurityFamily, SecurityMeasureState};
use serde::{Deserialize, Serialize};
use store::{PAGE, RecordFilter, RecordStanding};
use ts_rs::TS;
use uuid::Uuid;

use super::OneRegister;
use super::view::{DueView, dues};
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

#[derive(Serialize, TS)]
pub(crate) struct MeasureRow {
    id: Uuid,
    number: String,
    name: String,
    family: SecurityFamily,
    state: SecurityMeasureState,
    checked_on: String,
}

/// An entry as a list offers it to choose.
#[derive(Serialize, TS)]
pub(crate) struct RecordChoice {
    id: Uuid,
    number: String,
    name: String,
    /// Whether it is of the past: a retired fiche, a processor that left, an absent measure.
    past: bool,
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

/// One page of the fiches.
pub(crate) fn activities(
    desk: &mut Desk<'_>,
    query: RecordQuery,
) -> Result<RecordPage<ActivityRow>, ApiError> {
    page(desk, query, activity_row)
}

/// One page of the processors.
pub(crate) fn processors(
    desk: &mut Desk<'_>,
    query: RecordQuery,
) -> Result<RecordPage<ProcessorRow>, ApiError> {
    page(desk, query, processor_row)
}

/// One page of the catalogue of security measures.
pub(crate) fn measures(
    desk: &mut Desk<'_>,
    query: RecordQuery,
) -> Result<RecordPage<MeasureRow>, ApiError> {
    page(desk, query, |record: Record<SecurityMeasureRecord>, _| {
        MeasureRow {
            id: record.id,
            number: record.number.to_string(),
            name: record.content.name,
            family: record.content.family,
            state: record.content.state,
            checked_on: record
                .content
                .checked_on
                .map_or_else(String::new, paris::typed_date),
        }
    })
}

/// Last day of the notice of what expires.
pub(crate) fn notice_on(today: NaiveDate) -> NaiveDate {
    let notice = Days::new(EXPIRY_NOTICE_DAYS.value);
    today.checked_add_days(notice).unwrap_or(today)
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

/// Every entry of a register, to choose from.
pub(crate) fn record_choices(
    desk: &mut Desk<'_>,
    argument: OneRegister,
) -> Result<Vec<RecordChoice>, ApiError> {
    match argument.register {
        kind @ (RecordKind::ControllerActivity | RecordKind::ProcessorActivity) => {
            choices::<ActivityRecord>(desk, kind, |fiche| {
                fiche.review.state == ActivityState::Retired
            })
        }
        kind @ RecordKind::Processor => {
            choices::<ProcessorRecord>(desk, kind, |processor| !processor.is_active())
        }
        kind @ RecordKind::SecurityMeasure => {
            choices::<SecurityMeasureRecord>(desk, kind, |measure| {
                measure.state == SecurityMeasureState::Absent
            })
        }
    }
}

fn choices<T: Content>(
    desk: &Desk<'_>,
    kind: RecordKind,
    is_past: impl Fn(&T) -> bool,
) -> Result<Vec<RecordChoice>, ApiError> {
    let records = desk.open.store.all_records::<T>(kind)?.into_iter();
    let choice = |record: Record<T>| RecordChoice {
        id: record.id,
        number: record.number.to_string(),
        past: is_past(&record.content),
        name: record.content.name().to_owned(),
    };
    Ok(records.map(choice).collect())
}
