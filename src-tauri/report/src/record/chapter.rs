//! A section that says more than facts one by one: sentences, lists, tables.

use domain::listing::Listing;
use law::RecordItem;
use serde::Serialize;

use super::{Choice, Row, Value};

/// One section of a document of the registers, numbered by its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// The article that asks for it; may be empty.
    pub article: String,
    /// What it says, in order.
    pub body: Vec<Body>,
}

/// One thing that a chapter says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Body {
    /// Facts, one under the other.
    Rows(Vec<Row>),
    /// Facts of the same kind.
    Table(Table),
    /// Sentences.
    Text(String),
    /// Entries behind dashes.
    List(Vec<String>),
}

/// Facts of the same kind, a row for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Head of each column and its share of the width, in hundredths.
    pub columns: Vec<(String, u8)>,
    /// Its rows, a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// What a cell of a table says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The fact.
    pub value: Value,
    /// A note under it; may be empty.
    pub note: String,
}

impl Chapter {
    /// A chapter that no article asks for.
    pub(crate) fn new(title: &str, body: Vec<Body>) -> Self {
        Self {
            title: title.to_owned(),
            article: String::new(),
            body,
        }
    }

    /// The chapter of an item of the record of an activity, under the label and the article of the law.
    pub(crate) fn of(item: RecordItem, body: Vec<Body>) -> Self {
        Self {
            article: item.article().unwrap_or_default().to_owned(),
            ..Self::new(item.label(), body)
        }
    }
}

impl Table {
    /// A table with these columns.
    pub(crate) fn new<const N: usize>(
        columns: [(&str, u8); N],
        rows: impl Iterator<Item = [Cell; N]>,
    ) -> Self {
        let columns = columns.map(|(title, share)| (title.to_owned(), share));
        Self {
            columns: columns.into(),
            rows: rows.map(Vec::from).collect(),
        }
    }
}

impl Body {
    /// A list of the register: a table of its entries, that there is none, or that it is to be completed.
    pub(crate) fn listing<T>(
        label: &str,
        none: &str,
        list: &Listing<T>,
        table: impl FnOnce(&[T]) -> Table,
    ) -> Vec<Self> {
        if list.is_none() {
            vec![Self::Rows(vec![Row::text(label, none)])]
        } else {
            Self::entries(label, &list.items, table)
        }
    }

    /// A table of entries, to be completed while there is none.
    pub(crate) fn entries<T>(
        label: &str,
        entries: &[T],
        table: impl FnOnce(&[T]) -> Table,
    ) -> Vec<Self> {
        if entries.is_empty() {
            vec![Self::Rows(vec![Row::asked(label, "")])]
        } else {
            vec![Self::Table(table(entries))]
        }
    }
}

impl Cell {
    /// A text, to be completed while it is empty.
    pub(crate) fn asked(text: &str) -> Self {
        Self::new(Value::asked(text))
    }

    /// A text that may be empty.
    pub(crate) fn text(text: &str) -> Self {
        Self::new(Value::Text(text.to_owned()))
    }

    /// A text with what sets it apart.
    pub(crate) fn marked(text: &str, mark: &str) -> Self {
        let choice = Choice {
            text: text.to_owned(),
            mark: mark.to_owned(),
        };
        Self::new(Value::Choices(vec![choice]))
    }

    fn new(value: Value) -> Self {
        Self {
            value,
            note: String::new(),
        }
    }

    /// The same with a note.
    pub(crate) fn noted(self, note: &str) -> Self {
        Self {
            note: note.to_owned(),
            ..self
        }
    }
}
