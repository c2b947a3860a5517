//! A letter to persons outside: what happened to their data, and what they can do.

mod model;
mod passage;

pub(crate) use model::sections;
pub use model::{LetterDocument, LetterSection};

use domain::letter::DASH;

use crate::document::{Document, Header, render};
use crate::layout::{Block, Heading};
use crate::style::Style;
use passage::{Passage, passages};

/// The letter to print, or to send as it is.
///
/// It leaves the organisation: nothing of the journal is printed on it and nothing of the register
/// is attached to it.
#[must_use]
pub fn letter(letter: &LetterDocument) -> Document {
    let header = Header {
        organisation: letter.organisation.clone(),
        reference: String::new(),
        version: String::new(),
        confidentiality: String::new(),
        journal: None,
        author: String::new(),
        printed_at: letter.printed_at.clone(),
        created_at: letter.created_at,
        draft: false,
        exercise: letter.exercise,
    };
    let title = format!("{}, {}", letter.subject, letter.reference);
    render(&title, &header, &blocks(letter), None)
}

fn blocks(letter: &LetterDocument) -> Vec<Block> {
    let print = Print::of(letter);
    let mut blocks = head(letter, &print);
    blocks.extend(print.text(&letter.opening));
    for section in &letter.sections {
        blocks.extend(print.section(section));
    }
    blocks.extend(leave(letter, &print));
    blocks
}

/// Who writes and when, with room beside and under it for the address that a window envelope shows.
fn head(letter: &LetterDocument, print: &Print) -> Vec<Block> {
    const ADDRESS: f32 = 76.0;
    let dated = format!("{}\nRéférence : {}", letter.dated, letter.reference);
    let sender = (!letter.sender.is_empty()).then(|| letter.sender.join("\n"));
    let sender = sender.map(|lines| Block::Paragraph(lines, Style::NOTE));
    let under = [
        Block::Gap(ADDRESS),
        Block::Paragraph(dated, print.body),
        Block::Gap(18.0),
        Block::Title(letter.subject.clone()),
        Block::Gap(12.0),
    ];
    sender.into_iter().chain(under).collect()
}

/// The last words stay with who signs and with the room to sign in.
fn leave(letter: &LetterDocument, print: &Print) -> Vec<Block> {
    let (before, last) = match letter.closing.rsplit_once("\n\n") {
        Some((before, last)) => (before, last),
        None => ("", letter.closing.as_str()),
    };
    let mut blocks = vec![Block::Gap(14.0)];
    blocks.extend(print.text(before));
    blocks.push(Block::Gap(BETWEEN));
    let signed = format!("{last}\n\n{}", letter.organisation);
    blocks.push(Block::Paragraph(signed.trim_start().to_owned(), print.body));
    blocks.push(Block::Signatures(Vec::new()));
    blocks
}

/// Room between two paragraphs.
const BETWEEN: f32 = 8.0;

/// How large a letter is printed.
struct Print {
    body: Style,
    is_large: bool,
}

impl Print {
    /// The size that European guidance asks of texts that are easy to read.
    const LARGE: Style = Style {
        size: 14.0,
        leading: 21.0,
        ..Style::BODY
    };

    fn of(letter: &LetterDocument) -> Self {
        Self {
            body: if letter.large_print {
                Self::LARGE
            } else {
                Style::BODY
            },
            is_large: letter.large_print,
        }
    }

    fn section(&self, section: &LetterSection) -> Vec<Block> {
        let mut blocks = self.heading(&section.title);
        blocks.extend(self.text(&section.text));
        blocks
    }

    /// In large print a heading is as large as the title: the layout's own headings are smaller than
    /// the text that they would announce.
    fn heading(&self, title: &str) -> Vec<Block> {
        if self.is_large {
            return vec![
                Block::Gap(24.0),
                Block::Title(title.to_owned()),
                Block::Gap(6.0),
            ];
        }
        let heading = Heading {
            number: String::new(),
            title: title.to_owned(),
            aside: String::new(),
        };
        vec![
            Block::Gap(6.0),
            Block::FormHeading(heading),
            Block::Gap(5.0),
        ]
    }

    /// Paragraphs and lists, with room between them.
    fn text(&self, text: &str) -> Vec<Block> {
        let mut blocks = Vec::new();
        for passage in passages(text) {
            if passage.begins_a_paragraph && !blocks.is_empty() {
                blocks.push(Block::Gap(BETWEEN));
            }
            blocks.extend(self.passage(passage));
        }
        blocks
    }

    fn passage(&self, passage: Passage<'_>) -> Vec<Block> {
        let lines = passage.lines.into_iter().map(str::to_owned);
        let lines: Vec<String> = lines.collect();
        if !passage.is_list {
            return vec![Block::Paragraph(lines.join("\n"), self.body)];
        }
        if self.is_large {
            return self.large_list(&lines);
        }
        vec![Block::List(lines)]
    }

    /// A list in large print is made of paragraphs with dashes: the layout knows lists of one size only.
    fn large_list(&self, lines: &[String]) -> Vec<Block> {
        let entries = lines.iter().map(|line| format!("{DASH}{line}"));
        entries
            .flat_map(|entry| [Block::Gap(4.0), Block::Paragraph(entry, self.body)])
            .collect()
    }
}
