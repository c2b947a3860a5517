//! `registre exporter`, `importer`, `annuler-import` and `rapport-annuel`, run as a person runs them.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod annual;
mod exporting;
mod importing;
mod place;
mod refusing;
mod undoing;
