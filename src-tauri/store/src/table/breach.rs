//! Breaches: the facts as one document, with the columns that lists sort and filter by.

use chrono::{DateTime, Utc};
use domain::breach::{Breach, BreachFacts, BreachNumber, Clock, act_by, readings, unknown_facts};
use domain::register::Profile;
use law::IncidentOrigin;
use rusqlite::types::ToSql;
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::{instant, words};

/// Rows on one page of the list.
pub const PAGE: u32 = 50;

/// Which breaches a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every one.
    All,
    /// Nothing was sent to the authority yet.
    ToNotify,
    /// Nothing was sent and the deadline is passed.
    Late,
    /// Some fact is not known for now.
    WithUnknowns,
    /// A notification was sent.
    Notified,
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
        }
    }
}

/// The number of the next breach of a year.
///
/// # Errors
/// When the table cannot be read.
pub fn next_number(connection: &Connection, year: i32) -> Result<BreachNumber, StoreError> {
    let sequence = connection
        .prepare_cached(
            "SELECT coalesce(max(sequence), 0) + 1 AS next FROM breach WHERE year = :year",
        )?
        .query_row(named_params! { ":year": year }, |row| row.get("next"))?;
    Ok(BreachNumber { year, sequence })
}

/// Writes a new breach.
///
/// # Errors
/// When the row cannot be written.
pub fn insert(tx: &Transaction<'_>, breach: &Breach, profile: &Profile) -> Result<(), StoreError> {
    let clock = Clock::of(&breach.facts, breach.registered_at);
    tx.prepare_cached(
        "INSERT INTO breach (id, year, sequence, revision, registered_at, registered_by, modified_at,
                             modified_by, act_by, notify_by, notified_at, unknown_count, facts)
         VALUES (:id, :year, :sequence, :revision, :registered_at, :registered_by, :modified_at,
                 :modified_by, :act_by, :notify_by, :notified_at, :unknown_count, :facts)",
    )?
    .execute(named_params! {
        ":id": breach.id.to_string(),
        ":year": breach.number.year,
        ":sequence": breach.number.sequence,
        ":revision": breach.revision,
        ":registered_at": instant::text(breach.registered_at),
        ":registered_by": breach.registered_by,
        ":modified_at": instant::text(breach.modified_at),
        ":modified_by": breach.modified_by,
        ":act_by": instant::text(act_by(&breach.facts, breach.registered_at)),
            ":notify_by": clock.by.map(instant::text),
        ":notified_at": clock.sent_at.map(instant::text),
        ":unknown_count": unknown_count(breach)?,
        ":facts": serde_json::to_string(&breach.facts)?,
    })?;
    index(tx, tx.last_insert_rowid(), breach, profile)
}

/// Replaces the facts of a breach that is still at the revision before `breach.revision`.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime.
pub fn update(tx: &Transaction<'_>, breach: &Breach, profile: &Profile) -> Result<(), StoreError> {
    let clock = Clock::of(&breach.facts, breach.modified_at);
    let changed = tx
        .prepare_cached(
            "UPDATE breach SET revision = :revision, modified_at = :modified_at, modified_by = :modified_by,
                 act_by = :act_by, notify_by = :notify_by, notified_at = :notified_at, unknown_count = :unknown_count,
                 facts = :facts
             WHERE id = :id AND revision = :revision - 1",
        )?
        .execute(named_params! {
            ":id": breach.id.to_string(),
            ":revision": breach.revision,
            ":modified_at": instant::text(breach.modified_at),
            ":modified_by": breach.modified_by,
            ":act_by": instant::text(act_by(&breach.facts, breach.registered_at)),
            ":notify_by": clock.by.map(instant::text),
            ":notified_at": clock.sent_at.map(instant::text),
            ":unknown_count": unknown_count(breach)?,
            ":facts": serde_json::to_string(&breach.facts)?,
        })?;
    if changed == 0 {
        return Err(StoreError::Outdated);
    }
    index(tx, row_of(tx, breach.id)?, breach, profile)
}

