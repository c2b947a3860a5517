//! What a column of a table is: where its cells go in the form, its title, and how its cells are written.

use law::{Enumeration, Term};
use serde::Serialize;
use serde_json::Value;

use super::links::Linked;

/// Lists the values of an enumeration of the law.
pub(crate) type Terms = fn() -> Vec<Chosen>;

/// A value of the law: what a form writes, and what the law says of it.
pub(crate) struct Chosen {
    /// As a form writes it.
    pub(crate) wire: String,
    /// What the law says of it.
    pub(crate) term: &'static Term,
}

/// A column, or the columns of a list.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    /// Its field in the form, with dots between the names; empty for an entry of a list that is one value.
    pub(crate) path: &'static str,
    /// Its French title. In a list: of an entry, or of a field of an entry, empty for the field that the entry is called by.
    pub(crate) label: &'static str,
    /// Other titles that organisations give it.
    pub(crate) synonyms: &'static [&'static str],
    /// How its cells are written.
    pub(crate) kind: Kind,
}

/// What a column holds.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// One field.
    One(Cell),
    /// Entries, each with these columns; where a person may say that there is none, the title of that column.
    List {
        /// The columns of an entry.
        columns: &'static [Column],
        /// The title of the column that says that there is none.
        none: Option<&'static str>,
    },
    /// What is said of each value of the law.
    Each(Terms, &'static [Column]),
}

/// How a cell is written and what its field is.
#[derive(Clone, Copy)]
pub(crate) enum Cell {
    /// Any text.
    Text,
    /// A civil date.
    Day,
    /// A number of hours, as typed.
    Hours,
    /// Yes, no, or not known.
    YesNo,
    /// Yes, or nothing.
    Tick,
    /// A number of persons or records, with how sure it is.
    Count,
    /// A date and an hour, with how sure they are.
    Instant,
    /// A country by its name; a code in the form.
    Country,
    /// One value of the law, or none.
    Choice(Terms),
    /// One value of the law, without which the entry does not exist.
    Category(Terms),
    /// Several values of the law, one on each line.
    Many(Terms),
    /// Likewise, or "ne sait pas".
    ManyOrUnknown(Terms),
    /// The name of another entry of the register, without which the entry does not exist.
    Link(Linked),
    /// Names of other entries of the register, one on each line, or "ne sait pas".
    LinksOrUnknown(Linked),
}

impl Column {
    /// With other titles that organisations give it.
    pub(crate) const fn or(self, synonyms: &'static [&'static str]) -> Self {
        Self { synonyms, ..self }
    }
}

/// A column of one field.
pub(crate) const fn column(path: &'static str, label: &'static str, cell: Cell) -> Column {
    of_kind(path, label, Kind::One(cell))
}

const fn of_kind(path: &'static str, label: &'static str, kind: Kind) -> Column {
    Column {
        path,
        label,
        synonyms: &[],
        kind,
    }
}

/// A column of any text.
pub(crate) const fn text(path: &'static str, label: &'static str) -> Column {
    column(path, label, Cell::Text)
}

/// A column of dates.
pub(crate) const fn day(path: &'static str, label: &'static str) -> Column {
    column(path, label, Cell::Day)
}

/// The columns of entries, titled « label 1 », « label 1 – field », « label 2 »…
pub(crate) const fn list(
    path: &'static str,
    label: &'static str,
    columns: &'static [Column],
) -> Column {
    of_kind(
        path,
        label,
        Kind::List {
            columns,
            none: None,
        },
    )
}

/// Likewise, where a person may say that there is none.
pub(crate) const fn listing(
    path: &'static str,
    label: &'static str,
    none: &'static str,
    columns: &'static [Column],
) -> Column {
    let none = Some(none);
    of_kind(path, label, Kind::List { columns, none })
}

/// One value of the law, or none.
pub(crate) const fn choice<T: Enumeration + Serialize>(
    path: &'static str,
    label: &'static str,
) -> Column {
    column(path, label, Cell::Choice(terms::<T>))
}

/// One value of the law, without which the entry does not exist.
pub(crate) const fn category<T: Enumeration + Serialize>(
    path: &'static str,
    label: &'static str,
) -> Column {
    column(path, label, Cell::Category(terms::<T>))
}

/// What is said of each value of the law, titled « label : value – field ».
pub(crate) const fn each<T: Enumeration + Serialize>(
    path: &'static str,
    label: &'static str,
    columns: &'static [Column],
) -> Column {
    of_kind(path, label, Kind::Each(terms::<T>, columns))
}

/// The values of an enumeration, in the order shown.
pub(crate) fn terms<T: Enumeration + Serialize>() -> Vec<Chosen> {
    let chosen = |value: &T| Chosen {
        wire: wire(value),
        term: value.term(),
    };
    T::ALL.iter().map(chosen).collect()
}

/// A value of the law as a form writes it.
fn wire<T: Enumeration + Serialize>(value: &T) -> String {
    let written = serde_json::to_value(value).ok();
    let written = written.as_ref().and_then(Value::as_str);
    written.unwrap_or(value.term().name).to_owned()
}
