//! The letters to the persons as they are written.

use domain::letter::Letter;
use domain::procedure::Answers;

use crate::letter;
use crate::record::{Body, Chapter, FileSource, Row};

/// A chapter for each letter.
pub(super) fn chapters(source: &FileSource<'_>) -> Vec<Chapter> {
    let information = Answers::of(source.steps).information;
    let letters = information.into_iter().flat_map(|found| &found.letters);
    letters.map(chapter).collect()
}

/// What the letter says, under the headings and in the order in which its reader finds them.
fn chapter(letter: &Letter) -> Chapter {
    let sections = letter::sections(letter).into_iter();
    let rows = [
        Row::filled("Objet", &letter.subject),
        Row::filled("Début", &letter.opening),
    ]
    .into_iter()
    .chain(sections.map(|section| Row::filled(&section.title, &section.text)))
    .chain([Row::filled("Fin", &letter.closing)])
    .flatten();
    Chapter::new(letter.audience.label(), vec![Body::Rows(rows.collect())])
}
