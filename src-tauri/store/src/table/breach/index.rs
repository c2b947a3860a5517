//! What filters and search know of a breach.

use std::collections::BTreeSet;

use domain::breach::{Breach, readings};
use domain::record::Names;
use domain::register::Profile;
use rusqlite::{Transaction, named_params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::table::record;
use crate::words;

/// Replaces what filters and search know of one breach.
pub(super) fn index(
    tx: &Transaction<'_>,
    row: i64,
    breach: &Breach,
    profile: &Profile,
) -> Result<(), StoreError> {
    let facts = &breach.facts;
    let cited = breach.facts.cited();
    record::set_links(tx, breach.id, &cited)?;
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
        .execute(named_params! {
            ":row": row,
            ":words": searched(breach, profile, &record::names_of(tx, &cited)?),
        })?;
    Ok(())
}

fn ids(known: Option<&BTreeSet<Uuid>>) -> Vec<String> {
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
fn searched(breach: &Breach, profile: &Profile, names: &Names) -> String {
    let mut text = breach.number.to_string();
    for reading in readings(&breach.facts, profile, names) {
        text.push(' ');
        text.push_str(&reading.text);
    }
    words::comparable(&text)
}
