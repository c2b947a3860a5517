//! Values of the register in French words.

use domain::breach::ClockState;
use domain::moment::Moment;
use domain::paris;
use law::Enumeration;

/// What is filled in, on one line.
pub(crate) fn joined(parts: &[&str]) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(" · ")
}

/// A label inside a sentence.
pub(crate) fn lowered(label: &str) -> String {
    let mut characters = label.chars();
    let first = characters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(characters).collect()
}

/// `Aucun risque, risque ou risque élevé`.
pub(crate) fn one_of(labels: &[&str]) -> String {
    match labels {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, middle @ .., last] => {
            let before: Vec<String> = std::iter::once((*first).to_owned())
                .chain(middle.iter().map(|label| lowered(label)))
                .collect();
            format!("{} ou {}", before.join(", "), lowered(last))
        }
    }
}

/// What the law says of a value, in a sentence with its label: `Fraude : elles peuvent être trompées.`
pub(crate) fn sentence_of<T: Enumeration>(value: T) -> String {
    let term = value.term();
    format!("{}\u{a0}: {}", term.label, lowered(term.help))
}

/// An instant, with what is said of one that is only about right.
pub(crate) fn when(moment: Moment) -> String {
    let long = paris::view(moment.at).long;
    if moment.estimated {
        format!("{long} (environ)")
    } else {
        long
    }
}

/// Whether a notification left in time, where that can be said; nothing while none was sent.
pub(crate) fn punctuality(state: ClockState) -> &'static str {
    match state {
        ClockState::SentOnTime => "Dans le délai",
        ClockState::SentLate => "En retard",
        ClockState::SentUndated => "Délai non mesurable",
        ClockState::NotStarted
        | ClockState::Running
        | ClockState::Near
        | ClockState::Passed
        | ClockState::NotRequired
        | ClockState::SetAside => "",
    }
}

/// `Oui` or `Non`.
pub(crate) fn yes_or_no(answer: bool) -> &'static str {
    if answer { "Oui" } else { "Non" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_are_told_in_one_sentence() {
        assert_eq!(one_of(&["Risque"]), "Risque");
        assert_eq!(
            one_of(&["Aucun risque", "Risque"]),
            "Aucun risque ou risque"
        );
        assert_eq!(
            one_of(&["Aucun risque", "Risque", "Risque élevé"]),
            "Aucun risque, risque ou risque élevé"
        );
    }
}
