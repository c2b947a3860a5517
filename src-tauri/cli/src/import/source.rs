//! How the chosen file is read: as the authority's own model, or one of its sheets with the columns as proposed.

use serde_json::{Value, json};

use super::options::Asked;
use super::wire::{ImportView, SheetView, Target};
use crate::failure::Failure;
use crate::register::Register;
use crate::table::Table;
use crate::usage::{UsageError, quoted};

/// A file that the application holds, with the way it is read.
pub(crate) struct Chosen {
    pub(crate) table: Table,
    view: ImportView,
    /// Which of its sheets; none for the model.
    sheet: Option<usize>,
}

impl Chosen {
    /// Has the application read the file. Without the name of a register, only the model says what it is about.
    ///
    /// # Errors
    /// Refused when the file cannot be read or has no such sheet; a wrong usage when nothing says its register.
    pub(crate) fn of(register: &Register, asked: &Asked) -> Result<Self, Failure> {
        let table = asked.table.unwrap_or(Table::OF_THE_MODEL);
        let view: ImportView = register.ask("choose_import", json!({ "table": table }))?;
        let is_model = view.is_model && asked.sheet.is_none();
        if !is_model && asked.table.is_none() {
            return Err(UsageError::new(
                "Ce fichier ne dit pas de quel registre il est\u{a0}: ajoutez --registre NOM.",
            )
            .into());
        }
        let sheet = if is_model {
            None
        } else {
            Some(found(&view.sheets, asked.sheet.as_deref())?)
        };
        Ok(Self { table, view, sheet })
    }

    /// What the requests are told of it.
    pub(crate) fn source(&self) -> Value {
        let sheet = self.sheet.zip(self.sheet());
        sheet.map_or_else(
            || json!({ "source": "model" }),
            |(index, sheet)| {
                let columns: Vec<_> = sheet.columns.iter().map(|column| &column.path).collect();
                let mapping = json!({ "header": sheet.header, "columns": columns });
                json!({ "source": "sheet", "sheet": index, "mapping": mapping })
            },
        )
    }

    /// The sheet that is read; none for the model.
    pub(crate) fn sheet(&self) -> Option<&SheetView> {
        self.view.sheets.get(self.sheet?)
    }

    pub(crate) fn file_name(&self) -> &str {
        &self.view.file_name
    }

    /// The fields of the register with their titles.
    pub(crate) fn targets(&self) -> &[Target] {
        &self.view.targets
    }
}

/// The sheet of that name, or the first that says something.
fn found(sheets: &[SheetView], name: Option<&str>) -> Result<usize, Failure> {
    let wanted = |sheet: &SheetView| name.map_or(sheet.rows > 0, |name| sheet.name == name);
    sheets.iter().position(wanted).ok_or_else(|| {
        let names: Vec<String> = sheets.iter().map(|sheet| quoted(&sheet.name)).collect();
        Failure::Refused(format!(
            "Le fichier n’a pas de feuille {}\u{a0}: il a {}.",
            name.map_or_else(|| "qui dise quelque chose".to_owned(), quoted),
            names.join(", ")
        ))
    })
}
