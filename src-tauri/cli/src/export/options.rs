//! The words of `registre exporter`.

use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value as Word};

use crate::table::Table;
use crate::usage::UsageError;

/// The options as typed.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) register: Option<PathBuf>,
    pub(crate) table: Option<Table>,
    pub(crate) place: Option<PathBuf>,
    pub(crate) is_model: bool,
    pub(crate) may_replace: bool,
    pub(crate) help: bool,
}

impl Options {
    /// Reads the words that follow the command.
    ///
    /// # Errors
    /// When one of them has no place here.
    pub(crate) fn read(mut words: lexopt::Parser) -> Result<Self, UsageError> {
        let mut options = Self::default();
        while let Some(word) = words.next()? {
            match word {
                Long("registre") if options.table.is_none() => {
                    options.table = Some(Table::read(&words.value()?.to_string_lossy())?);
                }
                Long("vers") if options.place.is_none() => {
                    options.place = Some(PathBuf::from(words.value()?));
                }
                Long(name @ ("registre" | "vers")) => return Err(UsageError::twice(name)),
                Long("modele-cnil") => options.is_model = true,
                Long("remplacer") => options.may_replace = true,
                Long("aide" | "help") | Short('h') => options.help = true,
                Word(path) if options.register.is_none() => {
                    options.register = Some(PathBuf::from(path));
                }
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}
