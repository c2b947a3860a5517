//! `codegen`: the files that are generated and committed.

use std::fs;

use crate::process::{cargo, output, root};
use crate::{Outcome, codegen};

const CONTRACT: &str = "ui/src/generated/contract.ts";

/// Writes the generated files that differ from their source: the law's, then the contract between page and
/// application. Says whether one of them changed.
///
/// # Errors
/// When the law's data is wrong, `app` does not compile, or a file cannot be written.
pub(crate) fn refresh() -> Outcome<bool> {
    let law_changed = codegen::run(&root())?;
    let contract_changed = refresh_contract()?;
    Ok(law_changed || contract_changed)
}

/// Makes sure that the generated files are those of their source, and writes them where they were not.
///
/// # Errors
/// When one of them was stale, or cannot be generated.
pub(crate) fn require_fresh() -> Outcome {
    if refresh()? {
        return Err(
            "Des fichiers générés n’étaient pas à jour. Ils viennent de l’être\u{a0}: relisez-les et enregistrez-les."
                .to_owned(),
        );
    }
    Ok(())
}

fn refresh_contract() -> Outcome<bool> {
    let mut example = cargo(&[
        "run",
        "--quiet",
        "--package",
        "app",
        "--example",
        "contract",
    ]);
    let contract = output(&mut example)?;
    if contract.is_empty() {
        return Err("Le contrat n’a pas pu être généré\u{a0}: «\u{202f}cargo build --package app --example contract\u{202f}» dit pourquoi.".to_owned());
    }
    let path = root().join(CONTRACT);
    if fs::read_to_string(&path).is_ok_and(|present| present == contract) {
        return Ok(false);
    }
    fs::write(&path, contract).map_err(|error| format!("{CONTRACT}\u{a0}: {error}."))?;
    Ok(true)
}
