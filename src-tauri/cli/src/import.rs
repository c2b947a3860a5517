//! `registre importer`: what a spreadsheet would do to a register, line by line, and its taking once it is accepted.
//! The lines are read, judged and written by the code of the window.

mod doubt;
mod fault;
mod options;
mod shown;
mod source;
mod wire;

use serde_json::json;

use crate::failure::Failure;
use crate::machine::Machine;
use crate::register::Register;
use options::{Asked, Options};
use shown::{Shown, what_became_of, what_would_be_done};
use source::Chosen;
use wire::{ImportPreview, ImportReport};

const HELP: &str = "\
Montre ce qu’un tableur ferait à un registre, et le reprend si vous l’acceptez, avec le même code que la fenêtre.

Usage\u{a0}: registre importer REGISTRE.rgpd FICHIER [--registre NOM] [--feuille NOM] [--accepter]

FICHIER est un tableur .xlsx, .ods ou .csv. Le modèle de la CNIL est reconnu de lui-même.
La phrase de passe est demandée, ou lue sur la première ligne de l’entrée standard.

Options\u{a0}:
  --registre NOM   traitements, traitements-pour-autrui, sous-traitants, mesures, demandes ou violations
                   (inutile pour le modèle de la CNIL)
  --feuille NOM    la feuille à lire\u{202f}; sinon la première qui n’est pas vide
  --colonnes       montre ce que chaque colonne remplit
  --accepter       reprend les lignes\u{202f}; sans cette option, rien n’est écrit
  --aide           affiche cette aide
";

/// Shows what the file would do, or takes it: the text to print.
pub(crate) fn run(words: lexopt::Parser) -> Result<String, Failure> {
    let options = Options::read(words)?;
    if options.help {
        return Ok(HELP.to_owned());
    }
    let asked = options.asked()?;
    let machine = Machine::with_file(asked.file.clone());
    let register = Register::open(asked.register.clone(), machine)?;
    let chosen = Chosen::of(&register, &asked)?;
    let preview = register.ask("preview_import", json!({ "source": chosen.source() }))?;
    if asked.accept {
        accept(&register, &asked, &chosen, &preview)
    } else {
        Ok(what_would_be_done(&Shown {
            asked: &asked,
            chosen: &chosen,
            preview: &preview,
        }))
    }
}

/// Takes each line as the preview proposes it.
fn accept(
    register: &Register,
    asked: &Asked,
    chosen: &Chosen,
    preview: &ImportPreview,
) -> Result<String, Failure> {
    let takings: Vec<_> = preview.lines.iter().map(|line| line.proposed).collect();
    let accepted = json!({ "source": chosen.source(), "stamp": preview.stamp, "takings": takings });
    let report: ImportReport = register.ask("accept_import", accepted)?;
    let shown = Shown {
        asked,
        chosen,
        preview,
    };
    Ok(what_became_of(&shown, &report))
}