/// Rewrites what the search knows of the breaches that cite `renamed`, a site or a function.
///
/// # Errors
/// When a row cannot be read or written.
pub fn index_again(
    tx: &Transaction<'_>,
    renamed: Uuid,
    profile: &Profile,
) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT row, {COLUMNS} FROM breach WHERE row IN
             (SELECT breach FROM breach_site WHERE site = :id
              UNION SELECT breach FROM breach_function WHERE function = :id)"
    ))?;
    let mut rows = statement.query(named_params! { ":id": renamed.to_string() })?;
    let mut citing = Vec::new();
    while let Some(row) = rows.next()? {
        citing.push((row.get("row")?, breach(row)?));
    }
    for (row, breach) in citing {
        index(tx, row, &breach, profile)?;
    }
    Ok(())
}

fn unknown_count(breach: &Breach) -> Result<i64, StoreError> {
    i64::try_from(unknown_facts(&breach.facts).len())
        .map_err(|fault| StoreError::Unexpected(fault.to_string()))
}

fn row_of(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    let row = connection
        .prepare_cached("SELECT row FROM breach WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            row.get("row")
        })?;
    Ok(row)
}

/// Replaces what filters and search know of one breach.
fn index(
    tx: &Transaction<'_>,
    row: i64,
    breach: &Breach,
    profile: &Profile,
) -> Result<(), StoreError> {
    let facts = &breach.facts;
    link(tx, "breach_site", "site", row, ids(facts.sites.as_ref()))?;
    link(
        tx,
        "breach_function",
        "function",
        row,
        ids(facts.functions.as_ref()),
    )?;
    let origins = facts.incident_origins.iter().flatten();
    let origins = origins.map(|origin| origin.name().to_owned());
    link(tx, "breach_origin", "origin", row, origins.collect())?;
    tx.prepare_cached("DELETE FROM breach_search WHERE rowid = :row")?
        .execute(named_params! { ":row": row })?;
    tx.prepare_cached("INSERT INTO breach_search (rowid, words) VALUES (:row, :words)")?
        .execute(named_params! { ":row": row, ":words": searched(breach, profile) })?;
    Ok(())
}

fn ids(known: Option<&std::collections::BTreeSet<Uuid>>) -> Vec<String> {
    known.into_iter().flatten().map(Uuid::to_string).collect()
}

/// `table` and `column` are words of this file, never of a person.
fn link(
    tx: &Transaction<'_>,
    table: &str,
    column: &str,
    row: i64,
    values: Vec<String>,
) -> Result<(), StoreError> {
    tx.prepare_cached(&format!("DELETE FROM {table} WHERE breach = :row"))?
        .execute(named_params! { ":row": row })?;
    let mut insert = tx.prepare_cached(&format!(
        "INSERT INTO {table} ({column}, breach) VALUES (:value, :row)"
    ))?;
    for value in values {
        insert.execute(named_params! { ":value": value, ":row": row })?;
    }
    Ok(())
}

/// Everything one might type to find a breach again.
fn searched(breach: &Breach, profile: &Profile) -> String {
    let mut text = breach.number.to_string();
    for reading in readings(&breach.facts, profile) {
        text.push(' ');
        text.push_str(&reading.text);
    }
    words::comparable(&text)
}

const COLUMNS: &str =
    "id, year, sequence, revision, registered_at, registered_by, modified_at, modified_by, facts";

fn breach(row: &Row<'_>) -> Result<Breach, StoreError> {
    let id: String = row.get("id")?;
    let facts: String = row.get("facts")?;
    Ok(Breach {
        id: Uuid::parse_str(&id).map_err(|fault| StoreError::Unexpected(fault.to_string()))?,
        number: BreachNumber {
            year: row.get("year")?,
            sequence: row.get("sequence")?,
        },
        revision: row.get("revision")?,
        registered_at: instant::read(row, "registered_at")?,
        registered_by: row.get("registered_by")?,
        modified_at: instant::read(row, "modified_at")?,
        modified_by: row.get("modified_by")?,
        facts: serde_json::from_str::<BreachFacts>(&facts)?,
    })
}

