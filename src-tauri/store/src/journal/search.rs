//! The lines of the whole journal, one after the other.

use rusqlite::{Connection, named_params};

use super::{Line, line};
use crate::error::StoreError;
use crate::hexadecimal;

/// A line with what seals it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedLine {
    /// The line.
    pub line: Line,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

/// Shows every line, or those of one person, to `visit`, the latest first: a journal of years is not held in memory.
pub(crate) fn visit(
    connection: &Connection,
    actor: Option<&str>,
    mut visit: impl FnMut(SealedLine),
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq, at, actor, action, subject, changes, hash FROM journal LEFT JOIN journal_change USING (seq)
         WHERE :actor IS NULL OR actor = :actor ORDER BY seq DESC",
    )?;
    let mut rows = statement.query(named_params! { ":actor": actor })?;
    while let Some(row) = rows.next()? {
        visit(SealedLine {
            line: line(row)?,
            hash: hexadecimal(&row.get::<_, Vec<u8>>("hash")?),
        });
    }
    Ok(())
}

/// Everybody whom the journal names, in the order of the alphabet.
pub(crate) fn actors(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT actor FROM journal ORDER BY actor")?;
    let actors = statement.query_map([], |row| row.get("actor"))?;
    Ok(actors.collect::<Result<_, _>>()?)
}
