//! The packages of the system. Debian and Ubuntu are served; elsewhere what is needed is named.

use crate::Outcome;
use crate::process::{command, output, run, succeeds};

/// What compiling the application asks for.
pub(crate) const TO_BUILD: &[&str] = &[
    "build-essential",
    "libdbus-1-dev",
    "libwebkit2gtk-4.1-dev",
    "perl",
    "pkg-config",
];

/// What driving the real window, and reading the documents and packages back, asks for.
pub(crate) const TO_TEST: &[&str] = &[
    "fonts-dejavu-core",
    "p7zip-full",
    "poppler-utils",
    "qpdf",
    "strace",
    "unzip",
    "webkit2gtk-driver",
    "xvfb",
];

/// What the speeds are compared with.
pub(crate) const TO_COMPARE: &[&str] = &["p7zip-full", "poppler-utils", "weasyprint"];

/// Installs those of `packages` that are missing.
///
/// # Errors
/// When something is missing and cannot be installed from here: the sentence gives the exact command.
pub(crate) fn install(packages: &[&str]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    if !uses_apt() {
        println!(
            "Ce système n’utilise pas apt\u{a0}: si la compilation échoue, installez l’équivalent de {}.",
            packages.join(", ")
        );
        return Ok(());
    }
    let missing = missing(packages)?;
    if missing.is_empty() {
        return Ok(());
    }
    install_with_apt(&missing)
}

/// Whether this is Debian, Ubuntu or one of their kin.
pub(crate) fn uses_apt() -> bool {
    cfg!(target_os = "linux")
        && succeeds(&mut command(&["apt-get", "--version"]))
        && succeeds(&mut command(&["dpkg-query", "--version"]))
}

/// Whether this process is root.
pub(crate) fn is_root() -> bool {
    output(&mut command(&["id", "-u"])).is_ok_and(|id| id.trim() == "0")
}

/// The words of an `apt-get` that asks nothing: as root, or through a sudo that wants no password.
///
/// # Errors
/// When neither is possible; `todo` is the command to type by hand.
pub(crate) fn apt_get(todo: &str) -> Outcome<Vec<&'static str>> {
    let quietly = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if is_root() {
        return Ok(quietly.to_vec());
    }
    if succeeds(&mut command(&["sudo", "-n", "true"])) {
        return Ok([["sudo", "-n"].as_slice(), &quietly].concat());
    }
    Err(format!(
        "Il manque des paquets du système, et les installer demande les droits d’administration.\n\
         Rien n’a été compilé. Tapez cette commande, puis recommencez\u{a0}:\n\n  {todo}\n"
    ))
}

fn missing<'a>(packages: &[&'a str]) -> Outcome<Vec<&'a str>> {
    let query = [
        "dpkg-query",
        "--show",
        "--showformat=${Package} ${Status}\n",
    ];
    let known = output(&mut command(&[&query, packages].concat()))?;
    let is_installed = |package: &str| {
        let line = format!("{package} install ok installed");
        known.lines().any(|known| known == line)
    };
    Ok(packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect())
}

fn install_with_apt(missing: &[&str]) -> Outcome {
    let install = [&["install", "--yes", "--no-install-recommends"], missing].concat();
    let todo = format!("sudo apt-get update && sudo apt-get {}", install.join(" "));
    let apt_get = apt_get(&todo)?;
    println!(
        "Paquets du système à installer\u{a0}: {}.",
        missing.join(", ")
    );
    run(&mut command(
        &[apt_get.as_slice(), &["update", "--quiet"]].concat(),
    ))?;
    run(&mut command(&[apt_get, install].concat()))
}
