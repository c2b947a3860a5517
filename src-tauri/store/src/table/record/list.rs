//! The lists of a register: filters, standings, pages.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::record::{Content, Record, RecordKind};
use rusqlite::{Connection, named_params};

use super::{COLUMNS, record};
use crate::error::StoreError;
use crate::narrowing::Narrowing;
use crate::table::breach::PAGE;
use crate::words;

/// Which entries a list shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordStanding {
    /// Every one.
    All,
    /// Those in one state.
    In(String),
    /// Something that the law wants is not known.
    Lacking,
    /// Something of it expires by the end of the notice.
    Due,
}

/// What a list is narrowed to.
#[derive(Clone, Debug)]
pub struct RecordFilter {
    /// The register.
    pub kind: RecordKind,
    /// Words, or beginnings of words.
    pub text: String,
    /// How the entries stand.
    pub standing: RecordStanding,
    /// Last day of the notice of what expires.
    pub notice_on: NaiveDate,
}

/// How many entries of a filter stand where, whatever standing the filter asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordTally {
    /// Every one.
    pub all: u32,
    /// In each state that some entry is in.
    pub states: BTreeMap<String, u32>,
    /// Something that the law wants is not known.
    pub lacking: u32,
    /// Something of it expires by the end of the notice.
    pub due: u32,
}

impl RecordTally {
    /// The count of one standing.
    #[must_use]
    pub fn of(&self, standing: &RecordStanding) -> u32 {
        match standing {
            RecordStanding::All => self.all,
            RecordStanding::In(state) => self.states.get(state).copied().unwrap_or_default(),
            RecordStanding::Lacking => self.lacking,
            RecordStanding::Due => self.due,
        }
    }
}

pub(crate) fn tally(
    connection: &Connection,
    filter: &RecordFilter,
) -> Result<RecordTally, StoreError> {
    let mut narrowing = narrowing(filter);
    narrowing.bind(":notice_on", filter.notice_on.to_string());
    let sql = format!(
        "SELECT state, count(*) AS entries, count(*) FILTER (WHERE lacking > 0) AS lacking,
                count(*) FILTER (WHERE due_on <= :notice_on) AS due
         FROM record {} GROUP BY state",
        narrowing.clause()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(narrowing.parameters().as_slice())?;
    let mut tally = RecordTally::default();
    while let Some(row) = rows.next()? {
        let entries: u32 = row.get("entries")?;
        tally.all += entries;
        tally.lacking += row.get::<_, u32>("lacking")?;
        tally.due += row.get::<_, u32>("due")?;
        tally.states.insert(row.get("state")?, entries);
    }
    Ok(tally)
}

/// One page of the entries of a filter: by name, or what presses first where answers are awaited.
pub(crate) fn page<T: Content>(
    connection: &Connection,
    filter: &RecordFilter,
    page: u32,
) -> Result<Vec<Record<T>>, StoreError> {
    let mut narrowing = narrowing(filter);
    stand(&mut narrowing, filter);
    narrowing.bind(":limit", PAGE);
    narrowing.bind(":offset", i64::from(PAGE) * i64::from(page));
    let sql = format!(
        "SELECT {COLUMNS} FROM record {} ORDER BY {} LIMIT :limit OFFSET :offset",
        narrowing.clause(),
        order_of(filter.kind)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(narrowing.parameters().as_slice())?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record(row)?);
    }
    Ok(found)
}

fn order_of(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::RightsRequest => "due_on IS NULL, due_on, sequence DESC",
        RecordKind::ControllerActivity
        | RecordKind::ProcessorActivity
        | RecordKind::Processor
        | RecordKind::SecurityMeasure => "rank, sequence",
    }
}

/// How many entries a register holds.
pub(crate) fn total(connection: &Connection, kind: RecordKind) -> Result<u32, StoreError> {
    let total = connection
        .prepare_cached("SELECT count(*) AS entries FROM record WHERE kind = :kind")?
        .query_row(named_params! { ":kind": kind.name() }, |row| {
            row.get("entries")
        })?;
    Ok(total)
}

/// Every entry of a register, by name.
pub(crate) fn all<T: Content>(
    connection: &Connection,
    kind: RecordKind,
) -> Result<Vec<Record<T>>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM record WHERE kind = :kind ORDER BY rank, sequence"
    ))?;
    let mut rows = statement.query(named_params! { ":kind": kind.name() })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(record(row)?);
    }
    Ok(found)
}

/// The conditions of a filter, whatever standing it asks for.
fn narrowing(filter: &RecordFilter) -> Narrowing {
    let mut narrowing = Narrowing::default();
    narrowing.require("kind = :kind", ":kind", filter.kind.name());
    if let Some(expression) = words::expression(&filter.text) {
        narrowing.require(
            "+row IN (SELECT rowid FROM record_search WHERE record_search MATCH :words)",
            ":words",
            expression,
        );
    }
    narrowing
}

fn stand(narrowing: &mut Narrowing, filter: &RecordFilter) {
    match &filter.standing {
        RecordStanding::All => {}
        RecordStanding::In(state) => {
            narrowing.require("state = :state", ":state", state.clone());
        }
        RecordStanding::Lacking => narrowing.keep("lacking > 0"),
        RecordStanding::Due => {
            let notice_on = filter.notice_on.to_string();
            narrowing.require("due_on <= :notice_on", ":notice_on", notice_on);
        }
    }
}
