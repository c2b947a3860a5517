//! What could not be read of a table, told so that nothing is lost in silence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a cell could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// None of the values that the column takes.
    UnknownValue,
    /// Not a date.
    NotADate,
    /// A date without its hour, where the hour counts.
    HourMissing,
    /// Not an hour of a day.
    NotAnHour,
    /// Not a number.
    NotANumber,
    /// Neither yes nor no.
    NeitherYesNorNo,
    /// No country of that name.
    UnknownCountry,
    /// Nothing of that name in the register.
    UnknownName,
    /// Several entries of that name in the register.
    SeveralOfThatName,
    /// What the entry of the list is about is not said: it could not be made.
    SubjectMissing,
    /// Nothing is said where something has to be: a value was put, to be verified.
    Assumed,
    /// Another column has already filled in the same field.
    AlreadyFilled,
    /// It allowed transfers once; the law has withdrawn it.
    NoLongerInForce,
    /// It names several mechanisms of the law; which one is to be chosen.
    NotPreciseEnough,
    /// The model has no such line.
    UnknownLine,
}

/// A cell that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CellDoubt {
    /// The title of its column in the file.
    pub column: String,
    /// What it says.
    pub text: String,
    /// Why.
    pub why: Doubt,
}

impl CellDoubt {
    /// The line by which the notes of the entry keep the cell; none for a cell that says nothing.
    pub(crate) fn note(&self) -> Option<String> {
        let text = self.text.trim();
        let note = format!("Colonne «\u{a0}{}\u{a0}»\u{a0}: {text}", self.column);
        (!text.is_empty()).then_some(note)
    }
}
