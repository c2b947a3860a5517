//! The sheet « Appréciation du risque et décision »: what is proposed and why, what was decided and why
//! (articles 33.1, 33.5 and 34.1).

mod answers;
mod circumstances;
mod from_register;
mod model;
mod proposal;
mod second_opinion;

pub use model::{AssessmentSheet, Change, Headline, Signatory};

use crate::document::{Document, render};
use crate::layout::{Block, Column, Content, Fact, Heading, Signature};
use crate::pdf::Attachment;
use crate::record;
use crate::style::{Color, Style};

/// The sheet « Appréciation du risque et décision ».
#[must_use]
pub fn assessment_sheet(sheet: &AssessmentSheet) -> Document {
    let title = format!("{TITLE}, violation {}", sheet.number);
    let data = Attachment::register_data(&sheet.data);
    let reference = format!("Violation {} · {}", sheet.number, sheet.article);
    let blocks = record::titled(TITLE, &reference, &sheet.header, body(sheet));
    render(&title, &sheet.header, &blocks, Some(&data))
}

/// Title of the sheet.
pub(crate) const TITLE: &str = "Appréciation du risque et décision";

/// Everything but the title.
pub(crate) fn body(sheet: &AssessmentSheet) -> Vec<Block> {
    let mut blocks = headline(&sheet.headline);
    blocks.extend(sheet.proposal.iter().flat_map(record::section));
    blocks.extend(changes(&sheet.changes));
    blocks.extend(sheet.answers.iter().flat_map(record::section));
    blocks.extend(signatures(&sheet.signatories));
    blocks
}

fn headline(headline: &Headline) -> Vec<Block> {
    let color = if headline.decided {
        Color::ACCENT
    } else {
        Color::UNKNOWN
    };
    let fact = |label: &str, content: Content, share: f32| Fact {
        label: label.to_owned(),
        content,
        share,
        color: Color::INK,
    };
    let level = Content::Text(headline.level.clone());
    let mut facts = vec![Fact {
        color,
        ..fact("Niveau décidé", level, 0.3)
    }];
    if headline.decided {
        facts.push(fact("Par", record::content(&headline.decided_by), 0.3));
        facts.push(fact("Le", record::content(&headline.decided_on), 0.4));
    }
    let mut blocks = vec![Block::Facts(facts, color)];
    if !headline.meaning.is_empty() {
        blocks.push(Block::Gap(10.0));
        blocks.push(Block::Paragraph(headline.meaning.clone(), Style::BODY));
    }
    blocks.extend(refusal(headline.refusal.as_deref()));
    blocks
}

/// Why nothing is notified: what an authority asks for first.
fn refusal(reason: Option<&str>) -> Vec<Block> {
    let Some(reason) = reason else {
        return Vec::new();
    };
    vec![
        heading("", "Pourquoi la CNIL n’est pas notifiée"),
        Block::Gap(8.0),
        Block::Notice(reason.to_owned(), Color::ACCENT),
    ]
}

fn changes(changes: &[Change]) -> Vec<Block> {
    let heading = heading(CHANGES, "Ce qui changerait la proposition");
    if changes.is_empty() {
        let none = "Aucune réponse déjà donnée ne changerait, à elle seule, le niveau proposé.";
        let none = Block::Paragraph(none.to_owned(), Style::BODY);
        return vec![heading, Block::Gap(6.0), none];
    }
    let rows = changes.iter().map(|change| {
        vec![
            change.circumstance.clone().into(),
            change.value.clone().into(),
            change.effect.clone().into(),
            change.level.clone().into(),
        ]
    });
    vec![heading, Block::Table(change_columns(), rows.collect())]
}

/// Number of the section that says what would change the proposal.
const CHANGES: &str = "3";

fn change_columns() -> Vec<Column> {
    [
        ("Si la réponse à", 0.31),
        ("était", 0.26),
        ("le risque", 0.16),
        ("et le niveau serait", 0.27),
    ]
    .map(|(title, share)| Column {
        title: title.to_owned(),
        share,
        tick: false,
    })
    .into()
}

fn signatures(signatories: &[Signatory]) -> Vec<Block> {
    let boxes = signatories.iter().map(|signatory| Signature {
        quality: signatory.quality.clone(),
        name: signatory.name.clone(),
    });
    vec![
        heading("", "Signatures"),
        Block::Gap(10.0),
        Block::Signatures(boxes.collect()),
    ]
}

fn heading(number: &str, title: &str) -> Block {
    Block::Heading(Heading {
        number: number.to_owned(),
        title: title.to_owned(),
        aside: String::new(),
    })
}
