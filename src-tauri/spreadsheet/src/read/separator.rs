//! What parts the cells of a record, found out from the first records.

use std::collections::BTreeMap;

/// In the order in which they are preferred: French files hold commas in their numbers.
const CANDIDATES: [char; 3] = [';', '\t', ','];
/// How much of the file is looked at, in characters.
const SAMPLE: usize = 64 * 1024;

/// The candidate that stands as many times, outside quotes, in as many records as possible.
pub(super) fn separator(text: &str) -> u8 {
    let best = CANDIDATES
        .iter()
        .rev()
        .max_by_key(|candidate| records_alike(text, **candidate));
    best.map_or(b';', |candidate| *candidate as u8)
}

/// How many records hold the most common number of `candidate`, none aside.
fn records_alike(text: &str, candidate: char) -> usize {
    let mut records: BTreeMap<usize, usize> = BTreeMap::new();
    for count in counts(text, candidate) {
        *records.entry(count).or_default() += 1;
    }
    records.remove(&0);
    records.into_values().max().unwrap_or_default()
}

/// How many times `candidate` stands outside quotes, in each record.
fn counts(text: &str, candidate: char) -> Vec<usize> {
    let mut quoted = false;
    let mut counts = vec![0];
    for character in text.chars().take(SAMPLE) {
        quoted ^= character == '"';
        if character == '\n' && !quoted {
            counts.push(0);
        } else if character == candidate && !quoted {
            counts.last_mut().into_iter().for_each(|count| *count += 1);
        }
    }
    counts
}
