//! The files that the person chooses. The page never names a path: it asks, and the answer stays in Rust.

#[cfg(not(feature = "e2e"))]
mod native;
#[cfg(feature = "e2e")]
mod scripted;

#[cfg(not(feature = "e2e"))]
pub(crate) use native::{file_to_open, file_to_save, folder};
#[cfg(feature = "e2e")]
pub(crate) use scripted::{file_to_open, file_to_save, folder};
