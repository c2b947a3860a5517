//! `screenshots`: the pictures of the documentation, taken in the real window.

use crate::process::{cargo, run};
use crate::{Outcome, page, system};

/// Takes the pictures of `docs/images/` again.
///
/// # Errors
/// When something is missing, does not build, or the window does not come where it should.
pub(crate) fn take() -> Outcome {
    system::install(&[system::TO_BUILD, system::TO_TEST].concat())?;
    page::install()?;
    page::build()?;
    run(&mut cargo(&[
        "run",
        "--package",
        "tests",
        "--bin",
        "screenshots",
        "--",
        "docs/images",
    ]))
}
