//! Sections, rows and values to blocks.

use super::header::notices;
use super::{Body, Cell, Chapter, Row, Section, Table, Value};
use crate::document::Header;
use crate::layout::{Block, Column, Content, GridRow, Heading, TableCell};
use crate::style::{Color, Style};

/// Words in the place of a value that is not known.
const UNKNOWN: &str = "Non connu à ce stade";

/// Words in the place of a value that a record still has to say.
const TO_COMPLETE: &str = "À compléter";

/// Words in the place of a value that the register does not keep.
const ELSEWHERE: &str = "À remplir directement dans le formulaire";

/// A document under its title and what it is about, with what a version of it leaves out.
pub(crate) fn titled(
    title: &str,
    reference: &str,
    header: &Header,
    body: Vec<Block>,
) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(title.to_owned()),
        Block::Gap(2.0),
        Block::Paragraph(reference.to_owned(), Style::BODY.in_color(Color::INK_2)),
        Block::Gap(16.0),
    ];
    blocks.extend(notices(header));
    blocks.extend(body);
    blocks
}

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

/// A chapter under its title and its number; a chapter without a number has rank 0.
pub(crate) fn chapter(rank: usize, chapter: &Chapter) -> Vec<Block> {
    let number = if rank == 0 {
        String::new()
    } else {
        rank.to_string()
    };
    let heading = Block::Heading(Heading {
        number,
        title: chapter.title.clone(),
        aside: chapter.article.clone(),
    });
    let mut blocks = vec![heading];
    for (rank, entry) in chapter.body.iter().enumerate() {
        blocks.push(Block::Gap(room_before(rank, entry)));
        blocks.push(body(entry));
    }
    blocks
}

/// Facts stand right under the line of the title; everything else has room above it.
fn room_before(rank: usize, body: &Body) -> f32 {
    match body {
        Body::Rows(_) | Body::Table(_) if rank == 0 => 0.0,
        Body::Rows(_) | Body::Table(_) => 8.0,
        Body::Text(_) | Body::List(_) => 6.0,
    }
}

fn body(body: &Body) -> Block {
    match body {
        Body::Rows(rows) => grid(rows),
        Body::Table(table) => self::table(table),
        Body::Text(text) => Block::Paragraph(text.clone(), Style::BODY),
        Body::List(entries) => Block::List(entries.clone()),
    }
}

pub(crate) fn table(table: &Table) -> Block {
    let columns = table.columns.iter();
    let columns = columns.map(|(title, share)| column(title, *share));
    Block::Table(columns.collect(), table_rows(&table.rows))
}

/// A column with its share of the width, in hundredths.
pub(crate) fn column(title: &str, share: u8) -> Column {
    Column {
        title: title.to_owned(),
        share: f32::from(share) / 100.0,
        tick: false,
    }
}

/// The rows of a table, cell by cell.
pub(crate) fn table_rows(rows: &[Vec<Cell>]) -> Vec<Vec<TableCell>> {
    let cell = |cell: &Cell| TableCell {
        content: content(&cell.value),
        note: cell.note.clone(),
    };
    rows.iter()
        .map(|row| row.iter().map(cell).collect())
        .collect()
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
        Value::ToComplete => Content::Missing(TO_COMPLETE.to_owned()),
        Value::Elsewhere => Content::Text(ELSEWHERE.to_owned()),
    }
}
