//! What is wrong with a command line, in French.

use std::ffi::OsStr;
use std::fmt;

use exchange::case::CaseFault;

/// A sentence for the person who typed the command.
#[derive(Debug)]
pub(crate) struct UsageError(String);

impl UsageError {
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    pub(crate) fn twice(option: &str) -> Self {
        Self(format!("L’option --{option} est donnée deux fois."))
    }

    pub(crate) fn unknown_command(command: &OsStr) -> Self {
        Self(format!(
            "La commande {} n’existe pas.",
            quoted(&command.to_string_lossy())
        ))
    }
}

impl fmt::Display for UsageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<CaseFault> for UsageError {
    fn from(fault: CaseFault) -> Self {
        Self(fault.to_string())
    }
}

impl From<lexopt::Error> for UsageError {
    fn from(error: lexopt::Error) -> Self {
        use lexopt::Error::{
            Custom, MissingValue, NonUnicodeValue, ParsingFailed, UnexpectedArgument,
            UnexpectedOption, UnexpectedValue,
        };
        Self(match error {
            MissingValue {
                option: Some(option),
            } => format!("L’option {option} attend une valeur."),
            MissingValue { option: None } => "Il manque une valeur.".to_owned(),
            UnexpectedOption(option) => format!("L’option {option} n’existe pas ici."),
            UnexpectedArgument(word) => {
                format!(
                    "Le mot {} n’est pas attendu.",
                    quoted(&word.to_string_lossy())
                )
            }
            UnexpectedValue { option, .. } => format!("L’option {option} ne prend pas de valeur."),
            ParsingFailed { value, .. } => format!("La valeur {} ne convient pas.", quoted(&value)),
            NonUnicodeValue(value) => {
                format!(
                    "Le mot {} n’est pas lisible.",
                    quoted(&value.to_string_lossy())
                )
            }
            Custom(error) => error.to_string(),
        })
    }
}

/// Words between French quotation marks.
pub(crate) fn quoted(text: &str) -> String {
    format!("«\u{202f}{text}\u{202f}»")
}

/// A number of things: « 1 ligne », « 2 lignes », and « 0 ligne » as French counts.
pub(crate) fn counted(number: usize, one: &str, several: &str) -> String {
    let word = if number > 1 { several } else { one };
    format!("{number}\u{a0}{word}")
}
