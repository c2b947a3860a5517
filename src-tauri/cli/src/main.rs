//! `registre`: the application without a window. One file per command.

mod assessment;
mod deadline;
mod demo;
mod typed;
mod usage;

use std::io::{self, Write};
use std::process::ExitCode;

use lexopt::prelude::{Long, Short, Value};

use usage::UsageError;

const HELP: &str = "\
Registre RGPD, sans fenêtre.

Usage\u{a0}: registre COMMANDE [OPTIONS]

Commandes\u{a0}:
  echeance    calcule les délais, avec le même code que la fenêtre
  qualifier   propose s’il faut notifier une violation et informer les personnes
  demo        crée le registre d’exemple et ses documents

Options\u{a0}:
  --aide      affiche cette aide\u{202f}; après une commande, l’aide de la commande
  --version   affiche la version
";

/// Exit code of a command line that was not understood.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    match run(lexopt::Parser::from_env()) {
        Ok(text) => match writeln!(io::stdout(), "{}", text.trim_end()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(error) => {
            // Nobody is left to tell when standard error is closed too.
            let _ = writeln!(io::stderr(), "{error}\nAide\u{a0}: registre --aide");
            ExitCode::from(USAGE)
        }
    }
}

/// The text to print for this command line.
fn run(mut words: lexopt::Parser) -> Result<String, UsageError> {
    match words.next()? {
        Some(Long("aide" | "help") | Short('h')) => Ok(HELP.to_owned()),
        Some(Long("version") | Short('V')) => Ok(format!("registre {}", env!("CARGO_PKG_VERSION"))),
        Some(Value(command)) if command == "echeance" => deadline::run(words),
        Some(Value(command)) if command == "qualifier" => assessment::run(words),
        Some(Value(command)) if command == "demo" => demo::run(words),
        Some(Value(command)) => Err(UsageError::unknown_command(&command)),
        Some(other) => Err(other.unexpected().into()),
        None => Err(UsageError::new("Quelle commande\u{202f}?")),
    }
}
