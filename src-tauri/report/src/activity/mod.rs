//! The sheet of one processing activity (GDPR, art. 30).

mod data;
mod dpia;
mod from_register;
mod identity;
mod information;
mod lacking;
mod model;
mod parties;
mod purposes;
mod security;
mod source;

pub use model::{ActivitySheet, Fiche};
pub use source::{ActivitySource, LinkedBreach};

pub(crate) use data::SENSITIVE;
pub(crate) use from_register::is_draft;
pub(crate) use identity::organisation;
pub(crate) use source::Around;

use crate::document::{Document, render};
use crate::layout::{Block, Fact};
use crate::pdf::Attachment;
use crate::record::{self, Row};
use crate::style::{Color, Style};

/// The sheet « Fiche de traitement ».
#[must_use]
pub fn activity_sheet(sheet: &ActivitySheet) -> Document {
    let fiche = &sheet.fiche;
    let title = format!("Fiche de traitement {}, {}", fiche.number, fiche.name);
    let data = Attachment::register_data(&sheet.data);
    let mut blocks = vec![Block::Title(fiche.name.clone())];
    blocks.extend(content(fiche));
    render(&title, &sheet.header, &blocks, Some(&data))
}

/// What a fiche says under its title.
pub(crate) fn content(fiche: &Fiche) -> Vec<Block> {
    let mut blocks = vec![
        Block::Gap(2.0),
        Block::Paragraph(
            format!("Fiche de traitement {} · {}", fiche.number, fiche.quality),
            Style::BODY.in_color(Color::INK_2),
        ),
        Block::Gap(16.0),
        lacking(fiche.lacking),
        Block::Gap(18.0),
        headline(&fiche.headline),
    ];
    let chapters = fiche.chapters.iter().zip(1..);
    blocks.extend(chapters.flat_map(|(chapter, rank)| record::chapter(rank, chapter)));
    blocks
}

/// How much the law still asks for.
fn lacking(count: usize) -> Block {
    let (text, color) = match count {
        0 => (
            "La fiche dit tout ce que la loi demande.".to_owned(),
            Color::DONE,
        ),
        1 => (
            "1 élément demandé par la loi manque encore ; il est nommé au dernier chapitre."
                .to_owned(),
            Color::UNKNOWN,
        ),
        _ => (
            format!(
                "{count} éléments demandés par la loi manquent encore ; ils sont nommés au dernier chapitre."
            ),
            Color::UNKNOWN,
        ),
    };
    Block::Notice(text, color)
}

/// Facts side by side, each as wide as the others.
pub(crate) fn headline(rows: &[Row]) -> Block {
    #[expect(clippy::cast_precision_loss, reason = "a few facts")]
    let share = 1.0 / rows.len().max(1) as f32;
    let facts = rows.iter().map(|row| Fact {
        label: row.label.clone(),
        content: record::content(&row.value),
        share,
        color: Color::INK,
    });
    Block::Facts(facts.collect(), Color::ACCENT)
}
