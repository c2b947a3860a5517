//! One line of a file: what it would do to the register, or did, and what of it could not be read.

use super::super::fault;
use super::super::wire::{CellDoubt, ImportLine, LineOutcome, LineStanding, Taking, Target};
use crate::cell::cell;
use crate::usage::{counted, quoted};

/// A line, with what became of it once the file was taken.
pub(crate) struct Told<'a> {
    pub(crate) line: &'a ImportLine,
    pub(crate) outcome: Option<&'a LineOutcome>,
    /// In the authority's own model, each sheet is an entry.
    pub(crate) is_model: bool,
    pub(crate) targets: &'a [Target],
}

impl Told<'_> {
    /// The line, then what of it is to be looked at.
    pub(crate) fn text(&self) -> Vec<String> {
        let deed = match self.outcome {
            None => self.proposed(),
            Some(LineOutcome::Added { number }) => format!("ajoutée, {number}"),
            Some(LineOutcome::Changed { number }) => format!("a mis à jour {number}"),
            Some(LineOutcome::Left) => self.left("laissée"),
        };
        let doubts = self.line.doubts.iter().map(doubt);
        let head = format!(
            "{}ligne\u{a0}{}, {}\u{a0}: {deed}",
            self.sheet(),
            self.line.line,
            quoted(&cell(&self.line.name))
        );
        let details = doubts.chain(self.ignored());
        let details = details.map(|detail| format!("    {detail}"));
        std::iter::once(head).chain(details).collect()
    }

    fn sheet(&self) -> String {
        if self.is_model {
            format!("feuille {}, ", quoted(&cell(&self.line.sheet)))
        } else {
            String::new()
        }
    }

    fn proposed(&self) -> String {
        match (self.line.proposed, &self.line.standing) {
            (Taking::Add, _) => "nouvelle".to_owned(),
            (Taking::Change, LineStanding::Known { number, name }) => {
                let fields = counted(self.line.changes.len(), "champ", "champs");
                format!("met à jour {number} {} ({fields})", quoted(&cell(name)))
            }
            (Taking::Change | Taking::Leave, _) => self.left("à laisser"),
        }
    }

    /// Why nothing is done with it.
    fn left(&self, verb: &str) -> String {
        match &self.line.standing {
            LineStanding::Same { number } => format!("inchangée, {number}"),
            LineStanding::New => verb.to_owned(),
            LineStanding::Known { number, .. } => {
                format!("{verb}\u{a0}: {number} est déjà dans le registre")
            }
            LineStanding::Repeated { line } => {
                format!("{verb}\u{a0}: la ligne\u{a0}{line} parle de la même entrée")
            }
            LineStanding::Faulty { faults } => {
                format!("{verb}\u{a0}: {}", fault::sentences(faults, self.targets))
            }
        }
    }

    /// What the model has no field for; the columns of a sheet are told once for all lines.
    fn ignored(&self) -> Option<String> {
        let titles = self.line.ignored.iter();
        let titles: Vec<String> = titles.map(|title| quoted(&cell(title))).collect();
        let is_told = self.is_model && !titles.is_empty();
        is_told.then(|| format!("ne remplit rien\u{a0}: {}", titles.join(", ")))
    }
}

fn doubt(doubt: &CellDoubt) -> String {
    let column = quoted(&cell(&doubt.column));
    let why = doubt.why.sentence();
    if doubt.text.trim().is_empty() {
        return format!("à vérifier, colonne {column}\u{a0}: {why}");
    }
    let text = quoted(&cell(&doubt.text));
    format!("à vérifier, colonne {column}, {text}\u{a0}: {why}")
}
