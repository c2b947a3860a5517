//! `registre rapport-annuel`: the report of a year, written by the code of the window.

use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value};
use serde_json::json;

use crate::failure::Failure;
use crate::machine::Machine;
use crate::place::{Saved, refuse_what_stands_there};
use crate::register::Register;
use crate::usage::{UsageError, quoted};

const HELP: &str = "\
Enregistre le rapport annuel d’un registre en PDF, avec le même code que la fenêtre.

Usage\u{a0}: registre rapport-annuel REGISTRE.rgpd --annee ANNÉE --vers FICHIER.pdf [--remplacer]

La phrase de passe est demandée, ou lue sur la première ligne de l’entrée standard.

Options\u{a0}:
  --annee ANNÉE    l’année des violations, par exemple 2026
  --vers FICHIER   où l’écrire
  --remplacer      remplace le fichier s’il existe
  --aide           affiche cette aide
";

/// Writes the report: the text to print.
pub(crate) fn run(mut words: lexopt::Parser) -> Result<String, Failure> {
    let (mut register, mut year, mut place, mut may_replace) = (None, None, None, false);
    while let Some(word) = words.next()? {
        match word {
            Long("annee") => year = Some(read_year(&words.value()?.to_string_lossy())?),
            Long("vers") => place = Some(PathBuf::from(words.value()?)),
            Long("remplacer") => may_replace = true,
            Long("aide" | "help") | Short('h') => return Ok(HELP.to_owned()),
            Value(path) if register.is_none() => register = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    let register = register.ok_or_else(|| UsageError::new("Quel registre\u{202f}?"))?;
    let year =
        year.ok_or_else(|| UsageError::new("De quelle année\u{202f}? Ajoutez --annee ANNÉE."))?;
    let place = place
        .ok_or_else(|| UsageError::new("Où l’enregistrer\u{202f}? Ajoutez --vers FICHIER."))?;
    refuse_what_stands_there(&register, &place, may_replace)?;
    let register = Register::open(register, Machine::with_file(place.clone()))?;
    let saved: Saved = register.ask("export_annual_report", json!({ "year": year }))?;
    Ok(saved.said(&place))
}

fn read_year(typed: &str) -> Result<i32, UsageError> {
    typed
        .parse()
        .map_err(|_| UsageError::new(format!("{} ne désigne pas d’année.", quoted(typed))))
}
