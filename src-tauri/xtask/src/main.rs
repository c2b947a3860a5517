//! The project's own commands: `cargo xtask COMMAND`, from anywhere inside the project.

#![allow(clippy::print_stdout, clippy::print_stderr)] // a terminal is all that these commands speak to

use std::process::ExitCode;

use crate::test::Campaign;

mod bench;
mod bundle;
mod codegen;
mod demo;
mod folder;
mod generated;
mod installed;
mod node;
mod page;
mod process;
mod run;
mod screenshots;
mod supply;
mod system;
mod test;
mod verapdf;

/// What a command ends with: a value, or the French sentence that says what went wrong and what to do.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
Usage\u{a0}: cargo xtask COMMANDE

  run [--demo]       installe ce qui manque, construit l’application et ouvre la fenêtre
                     (--demo\u{a0}: sur le registre d’exemple)
  demo               crée le registre d’exemple et ses documents dans target/demo/
  test [--all]       vérifie tout\u{a0}: mise en forme, analyse, essais, parcours dans la vraie fenêtre
                     (--all\u{a0}: les accidents d’écriture à chaque appel du système, et non par échantillon)
  codegen            régénère les fichiers tirés du droit et des requêtes
  bundle [--check]   fabrique l’installeur de ce système
                     (--check\u{a0}: l’installe, l’ouvre, puis le retire\u{202f}; en root, sur Debian ou Ubuntu)
  screenshots        refait les images de docs/images/ dans la vraie fenêtre
  bench              mesure les vitesses et les compare à une référence";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n✘ {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[&str]) -> Outcome {
    match words {
        ["run"] => run::run(),
        ["run", "--demo"] => run::run_on_the_example(),
        ["demo"] => demo::make().map(drop),
        ["test"] => test::run(Campaign::Short),
        ["test", "--all"] => test::run(Campaign::Whole),
        ["codegen"] => generated::refresh().map(drop),
        ["bundle"] => bundle::make(),
        ["bundle", "--check"] => bundle::make_and_check(),
        ["screenshots"] => screenshots::take(),
        ["bench"] => bench::run(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    }
}
