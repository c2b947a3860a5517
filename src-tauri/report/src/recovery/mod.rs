//! The sheet that keeps the recovery code, on one page.

mod model;

pub use model::{Lookalike, RecoverySheet};

use crate::document::{Document, Header, render};
use crate::layout::{Block, Heading};
use crate::style::Style;

/// The sheet to print when a register is created or its code renewed.
///
/// The bytes hold the code: they go where the person says and nowhere else.
#[must_use]
pub fn recovery_sheet(sheet: &RecoverySheet) -> Document {
    let header = Header {
        organisation: sheet.organisation.clone(),
        reference: format!("Registre {}", sheet.register_file),
        version: String::new(),
        confidentiality: "Secret".to_owned(),
        journal: None,
        author: String::new(),
        printed_at: sheet.printed_at.clone(),
        created_at: sheet.created_at,
        draft: false,
        exercise: false,
    };
    let title = format!("Code de secours du registre {}", sheet.register_file);
    render(&title, &header, &blocks(sheet), None)
}

fn blocks(sheet: &RecoverySheet) -> Vec<Block> {
    let mut blocks = vec![
        Block::Title("Code de secours".to_owned()),
        Block::Gap(2.0),
        Block::Paragraph(
            format!(
                "Il ouvre le registre « {} » quand la phrase de passe est perdue.",
                sheet.register_file
            ),
            Style::BODY,
        ),
        Block::Gap(24.0),
        Block::Code(sheet.code_groups.clone()),
    ];
    blocks.extend(lookalikes(&sheet.lookalikes));
    blocks.extend(purpose());
    blocks.extend(keeping());
    blocks.extend(afterwards());
    blocks
}

fn lookalikes(lookalikes: &[Lookalike]) -> Vec<Block> {
    if lookalikes.is_empty() {
        return Vec::new();
    }
    let entries = lookalikes
        .iter()
        .map(|it| format!("{} : {}", it.characters, it.meaning));
    vec![
        heading("Caractères à ne pas confondre"),
        Block::List(entries.collect()),
    ]
}

fn purpose() -> Vec<Block> {
    vec![
        heading("À quoi il sert"),
        Block::Gap(6.0),
        Block::Paragraph(
            "À l’ouverture du registre, choisir « Utiliser le code de secours » et le taper. \
             On choisit ensuite une nouvelle phrase de passe. Sans la phrase de passe et sans \
             ce code, personne ne peut ouvrir le registre, pas même l’éditeur du logiciel."
                .to_owned(),
            Style::BODY,
        ),
    ]
}

fn keeping() -> Vec<Block> {
    let advice = [
        "Dans une enveloppe fermée, datée et signée sur le rabat.",
        "Dans un coffre ou une armoire qui ferme à clé, à un endroit que la direction connaît.",
        "Jamais avec l’ordinateur, ni en photo, ni dans une messagerie, ni dans un fichier.",
    ];
    vec![
        heading("Où le garder"),
        Block::List(advice.map(str::to_owned).to_vec()),
    ]
}

fn afterwards() -> Vec<Block> {
    vec![
        heading("Quand le remplacer"),
        Block::Gap(6.0),
        Block::Paragraph(
            "Dès qu’une autre personne a pu le lire, ou qu’il a servi : demander un nouveau \
             code dans les réglages du registre, puis détruire cette feuille et les \
             anciennes copies du fichier de clés, que l’ancien code ouvre encore."
                .to_owned(),
            Style::BODY,
        ),
    ]
}

fn heading(title: &str) -> Block {
    Block::Heading(Heading {
        number: String::new(),
        title: title.to_owned(),
        aside: String::new(),
    })
}
