//! Files that travel together, sealed or not, and their verification.
//!
//! A package is for a person who opens it in ten years, without our program: a folder of usual files, a list of them
//! ([`Manifest`]), their checksums and a page of explanations. Bytes and words come in, bytes and a [`Verdict`] come
//! out: no register, no law, no disk, no clock. The same files and claims give the same bytes, but under a password.
//!
//! A seal shows that nothing changed since the package was made. It is no signature: it does not show who made it.

mod digest;
mod entry;
mod error;
mod limits;
mod lock;
mod manifest;
mod packing;
mod papers;
mod path;
mod read_me;
mod seal;
mod verify;

pub use error::PackError;
pub use lock::lock;
pub use manifest::{Claims, Head, Listed, MANIFEST, Manifest, listed, manifest_bytes};
pub use packing::{PackedFile, Packing};
pub use verify::{DataState, Envelope, FileState, FileVerdict, Form, Refusal, Verdict, verify};
