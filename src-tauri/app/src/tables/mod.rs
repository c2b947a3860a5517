//! Registers as tables: exported for a spreadsheet program, and taken from one in a batch that can be undone as a whole.

pub(crate) mod accept;
pub(crate) mod batches;
mod deed;
mod entry;
pub(crate) mod export;
pub(crate) mod file;
mod judged;
mod kept;
mod links;
mod matching;
mod past_breach;
pub(crate) mod preview;
mod source;
mod standing;
mod undo;

pub(crate) use file::PendingTable;
