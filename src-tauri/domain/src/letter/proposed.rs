//! A letter written from what the register knows of a breach. What is not known is not told: its
//! section stays empty, and the check of the letter shows it.

use law::LetterAudience;

use super::voice::voice;
use super::{DASH, Letter, advice, contact, effects, events, frame, measures};
use crate::breach::BreachFacts;
use crate::procedure::{Answers, Step};
use crate::register::Profile;

/// The letter to propose to an audience.
///
/// It tells the answers chosen from lists, the dates, and the two texts that the register keeps to be
/// told: likely consequences and measures. The account, the notes and the reasons were written for
/// the file and may name people, so that nothing of them is taken over.
#[must_use]
pub fn proposed(
    audience: LetterAudience,
    facts: &BreachFacts,
    steps: &[Step],
    profile: &Profile,
) -> Letter {
    let voice = voice(audience);
    let answers = Answers::of(steps);
    Letter {
        audience,
        subject: voice.subject(frame::is_established(facts)),
        opening: frame::opening(voice, facts, &profile.organisation),
        nature: events::nature(voice, facts, answers.correction),
        consequences: effects::consequences(voice, facts, answers.assessment),
        measures: measures::measures(facts, answers.correction),
        recommendations: advice::recommendations(voice, facts),
        contact: contact::contact(voice.questions(), profile),
        closing: frame::closing(voice, facts),
    }
}

/// Paragraphs under each other; those that say nothing are left out.
pub(crate) fn paragraphs<const COUNT: usize>(texts: &[String; COUNT]) -> String {
    let told = texts.iter().map(|text| text.trim());
    let told: Vec<&str> = told.filter(|text| !text.is_empty()).collect();
    told.join("\n\n")
}

/// An introduction with its list; nothing when the list is empty. Each line of an entry is one of the list.
pub(crate) fn listed<'a>(intro: &str, entries: impl IntoIterator<Item = &'a str>) -> String {
    let lines = entries.into_iter().flat_map(str::lines);
    let lines = lines.filter(|line| !line.trim().is_empty());
    let lines: Vec<String> = lines.map(|line| format!("{DASH}{line}")).collect();
    if lines.is_empty() {
        return String::new();
    }
    format!("{intro}\n{}", lines.join("\n"))
}
