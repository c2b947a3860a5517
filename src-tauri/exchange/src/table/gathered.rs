//! Cells that say something of one entry of a list, brought together.

use serde_json::Value;

use super::column::{Column, Kind};
use super::leaf::Place;
use super::line::Filled;

/// A cell of an entry of a list that was read: one value, or several subjects.
pub(super) struct Known<'a> {
    /// The cell.
    pub(super) cell: Filled<'a>,
    /// What it says.
    pub(super) values: Vec<Value>,
}

/// The fields of an entry, once for each of its subjects.
pub(super) fn alternatives(cells: &[Known<'_>]) -> Vec<Vec<(&'static str, Value)>> {
    let count = cells
        .iter()
        .map(|known| known.values.len())
        .max()
        .unwrap_or_default();
    let nth = |known: &Known<'_>, index: usize| {
        let value = known.values.get(index).or_else(|| known.values.first());
        value.map(|value| (field(&known.cell.leaf.place), value.clone()))
    };
    (0..count)
        .map(|index| cells.iter().filter_map(|known| nth(known, index)).collect())
        .collect()
}

/// What two cells of one entry have in common.
pub(super) fn entry_key(place: &Place) -> (&'static str, usize, &str) {
    match place {
        Place::Field(_) => ("", 0, ""),
        Place::Item { list, position, .. } => (list.path, *position, ""),
        Place::Said { each, of, .. } => (each.path, 0, of),
    }
}

fn field(place: &Place) -> &'static str {
    match place {
        Place::Field(_) => "",
        Place::Item { field, .. } | Place::Said { field, .. } => field,
    }
}

/// The columns of an entry.
pub(super) fn columns(column: &'static Column) -> &'static [Column] {
    match column.kind {
        Kind::List { columns, .. } | Kind::Each(_, columns) => columns,
        Kind::One(_) => &[],
    }
}
