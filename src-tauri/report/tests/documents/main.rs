//! Documents as a reader opens them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod archive;
mod assessment;
mod file;
mod letter;
mod letters;
mod notification;
mod outside;
mod reporting;
mod sample;
mod stress;
mod wording;
