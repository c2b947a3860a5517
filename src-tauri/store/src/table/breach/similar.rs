//! The breaches that share most with one of them.

use domain::breach::Breach;
use rusqlite::{Connection, named_params};
use uuid::Uuid;

use super::{COLUMNS, IN_REGISTER, breach, row_of};
use crate::error::StoreError;

/// How many are looked at closer.
const CANDIDATES: u32 = 20;

/// The breaches that share an origin, a site or a function with `id`, those that share most first.
pub(crate) fn similar(connection: &Connection, id: Uuid) -> Result<Vec<Breach>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM breach JOIN (
             SELECT breach, sum(weight) AS weight FROM (
                 SELECT breach, 4 AS weight FROM breach_origin
                     WHERE origin IN (SELECT origin FROM breach_origin WHERE breach = :row)
                 UNION ALL SELECT breach, 1 FROM breach_site
                     WHERE site IN (SELECT site FROM breach_site WHERE breach = :row)
                 UNION ALL SELECT breach, 1 FROM breach_function
                     WHERE function IN (SELECT function FROM breach_function WHERE breach = :row)
             ) WHERE breach <> :row AND breach IN (SELECT row FROM breach WHERE {IN_REGISTER}) GROUP BY breach ORDER BY weight DESC, breach DESC LIMIT {CANDIDATES}
         ) AS likeness ON likeness.breach = breach.row
         ORDER BY likeness.weight DESC, breach.row DESC"
    ))?;
    let mut rows = statement.query(named_params! { ":row": row_of(connection, id)? })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(breach(row)?);
    }
    Ok(found)
}
