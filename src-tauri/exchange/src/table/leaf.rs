//! The columns of a table one by one, those of each entry of its lists included.

use super::column::{Cell, Chosen, Column, Kind};

/// One column of a table.
pub(crate) struct Leaf {
    /// Its field as the faults of a form name it: `transfers.2.country`.
    pub(crate) path: String,
    /// Its French title.
    pub(crate) label: String,
    /// Other titles that organisations give it.
    pub(crate) others: Vec<String>,
    /// How its cells are written.
    pub(crate) cell: Cell,
    /// Where its field is.
    pub(crate) place: Place,
}

/// Where a field is in a form.
#[derive(Clone)]
pub(crate) enum Place {
    /// Of the entry itself, with dots between the names.
    Field(String),
    /// Of an entry of a list.
    Item {
        /// The list.
        list: &'static Column,
        /// Which entry, from 0.
        position: usize,
        /// Which field of it; empty for an entry that is one value.
        field: &'static str,
    },
    /// Of what is said of a value of the law.
    Said {
        /// Of which values.
        each: &'static Column,
        /// Of which value.
        of: String,
        /// Which field of it; empty where one value is said.
        field: &'static str,
    },
}

/// Every column, with as many entries of each list as `entries` says of it.
pub(crate) fn leaves(
    columns: &'static [Column],
    entries: impl Fn(&'static Column) -> usize,
) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for column in columns {
        match column.kind {
            Kind::One(cell) => leaves.push(plain(column, cell)),
            Kind::List { columns, none } => {
                leaves.extend(none.map(|title| none_leaf(column, title)));
                let positions = 0..entries(column);
                leaves.extend(positions.flat_map(|position| of_item(column, columns, position)));
            }
            Kind::Each(terms, columns) => {
                let terms = terms().into_iter();
                leaves.extend(terms.flat_map(|term| of_term(column, columns, term)));
            }
        }
    }
    leaves
}

/// The columns that are one field each, with how their cells are written.
pub(crate) fn cells(columns: &'static [Column]) -> impl Iterator<Item = (&'static Column, Cell)> {
    columns.iter().filter_map(|column| match column.kind {
        Kind::One(cell) => Some((column, cell)),
        Kind::List { .. } | Kind::Each(..) => None,
    })
}

fn plain(column: &Column, cell: Cell) -> Leaf {
    Leaf {
        path: column.path.to_owned(),
        label: column.label.to_owned(),
        others: owned(column.synonyms),
        cell,
        place: Place::Field(column.path.to_owned()),
    }
}

fn none_leaf(list: &Column, title: &str) -> Leaf {
    let path = format!("{}.none", list.path);
    Leaf {
        place: Place::Field(path.clone()),
        path,
        label: title.to_owned(),
        others: Vec::new(),
        cell: Cell::Tick,
    }
}

fn of_item(
    list: &'static Column,
    columns: &'static [Column],
    position: usize,
) -> impl Iterator<Item = Leaf> {
    cells(columns).map(move |(column, cell)| Leaf {
        path: dotted(&format!("{}.{position}", list.path), column.path),
        label: titled(&format!("{} {}", list.label, position + 1), column.label),
        others: other_titles(list, column, position),
        cell,
        place: Place::Item {
            list,
            position,
            field: column.path,
        },
    })
}

fn of_term(
    each: &'static Column,
    columns: &'static [Column],
    chosen: Chosen,
) -> impl Iterator<Item = Leaf> {
    cells(columns).map(move |(column, cell)| Leaf {
        path: dotted(&format!("{}.{}", each.path, chosen.wire), column.path),
        label: titled(
            &format!("{}\u{a0}: {}", each.label, chosen.term.label),
            column.label,
        ),
        others: Vec::new(),
        cell,
        place: Place::Said {
            each,
            of: chosen.wire.clone(),
            field: column.path,
        },
    })
}

/// A title without a number is that of the first entry.
fn other_titles(list: &Column, column: &Column, position: usize) -> Vec<String> {
    let mut titles = owned(column.synonyms);
    if column.label.is_empty() {
        titles.push(list.label.to_owned());
        titles.extend(owned(list.synonyms));
    } else {
        titles.push(titled(list.label, column.label));
    }
    let numbered = |title: &String| format!("{title} {}", position + 1);
    let mut all: Vec<String> = titles.iter().map(numbered).collect();
    if position == 0 {
        all.extend(titles);
    }
    all
}

fn titled(entry: &str, field: &str) -> String {
    if field.is_empty() {
        entry.to_owned()
    } else {
        format!("{entry} – {field}")
    }
}

fn dotted(entry: &str, field: &str) -> String {
    if field.is_empty() {
        entry.to_owned()
    } else {
        format!("{entry}.{field}")
    }
}

fn owned(titles: &[&str]) -> Vec<String> {
    titles.iter().map(|title| (*title).to_owned()).collect()
}
