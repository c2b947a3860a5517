//! The numbers that change an assessment or say when to remind, each with its source.

use chrono::NaiveDate;

pub use crate::generated::thresholds::*;

/// A number beyond which something changes.
#[derive(Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The number; its unit is in the doc of the constant.
    pub value: u64,
    /// What it is about, in French.
    pub label: &'static str,
    /// Source.
    pub article: &'static str,
    /// Date of its source.
    pub since: NaiveDate,
}
