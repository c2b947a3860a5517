//! What the application is made of, before `cargo deny`: licences, sources, what is forbidden, and known weaknesses.

use crate::Outcome;
use crate::process::{cargo, command, root, run, succeeds};

/// The tool, and the version that `deny.toml` is written for.
const TOOL: &str = "cargo-deny";
const VERSION: &str = "0.20.2";

/// Checks `deny.toml`. The tool is built once, in the target folder.
///
/// # Errors
/// When a dependency has another licence, comes from elsewhere, is forbidden, or has a known weakness.
pub(crate) fn check() -> Outcome {
    let tools = root().join("target/tools");
    let tool = tools.join("bin").join(TOOL);
    let tool = tool.to_string_lossy();
    let folder = tools.to_string_lossy();
    if !says_its_version(&tool) {
        run(&mut cargo(&[
            "install",
            TOOL,
            "--locked",
            "--version",
            VERSION,
            "--root",
            &folder,
        ]))?;
    }
    run(&mut command(&[
        &tool,
        "--all-features",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))?;
    // The database is on a server of its own, which a machine without a way out does not reach.
    if !succeeds(&mut command(&[&tool, "fetch", "db"])) {
        println!("Avis de sécurité\u{a0}: non consultés (leur base est injoignable d’ici)");
        return Ok(());
    }
    run(&mut command(&[&tool, "check", "advisories"]))
}

fn says_its_version(tool: &str) -> bool {
    let output = command(&[tool, "--version"]).output();
    output.is_ok_and(|output| {
        String::from_utf8_lossy(&output.stdout)
            .trim()
            .ends_with(VERSION)
    })
}
