//! Other programs: how they are started from the root of the project, and what is said when they fail.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;

/// The root of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("xtask stands two folders under the root")
        .to_path_buf()
}

/// `words` as a command of the project's root: the program, then its arguments.
pub(crate) fn command(words: &[&str]) -> Command {
    let (program, arguments) = words.split_first().expect("a command has a program");
    in_root(OsString::from(program), arguments)
}

/// The cargo that runs this command.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    in_root(
        std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        arguments,
    )
}

fn in_root(program: OsString, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Runs `command` on this terminal, without a keyboard: nothing here asks a question.
///
/// # Errors
/// When it cannot start, or ends with anything but success.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(format!(
        "«\u{202f}{}\u{202f}» a échoué ({status}).",
        said(command)
    ))
}

/// What `command` writes on its standard output, whether it succeeds or not.
///
/// # Errors
/// When it cannot start.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .map_err(|error| not_started(command, &error))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether `command` starts and succeeds; it says nothing.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!(
        "«\u{202f}{}\u{202f}» n’a pas pu démarrer\u{a0}: {error}.",
        said(command)
    )
}

fn said(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
