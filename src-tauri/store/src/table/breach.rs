//! Breaches: the facts as one document, with the columns that lists sort and filter by.

mod index;
mod list;
mod similar;
mod whole;

pub use list::{Filter, PAGE, Standing, Tally};
pub(crate) use list::{page, tally};
pub(crate) use similar::similar;
pub(crate) use whole::{awaited, whole};

use domain::breach::{Breach, BreachFacts, BreachNumber, Clock, act_by, unknown_facts};
use domain::register::Profile;
use law::Verdict;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use uuid::Uuid;

use self::index::index;
use crate::error::StoreError;
use crate::instant;

/// The number of the next breach of a year; that of a destroyed file is never given again.
///
/// # Errors
/// When the table cannot be read.
pub fn next_number(connection: &Connection, year: i32) -> Result<BreachNumber, StoreError> {
    let (last, _) = last_numbers(connection, year)?;
    Ok(BreachNumber::new(year, last + 1))
}

/// The number of the next exercise of a year.
///
/// # Errors
/// When the table cannot be read.
pub fn next_exercise_number(
    connection: &Connection,
    year: i32,
) -> Result<BreachNumber, StoreError> {
    let (_, last) = last_numbers(connection, year)?;
    Ok(BreachNumber::of_exercise(year, last + 1))
}

/// The last rank of a year in the register, then among the exercises; zero where there is none.
fn last_numbers(connection: &Connection, year: i32) -> Result<(u32, u32), StoreError> {
    let last = connection
        .prepare_cached(
            "SELECT max(0, coalesce(max(sequence), 0)) AS last, max(0, coalesce(-min(sequence), 0)) AS played FROM
                 (SELECT sequence FROM breach WHERE year = :year
                  UNION ALL SELECT sequence FROM disposal WHERE year = :year)",
        )?
        .query_row(named_params! { ":year": year }, |row| {
            Ok((row.get("last")?, row.get("played")?))
        })?;
    Ok(last)
}

/// What sets the breaches of the register apart from those that are played.
pub(super) const IN_REGISTER: &str = "sequence > 0";

/// A number as its columns keep it: the ranks of exercises are negative.
pub(super) fn sequence(number: BreachNumber) -> i64 {
    let rank = i64::from(number.sequence);
    if number.is_exercise { -rank } else { rank }
}

/// The number that the columns of a row keep.
pub(super) fn number_of(row: &Row<'_>) -> Result<BreachNumber, StoreError> {
    let year = row.get("year")?;
    let sequence: i64 = row.get("sequence")?;
    let rank = u32::try_from(sequence.unsigned_abs())
        .map_err(|fault| StoreError::Unexpected(fault.to_string()))?;
    Ok(if sequence < 0 {
        BreachNumber::of_exercise(year, rank)
    } else {
        BreachNumber::new(year, rank)
    })
}

