//! Where a command writes a file.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::failure::Failure;
use crate::usage::quoted;

/// A file that was written.
#[derive(Deserialize)]
pub(crate) struct Saved {
    file_name: String,
}

impl Saved {
    /// Says where it is, after it was asked for at `place`.
    pub(crate) fn said(&self, place: &Path) -> String {
        let folder = place.parent().unwrap_or(place);
        let path = folder.join(&self.file_name);
        format!("Fichier enregistré\u{a0}: {}", path.display())
    }
}

/// The window's dialog asks before it replaces a file; here an option says so. A register is never replaced.
pub(crate) fn refuse_what_stands_there(
    register: &Path,
    place: &Path,
    may_replace: bool,
) -> Result<(), Failure> {
    let name = quoted(&place.to_string_lossy());
    if place.symlink_metadata().is_ok() && !may_replace {
        return Err(Failure::Refused(format!(
            "Le fichier {name} existe déjà\u{a0}: il n’a pas été touché. Ajoutez --remplacer pour \
             le remplacer."
        )));
    }
    match (fs::canonicalize(register), fs::canonicalize(place)) {
        (Ok(register), Ok(place)) if register == place => Err(Failure::Refused(format!(
            "Le fichier {name} est le registre lui-même\u{a0}: il n’a pas été touché."
        ))),
        _ => Ok(()),
    }
}
