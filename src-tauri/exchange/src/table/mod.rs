//! Registers as tables: one schema per register says what is exported, what is imported and which columns there are.
//!
//! Pure functions between forms and cells. A register that is exported and imported again is equal, for forms as the
//! register shows them. What a form may say and a table may not: an entry of a list, or of the clauses of a contract, of
//! which nothing at all is said is no entry; an instant without a precision is exact.

mod activity;
mod breach;
mod column;
mod doubt;
mod fold;
mod form_value;
mod gathered;
mod instant;
mod leaf;
mod line;
mod links;
mod mapping;
mod measure;
mod merge;
mod parse;
mod processor;
mod read;
mod register;
mod request;
mod show;
mod titles;
mod write;

pub use doubt::{CellDoubt, Doubt};
pub use fold::folded;
pub use links::{Link, Linked, Links};
pub use mapping::{Mapping, Target, mapping_under, propose_mapping, targets};
pub(crate) use merge::said;
pub use read::{ReadRow, ReadTable, SkippedLine, read_table};
pub use register::{Table, TableForm};
pub use titles::label_of;
pub use write::write_table;

/// The title of the column of the numbers of the entries.
const NUMBER: &str = "Numéro";
/// What a [`Mapping`] calls that column.
const NUMBER_PATH: &str = "number";
/// Most entries of one list that a table is read for; more columns than a spreadsheet program can hold otherwise.
const MOST_ENTRIES: usize = 1000;
