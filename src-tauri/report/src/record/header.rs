//! What every page says on a document of the register.

use chrono::{DateTime, Utc};
use domain::breach::BreachNumber;
use domain::paris;
use domain::register::Profile;

use crate::document::{Header, JournalHead};
use crate::layout::Block;
use crate::style::Color;

/// The header of a document made at `now` about a breach.
pub(crate) fn header(
    number: BreachNumber,
    profile: &Profile,
    journal: JournalHead,
    now: DateTime<Utc>,
    draft: bool,
) -> Header {
    Header {
        exercise: number.is_exercise,
        ..header_of(&reference(number, profile), profile, journal, now, draft)
    }
}

/// The header of a document made at `now` under a reference of its own.
pub(crate) fn header_of(
    reference: &str,
    profile: &Profile,
    journal: JournalHead,
    now: DateTime<Utc>,
    draft: bool,
) -> Header {
    Header {
        organisation: profile.organisation.name.clone(),
        reference: reference.to_owned(),
        version: String::new(),
        confidentiality: "Confidentiel".to_owned(),
        author: journal.taken_by.clone(),
        journal: Some(journal),
        printed_at: paris::view(now).long,
        created_at: now,
        draft,
        exercise: false,
    }
}

impl Header {
    /// The same on a version that does not say who reported.
    pub(crate) fn of_version(self, redacted: bool) -> Self {
        let version = if redacted { WITHOUT_REPORTER } else { "" };
        Self {
            version: version.to_owned(),
            ..self
        }
    }
}

const WITHOUT_REPORTER: &str = "Version sans les données des déclarants";

/// What the first page says of what is left out, and of what is only played.
pub(super) fn notices(header: &Header) -> Vec<Block> {
    let played = header.exercise.then_some((PLAYED, Color::LATE));
    let left_out = (!header.version.is_empty()).then_some((LEFT_OUT, Color::UNKNOWN));
    let said = played.into_iter().chain(left_out);
    said.flat_map(|(words, color)| [Block::Notice(words.to_owned(), color), Block::Gap(12.0)])
        .collect()
}

const PLAYED: &str = "Exercice\u{a0}: aucune donnée n’a été touchée et personne n’est concerné. Ce document n’est à transmettre à \
    aucune autorité.";

const LEFT_OUT: &str = "Cette version ne dit pas qui a signalé l’incident.";

/// The number of the breach and the procedure in force.
fn reference(number: BreachNumber, profile: &Profile) -> String {
    let procedure = &profile.procedure;
    match [procedure.reference.as_str(), &procedure.version] {
        ["", _] => number.to_string(),
        [reference, ""] => format!("{number} · {reference}"),
        [reference, version] => format!("{number} · {reference}, version {version}"),
    }
}
