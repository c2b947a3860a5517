//! Packages as a data protection officer receives them: opened and verified by other programs.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod closed_file;
mod exported;
mod opened;
mod redacted;
mod verified;
