//! The titles by which the columns of a table are known.

use std::collections::BTreeMap;

use spreadsheet::Row;

use super::fold::folded;
use super::leaf::leaves;
use super::register::Table;
use super::{MOST_ENTRIES, NUMBER, NUMBER_PATH};

/// Other titles of the column of the numbers.
const NUMBERS: [&str; 4] = ["N°", "Num", "N° d’ordre", "Numéro de fiche"];

/// The fields of a table by title, the table's own titles and those of organisations apart.
pub(super) struct Titles {
    own: BTreeMap<String, String>,
    others: BTreeMap<String, String>,
}

impl Titles {
    /// Those of a table, with so many entries of each list.
    pub(super) fn of(table: Table, entries: usize) -> Self {
        let mut titles = Self {
            own: BTreeMap::from([(folded(NUMBER), NUMBER_PATH.to_owned())]),
            others: BTreeMap::new(),
        };
        for leaf in leaves(table.columns(), |_| entries) {
            for other in &leaf.others {
                let field = titles.others.entry(folded(other));
                field.or_insert_with(|| leaf.path.clone());
            }
            titles.own.insert(folded(&leaf.label), leaf.path);
        }
        for title in NUMBERS {
            let field = titles.others.entry(folded(title));
            field.or_insert_with(|| NUMBER_PATH.to_owned());
        }
        titles
    }

    /// The field that a title of the table itself names.
    pub(super) fn own(&self, title: &str) -> Option<&String> {
        self.own.get(&folded(title))
    }

    /// The field that a title most likely names, what stands in parentheses set aside if need be.
    pub(super) fn likely(&self, title: &str) -> Option<&String> {
        let bare = title.split_once('(').map(|(before, _)| before);
        let known = |title: &str| self.own(title).or_else(|| self.others.get(&folded(title)));
        known(title).or_else(|| bare.and_then(known))
    }
}

/// The title of the column of a field, whatever the position of an entry in its list; `None` for a field of no column.
#[must_use]
pub fn label_of(table: Table, field: &str) -> Option<String> {
    let positions = field
        .split('.')
        .filter_map(|part| part.parse::<usize>().ok());
    let entries = positions
        .max()
        .map_or(1, |position| position + 1)
        .min(MOST_ENTRIES);
    let mut leaves = leaves(table.columns(), |_| entries).into_iter();
    leaves
        .find(|leaf| leaf.path == field)
        .map(|leaf| leaf.label)
}

/// How many entries of a list the numbers in a row of titles tell: no more than there are columns, and at least one.
pub(super) fn entries(row: &Row) -> usize {
    let width = row.cells.len();
    let words = row
        .cells
        .iter()
        .flat_map(|title| title.split(|c: char| !c.is_ascii_digit()));
    let numbers = words.filter_map(|digits| digits.parse::<usize>().ok());
    let highest = numbers.filter(|number| *number <= width).max();
    highest.unwrap_or_default().clamp(1, MOST_ENTRIES)
}
