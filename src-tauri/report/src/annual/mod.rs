//! The annual report: the breaches of a year, what was decided and done, the state of the registers, the evaluation.

mod breaches;
mod from_register;
mod standing;

use domain::chart::Drawing;
use serde::Serialize;

pub use from_register::{AnnualPicture, AnnualSource};
pub use standing::RegisterState;

use crate::document::{Document, Header, render};
use crate::layout::{Block, Heading};
use crate::pdf::Attachment;
use crate::record::{self, Chapter, Row};
use crate::style::Style;

/// What the annual report says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnnualReport {
    /// What every page says.
    pub header: Header,
    /// The organisation and the year, under the title.
    pub reference: String,
    /// Its title, with the year.
    pub title: String,
    /// The year in a few lines.
    pub headline: Vec<Row>,
    /// The pictures of the year, each with its figures.
    pub pictures: Vec<Picture>,
    /// What was decided, done, reviewed, evaluated.
    pub chapters: Vec<Chapter>,
    /// The figures of the year (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// A picture with the figures behind it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// What it is of.
    pub title: String,
    /// What it shows, in a sentence.
    pub note: String,
    /// Its shapes; none when there is nothing to show.
    pub drawing: Option<Drawing>,
    /// Its figures.
    pub table: record::Table,
}

/// The document « Rapport annuel ».
#[must_use]
pub fn annual_report(report: &AnnualReport) -> Document {
    let data = Attachment::register_data(&report.data);
    let mut body = vec![record::grid(&report.headline)];
    body.extend(report.chapters.iter().flat_map(|it| record::chapter(0, it)));
    body.extend(report.pictures.iter().flat_map(picture));
    let blocks = record::titled(&report.title, &report.reference, &report.header, body);
    render(&report.title, &report.header, &blocks, Some(&data))
}

fn picture(picture: &Picture) -> Vec<Block> {
    let heading = Block::Heading(Heading {
        number: String::new(),
        title: picture.title.clone(),
        aside: String::new(),
    });
    let note = Block::Paragraph(picture.note.clone(), Style::BODY);
    let mut shown = vec![heading, Block::Gap(4.0), note];
    let Some(drawing) = &picture.drawing else {
        return vec![Block::Together(shown)];
    };
    let words = format!("{}. {}", picture.title, picture.note);
    shown.extend([
        Block::Gap(10.0),
        Block::Picture(drawing.clone(), words),
        Block::Gap(10.0),
    ]);
    vec![Block::Together(shown), record::table(&picture.table)]
}
