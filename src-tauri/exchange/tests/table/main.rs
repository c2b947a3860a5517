//! Registers as tables: what is exported and imported again is equal, and what others wrote is read or told.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has to stop

mod draw;
mod forms;
mod import;
mod mapping;
mod merge;
mod past_breaches;
mod round_trip;
