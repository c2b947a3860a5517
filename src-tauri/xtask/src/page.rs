//! The page: its packages, its checks, its build.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::Outcome;
use crate::node::{self, NPM};
use crate::process::{command, root, run};

/// Installs the packages of the page, unless those of `package-lock.json` are already there.
///
/// # Errors
/// When Node.js is missing or too old, or npm fails.
pub(crate) fn install() -> Outcome {
    node::require()?;
    let asked = modified(&root().join("ui/package-lock.json"));
    let installed = modified(&root().join("ui/node_modules/.package-lock.json"));
    if installed.is_some() && installed >= asked {
        return Ok(());
    }
    run(&mut command(&[
        NPM,
        "ci",
        "--prefix",
        "ui",
        "--no-audit",
        "--no-fund",
    ]))
}

/// Builds the page into `ui/dist`, from where the application embeds it.
///
/// # Errors
/// When the build fails.
pub(crate) fn build() -> Outcome {
    script("build")
}

/// Runs a script of `ui/package.json`.
///
/// # Errors
/// When the script fails.
pub(crate) fn script(name: &str) -> Outcome {
    run(&mut command(&[NPM, "run", "--prefix", "ui", name]))
}

fn modified(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).ok()?.modified().ok()
}
