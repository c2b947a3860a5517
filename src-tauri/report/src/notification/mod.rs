//! The sheet of a notification (articles 33.3 and 33.4): what to copy into the form of the
//! authority, section by section in the order of a version of it.

mod answer;
mod authorities;
mod chronology;
mod clock;
mod effects;
mod facts;
mod fields;
mod file;
mod from_register;
mod information;
mod model;
mod parties;
mod stage;
mod treatment;

pub use model::{Clock, MissingItem, NotificationSheet, Tone};
pub use stage::Stage;

use crate::document::{Document, render};
use crate::layout::{Block, Column, Fact, Heading};
use crate::pdf::Attachment;
use crate::record::{self, Value};
use crate::style::{Color, Style};

/// The sheet of one notification.
#[must_use]
pub fn notification_sheet(sheet: &NotificationSheet) -> Document {
    let title = format!("{}, violation {}", sheet.stage.title(), sheet.number);
    let data = Attachment::register_data(&sheet.data);
    let blocks = record::titled(
        sheet.stage.title(),
        &reference(sheet),
        &sheet.header,
        body(sheet),
    );
    render(&title, &sheet.header, &blocks, Some(&data))
}

/// Everything but the title.
pub(crate) fn body(sheet: &NotificationSheet) -> Vec<Block> {
    let mut blocks = opening(sheet);
    blocks.extend(clock(&sheet.clock));
    blocks.extend(sheet.sections.iter().flat_map(record::section));
    blocks.extend(still_unknown(&sheet.missing));
    blocks.extend(source_of_the_form(sheet));
    blocks
}

fn reference(sheet: &NotificationSheet) -> String {
    format!(
        "Violation {} · {}\n{}",
        sheet.number,
        sheet.article,
        sheet.form.label()
    )
}

fn opening(sheet: &NotificationSheet) -> Vec<Block> {
    vec![
        Block::Notice(sheet.form.help().to_owned(), Color::ACCENT),
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
    vec![Block::Facts(facts, color), record::grid(&clock.details)]
}

fn fact(label: &str, value: &Value, share: f32, color: Color) -> Fact {
    Fact {
        label: label.to_owned(),
        content: record::content(value),
        share,
        color,
    }
}

/// The to-do list of the complementary notification; nothing when all is known.
fn still_unknown(missing: &[MissingItem]) -> Vec<Block> {
    if missing.is_empty() {
        return Vec::new();
    }
    let rows = missing.iter().map(|item| {
        vec![
            item.label.clone().into(),
            item.section.clone().into(),
            item.article.clone().into(),
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

/// Where the list of the fields comes from.
fn source_of_the_form(sheet: &NotificationSheet) -> Vec<Block> {
    let source = sheet.form.article().unwrap_or_default();
    let words = format!("Source de la liste des champs : {source}.");
    vec![Block::Gap(12.0), Block::Paragraph(words, Style::NOTE)]
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
