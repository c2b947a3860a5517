//! `registre exporter`: a register as a file for a spreadsheet program, written by the code of the window.

mod options;

use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::machine::Machine;
use crate::place::{Saved, refuse_what_stands_there};
use crate::register::Register;
use crate::table::Table;
use crate::usage::{UsageError, quoted};
use options::Options;

const HELP: &str = "\
Enregistre un registre pour un tableur, avec le même code que la fenêtre.

Usage\u{a0}: registre exporter REGISTRE.rgpd --registre NOM --vers FICHIER [--modele-cnil] [--remplacer]

NOM est traitements, traitements-pour-autrui, sous-traitants, mesures, demandes ou violations.
FICHIER finit par .xlsx, .ods ou .csv\u{a0}: c’est son format.
La phrase de passe est demandée, ou lue sur la première ligne de l’entrée standard.

Options\u{a0}:
  --registre NOM   le registre à exporter
  --vers FICHIER   où l’écrire
  --modele-cnil    suit le modèle de la CNIL\u{a0}: pour les traitements, en .xlsx ou .ods
  --remplacer      remplace le fichier s’il existe
  --aide           affiche cette aide
";

/// The formats of a file.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Format {
    Xlsx,
    Ods,
    Csv,
}

/// Writes the file: the text to print.
pub(crate) fn run(words: lexopt::Parser) -> Result<String, Failure> {
    let options = Options::read(words)?;
    if options.help {
        return Ok(HELP.to_owned());
    }
    let missing = |question: &str| UsageError::new(question);
    let path = options
        .register
        .ok_or_else(|| missing("Quel registre\u{202f}?"))?;
    let table = options
        .table
        .ok_or_else(|| missing("Que faut-il exporter\u{202f}? Ajoutez --registre NOM."))?;
    let place = options
        .place
        .ok_or_else(|| missing("Où l’enregistrer\u{202f}? Ajoutez --vers FICHIER."))?;
    let (request, argument) = request(table, Format::of(&place)?, options.is_model)?;
    refuse_what_stands_there(&path, &place, options.may_replace)?;
    let register = Register::open(path, Machine::with_file(place.clone()))?;
    let saved: Saved = register.ask(request, argument)?;
    Ok(saved.said(&place))
}

/// The request of the window that writes this file.
fn request(
    table: Table,
    format: Format,
    is_model: bool,
) -> Result<(&'static str, Value), UsageError> {
    if !is_model {
        let argument = json!({ "table": table, "format": format });
        return Ok(("export_table", argument));
    }
    if table != Table::OF_THE_MODEL {
        return Err(UsageError::new(
            "Le modèle de la CNIL est celui du registre des traitements.",
        ));
    }
    if format == Format::Csv {
        return Err(UsageError::new(
            "Le modèle de la CNIL a plusieurs feuilles\u{a0}: donnez un fichier .xlsx ou .ods.",
        ));
    }
    Ok(("export_authority_workbook", json!({ "format": format })))
}

impl Format {
    /// The format that the extension of a file says.
    fn of(place: &Path) -> Result<Self, UsageError> {
        let extension = place.extension().unwrap_or_default().to_string_lossy();
        match extension.to_lowercase().as_str() {
            "xlsx" => Ok(Self::Xlsx),
            "ods" => Ok(Self::Ods),
            "csv" => Ok(Self::Csv),
            _ => Err(UsageError::new(format!(
                "Le fichier {} doit finir par .xlsx, .ods ou .csv.",
                quoted(&place.to_string_lossy())
            ))),
        }
    }
}
