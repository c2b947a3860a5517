//! `registre verifier`: whether a package or a document is as it was made. It opens no register.

mod shown;
mod wire;

use std::path::{Path, PathBuf};

use app::{ApiError, App, ErrorCode};
use lexopt::prelude::{Long, Short, Value as Word};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::failure::Failure;
use crate::machine::Machine;
use crate::usage::{UsageError, quoted};
use crate::{passphrase, refusal};
use wire::{Chosen, Verdict};

const HELP: &str = "\
Dit si un paquet ou un document fait par l’application est tel qu’il a été fait, sans ouvrir de registre.

Usage\u{a0}: registre verifier PAQUET [--detail]

PAQUET est un fichier .zip ou .pdf. Le mot de passe d’un paquet protégé est demandé, ou lu sur la première ligne
de l’entrée standard.

Le code de sortie est 0 si tout est intact, 1 si quelque chose a été modifié, 2 si ce n’est pas un paquet de
l’application ou s’il ne peut pas être ouvert.

Options\u{a0}:
  --detail   montre aussi chaque fichier intact
  --aide     affiche cette aide
";

/// Exit code of a package that is not as it was made.
const ALTERED: u8 = 1;

/// The words of the command.
#[derive(Default)]
struct Options {
    package: Option<PathBuf>,
    is_detailed: bool,
    help: bool,
}

/// Looks at a package: the answer to print.
pub(crate) fn run(words: lexopt::Parser) -> Result<Answer, Failure> {
    let options = Options::read(words)?;
    if options.help {
        return Ok(Answer::from(HELP.to_owned()));
    }
    let path = options
        .package
        .ok_or_else(|| UsageError::new("Quel paquet\u{202f}?"))?;
    let verdict = verdict(&path)?;
    Ok(Answer {
        text: shown::text(&verdict, options.is_detailed),
        exit_code: if verdict.is_intact { 0 } else { ALTERED },
    })
}

impl Options {
    fn read(mut words: lexopt::Parser) -> Result<Self, UsageError> {
        let mut options = Self::default();
        while let Some(word) = words.next()? {
            match word {
                Long("detail") => options.is_detailed = true,
                Long("aide" | "help") | Short('h') => options.help = true,
                Word(path) if options.package.is_none() => options.package = Some(path.into()),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

fn verdict(path: &Path) -> Result<Verdict, Failure> {
    let app = App::new(Box::new(Machine::with_file(path.to_owned())));
    let unverified = |refusal: ApiError| unverified(path, &refusal);
    let chosen: Option<Chosen> = ask(&app, "choose_package", json!({})).map_err(unverified)?;
    if let Some(verdict) = chosen.and_then(|chosen| chosen.verdict) {
        return Ok(verdict);
    }
    let password = passphrase::ask_for_package()?;
    // Moved from hand to hand, never copied.
    let argument = Value::from_iter([("password", password)]);
    ask(&app, "unlock_package", argument).map_err(unverified)
}

fn ask<T: DeserializeOwned>(app: &App, request: &str, argument: Value) -> Result<T, ApiError> {
    let answer = app.dispatch(request, argument)?;
    serde_json::from_value(answer).map_err(|_| ApiError::of(ErrorCode::Internal))
}

fn unverified(path: &Path, refusal: &ApiError) -> Failure {
    let name = quoted(&path.to_string_lossy());
    let reason = refusal::sentence(refusal);
    Failure::Unverified(format!("{name} n’a pas pu être vérifié\u{a0}: {reason}"))
}
