//! What a supporting document is attached to.

use rusqlite::Connection;
use uuid::Uuid;

use crate::error::StoreError;
use crate::table::{breach, record};

/// What a document supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The file of a breach.
    Breach(Uuid),
    /// An entry of a register.
    Record(Uuid),
}

impl Owner {
    /// The column that holds its row.
    pub(super) fn column(self) -> &'static str {
        match self {
            Self::Breach(_) => "breach",
            Self::Record(_) => "record",
        }
    }

    /// Its row.
    pub(super) fn row(self, connection: &Connection) -> Result<i64, StoreError> {
        match self {
            Self::Breach(id) => breach::row_of(connection, id),
            Self::Record(id) => record::row_of(connection, id),
        }
    }

    /// Its row, when its documents may be changed: an entry of a register is never closed.
    pub(super) fn open_row(self, connection: &Connection) -> Result<i64, StoreError> {
        match self {
            Self::Breach(id) => breach::open_row(connection, id),
            Self::Record(id) => record::row_of(connection, id),
        }
    }
}
