//! `bundle`: the installer of the system it runs on.

use std::path::PathBuf;

use crate::node::NPM;
use crate::process::{cargo, command, root, run};
use crate::{Outcome, folder, installed, page, system};

/// The kinds of installer that this system can make.
const KINDS: &str = if cfg!(windows) { "nsis" } else { "deb,rpm" };

/// Makes the installers and prints their paths.
///
/// # Errors
/// When something is missing or does not build.
pub(crate) fn make() -> Outcome {
    made().map(drop)
}

/// Makes the installers, then installs the Debian one, opens it as a person would, and removes it.
///
/// # Errors
/// As [`make`]; when not root on Debian or Ubuntu; when the installed application is not as it should be.
pub(crate) fn make_and_check() -> Outcome {
    if !(system::uses_apt() && system::is_root()) {
        return Err(
            "«\u{202f}bundle --check\u{202f}» installe et retire un paquet\u{a0}: il se lance en root, sur Debian ou Ubuntu."
                .to_owned(),
        );
    }
    let installers = made()?;
    let package = installers
        .iter()
        .find(|file| folder::ends_with(file, &["deb"]))
        .ok_or("Aucun paquet .deb n’a été fabriqué.")?;
    installed::check(package)
}

fn made() -> Outcome<Vec<PathBuf>> {
    system::install(system::TO_BUILD)?;
    page::install()?;
    page::build()?;
    let bundles = root().join("target").join("release").join("bundle");
    folder::forget(&bundles)?;
    compile()?;
    run(&mut command(&[
        NPM,
        "exec",
        "--prefix",
        "ui",
        "--",
        "tauri",
        "bundle",
        "--bundles",
        KINDS,
    ]))?;
    let mut installers = folder::files(&bundles)?;
    installers.retain(|file| folder::ends_with(file, &["deb", "rpm", "exe"]));
    println!("\nInstalleurs\u{a0}:");
    for installer in &installers {
        println!("  {}", installer.display());
    }
    Ok(installers)
}

/// The window, with the page inside it, and the command line, which the Linux packages carry too.
fn compile() -> Outcome {
    run(&mut cargo(&[
        "build",
        "--release",
        "--package",
        "registre-rgpd",
        "--package",
        "cli",
        "--features",
        "registre-rgpd/custom-protocol",
    ]))
}
