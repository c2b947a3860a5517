//! Which column of a sheet feeds which field.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use spreadsheet::{Row, Sheet};
use ts_rs::TS;

use super::leaf::leaves;
use super::register::Table;
use super::titles::{Titles, entries};
use super::{MOST_ENTRIES, NUMBER, NUMBER_PATH};

/// The line of titles is looked for among so many first rows.
const TITLES_WITHIN: usize = 30;

/// Which column of a sheet feeds which field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mapping {
    /// The row of the titles, from 0; entries are read under it.
    pub header: usize,
    /// For each column of the sheet its field, named as in [`Target::path`]; none for a column that is left.
    pub columns: Vec<Option<String>>,
}

/// A field that a column may feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Target {
    /// Its name, as the faults of a form name it: `transfers.2.country`; `number` for the number of the entry.
    pub path: String,
    /// Its French title.
    pub label: String,
}

/// Every field that a column may feed, with so many entries of each list.
#[must_use]
pub fn targets(table: Table, entries: usize) -> Vec<Target> {
    let leaves = leaves(table.columns(), |_| entries.min(MOST_ENTRIES)).into_iter();
    let number = Target {
        path: NUMBER_PATH.to_owned(),
        label: NUMBER.to_owned(),
    };
    let fields = leaves.map(|leaf| Target {
        path: leaf.path,
        label: leaf.label,
    });
    std::iter::once(number).chain(fields).collect()
}

/// The line of titles of a sheet and what its titles most likely mean. No field is proposed twice: the table's own
/// titles come first, then those that organisations use, from left to right.
#[must_use]
pub fn propose_mapping(table: Table, sheet: &Sheet) -> Mapping {
    let Some(header) = header_row(table, sheet) else {
        return Mapping::default();
    };
    mapping_under(table, sheet, header)
}

/// What the titles of the row `header` most likely mean; nothing beyond the rows of the sheet.
#[must_use]
pub fn mapping_under(table: Table, sheet: &Sheet, header: usize) -> Mapping {
    let columns = sheet.rows.get(header).map_or_else(Vec::new, |row| {
        recognised(&Titles::of(table, entries(row)), &row.cells)
    });
    Mapping {
        header,
        columns: named(table, columns),
    }
}

/// Where no title is that of the name, the next best one names the entries: a line without a name would not be taken.
fn named(table: Table, mut columns: Vec<Option<String>>) -> Vec<Option<String>> {
    let is_named = columns
        .iter()
        .flatten()
        .any(|path| path == table.name_path());
    let other = columns
        .iter_mut()
        .flatten()
        .find(|path| Some(path.as_str()) == table.other_name_path());
    if let (false, Some(path)) = (is_named, other) {
        table.name_path().clone_into(path);
    }
    columns
}

/// The first of the rows with the most titles that are known.
fn header_row(table: Table, sheet: &Sheet) -> Option<usize> {
    let titles = Titles::of(table, 1);
    let known = |row: &Row| recognised(&titles, &row.cells).iter().flatten().count();
    let rows = sheet.rows.iter().take(TITLES_WITHIN).enumerate();
    let best = rows.rev().max_by_key(|(_, row)| known(row));
    best.map(|(header, _)| header)
}

fn recognised(titles: &Titles, cells: &[String]) -> Vec<Option<String>> {
    let mut taken = BTreeSet::new();
    let own: Vec<Option<String>> = cells
        .iter()
        .map(|cell| {
            titles
                .own(cell)
                .filter(|path| taken.insert((*path).clone()))
                .cloned()
        })
        .collect();
    let likely = |(cell, own): (&String, Option<String>)| {
        own.or_else(|| {
            titles
                .likely(cell)
                .filter(|path| taken.insert((*path).clone()))
                .cloned()
        })
    };
    cells.iter().zip(own).map(likely).collect()
}
