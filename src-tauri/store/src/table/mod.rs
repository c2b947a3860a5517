//! One file for each table: its row, its reads, its writes.

pub mod breach;
pub mod closure;
pub mod disposal;
pub mod document;
pub mod draft;
pub mod evaluation;
pub mod event;
pub mod exercise;
pub mod import;
pub mod improvement;
pub mod person;
pub mod profile;
pub mod record;
pub mod step;
pub mod subject;
pub mod told;

use rusqlite::{Connection, Row};
use serde::de::DeserializeOwned;
use serde::de::value::{Error, StringDeserializer};
use uuid::Uuid;

use crate::error::StoreError;

/// What stays for ever is what the journal tells of it: the certificates of destroyed files, the signed evaluations.
pub(crate) fn verify_what_stays(connection: &Connection) -> Result<(), StoreError> {
    disposal::verify(connection)?;
    evaluation::verify(connection)
}

/// The identifier of a column.
fn identifier(text: &str) -> Result<Uuid, StoreError> {
    Uuid::parse_str(text).map_err(|fault| StoreError::Unexpected(fault.to_string()))
}

/// The document of a column that may be empty.
fn document_of<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<Option<T>, StoreError> {
    let content: Option<String> = row.get(column)?;
    let content = content.as_deref().map(serde_json::from_str);
    Ok(content.transpose()?)
}

/// The value of the law that a column names.
fn term<T: DeserializeOwned>(name: String) -> Result<T, StoreError> {
    T::deserialize(StringDeserializer::<Error>::new(name))
        .map_err(|fault| StoreError::Unexpected(fault.to_string()))
}
