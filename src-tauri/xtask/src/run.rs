//! `run`: from a fresh clone to the open window.

use std::path::Path;

use crate::process::{cargo, run as start};
use crate::{Outcome, demo, page, system};

/// Opens the window.
///
/// # Errors
/// When something is missing that cannot be installed from here, or does not build.
pub(crate) fn run() -> Outcome {
    system::install(system::TO_BUILD)?;
    if !has_display() {
        return demo_instead();
    }
    build()?;
    open(None)
}

/// Opens the window on the example register, whose passphrase is then the last thing said on the terminal.
///
/// # Errors
/// As [`run`].
pub(crate) fn run_on_the_example() -> Outcome {
    system::install(system::TO_BUILD)?;
    if !has_display() {
        return demo_instead();
    }
    build()?;
    let register = demo::make()?;
    open(Some(&register))
}

fn build() -> Outcome {
    page::install()?;
    page::build()?;
    start(&mut cargo(&["build", "--package", "registre-rgpd"]))
}

fn open(register: Option<&Path>) -> Outcome {
    let mut window = cargo(&["run", "--quiet", "--package", "registre-rgpd"]);
    if let Some(register) = register {
        window.arg("--").arg(register);
    }
    start(&mut window)
}

fn demo_instead() -> Outcome {
    println!(
        "Aucun écran ici\u{a0}: la fenêtre ne peut pas s’ouvrir. Le registre d’exemple est créé à la place."
    );
    demo::make().map(drop)
}

/// Windows and macOS always have a screen; elsewhere the session names its own.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
