//! The words of `registre importer`.

use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value as Word};

use crate::table::Table;
use crate::usage::UsageError;

/// The options as typed.
#[derive(Default)]
pub(crate) struct Options {
    register: Option<PathBuf>,
    file: Option<PathBuf>,
    table: Option<Table>,
    sheet: Option<String>,
    shows_columns: bool,
    accept: bool,
    pub(crate) help: bool,
}

/// What is asked, once nothing is missing.
pub(crate) struct Asked {
    pub(crate) register: PathBuf,
    pub(crate) file: PathBuf,
    /// The register that the file is about, when it is said.
    pub(crate) table: Option<Table>,
    /// The name of the sheet to read, when it is said.
    pub(crate) sheet: Option<String>,
    pub(crate) shows_columns: bool,
    pub(crate) accept: bool,
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
                Long("feuille") if options.sheet.is_none() => {
                    options.sheet = Some(words.value()?.to_string_lossy().into_owned());
                }
                Long(name @ ("registre" | "feuille")) => return Err(UsageError::twice(name)),
                Long("colonnes") => options.shows_columns = true,
                Long("accepter") => options.accept = true,
                Long("aide" | "help") | Short('h') => options.help = true,
                Word(path) if options.register.is_none() => {
                    options.register = Some(PathBuf::from(path));
                }
                Word(path) if options.file.is_none() => options.file = Some(PathBuf::from(path)),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    /// What they ask.
    ///
    /// # Errors
    /// When the register or the file is missing.
    pub(crate) fn asked(self) -> Result<Asked, UsageError> {
        let register = self
            .register
            .ok_or_else(|| UsageError::new("Dans quel registre\u{202f}?"))?;
        let file = self
            .file
            .ok_or_else(|| UsageError::new("Quel fichier faut-il importer\u{202f}?"))?;
        Ok(Asked {
            register,
            file,
            table: self.table,
            sheet: self.sheet,
            shows_columns: self.shows_columns,
            accept: self.accept,
        })
    }
}
