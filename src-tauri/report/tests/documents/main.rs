//! Documents as a reader opens them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod activity;
mod archive;
mod assessment;
mod fiches;
mod file;
mod letter;
mod letters;
mod notice;
mod notification;
mod outside;
mod processor;
mod register;
mod reporting;
mod sample;
mod seal;
mod stress;
mod whole;
mod whole_file;
mod wording;
