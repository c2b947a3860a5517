//! The register of processing activities as a whole (GDPR, art. 30): its table of contents, then every fiche.

mod from_register;
mod model;

pub use from_register::{AttachedFiles, LinkedBreaches, RegisterSource};
pub use model::{FicheList, ProcessingRegister};

use crate::activity::{Fiche, content, headline};
use crate::document::{Document, render};
use crate::layout::{Block, Heading, Part};
use crate::pdf::Attachment;
use crate::record;
use crate::style::{Color, Style};

/// The document « Registre des activités de traitement ».
#[must_use]
pub fn processing_register(register: &ProcessingRegister) -> Document {
    let data = Attachment::register_data(&register.data);
    render(TITLE, &register.header, &blocks(register), Some(&data))
}

const TITLE: &str = "Registre des activités de traitement";

fn blocks(register: &ProcessingRegister) -> Vec<Block> {
    let mut blocks = opening(register);
    blocks.extend(register.lists.iter().flat_map(contents));
    let entries = register.lists.iter().flat_map(|list| &list.entries);
    blocks.extend(entries.flat_map(|(_, fiche)| part(fiche)));
    blocks
}

fn opening(register: &ProcessingRegister) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title(TITLE.to_owned()),
        Block::Gap(2.0),
        Block::Paragraph(
            register.header.organisation.clone(),
            Style::BODY.in_color(Color::INK_2),
        ),
        Block::Gap(16.0),
        headline(&register.headline),
    ];
    blocks.extend(record::chapter(0, &register.organisation));
    blocks
}

/// The fiches of one capacity, each with its page.
fn contents(list: &FicheList) -> Vec<Block> {
    let heading = Block::Heading(Heading {
        number: String::new(),
        title: list.title.clone(),
        aside: list.article.clone(),
    });
    let columns = [
        ("N°", 15),
        ("Traitement", 40),
        ("État", 16),
        ("Dernière revue", 19),
        ("Page", 10),
    ];
    let columns = columns.map(|(title, share)| record::column(title, share));
    let rows: Vec<_> = list.entries.iter().map(|(row, _)| row.clone()).collect();
    let table = Block::Contents(columns.into(), record::table_rows(&rows));
    vec![heading, table]
}

fn part(fiche: &Fiche) -> Vec<Block> {
    let part = Part {
        title: fiche.name.clone(),
        reference: format!("{} · {}", fiche.number, fiche.name),
        draft: fiche.draft,
    };
    let content = content(fiche);
    std::iter::once(Block::Part(part)).chain(content).collect()
}
