//! The incident told to people who are neither technicians nor lawyers: whole sentences, and what is not known is said.

mod done;
mod happened;
mod told;

use domain::moment::Moment;
use domain::procedure::Answers;

use crate::file_sheet::FileSheet;
use crate::record::{Body, Chapter, FileSource, when};
use done::{done, remaining};
use happened::{data, happened};
use told::{changing, decided, told};

/// The report of an incident.
#[must_use]
pub fn incident(source: &FileSource<'_>) -> FileSheet {
    let answers = Answers::of(source.steps);
    let correction = answers.correction.cloned().unwrap_or_default();
    let chapters = vec![
        happened(source),
        data(&source.breach.facts),
        said(
            "Ce que cela peut provoquer",
            &source.breach.facts.consequences,
            NO_CONSEQUENCES,
        ),
        done(&source.breach.facts, &correction),
        remaining(&correction),
        told(source, &answers),
        decided(source, &answers),
        changing(&answers),
    ];
    FileSheet::new("Rapport d’incident", "", source, false, chapters)
}

const NO_CONSEQUENCES: &str =
    "On ne sait pas encore ce que l’incident peut provoquer pour les personnes.";

/// A chapter of one text, or of what is said while it is not written.
fn said(title: &str, text: &str, otherwise: &str) -> Chapter {
    let words = if text.is_empty() { otherwise } else { text };
    Chapter::new(title, vec![Body::Text(words.to_owned())])
}

fn dated(what: &str, moment: Option<Moment>, otherwise: &str) -> String {
    match moment {
        Some(moment) => format!("{what}\u{a0}: {}.", when(moment)),
        None => otherwise.to_owned(),
    }
}