pub(crate) fn find(connection: &Connection, id: Uuid) -> Result<Breach, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM breach WHERE id = :id"))?;
    let mut rows = statement.query(named_params! { ":id": id.to_string() })?;
    breach(rows.next()?.ok_or(StoreError::NotFound)?)
}

pub(crate) fn total(connection: &Connection) -> Result<u32, StoreError> {
    let total = connection
        .prepare_cached("SELECT count(*) AS total FROM breach")?
        .query_row([], |row| row.get("total"))?;
    Ok(total)
}

pub(crate) fn years(connection: &Connection) -> Result<Vec<i32>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT year FROM breach ORDER BY year DESC")?;
    let years = statement.query_map([], |row| row.get("year"))?;
    Ok(years.collect::<Result<_, _>>()?)
}

/// The sites and functions, among those given, that some breach cites.
pub(crate) fn cited(connection: &Connection, id: Uuid) -> Result<bool, StoreError> {
    let cited = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM breach_site WHERE site = :id)
                 OR EXISTS (SELECT 1 FROM breach_function WHERE function = :id) AS cited",
        )?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            row.get("cited")
        })?;
    Ok(cited)
}

pub(crate) fn tally(
    connection: &Connection,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Result<Tally, StoreError> {
    let mut narrowing = Narrowing::of(filter);
    narrowing.bind(":now", instant::text(now));
    let sql = format!(
        "SELECT count(*) AS everything,
                count(*) FILTER (WHERE notified_at IS NULL) AS to_notify,
                count(*) FILTER (WHERE notified_at IS NULL AND notify_by < :now) AS late,
                count(*) FILTER (WHERE unknown_count > 0) AS with_unknowns,
                count(notified_at) AS notified
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
    let mut narrowing = Narrowing::of(filter);
    narrowing.stand(filter.standing, now);
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

/// The conditions of a filter with their values, so that no typed word is ever part of the SQL.
///
/// `+row IN` keeps the list in the order of its own index: driven by the rows that were found, every one of them would be
/// fetched and decrypted with its facts, to be sorted and counted.
struct Narrowing {
    conditions: Vec<&'static str>,
    values: Vec<(&'static str, Box<dyn ToSql>)>,
}

impl Narrowing {
    fn of(filter: &Filter) -> Self {
        let mut narrowing = Self {
            conditions: Vec::new(),
            values: Vec::new(),
        };
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

    fn stand(&mut self, standing: Standing, now: DateTime<Utc>) {
        match standing {
            Standing::All => {}
            Standing::ToNotify => self.conditions.push("notified_at IS NULL"),
            Standing::Late => self.require(
                "notified_at IS NULL AND notify_by < :now",
                ":now",
                instant::text(now),
            ),
            Standing::WithUnknowns => self.conditions.push("unknown_count > 0"),
            Standing::Notified => self.conditions.push("notified_at IS NOT NULL"),
        }
    }

    fn require(
        &mut self,
        condition: &'static str,
        name: &'static str,
        value: impl ToSql + 'static,
    ) {
        self.conditions.push(condition);
        self.bind(name, value);
    }

    fn bind(&mut self, name: &'static str, value: impl ToSql + 'static) {
        self.values.push((name, Box::new(value)));
    }

    fn clause(&self) -> String {
        if self.conditions.is_empty() {
            return String::new();
        }
        format!("WHERE {}", self.conditions.join(" AND "))
    }

    fn parameters(&self) -> Vec<(&str, &dyn ToSql)> {
        let values = self.values.iter();
        values
            .map(|(name, value)| (*name, value.as_ref()))
            .collect()
    }
}
