//! The sheet of an initial notification (article 33.3): what to copy into the
//! authority's online service, section by section.

mod from_register;
mod model;

pub use from_register::Source;
pub use model::{Choice, Clock, MissingItem, NotificationSheet, Row, Section, Tone, Value};

use crate::document::{Document, render};
use crate::layout::{Block, Column, Content, Fact, GridRow, Heading};
use crate::pdf::Attachment;
use crate::style::{Color, Style};

/// Words in the place of a value that is not known.
const UNKNOWN: &str = "Non connu à ce stade";

/// The sheet « Fiche de notification initiale ».
#[must_use]
pub fn notification_sheet(sheet: &NotificationSheet) -> Document {
    let title = format!("Fiche de notification initiale, violation {}", sheet.number);
    let data = Attachment {
        file_name: "donnees.json",
        description: "Données du registre dont cette fiche est tirée",
        media_type: "application/json",
        bytes: &sheet.data,
    };
    render(&title, &sheet.header, &blocks(sheet), Some(&data))
}

fn blocks(sheet: &NotificationSheet) -> Vec<Block> {
    let mut blocks = opening(sheet);
    blocks.extend(clock(&sheet.clock));
    for section in &sheet.sections {
        blocks.push(Block::Heading(Heading {
            number: section.number.clone(),
            title: section.title.clone(),
            aside: section.article.clone(),
        }));
        blocks.push(Block::Grid(section.rows.iter().map(grid_row).collect()));
    }
    blocks.extend(still_unknown(&sheet.missing));
    blocks
}

fn opening(sheet: &NotificationSheet) -> Vec<Block> {
    vec![
        Block::Title("Fiche de notification initiale".to_owned()),
        Block::Gap(2.0),
        Block::Paragraph(
            format!("Violation {} · {}", sheet.number, sheet.article),
            Style::BODY.in_color(Color::INK_2),
        ),
        Block::Gap(16.0),
        Block::Notice(
            "Récapitulatif à recopier dans le téléservice de notification de la CNIL. \
             Ce n’est pas le formulaire de la CNIL."
                .to_owned(),
            Color::ACCENT,
        ),
        Block::Gap(8.0),
        unknown_count(sheet.missing.len()),
        Block::Gap(18.0),
    ]
}

/// How much is missing, and that it prevents nothing.
fn unknown_count(count: usize) -> Block {
    let (text, color) = match count {
        0 => ("Aucun élément inconnu.".to_owned(), Color::DONE),
        1 => (
            format!("1 élément encore inconnu, encadré en tirets. {PREVENTS_NOTHING}"),
            Color::UNKNOWN,
        ),
        _ => (
            format!("{count} éléments encore inconnus, encadrés en tirets. {PREVENTS_NOTHING}"),
            Color::UNKNOWN,
        ),
    };
    Block::Notice(text, color)
}

const PREVENTS_NOTHING: &str =
    "Cela n’empêche pas de notifier : le reste se donne ensuite, par notification complémentaire.";

fn clock(clock: &Clock) -> Vec<Block> {
    let (shape, color) = match clock.tone {
        Tone::Calm => ("○", Color::ACCENT),
        Tone::Near => ("●", Color::TODO),
        Tone::Late => ("▲", Color::LATE),
        Tone::Done => ("✓", Color::DONE),
    };
    let state = Value::Text(format!("{shape} {}", clock.state));
    let facts = vec![
        fact("Prise de connaissance", &clock.aware, 0.37, Color::INK),
        fact(&clock.deadline_label, &clock.deadline, 0.37, color),
        fact("Notification", &state, 0.26, color),
    ];
    vec![
        Block::Facts(facts, color),
        Block::Grid(clock.details.iter().map(grid_row).collect()),
    ]
}

fn fact(label: &str, value: &Value, share: f32, color: Color) -> Fact {
    Fact {
        label: label.to_owned(),
        content: content(value),
        share,
        color,
    }
}

fn grid_row(row: &Row) -> GridRow {
    GridRow {
        label: row.label.clone(),
        content: content(&row.value),
        note: row.note.clone(),
    }
}

fn content(value: &Value) -> Content {
    match value {
        Value::Text(text) => Content::Text(text.clone()),
        Value::Choices(choices) => Content::Marked(
            choices
                .iter()
                .map(|choice| (choice.text.clone(), choice.mark.clone()))
                .collect(),
        ),
        Value::Missing => Content::Missing(UNKNOWN.to_owned()),
    }
}

/// The to-do list of the complementary notification; nothing when all is known.
fn still_unknown(missing: &[MissingItem]) -> Vec<Block> {
    if missing.is_empty() {
        return Vec::new();
    }
    let rows = missing.iter().map(|item| {
        vec![
            item.label.clone(),
            item.section.clone(),
            item.article.clone(),
        ]
    });
    vec![
        Block::Heading(Heading {
            number: String::new(),
            title: "Éléments encore inconnus".to_owned(),
            aside: String::new(),
        }),
        Block::Gap(6.0),
        Block::Paragraph(
            "À donner sans autre retard indu, par notification complémentaire.".to_owned(),
            Style::BODY,
        ),
        Block::Gap(6.0),
        Block::Table(missing_columns(), rows.collect()),
    ]
}

fn missing_columns() -> Vec<Column> {
    [
        ("À trouver", 0.6, true),
        ("Rubrique", 0.15, false),
        ("Article", 0.25, false),
    ]
    .map(|(title, share, tick)| Column {
        title: title.to_owned(),
        share,
        tick,
    })
    .into()
}
