//! Cells in, cells out: .xlsx, .ods and .csv files read from bytes and written to bytes.
//!
//! Every cell is text. The files come from anywhere and may be hostile: what they unpack to is
//! counted before it is read ([`limits`](ReadError::TooLarge)), and every reason why a file is
//! refused is one that the person can do something about ([`ReadError`]).

mod error;
mod format;
mod grid;
mod limits;
mod names;
mod read;
mod text;
mod unpack;
mod values;
mod workbook;
mod write;

pub use error::{ReadError, WriteError};
pub use format::Format;
pub use limits::MOST_FILE_BYTES;
pub use names::safe_sheet_names;
pub use read::read;
pub use text::writable;
pub use workbook::{Row, RowKind, Sheet, Workbook};
pub use write::write;
