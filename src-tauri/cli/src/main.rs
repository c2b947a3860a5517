//! `registre`: the application without a window. One file per command.

mod annual;
mod answer;
mod assessment;
mod backup;
mod cell;
mod deadline;
mod demo;
mod export;
mod failure;
mod import;
mod machine;
mod passphrase;
mod place;
mod refusal;
mod register;
mod table;
mod typed;
mod undo;
mod usage;
mod verify;

use std::io::{self, Write};
use std::process::ExitCode;

use lexopt::prelude::{Long, Short, Value};

use answer::Answer;
use failure::Failure;
use usage::UsageError;

const HELP: &str = "\
Registre RGPD, sans fenêtre.

Usage\u{a0}: registre COMMANDE [OPTIONS]

Commandes\u{a0}:
  echeance         calcule les délais, avec le même code que la fenêtre
  qualifier        propose s’il faut notifier une violation et informer les personnes
  exporter         enregistre un registre pour un tableur
  rapport-annuel   enregistre le rapport annuel en PDF
  importer         montre ce qu’un tableur ferait à un registre, et le reprend si vous l’acceptez
  annuler-import   annule le dernier import
  sauvegarder      sauvegarde un registre et relit la sauvegarde
  verifier         dit si un paquet ou un document est tel qu’il a été fait
  demo             crée le registre d’exemple et ses documents

Options\u{a0}:
  --aide           affiche cette aide\u{202f}; après une commande, l’aide de la commande
  --version        affiche la version
";

fn main() -> ExitCode {
    match run(lexopt::Parser::from_env()) {
        Ok(answer) => match writeln!(io::stdout(), "{}", answer.text.trim_end()) {
            Ok(()) => ExitCode::from(answer.exit_code),
            Err(_) => ExitCode::FAILURE,
        },
        Err(failure) => {
            // Nobody is left to tell when standard error is closed too.
            let _ = writeln!(io::stderr(), "{failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

/// The answer to this command line.
fn run(mut words: lexopt::Parser) -> Result<Answer, Failure> {
    let text = match words.next()? {
        Some(Long("aide" | "help") | Short('h')) => Ok(HELP.to_owned()),
        Some(Long("version") | Short('V')) => Ok(format!("registre {}", env!("CARGO_PKG_VERSION"))),
        Some(Value(command)) if command == "echeance" => Ok(deadline::run(words)?),
        Some(Value(command)) if command == "qualifier" => Ok(assessment::run(words)?),
        Some(Value(command)) if command == "exporter" => export::run(words),
        Some(Value(command)) if command == "rapport-annuel" => annual::run(words),
        Some(Value(command)) if command == "importer" => import::run(words),
        Some(Value(command)) if command == "annuler-import" => undo::run(words),
        Some(Value(command)) if command == "sauvegarder" => backup::run(words),
        Some(Value(command)) if command == "verifier" => return verify::run(words),
        Some(Value(command)) if command == "demo" => Ok(demo::run(words)?),
        Some(Value(command)) => Err(UsageError::unknown_command(&command).into()),
        Some(other) => Err(other.unexpected().into()),
        None => Err(UsageError::new("Quelle commande\u{202f}?").into()),
    };
    text.map(Answer::from)
}
