//! Numbers that change an assessment: read as they are declared, written as Rust.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::data::Day;
use super::rust::date;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Threshold {
    doc: String,
    value: u64,
    label: String,
    article: String,
    since: Day,
}

/// One constant for each threshold.
pub(super) fn render(thresholds: &BTreeMap<String, Threshold>) -> String {
    thresholds.iter().map(constant).collect()
}

fn constant((name, threshold): (&String, &Threshold)) -> String {
    format!(
        "/// {}\npub const {}: Threshold = Threshold {{
            value: {}, label: {:?}, article: {:?}, since: {},
        }};\n\n",
        threshold.doc,
        name.to_uppercase(),
        threshold.value,
        threshold.label,
        threshold.article,
        date(threshold.since),
    )
}
