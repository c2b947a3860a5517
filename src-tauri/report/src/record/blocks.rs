//! Sections, rows and values to blocks.

use super::{Row, Section, Value};
use crate::layout::{Block, Content, GridRow, Heading};

/// Words in the place of a value that is not known.
const UNKNOWN: &str = "Non connu à ce stade";

/// Words in the place of a value that the register does not keep.
const ELSEWHERE: &str = "À remplir directement dans le formulaire";

/// A section under its title.
pub(crate) fn section(section: &Section) -> [Block; 2] {
    [
        Block::Heading(Heading {
            number: section.number.clone(),
            title: section.title.clone(),
            aside: section.article.clone(),
        }),
        grid(&section.rows),
    ]
}

/// Facts without a title.
pub(crate) fn grid(rows: &[Row]) -> Block {
    Block::Grid(rows.iter().map(grid_row).collect())
}

fn grid_row(row: &Row) -> GridRow {
    GridRow {
        label: label(row),
        content: content(&row.value),
        note: row.note.clone(),
    }
}

fn label(row: &Row) -> String {
    if row.number.is_empty() {
        row.label.clone()
    } else {
        format!("{}. {}", row.number, row.label)
    }
}

/// A value where it stands alone.
pub(crate) fn content(value: &Value) -> Content {
    match value {
        Value::Text(text) => Content::Text(text.clone()),
        Value::Choices(choices) => Content::Marked(
            choices
                .iter()
                .map(|choice| (choice.text.clone(), choice.mark.clone()))
                .collect(),
        ),
        Value::Missing => Content::Missing(UNKNOWN.to_owned()),
        Value::Elsewhere => Content::Text(ELSEWHERE.to_owned()),
    }
}
