//! `registre annuler-import`: the last spreadsheet that was taken, taken out again as a whole.

use std::path::PathBuf;

use app::ErrorCode;
use lexopt::prelude::{Long, Short, Value as Word};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::cell::cell;
use crate::failure::Failure;
use crate::machine::Machine;
use crate::register::{Register, refused};
use crate::table::Table;
use crate::usage::{UsageError, counted, quoted};

const HELP: &str = "\
Annule le dernier import d’un tableur\u{a0}: ce qu’il avait ajouté est retiré, ce qu’il avait changé revient comme avant.

Usage\u{a0}: registre annuler-import REGISTRE.rgpd

La phrase de passe est demandée, ou lue sur la première ligne de l’entrée standard.

Options\u{a0}:
  --aide   affiche cette aide
";

/// A spreadsheet that was taken.
#[derive(Deserialize)]
struct Batch {
    id: Value,
    file_name: String,
    table: Table,
    at: Instant,
    added: usize,
    changed: usize,
    undone: Option<Instant>,
    blockers: Vec<Blocker>,
}

#[derive(Deserialize)]
struct Instant {
    long: String,
}

/// An entry on which somebody has worked since.
#[derive(Deserialize)]
struct Blocker {
    number: String,
    name: String,
}

/// Undoes the last import: the text to print.
pub(crate) fn run(words: lexopt::Parser) -> Result<String, Failure> {
    let Some(path) = register_path(words)? else {
        return Ok(HELP.to_owned());
    };
    let register = Register::open(path, Machine::without_a_file())?;
    let batches: Vec<Batch> = register.ask("imports", json!({}))?;
    let last = batches.first().ok_or_else(|| {
        Failure::Refused("Aucun import n’a été fait dans ce registre.".to_owned())
    })?;
    if let Some(at) = &last.undone {
        return Err(Failure::Refused(last.undone_already(at)));
    }
    let undone = register.try_ask::<Vec<Batch>>("undo_import", json!({ "id": last.id }));
    undone.map_err(|refusal| {
        if refusal.code == ErrorCode::ImportTouched {
            return Failure::Refused(last.touched());
        }
        refused(&refusal)
    })?;
    Ok(last.taken_out())
}

/// The register to open; none when the help is asked for.
fn register_path(mut words: lexopt::Parser) -> Result<Option<PathBuf>, UsageError> {
    let mut register = None;
    while let Some(word) = words.next()? {
        match word {
            Long("aide" | "help") | Short('h') => return Ok(None),
            Word(path) if register.is_none() => register = Some(PathBuf::from(path)),
            other => return Err(other.unexpected().into()),
        }
    }
    register
        .map(Some)
        .ok_or_else(|| UsageError::new("Quel registre\u{202f}?"))
}

impl Batch {
    /// The beginning of a sentence about it.
    fn named(&self) -> String {
        format!(
            "L’import de {} ({}), repris le {},",
            quoted(&self.file_name),
            self.table.word(),
            self.at.long
        )
    }

    fn taken_out(&self) -> String {
        format!(
            "{} est annulé.\nEntrées retirées\u{a0}: {}\nEntrées remises comme avant\u{a0}: {}",
            self.named(),
            self.added,
            self.changed
        )
    }

    /// Undoing one import never leads to undoing another by mistake.
    fn undone_already(&self, at: &Instant) -> String {
        format!(
            "{} est déjà annulé depuis le {}. Un import plus ancien s’annule dans la fenêtre.",
            self.named(),
            at.long
        )
    }

    fn touched(&self) -> String {
        let blockers = self.blockers.iter();
        let blockers = blockers.map(|entry| format!("\n  {} {}", entry.number, cell(&entry.name)));
        format!(
            "{} n’a pas été annulé\u{a0}: {} depuis, changée ou citée\u{a0}:{}",
            self.named(),
            counted(self.blockers.len(), "entrée l’a été", "entrées l’ont été"),
            blockers.collect::<String>()
        )
    }
}
