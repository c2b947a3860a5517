//! `bundle --check`: the Debian package, installed and used as a person would.

use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::process::{command, output, run};
use crate::system::{self, apt_get};

/// What looking at an installed application asks for.
const TO_LOOK: &[&str] = &["libglib2.0-bin", "xauth", "xdotool", "xvfb"];

/// The name of the package, as apt knows it once installed.
const PACKAGE: &str = "registre-rgpd";

const MIME_TYPE: &str = "application/x-registre-rgpd";

/// What the package puts where the desktop looks for it.
const FILES: &[&str] = &[
    "/usr/bin/registre",
    "/usr/bin/registre-rgpd",
    "/usr/share/applications/registre-rgpd.desktop",
    "/usr/share/icons/hicolor/128x128/apps/registre-rgpd.png",
    "/usr/share/icons/hicolor/128x128/mimetypes/application-x-registre-rgpd.png",
    "/usr/share/mime/packages/registre-rgpd.xml",
];

/// Double-clicks on the file given first, and waits for the window to be on the screen.
const DOUBLE_CLICK: &str = r#"gio open "$1" && timeout 60 xdotool search --sync --onlyvisible --name "^Registre RGPD$" >/dev/null"#;

/// The number that every system gives to the user who owns nothing.
const NOBODY: &str = "65534";

/// Installs `package`, looks at it as an ordinary user, and removes it, whatever was seen.
///
/// # Errors
/// When it does not install, when something is missing or does not open, or when it leaves files behind.
pub(crate) fn check(package: &Path) -> Outcome {
    system::install(TO_LOOK)?;
    let apt_get = apt_get("sudo cargo xtask bundle --check")?;
    let package = package.to_string_lossy();
    run(&mut command(
        &[apt_get.as_slice(), &["install", "--yes", &package]].concat(),
    ))?;
    let seen = look();
    run(&mut command(
        &[apt_get.as_slice(), &["remove", "--yes", PACKAGE]].concat(),
    ))?;
    seen?;
    match FILES.iter().find(|file| Path::new(file).exists()) {
        Some(file) => Err(format!("{file} est resté après le retrait du paquet.")),
        None => Ok(()),
    }
}

fn look() -> Outcome {
    if let Some(file) = FILES.iter().find(|file| !Path::new(file).exists()) {
        return Err(format!("Le paquet n’a pas installé {file}."));
    }
    let home = std::env::temp_dir().join("registre-rgpd-installed");
    let register = home.join("exemple.rgpd");
    let prepared = || {
        fs::create_dir_all(&home)?;
        fs::write(&register, "exemple")
    };
    prepared().map_err(|error| format!("{}\u{a0}: {error}.", register.display()))?;
    is_known_by_the_desktop(&register)?;
    opens_with_a_double_click(&home, &register)?;
    println!("✔ Installé, ouvert d’un double-clic par un utilisateur ordinaire, puis retiré.");
    Ok(())
}

fn is_known_by_the_desktop(register: &Path) -> Outcome {
    let said =
        output(command(&["gio", "info", "--attributes=standard::content-type"]).arg(register))?;
    if !said.contains(MIME_TYPE) {
        return Err(format!(
            "Un fichier .rgpd n’est pas reconnu comme {MIME_TYPE}."
        ));
    }
    let said = output(&mut command(&["gio", "mime", MIME_TYPE]))?;
    if !said.contains("registre-rgpd.desktop") {
        return Err("L’application n’est pas proposée pour ouvrir un registre.".to_owned());
    }
    Ok(())
}

/// As the user who owns nothing, in a home of its own.
fn opens_with_a_double_click(home: &Path, register: &Path) -> Outcome {
    run(command(&["chown", "--recursive", NOBODY]).arg(home))?;
    run(command(&["setpriv", "--reuid", NOBODY, "--regid", NOBODY])
        .args(["--clear-groups", "xvfb-run", "--auto-servernum"])
        .args(["sh", "-c", DOUBLE_CLICK, "sh"])
        .arg(register)
        .env("HOME", home)
        .env("NO_AT_BRIDGE", "1"))
    .map_err(|sentence| format!("La fenêtre ne s’est pas ouverte\u{a0}: {sentence}"))
}
