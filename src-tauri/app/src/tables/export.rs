//! A register as a table for a spreadsheet program, through the native dialog.

use domain::activity::ActivityRecord;
use domain::breach::FieldChange;
use domain::record::RecordKind;
use exchange::{Table, TableForm};
use serde::Deserialize;
use spreadsheet::{Format, Workbook};
use store::{Action, Entry, REGISTER};
use ts_rs::TS;

use super::kept::{Kept, Stored, of_register};
use super::links::links;
use crate::App;
use crate::error::ApiError;
use crate::exports::{Leaving, SavedView, ask, save};
use crate::host::FileKind;
use crate::session::Desk;

/// The file of a table.
#[derive(Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TableFormat {
    Xlsx,
    Ods,
    Csv,
}

/// The file of a workbook with one sheet for each fiche.
#[derive(Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WorkbookFormat {
    Xlsx,
    Ods,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportTable {
    table: Table,
    format: TableFormat,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportWorkbook {
    format: WorkbookFormat,
}

impl From<WorkbookFormat> for TableFormat {
    fn from(format: WorkbookFormat) -> Self {
        match format {
            WorkbookFormat::Xlsx => Self::Xlsx,
            WorkbookFormat::Ods => Self::Ods,
        }
    }
}

impl TableFormat {
    fn format(self) -> Format {
        match self {
            Self::Xlsx => Format::Xlsx,
            Self::Ods => Format::Ods,
            Self::Csv => Format::Csv,
        }
    }

    pub(crate) fn kind(self) -> FileKind {
        let (label, extension) = match self {
            Self::Xlsx => ("Classeur Excel", "xlsx"),
            Self::Ods => ("Classeur OpenDocument", "ods"),
            Self::Csv => ("Texte séparé par des points-virgules", "csv"),
        };
        FileKind { label, extension }
    }
}

/// A register, one line for each entry.
pub(crate) fn export_table(
    app: &App,
    argument: ExportTable,
) -> Result<Option<SavedView>, ApiError> {
    let ExportTable { table, format } = argument;
    save_workbook(app, file_name(table), format, |desk| {
        let entries = entries(desk, table)?;
        Ok(exchange::write_table(table, &entries, &links(desk)?))
    })
}

/// The processing register in the layout of the authority's own model, one sheet for each fiche.
pub(crate) fn export_authority_workbook(
    app: &App,
    argument: ExportWorkbook,
) -> Result<Option<SavedView>, ApiError> {
    let name = "registre des traitements, modèle de la CNIL";
    save_workbook(app, name, argument.format.into(), |desk| {
        let kind = RecordKind::ControllerActivity;
        let fiches = desk.open.store.all_records::<ActivityRecord>(kind)?;
        let fiches: Vec<_> = fiches
            .into_iter()
            .map(|fiche| (fiche.number.to_string(), fiche.content.form()))
            .collect();
        Ok(exchange::write_cnil(&fiches, &links(desk)?))
    })
}

fn save_workbook(
    app: &App,
    name: &'static str,
    format: TableFormat,
    produce: impl FnOnce(&Desk<'_>) -> Result<Workbook, ApiError>,
) -> Result<Option<SavedView>, ApiError> {
    app.with_open(|_| Ok(()))?;
    let leaving = Leaving {
        title: "Enregistrer le registre pour un tableur",
        name,
        kind: format.kind(),
        action: Action::TableExported,
    };
    save(app, ask("", &leaving), |desk| {
        let bytes = spreadsheet::write(&produce(desk)?, format.format());
        let bytes = bytes.map_err(|fault| ApiError::internal(fault.to_string()))?;
        let entry = Entry {
            action: leaving.action,
            subject: REGISTER.to_owned(),
            changes: vec![FieldChange::told("register_table", name)],
        };
        Ok((bytes.into(), entry))
    })
}

/// What a register is called, as a file and in the journal.
pub(super) fn file_name(table: Table) -> &'static str {
    match table {
        Table::Records(RecordKind::ControllerActivity) => "registre des traitements",
        Table::Records(RecordKind::ProcessorActivity) => "traitements pour autrui",
        Table::Records(RecordKind::Processor) => "sous-traitants",
        Table::Records(RecordKind::SecurityMeasure) => "mesures de sécurité",
        Table::Records(RecordKind::RightsRequest) => "registre des demandes",
        Table::Breaches => "registre des violations",
    }
}

/// Every entry of a register with its number.
fn entries(desk: &Desk<'_>, table: Table) -> Result<Vec<(String, TableForm)>, ApiError> {
    of_register!(table, T => of::<T>(desk, table))
}

fn of<T: Kept>(desk: &Desk<'_>, table: Table) -> Result<Vec<(String, TableForm)>, ApiError> {
    let stored = T::all(desk, table)?.into_iter();
    let entry = |stored: Stored<T>| (stored.number, stored.content.form());
    Ok(stored.map(entry).collect())
}
