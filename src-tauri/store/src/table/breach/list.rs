//! The list of breaches: filters, standings, pages.

use chrono::{DateTime, Utc};
use domain::breach::Breach;
use domain::paris;
use law::IncidentOrigin;
use rusqlite::Connection;
use uuid::Uuid;

use super::{COLUMNS, IN_REGISTER, breach};
use crate::error::StoreError;
use crate::narrowing::Narrowing;
use crate::{instant, words};

/// Rows on one page of the list.
pub const PAGE: u32 = 50;

/// Read off plain columns, which the index of the overview holds: a generated one would fetch every row.
const TO_NOTIFY: &str =
    "notified_at IS NULL AND coalesce(verdict, '') NOT IN ('no_risk', 'not_a_breach')";

/// Likewise, once the deadline is passed.
const LATE: &str =
    "notified_at IS NULL AND coalesce(verdict, '') NOT IN ('no_risk', 'not_a_breach')
     AND notify_by < :now";

/// Decided to be no breach.
const SET_ASIDE: &str = "verdict = 'not_a_breach'";

/// Closed, whatever comes of it.
const CLOSED: &str = "kept_through_on IS NOT NULL";

/// Kept through its years, and held by nobody: a person may destroy it.
const KEPT_ENOUGH: &str = "kept_through_on < :today AND hold IS NULL";

/// Which breaches a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every one.
    All,
    /// Nothing was sent to the authority yet, and nobody decided that nothing has to be.
    ToNotify,
    /// Likewise, and the deadline is passed.
    Late,
    /// Some fact is not known for now.
    WithUnknowns,
    /// A notification was sent.
    Notified,
    /// It was decided that the incident is no breach.
    SetAside,
    /// The file is closed.
    Closed,
    /// The file is closed, its years are over and nobody holds it.
    KeptEnough,
}

/// What the list is narrowed to.
#[derive(Clone, Debug)]
pub struct Filter {
    /// Words, or beginnings of words.
    pub text: String,
    /// Civil year of the number.
    pub year: Option<i32>,
    /// An origin of the authority's list.
    pub origin: Option<IncidentOrigin>,
    /// A site.
    pub site: Option<Uuid>,
    /// How the breach stands.
    pub standing: Standing,
}

impl Filter {
    /// Narrowed to nothing: every breach.
    #[must_use]
    pub fn everything() -> Self {
        Self {
            text: String::new(),
            year: None,
            origin: None,
            site: None,
            standing: Standing::All,
        }
    }
}

/// How many breaches of a filter stand where, whatever standing the filter asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // one count for each variant of `Standing`
pub struct Tally {
    pub all: u32,
    pub to_notify: u32,
    pub late: u32,
    pub with_unknowns: u32,
    pub notified: u32,
    pub set_aside: u32,
    pub closed: u32,
    pub kept_enough: u32,
}

impl Tally {
    /// The count of one standing.
    #[must_use]
    pub fn of(&self, standing: Standing) -> u32 {
        match standing {
            Standing::All => self.all,
            Standing::ToNotify => self.to_notify,
            Standing::Late => self.late,
            Standing::WithUnknowns => self.with_unknowns,
            Standing::Notified => self.notified,
            Standing::SetAside => self.set_aside,
            Standing::Closed => self.closed,
            Standing::KeptEnough => self.kept_enough,
        }
    }
}

pub(crate) fn tally(
    connection: &Connection,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Tally, StoreError> {
    let mut narrowing = narrowing(filter);
    narrowing.bind(":now", instant::text(now));
    narrowing.bind(":today", today(now));
    let sql = format!(
        "SELECT count(*) AS everything,
                count(*) FILTER (WHERE {TO_NOTIFY}) AS to_notify,
                count(*) FILTER (WHERE {LATE}) AS late,
                count(*) FILTER (WHERE unknown_count > 0) AS with_unknowns,
                count(notified_at) AS notified,
                count(*) FILTER (WHERE {SET_ASIDE}) AS set_aside,
                count(*) FILTER (WHERE {CLOSED}) AS closed,
                count(*) FILTER (WHERE {KEPT_ENOUGH}) AS kept_enough
         FROM breach {}",
        narrowing.clause()
    );
    let tally =
        connection
            .prepare_cached(&sql)?
            .query_row(narrowing.parameters().as_slice(), |row| {
                Ok(Tally {
                    all: row.get("everything")?,
                    to_notify: row.get("to_notify")?,
                    late: row.get("late")?,
                    with_unknowns: row.get("with_unknowns")?,
                    notified: row.get("notified")?,
                    set_aside: row.get("set_aside")?,
                    closed: row.get("closed")?,
                    kept_enough: row.get("kept_enough")?,
                })
            })?;
    Ok(tally)
}

/// One page of the breaches of a filter: what is to be sent first, by deadline, then the latest numbers.
pub(crate) fn page(
    connection: &Connection,
    filter: &Filter,
    page: u32,
    now: DateTime<Utc>,
) -> Result<Vec<Breach>, StoreError> {
    let mut narrowing = narrowing(filter);
    stand(&mut narrowing, filter.standing, now);
    narrowing.bind(":limit", PAGE);
    narrowing.bind(":offset", i64::from(PAGE) * i64::from(page));
    let sql = format!(
        "SELECT {COLUMNS} FROM breach {} ORDER BY urgency, year DESC, sequence DESC
         LIMIT :limit OFFSET :offset",
        narrowing.clause()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(narrowing.parameters().as_slice())?;
    let mut breaches = Vec::new();
    while let Some(row) = rows.next()? {
        breaches.push(breach(row)?);
    }
    Ok(breaches)
}

/// The civil day of Paris, as days are kept.
fn today(now: DateTime<Utc>) -> String {
    paris::date_of(now).to_string()
}

/// The conditions of a filter, whatever standing it asks for.
///
/// `+row IN` keeps the list in the order of its own index: driven by the rows that were found, every one of them would be
/// fetched and decrypted with its facts, to be sorted and counted.
fn narrowing(filter: &Filter) -> Narrowing {
    let mut narrowing = Narrowing::default();
    narrowing.keep(IN_REGISTER);
    if let Some(expression) = words::expression(&filter.text) {
        narrowing.require(
            "+row IN (SELECT rowid FROM breach_search WHERE breach_search MATCH :words)",
            ":words",
            expression,
        );
    }
    if let Some(year) = filter.year {
        narrowing.require("year = :year", ":year", year);
    }
    if let Some(origin) = filter.origin {
        narrowing.require(
            "+row IN (SELECT breach FROM breach_origin WHERE origin = :origin)",
            ":origin",
            origin.name().to_owned(),
        );
    }
    if let Some(site) = filter.site {
        narrowing.require(
            "+row IN (SELECT breach FROM breach_site WHERE site = :site)",
            ":site",
            site.to_string(),
        );
    }
    narrowing
}

fn stand(narrowing: &mut Narrowing, standing: Standing, now: DateTime<Utc>) {
    match standing {
        Standing::All => {}
        Standing::ToNotify => narrowing.keep(TO_NOTIFY),
        Standing::Late => narrowing.require(LATE, ":now", instant::text(now)),
        Standing::WithUnknowns => narrowing.keep("unknown_count > 0"),
        Standing::Notified => narrowing.keep("notified_at IS NOT NULL"),
        Standing::SetAside => narrowing.keep(SET_ASIDE),
        Standing::Closed => narrowing.keep(CLOSED),
        Standing::KeptEnough => narrowing.require(KEPT_ENOUGH, ":today", today(now)),
    }
}
