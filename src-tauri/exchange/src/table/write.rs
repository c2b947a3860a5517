//! A register as a sheet.

use serde_json::Value;
use spreadsheet::{Row, RowKind, Sheet, Workbook};

use super::form_value::{at, entries};
use super::leaf::{Leaf, leaves};
use super::links::Links;
use super::register::{Table, TableForm};
use super::show::shown;
use super::{NUMBER, column::Cell};

/// Width of a column of texts, in characters.
const WIDE: u16 = 40;
/// Width of the other columns, in characters.
const NARROW: u16 = 20;

/// The entries of a register with their numbers, one on each line, under a line of titles.
///
/// A list takes as many columns as the longest one needs, and those of one entry when all are empty, so that an
/// empty table shows what may be filled in.
#[must_use]
pub fn write_table(table: Table, entries: &[(String, TableForm)], links: &Links) -> Workbook {
    let forms: Vec<(&str, Value)> = entries
        .iter()
        .map(|(number, form)| (number.as_str(), form.fields()))
        .collect();
    let leaves = leaves_of(table, &forms);
    let mut rows = vec![titles(&leaves)];
    rows.extend(
        forms
            .iter()
            .map(|(number, form)| line(number, form, &leaves, links)),
    );
    Workbook {
        sheets: vec![Sheet {
            name: table.title().to_owned(),
            rows,
            widths: widths(&leaves),
        }],
    }
}

fn leaves_of(table: Table, forms: &[(&str, Value)]) -> Vec<Leaf> {
    leaves(table.columns(), |list| {
        let lengths = forms.iter().map(|(_, form)| entries(form, list).len());
        lengths.max().unwrap_or_default().max(1)
    })
}

fn titles(leaves: &[Leaf]) -> Row {
    let titles = leaves.iter().map(|leaf| leaf.label.clone());
    Row {
        cells: std::iter::once(NUMBER.to_owned()).chain(titles).collect(),
        kind: RowKind::Header,
    }
}

fn line(number: &str, form: &Value, leaves: &[Leaf], links: &Links) -> Row {
    let cells = leaves.iter().map(|leaf| {
        let value = at(form, &leaf.place);
        value.map_or_else(String::new, |value| shown(leaf.cell, value, links))
    });
    Row {
        cells: std::iter::once(number.to_owned()).chain(cells).collect(),
        kind: RowKind::Plain,
    }
}

fn widths(leaves: &[Leaf]) -> Vec<u16> {
    let width = |leaf: &Leaf| match leaf.cell {
        Cell::Text => WIDE,
        Cell::Day
        | Cell::Hours
        | Cell::YesNo
        | Cell::Tick
        | Cell::Count
        | Cell::Instant
        | Cell::Country
        | Cell::Choice(_)
        | Cell::Category(_)
        | Cell::Many(_)
        | Cell::ManyOrUnknown(_)
        | Cell::Link(_)
        | Cell::LinksOrUnknown(_) => NARROW,
    };
    std::iter::once(NARROW)
        .chain(leaves.iter().map(width))
        .collect()
}
