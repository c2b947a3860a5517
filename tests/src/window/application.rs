//! The application that the journeys drive: the window built with its file dialogs answered in advance.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// The program, compiled now if it was not: the same compilation as that of the tests, so that nothing is built twice.
pub(super) fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(compile)
}

/// The root of the project.
pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ stands under the root")
}

/// Where a picture called `name` goes: `target/journeys/`.
pub(super) fn picture(name: &str) -> PathBuf {
    let folder = root().join("target").join("journeys");
    std::fs::create_dir_all(&folder).expect("a folder under target/");
    folder.join(format!("{name}.png"))
}

/// Where the picture of the journey that has just failed goes.
pub(super) fn picture_of_failure() -> PathBuf {
    let current = std::thread::current();
    picture(&current.name().unwrap_or("journey").replace("::", "-"))
}

fn compile() -> PathBuf {
    let build = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--workspace", "--all-targets"])
        .args(["--features", "registre-rgpd/e2e"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(root())
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo starts");
    assert!(
        build.status.success(),
        "the window does not compile; is the page built (cargo xtask test does it)?"
    );
    String::from_utf8_lossy(&build.stdout)
        .lines()
        .find_map(window)
        .expect("cargo names the window that it compiled")
}

/// The path in the line where cargo says that it compiled the window itself, not its unit tests.
fn window(line: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    let is_window =
        message["target"]["name"] == "registre-rgpd" && message["profile"]["test"] == false;
    let executable = message["executable"].as_str()?;
    is_window.then(|| PathBuf::from(executable))
}
