//! Inputs drawn by chance from samples, a few seconds for each target in every run: whatever comes, an answer comes back
//! and nothing breaks.
//!
//! `__fuzz__/` keeps, for each target, the inputs that every run begins with: in `corpus` one for each answer that was
//! met, and in `crashes` those that broke something once.

mod archives;
mod files;
mod requests;

use std::time::Duration;

use tests::campaign;

/// How long one target is tried.
fn a_while() -> Duration {
    Duration::from_secs(if campaign::is_whole() { 600 } else { 4 })
}

/// A sample, the bytes to change in it, and where to cut it.
type Spoiled = (u8, Vec<(u32, u8)>, Option<u32>);

/// The sample of this rank among `samples`.
fn pick<Sample>(samples: &[Sample], rank: u8) -> &Sample {
    &samples[usize::from(rank) % samples.len()]
}

/// `sample` with these bytes changed, cut there.
fn spoiled(sample: &[u8], changes: &[(u32, u8)], cut: Option<u32>) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    let place = |at: u32| usize::try_from(at).unwrap_or_default() % sample.len().max(1);
    for (at, byte) in changes {
        if let Some(changed) = bytes.get_mut(place(*at)) {
            *changed = *byte;
        }
    }
    bytes.truncate(cut.map_or(sample.len(), place));
    bytes
}
