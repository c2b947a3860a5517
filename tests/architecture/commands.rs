//! The project has one check, and one way to start it.

use crate::sources::read;

#[test]
fn the_check_on_the_server_is_the_one_command_and_nothing_else() {
    let script = read(".ci/run");
    let orders: Vec<&str> = script
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect();
    assert_eq!(
        orders,
        [
            "set -euo pipefail",
            r#"cd "$(dirname "$0")/..""#,
            "exec cargo xtask test"
        ]
    );
}

#[test]
fn cargo_xtask_starts_the_commands_of_the_project() {
    let settings = read(".cargo/config.toml");
    assert!(
        settings.contains(r#"xtask = "run --quiet --package xtask --""#),
        "{settings}"
    );
}
