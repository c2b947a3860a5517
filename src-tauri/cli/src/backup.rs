//! `registre sauvegarder`: a backup made and read back, for a task that the system runs every night.

use std::fmt::Write;
use std::path::PathBuf;

use lexopt::prelude::{Long, Value};
use serde::Deserialize;
use serde_json::json;

use crate::failure::Failure;
use crate::machine::Machine;
use crate::register::Register;
use crate::usage::UsageError;

const HELP: &str = "\
Sauvegarde un registre et son fichier de clés, relit la sauvegarde et l’inscrit au journal.

Usage\u{a0}: registre sauvegarder REGISTRE.rgpd --dossier DOSSIER

La sauvegarde est un nouveau dossier dans DOSSIER, au nom du registre et de l’instant. Elle est chiffrée comme lui.
Des sauvegardes faites ainsi, restent la dernière de chacun des derniers jours, semaines et mois.
La phrase de passe est demandée, ou lue sur la première ligne de l’entrée standard\u{202f}; c’est celle d’une référente.

Options\u{a0}:
  --dossier DOSSIER   où faire la sauvegarde\u{202f}; pas à côté du registre
  --aide              affiche cette aide
";

/// A backup that was made.
#[derive(Deserialize)]
struct Made {
    name: String,
    folder: PathBuf,
    journal_entries: u64,
    journal_head: String,
    taken_away: u32,
}

/// Makes the backup: the text to print.
pub(crate) fn run(mut words: lexopt::Parser) -> Result<String, Failure> {
    let (mut register, mut folder) = (None, None);
    while let Some(word) = words.next()? {
        match word {
            Long("dossier") => folder = Some(PathBuf::from(words.value()?)),
            Long("aide") => return Ok(HELP.to_owned()),
            Value(path) if register.is_none() => register = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or_else(|| UsageError::new("Quel registre\u{202f}?"))?;
    let folder = folder
        .ok_or_else(|| UsageError::new("Dans quel dossier\u{202f}? Ajoutez --dossier DOSSIER."))?;
    let register = Register::open(register, Machine::in_folder(folder))?;
    let made: Made = register.ask("choose_backup_folder", json!({}))?;
    let mut said = format!(
        "Sauvegarde faite et relue\u{a0}: {}\nJournal\u{a0}: n°\u{a0}{}, empreinte {}",
        made.folder.join(made.name).display(),
        made.journal_entries,
        made.journal_head
    );
    if made.taken_away > 0 {
        let _ = write!(
            said,
            "\nAnciennes sauvegardes retirées\u{a0}: {}",
            made.taken_away
        );
    }
    Ok(said)
}
