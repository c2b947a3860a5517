//! One file for each table: its row, its reads, its writes.

pub mod breach;
pub mod draft;
pub mod profile;
