//! Answers in words, for the journal and for comparisons: empty while nothing is said.

use law::Enumeration;

/// A value of the law.
pub(crate) fn label<T: Enumeration>(value: T) -> String {
    value.term().label.to_owned()
}

/// A value of the law, where one is chosen.
pub(crate) fn chosen<T: Enumeration>(value: Option<T>) -> String {
    value.map(label).unwrap_or_default()
}

/// Values of the law, one after the other.
pub(crate) fn labels<'a, T: Enumeration + 'a>(values: impl IntoIterator<Item = &'a T>) -> String {
    let labels: Vec<&str> = values.into_iter().map(|value| value.term().label).collect();
    labels.join(" ; ")
}

/// An answer to a question.
pub(crate) fn yes_no(answer: Option<bool>) -> String {
    let word = match answer {
        Some(true) => "oui",
        Some(false) => "non",
        None => "",
    };
    word.to_owned()
}

/// What is filled in, with commas between.
pub(crate) fn joined<const N: usize>(parts: [&str; N]) -> String {
    let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    filled.join(", ")
}

/// One item on each line.
pub(crate) fn lines(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("\n")
}

/// A list in words: its items, or that there is none, or nothing while it is not known.
pub(crate) fn listing<T>(
    list: &crate::listing::Listing<T>,
    words: impl FnMut(&T) -> String,
) -> String {
    if list.is_none() {
        return "aucun".to_owned();
    }
    lines(list.items.iter().map(words))
}
