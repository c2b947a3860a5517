//! One file for each table: its row, its reads, its writes.

pub mod breach;
pub mod document;
pub mod draft;
pub mod event;
pub mod profile;
pub mod step;

use serde::de::DeserializeOwned;
use serde::de::value::{Error, StringDeserializer};
use uuid::Uuid;

use crate::error::StoreError;

/// The identifier of a column.
fn identifier(text: &str) -> Result<Uuid, StoreError> {
    Uuid::parse_str(text).map_err(|fault| StoreError::Unexpected(fault.to_string()))
}

/// The value of the law that a column names.
fn term<T: DeserializeOwned>(name: String) -> Result<T, StoreError> {
    T::deserialize(StringDeserializer::<Error>::new(name))
        .map_err(|fault| StoreError::Unexpected(fault.to_string()))
}
