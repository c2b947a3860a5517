//! Documents as a reader opens them.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod activity;
mod annual_report;
mod annuals;
mod archive;
mod assessment;
mod breaches;
mod chronology;
mod closing;
mod cover;
mod dossier;
mod evaluation;
mod evaluations;
mod exercise;
mod exercises;
mod fiches;
mod file;
mod incident;
mod information;
mod journal;
mod letter;
mod letters;
mod measures;
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
