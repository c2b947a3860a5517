//! A sheet as entries of a register.

use std::collections::BTreeMap;

use domain::record::RecordForm;
use serde::{Deserialize, Serialize};
use spreadsheet::Sheet;
use ts_rs::TS;

use super::doubt::CellDoubt;
use super::leaf::{Leaf, leaves};
use super::line::{Filled, Line};
use super::links::Links;
use super::mapping::Mapping;
use super::register::{Table, TableForm};
use super::{MOST_ENTRIES, NUMBER_PATH};

/// What a table says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadTable {
    /// The entries, in the order of the lines.
    pub rows: Vec<ReadRow>,
    /// The lines that are not taken because nothing names an entry.
    pub skipped: Vec<SkippedLine>,
}

/// An entry read of a table, to be shown before it is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadRow {
    /// Its line, as the spreadsheet program numbers it.
    pub line: usize,
    /// The number that the table gives it.
    pub number: Option<String>,
    /// The entry, as typed; its notes keep the cells that could not be read.
    pub form: TableForm,
    /// The fields of the form that the file says, as JSON pointers (RFC 6901); a list is one field.
    pub said: Vec<String>,
    /// The French titles of the fields that were filled in.
    pub taken: Vec<String>,
    /// The cells that could not be read.
    pub doubts: Vec<CellDoubt>,
    /// The titles of the columns that say something here and feed no field.
    pub ignored: Vec<String>,
}

impl ReadRow {
    /// Whether a field of the entry already tells the number that the table gives it.
    #[must_use]
    pub fn says_its_number(&self) -> bool {
        match (&self.form, &self.number) {
            (TableForm::Record(RecordForm::Activity(form)), Some(number)) => {
                form.reference.trim() == number
            }
            (TableForm::Record(_) | TableForm::Breach(_), _) => false,
        }
    }
}

/// A line that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SkippedLine {
    /// As the spreadsheet program numbers it.
    pub line: usize,
    /// The first thing that it says.
    pub text: String,
}

/// The entries of a sheet whose columns feed the fields that `mapping` says. Empty lines say nothing and are not told.
#[must_use]
pub fn read_table(table: Table, sheet: &Sheet, mapping: &Mapping, links: &Links) -> ReadTable {
    let leaves = leaves_of(table, mapping);
    let header = sheet.rows.get(mapping.header);
    let titles = header.map_or(&[][..], |row| &row.cells);
    let mut read = ReadTable::default();
    for (index, row) in sheet
        .rows
        .iter()
        .enumerate()
        .skip(mapping.header.saturating_add(1))
    {
        let Some(first) = row.cells.iter().find(|cell| !cell.trim().is_empty()) else {
            continue;
        };
        let line = index + 1;
        let mut entry = Line::new(table, links);
        for (column, text) in row.cells.iter().enumerate() {
            let title = titles.get(column).map_or("", String::as_str);
            let path = mapping.columns.get(column).and_then(Option::as_deref);
            fill(&mut entry, title, text, path, &leaves);
        }
        match entry.row(line) {
            Some(row) => read.rows.push(row),
            None => read.skipped.push(SkippedLine {
                line,
                text: first.clone(),
            }),
        }
    }
    read
}

fn fill<'a>(
    entry: &mut Line<'a>,
    title: &'a str,
    text: &'a str,
    path: Option<&str>,
    leaves: &'a BTreeMap<String, Leaf>,
) {
    if text.trim().is_empty() {
        return;
    }
    match path.map(|path| (path, leaves.get(path))) {
        Some((_, Some(leaf))) => entry.fill(Filled { leaf, title, text }),
        Some((NUMBER_PATH, None)) => entry.number(text),
        Some((_, None)) | None => entry.ignore(title),
    }
}

/// The fields by name, with as many entries of each list as the mapping feeds.
fn leaves_of(table: Table, mapping: &Mapping) -> BTreeMap<String, Leaf> {
    let paths = mapping.columns.iter().flatten();
    let positions = paths
        .flat_map(|path| path.split('.'))
        .filter_map(|part| part.parse().ok());
    let entries = positions
        .max()
        .map_or(0, |last: usize| last.saturating_add(1));
    let leaves = leaves(table.columns(), |_| entries.min(MOST_ENTRIES)).into_iter();
    leaves.map(|leaf| (leaf.path.clone(), leaf)).collect()
}
