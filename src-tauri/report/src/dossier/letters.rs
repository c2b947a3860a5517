//! The letters to the persons as they are written.

use domain::letter::Letter;
use domain::procedure::Answers;
use law::LetterContent;

use crate::record::{Body, Chapter, FileSource};

/// A chapter for each letter.
pub(super) fn chapters(source: &FileSource<'_>) -> Vec<Chapter> {
    let information = Answers::of(source.steps).information;
    let letters = information.into_iter().flat_map(|found| &found.letters);
    letters.map(chapter).collect()
}

fn chapter(letter: &Letter) -> Chapter {
    let contents = LetterContent::ALL.iter();
    let contents = contents.map(|content| letter.section(*content));
    let texts = [letter.subject.as_str(), &letter.opening]
        .into_iter()
        .chain(contents)
        .chain([letter.closing.as_str()]);
    let body = texts
        .filter(|text| !text.is_empty())
        .map(|text| Body::Text(text.to_owned()));
    Chapter::new(letter.audience.label(), body.collect())
}
