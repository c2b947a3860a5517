//! The documents about a processor (GDPR, art. 28): its sheet, and the review of the clauses of its contract.

mod contract;
mod identity;
mod model;
mod presence;
mod review;
mod sheet;
mod source;
mod standing;

pub use model::{ProcessorReview, ProcessorSheet};
pub use source::ProcessorSource;

use crate::activity::headline;
use crate::document::{Document, render};
use crate::layout::{Block, Heading, Signature};
use crate::pdf::Attachment;
use crate::record::{self, Chapter, Row};
use crate::style::{Color, Style};

/// The sheet « Fiche de sous-traitant ».
#[must_use]
pub fn processor_sheet(sheet: &ProcessorSheet) -> Document {
    let title = format!("Fiche de sous-traitant {}, {}", sheet.number, sheet.name);
    let data = Attachment::register_data(&sheet.data);
    let under = format!("Fiche de sous-traitant {}", sheet.number);
    let blocks = blocks(&sheet.name, under, &sheet.headline, &sheet.chapters);
    render(&title, &sheet.header, &blocks, Some(&data))
}

/// The sheet « Revue des clauses ».
#[must_use]
pub fn processor_review(review: &ProcessorReview) -> Document {
    let title = format!("{REVIEW}, sous-traitant {}", review.number);
    let data = Attachment::register_data(&review.data);
    let under = format!(
        "{} · {} · {} du RGPD",
        review.name, review.number, review.article
    );
    let mut blocks = blocks(REVIEW, under, &review.headline, &review.chapters);
    blocks.extend(signatures(review));
    render(&title, &review.header, &blocks, Some(&data))
}

const REVIEW: &str = "Revue des clauses du contrat";

fn blocks(title: &str, under: String, facts: &[Row], chapters: &[Chapter]) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(title.to_owned()),
        Block::Gap(2.0),
        Block::Paragraph(under, Style::BODY.in_color(Color::INK_2)),
        Block::Gap(16.0),
        headline(facts),
    ];
    let chapters = chapters.iter().zip(1..);
    blocks.extend(chapters.flat_map(|(chapter, rank)| record::chapter(rank, chapter)));
    blocks
}

fn signatures(review: &ProcessorReview) -> Vec<Block> {
    let signature = |quality: &str, name: &str| Signature {
        quality: quality.to_owned(),
        name: name.to_owned(),
    };
    vec![
        Block::Heading(Heading {
            number: String::new(),
            title: "Signatures".to_owned(),
            aside: String::new(),
        }),
        Block::Gap(10.0),
        Block::Signatures(vec![
            signature("Revue faite par", &review.reviewer),
            signature("Responsable du traitement", ""),
        ]),
    ]
}
