//! `bench`: the speeds, each with a baseline measured in the same run.

use crate::process::{self, cargo};
use crate::{Outcome, system};

/// Measures and prints.
///
/// # Errors
/// When something is missing, does not build, or cannot be measured.
pub(crate) fn run() -> Outcome {
    system::install(system::TO_BUILD)?;
    system::install(system::TO_COMPARE)?;
    process::run(&mut cargo(&[
        "run",
        "--release",
        "--package",
        "tests",
        "--bin",
        "bench",
    ]))
}
