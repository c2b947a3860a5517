//! A file is written whole or not at all, the same on every system.
//!
//! The bytes go to a temporary file in the folder of the wanted one, are forced to the disk, and
//! only then take the wanted name, in one step. Whatever happens before that step (a full disk, a
//! folder that refuses, the power that goes) leaves the former file as it was, and no other file
//! beside it.

mod error;
mod folder;
mod name;
mod swap;
mod write;

pub use error::{FileError, classify};
pub use folder::{PreparedFolder, prepare_folder};
pub use name::{safe_name, safe_name_ending};
pub use swap::Swap;
pub use write::{
    Existing, Prepared, prepare_copy, prepare_secret, rename, write_secret, write_whole,
};
