//! How far the tests of accidents go: a sample in every run, everything when `cargo xtask test --all` asks for it.

use std::env;

/// Set by `cargo xtask test --all`.
const WHOLE: &str = "WHOLE_CAMPAIGN";
/// How many moments of each kind are tried in a short campaign.
const SAMPLE: usize = 3;

/// Whether everything is to be tried.
#[must_use]
pub fn is_whole() -> bool {
    env::var_os(WHOLE).is_some()
}

/// One of two numbers of rounds.
#[must_use]
pub fn rounds(short: usize, whole: usize) -> usize {
    if is_whole() { whole } else { short }
}

/// Ranks from 1 to `count`: all of them, or the first, the last and some between.
#[must_use]
pub fn some_of(count: usize) -> Vec<usize> {
    if is_whole() || count <= SAMPLE {
        return (1..=count).collect();
    }
    (0..SAMPLE)
        .map(|step| 1 + step * (count - 1) / (SAMPLE - 1))
        .collect()
}

/// Offsets spread over `length` bytes, the first and the last among them.
#[must_use]
pub fn offsets(length: usize) -> Vec<usize> {
    let count = rounds(30, 3_000).min(length);
    (0..count)
        .map(|step| step * (length - 1) / (count - 1).max(1))
        .collect()
}
