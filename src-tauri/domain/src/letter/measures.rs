//! What is done about it (GDPR, art. 33.3.d). The register's own words: they are the same for everybody.

use law::MeasureState;

use super::proposed::{listed, paragraphs};
use crate::breach::BreachFacts;
use crate::procedure::Correction;

/// What the file says of the measures, then those that its correction lists, by their state.
pub(super) fn measures(facts: &BreachFacts, correction: Option<&Correction>) -> String {
    let said = facts.measures.as_str();
    let in_state = |intro: &str, state| {
        let texts = correction.map_or_else(Vec::new, |it| in_state(it, state, said));
        listed(intro, texts.iter().map(String::as_str))
    };
    paragraphs(&[
        said.to_owned(),
        in_state(
            "Voici ce que nous avons déjà fait\u{a0}:",
            MeasureState::Done,
        ),
        in_state(
            "Voici ce que nous sommes en train de faire\u{a0}:",
            MeasureState::InProgress,
        ),
        in_state(
            "Voici ce que nous allons faire\u{a0}:",
            MeasureState::Planned,
        ),
    ])
}

/// The measures in a state, each on one line, but those that are already `said`.
fn in_state(correction: &Correction, state: MeasureState, said: &str) -> Vec<String> {
    let measures = correction.measures.iter();
    let measures = measures.filter(|measure| measure.state == state);
    let texts = measures.map(|measure| measure.text.replace('\n', " "));
    texts.filter(|text| !said.contains(text.as_str())).collect()
}
