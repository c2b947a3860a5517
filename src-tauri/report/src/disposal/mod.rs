//! The certificate of the destruction of a file: what is left once its years are over (procedure, § 4.10).

mod from_register;
mod model;

pub use model::DisposalSheet;

use crate::document::{Document, render};
use crate::layout::{Block, Heading, Signature};
use crate::record;
use crate::style::Style;

/// The certificate « Certificat d’élimination ».
#[must_use]
pub fn disposal_certificate(sheet: &DisposalSheet) -> Document {
    let title = format!("{TITLE}, violation {}", sheet.number);
    let about = format!("Dossier de la violation {}", sheet.number);
    let blocks = record::titled(TITLE, &about, &sheet.header, body(sheet));
    render(&title, &sheet.header, &blocks, None)
}

const TITLE: &str = "Certificat d’élimination";

fn body(sheet: &DisposalSheet) -> Vec<Block> {
    let mut blocks = vec![
        Block::Paragraph(sheet.statement.clone(), Style::BODY),
        Block::Gap(14.0),
    ];
    blocks.extend(sheet.sections.iter().flat_map(record::section));
    blocks.extend([
        Block::Heading(Heading {
            number: String::new(),
            title: "Signature".to_owned(),
            aside: String::new(),
        }),
        Block::Gap(10.0),
        Block::Signatures(vec![Signature {
            quality: sheet.signatory_quality.clone(),
            name: sheet.signatory.clone(),
        }]),
    ]);
    blocks
}
