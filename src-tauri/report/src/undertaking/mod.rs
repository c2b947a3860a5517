//! The undertaking of confidentiality that the staff signs about the data of an activity (GDPR, art. 29 and 32.4).

mod from_register;
mod model;

pub use model::ConfidentialityUndertaking;

use crate::document::{Document, render};
use crate::layout::{Blank, Block, Heading, Signature};
use crate::record;
use crate::style::{Color, Style};

/// The undertaking « Engagement de confidentialité », to be filled in and signed by hand.
#[must_use]
pub fn confidentiality_undertaking(undertaking: &ConfidentialityUndertaking) -> Document {
    let title = format!("{TITLE}, {}", undertaking.name);
    render(&title, &undertaking.header, &blocks(undertaking), None)
}

const TITLE: &str = "Engagement de confidentialité";

fn blocks(undertaking: &ConfidentialityUndertaking) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(TITLE.to_owned()),
        Block::Gap(2.0),
        Block::Paragraph(undertaking.name.clone(), Style::BODY.in_color(Color::INK_2)),
        Block::Gap(14.0),
        blanks([("Nom et prénom", 0.55), ("Fonction", 0.45)]),
        Block::Gap(8.0),
    ];
    let chapters = undertaking.chapters.iter();
    blocks.extend(chapters.flat_map(|chapter| record::chapter(0, chapter)));
    blocks.extend(signatures(&undertaking.organisation));
    blocks
}

fn blanks(blanks: [(&str, f32); 2]) -> Block {
    let blanks = blanks.map(|(label, share)| Blank {
        label: label.to_owned(),
        share,
    });
    Block::Blanks(blanks.into())
}

fn signatures(organisation: &str) -> Vec<Block> {
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
            signature("La personne qui s’engage", ""),
            signature("Reçu pour l’organisme", organisation),
        ]),
    ]
}
