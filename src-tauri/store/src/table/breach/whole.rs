//! Every breach of the register with its steps, read in one go.

use std::collections::BTreeMap;

use domain::breach::Breach;
use domain::procedure::Step;
use law::ProcedureStep;
use rusqlite::Connection;

use super::{COLUMNS, breach};
use crate::error::StoreError;

/// Every breach with its ten steps, by number.
pub(crate) fn whole(connection: &Connection) -> Result<Vec<(Breach, Vec<Step>)>, StoreError> {
    let mut written = written(connection)?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT row, {COLUMNS} FROM breach ORDER BY year, sequence"
    ))?;
    let mut rows = statement.query([])?;
    let mut register = Vec::new();
    while let Some(row) = rows.next()? {
        let steps = written.remove(&row.get("row")?).unwrap_or_default();
        register.push((breach(row)?, completed(steps)));
    }
    Ok(register)
}

/// The steps on which something was written, by the row of their breach.
fn written(connection: &Connection) -> Result<BTreeMap<i64, Vec<Step>>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT breach, content FROM breach_step")?;
    let mut rows = statement.query([])?;
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
