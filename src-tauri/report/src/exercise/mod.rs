//! The report of an exercise: its story, what its clock measured, what was decided, what it taught.

mod from_register;

use serde::Serialize;

pub use from_register::ExerciseSource;

use crate::document::{Document, Header, render};
use crate::pdf::Attachment;
use crate::record::{self, Chapter, Row};

/// What the report of an exercise says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ExerciseSheet {
    /// What every page says; a draft while it is not debriefed.
    pub header: Header,
    /// The organisation, its number and its title, under the title.
    pub reference: String,
    /// When, how fast, who.
    pub identity: Vec<Row>,
    /// What was expected and measured, what it taught, its messages.
    pub chapters: Vec<Chapter>,
    /// The exercise (JSON), attached to the file.
    pub data: Vec<u8>,
}

const TITLE: &str = "Compte rendu d’exercice";

/// The document « Compte rendu d’exercice ».
#[must_use]
pub fn exercise(sheet: &ExerciseSheet) -> Document {
    let data = Attachment::register_data(&sheet.data);
    let mut body = vec![record::grid(&sheet.identity)];
    body.extend(sheet.chapters.iter().flat_map(|it| record::chapter(0, it)));
    let blocks = record::titled(TITLE, &sheet.reference, &sheet.header, body);
    render(TITLE, &sheet.header, &blocks, Some(&data))
}
