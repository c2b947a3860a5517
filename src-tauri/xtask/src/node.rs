//! Node.js and npm, which build the page.

use crate::Outcome;
use crate::process::{command, output};
use crate::system;

/// The oldest Node.js that builds the page, as in `ui/package.json`.
const OLDEST: Version = (20, 19);

type Version = (u32, u32);

/// How npm is called on this system.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Makes sure that Node.js and npm are there and recent enough; installs those of the system where they are.
///
/// # Errors
/// When they are missing or too old: the sentence says where to find them.
pub(crate) fn require() -> Outcome {
    if is_ready() {
        return Ok(());
    }
    if system_offers_it() {
        system::install(&["nodejs", "npm"])?;
    }
    if is_ready() {
        return Ok(());
    }
    Err(advice(installed()))
}

fn is_ready() -> bool {
    let has_npm = output(&mut command(&[NPM, "--version"])).is_ok_and(|said| !said.is_empty());
    has_npm && installed().is_some_and(|version| version >= OLDEST)
}

fn installed() -> Option<Version> {
    version(&output(&mut command(&["node", "--version"])).ok()?)
}

fn system_offers_it() -> bool {
    let offered = || {
        let policy = output(&mut command(&["apt-cache", "policy", "nodejs"])).ok()?;
        version(
            policy
                .lines()
                .find_map(|line| line.trim().strip_prefix("Candidate:"))?,
        )
    };
    system::uses_apt() && offered().is_some_and(|version| version >= OLDEST)
}

/// Reads "v20.20.2", or "20.19.2+dfsg-1" as Debian writes it.
fn version(said: &str) -> Option<Version> {
    let mut numbers = said.trim().trim_start_matches('v').split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn advice(found: Option<Version>) -> String {
    let (major, minor) = OLDEST;
    let found = match found {
        Some((major, minor)) => format!("la version {major}.{minor} est installée"),
        None => "il manque, lui ou npm".to_owned(),
    };
    format!(
        "La page se construit avec Node.js {major}.{minor} ou plus récent\u{202f}; {found}.\n\
         Installez-le depuis https://nodejs.org/fr/download (version «\u{202f}LTS\u{202f}»), puis recommencez."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_node_and_debian_write_them() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version(" 20.19.2+dfsg-1"), Some((20, 19)));
        assert_eq!(version(" (none)"), None);
        assert_eq!(version(""), None);
    }
}
