//! A workbook made on the model as activities.

use domain::activity::ActivityForm;
use serde::{Deserialize, Serialize};
use spreadsheet::{Sheet, Workbook};
use ts_rs::TS;

use super::fiche;
use super::rows::is_fiche;
use super::write::write_cnil;
use crate::table::{Links, ReadRow, folded};

/// What a workbook made on the model says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CnilRegister {
    /// The fiches, in the order of the sheets.
    pub activities: Vec<CnilActivity>,
    /// The sheets that are not taken.
    pub skipped: Vec<SkippedSheet>,
}

/// A fiche of the model, to be shown before it is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CnilActivity {
    /// The name of its sheet.
    pub sheet: String,
    /// What it says; its line is that of its name.
    pub row: ReadRow,
}

/// A sheet that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SkippedSheet {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: SheetKind,
}

/// What a sheet that is not taken is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// A fiche without a name: the model to be copied.
    BlankFiche,
    /// The list of the activities, which the fiches repeat.
    ActivityList,
    /// Anything else: the guide, the lists of words.
    Other,
}

/// The activities of a workbook made on the authority's model, whatever its sheets are called; none when no sheet is a
/// fiche of the model.
#[must_use]
pub fn read_cnil(workbook: &Workbook) -> Option<CnilRegister> {
    if !workbook.sheets.iter().any(is_fiche) {
        return None;
    }
    let mut register = CnilRegister::default();
    for sheet in &workbook.sheets {
        let row = is_fiche(sheet).then(|| fiche::read(sheet)).flatten();
        match row {
            Some(row) => register.activities.push(CnilActivity {
                sheet: sheet.name.clone(),
                row,
            }),
            None => register.skipped.push(SkippedSheet {
                name: sheet.name.clone(),
                kind: kind(sheet),
            }),
        }
    }
    Some(register)
}

/// What the model would say of an activity of the register: a fiche that says the same changes nothing of it, although the
/// model has fewer places.
#[must_use]
pub fn through_cnil(number: &str, activity: &ActivityForm, links: &Links) -> Option<ReadRow> {
    let workbook = write_cnil(&[(number.to_owned(), activity.clone())], links);
    workbook.sheets.first().and_then(fiche::read)
}

fn kind(sheet: &Sheet) -> SheetKind {
    let mut cells = sheet.rows.iter().flat_map(|row| &row.cells);
    if is_fiche(sheet) {
        SheetKind::BlankFiche
    } else if cells.any(|cell| folded(cell) == "identificationdutraitement") {
        SheetKind::ActivityList
    } else {
        SheetKind::Other
    }
}
