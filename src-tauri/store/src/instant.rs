//! Instants as the register writes them: UTC, RFC 3339, to the second.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Row;
use rusqlite::types::Type;

/// The text of an instant; texts sort as the instants do.
pub(crate) fn text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The instant of a column.
pub(crate) fn read(row: &Row<'_>, column: &str) -> Result<DateTime<Utc>, rusqlite::Error> {
    let index = row.as_ref().column_index(column)?;
    parse(&row.get::<_, String>(index)?, index)
}

/// The instant of a column that may hold none.
pub(crate) fn read_optional(
    row: &Row<'_>,
    column: &str,
) -> Result<Option<DateTime<Utc>>, rusqlite::Error> {
    let index = row.as_ref().column_index(column)?;
    let text: Option<String> = row.get(index)?;
    text.map(|text| parse(&text, index)).transpose()
}

fn parse(text: &str, index: usize) -> Result<DateTime<Utc>, rusqlite::Error> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.with_timezone(&Utc))
        .map_err(|fault| {
            rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(fault))
        })
}
