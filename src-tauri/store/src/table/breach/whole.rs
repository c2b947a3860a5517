//! Breaches with their steps, read in one go: all of them, or those that await a hand.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::breach::Breach;
use domain::procedure::Step;
use law::ProcedureStep;
use rusqlite::{Connection, Params, named_params};

use super::{COLUMNS, IN_REGISTER, breach};
use crate::error::StoreError;

/// Open, kept long enough, or closed and still to be evaluated by a day that was set.
const AWAITED: &str = "closure IS NULL
     OR (kept_through_on < :today AND hold IS NULL)
     OR EXISTS (SELECT 1 FROM breach_step
                WHERE breach_step.breach = breach.row AND step = 'evaluate'
                  AND content ->> '$.progress.due_on' IS NOT NULL
                  AND content ->> '$.progress.state' IN ('to_do', 'in_progress'))";

/// Every breach of the register with its ten steps, by number.
pub(crate) fn whole(connection: &Connection) -> Result<Vec<(Breach, Vec<Step>)>, StoreError> {
    those(connection, IN_REGISTER, [])
}

/// The breaches that await a hand on the day `today` of Paris, by number.
pub(crate) fn awaited(
    connection: &Connection,
    today: NaiveDate,
) -> Result<Vec<(Breach, Vec<Step>)>, StoreError> {
    those(
        connection,
        &format!("{IN_REGISTER} AND ({AWAITED})"),
        named_params! { ":today": today.to_string() },
    )
}

fn those(
    connection: &Connection,
    condition: &str,
    params: impl Params + Copy,
) -> Result<Vec<(Breach, Vec<Step>)>, StoreError> {
    let mut written = written(connection, condition, params)?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT row, {COLUMNS} FROM breach WHERE {condition} ORDER BY year, sequence"
    ))?;
    let mut rows = statement.query(params)?;
    let mut register = Vec::new();
    while let Some(row) = rows.next()? {
        let steps = written.remove(&row.get("row")?).unwrap_or_default();
        register.push((breach(row)?, completed(steps)));
    }
    Ok(register)
}

/// The steps on which something was written, by the row of their breach.
fn written(
    connection: &Connection,
    condition: &str,
    params: impl Params,
) -> Result<BTreeMap<i64, Vec<Step>>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT breach, content FROM breach_step
         WHERE breach IN (SELECT row FROM breach WHERE {condition})"
    ))?;
    let mut rows = statement.query(params)?;
    let mut written: BTreeMap<i64, Vec<Step>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let content: String = row.get("content")?;
        let step: Step = serde_json::from_str(&content)?;
        written.entry(row.get("breach")?).or_default().push(step);
    }
    Ok(written)
}

/// The ten steps in the order of the procedure.
fn completed(mut written: Vec<Step>) -> Vec<Step> {
    let steps = ProcedureStep::ALL.iter().map(|step| {
        let found = written.iter().position(|found| found.step == *step);
        found.map_or_else(
            || Step::untouched(*step),
            |found| written.swap_remove(found),
        )
    });
    steps.collect()
}