/// Writes a new breach.
///
/// # Errors
/// When the row cannot be written.
pub fn insert(tx: &Transaction<'_>, breach: &Breach, profile: &Profile) -> Result<(), StoreError> {
    let clock = Clock::of(&breach.facts, breach.verdict, breach.registered_at);
    tx.prepare_cached(
        "INSERT INTO breach (id, year, sequence, revision, registered_at, registered_by, modified_at,
                             modified_by, act_by, notify_by, notified_at, unknown_count, facts)
         VALUES (:id, :year, :sequence, :revision, :registered_at, :registered_by, :modified_at,
                 :modified_by, :act_by, :notify_by, :notified_at, :unknown_count, :facts)",
    )?
    .execute(named_params! {
        ":id": breach.id.to_string(),
        ":year": breach.number.year,
        ":sequence": sequence(breach.number),
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
/// [`StoreError::Outdated`] when somebody saved another version in the meantime; [`StoreError::Closed`] when the
/// file is closed.
pub fn update(tx: &Transaction<'_>, breach: &Breach, profile: &Profile) -> Result<(), StoreError> {
    let row = open_row(tx, breach.id)?;
    let clock = Clock::of(&breach.facts, breach.verdict, breach.modified_at);
    let changed = tx
        .prepare_cached(
            "UPDATE breach SET revision = :revision, modified_at = :modified_at, modified_by = :modified_by,
                 act_by = :act_by, notify_by = :notify_by, notified_at = :notified_at, unknown_count = :unknown_count,
                 verdict = :verdict, facts = :facts
             WHERE row = :row AND revision = :revision - 1",
        )?
        .execute(named_params! {
            ":row": row,
            ":revision": breach.revision,
            ":modified_at": instant::text(breach.modified_at),
            ":modified_by": breach.modified_by,
            ":act_by": instant::text(act_by(&breach.facts, breach.registered_at)),
            ":notify_by": clock.by.map(instant::text),
            ":notified_at": clock.sent_at.map(instant::text),
            ":unknown_count": unknown_count(breach)?,
            ":verdict": breach.verdict.map(Verdict::name),
            ":facts": serde_json::to_string(&breach.facts)?,
        })?;
    if changed == 0 {
        return Err(StoreError::Outdated);
    }
    index(tx, row, breach, profile)
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

/// Rewrites what the search knows of one breach.
pub(crate) fn index_one(tx: &Transaction<'_>, id: Uuid) -> Result<(), StoreError> {
    let (profile, _) = super::profile::read(tx)?;
    index(tx, row_of(tx, id)?, &find(tx, id)?, &profile)
}

/// Keeps what was decided about a breach, which says whether its clock still runs.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such breach.
pub fn decide(tx: &Transaction<'_>, id: Uuid, verdict: Option<Verdict>) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE breach SET verdict = :verdict WHERE row = :row")?
        .execute(named_params! {
            ":row": row_of(tx, id)?,
            ":verdict": verdict.map(Verdict::name),
        })?;
    Ok(())
}

fn unknown_count(breach: &Breach) -> Result<i64, StoreError> {
    i64::try_from(unknown_facts(&breach.facts).len())
        .map_err(|fault| StoreError::Unexpected(fault.to_string()))
}

pub(crate) fn row_of(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    let found = connection
        .prepare_cached("SELECT row FROM breach WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            row.get("row")
        })
        .optional()?;
    found.ok_or(StoreError::NotFound)
}

/// The row of a breach whose file may be changed.
pub(super) fn open_row(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    let (row, is_closed): (i64, bool) = connection
        .prepare_cached("SELECT row, closure IS NOT NULL AS closed FROM breach WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            Ok((row.get("row")?, row.get("closed")?))
        })?;
    if is_closed {
        Err(StoreError::Closed)
    } else {
        Ok(row)
    }
}

const COLUMNS: &str =
    "id, year, sequence, revision, registered_at, registered_by, modified_at, modified_by, verdict, facts,
     closure, hold";

fn breach(row: &Row<'_>) -> Result<Breach, StoreError> {
    let id: String = row.get("id")?;
    let verdict: Option<String> = row.get("verdict")?;
    let facts: String = row.get("facts")?;
    Ok(Breach {
        id: super::identifier(&id)?,
        number: number_of(row)?,
        revision: row.get("revision")?,
        registered_at: instant::read(row, "registered_at")?,
        registered_by: row.get("registered_by")?,
        modified_at: instant::read(row, "modified_at")?,
        modified_by: row.get("modified_by")?,
        verdict: verdict.map(super::term::<Verdict>).transpose()?,
        facts: serde_json::from_str::<BreachFacts>(&facts)?,
        closure: super::document_of(row, "closure")?,
        hold: super::document_of(row, "hold")?,
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
        .prepare_cached(&format!(
            "SELECT count(*) AS total FROM breach WHERE {IN_REGISTER}"
        ))?
        .query_row([], |row| row.get("total"))?;
    Ok(total)
}

pub(crate) fn years(connection: &Connection) -> Result<Vec<i32>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT DISTINCT year FROM breach WHERE {IN_REGISTER} ORDER BY year DESC"
    ))?;
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
