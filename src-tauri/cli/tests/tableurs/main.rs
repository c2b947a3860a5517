//! `registre exporter`, `importer` and `annuler-import`, run as a person runs them.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod exporting;
mod importing;
mod place;
mod refusing;
mod undoing;
