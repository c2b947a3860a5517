//! What other programs make of a package.

use std::path::Path;
use std::process::{Command, Output};

/// Runs a program in `folder`.
///
/// # Panics
/// When it is not there: `debian` names what brings it.
#[track_caller]
pub(crate) fn run(folder: &Path, program: &str, debian: &str, words: &[&str]) -> Output {
    let mut command = Command::new(program);
    // Names in UTF-8 are written as such.
    command
        .args(words)
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8");
    let output = command.output();
    output.unwrap_or_else(|_| panic!("{program} starts (Debian package {debian})"))
}

/// Runs it and wants it to be content.
#[track_caller]
pub(crate) fn succeed(folder: &Path, program: &str, debian: &str, words: &[&str]) {
    let output = run(folder, program, debian, words);
    assert!(output.status.success(), "{program}: {output:?}");
}
