//! Words as the search compares them: a person types `oeuvre` and finds `œuvre`.

use law::folding;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Text with its ligatures undone and its typographic apostrophes turned into spaces.
/// Accents and capitals are the tokenizer's work, and blanks stay: they part the words that are searched one by one.
pub(crate) fn comparable(text: &str) -> String {
    let mut comparable = String::with_capacity(text.len());
    for c in text.chars() {
        match (folding::unligatured(c), c) {
            (Some(letters), _) => comparable.push_str(letters),
            (None, '’' | '\'') => comparable.push(' '),
            (None, other) => comparable.push(other),
        }
    }
    comparable
}

/// Text as lists sort it: without capitals, accents and ligatures.
pub(crate) fn rank(text: &str) -> String {
    let bare = comparable(text);
    let bare = bare.nfd().filter(|c| !is_combining_mark(*c));
    bare.flat_map(char::to_lowercase).collect()
}

/// The full-text expression that finds every typed word, or the beginning of it, in any order.
/// `None` when nothing that can be searched was typed.
pub(crate) fn expression(typed: &str) -> Option<String> {
    let terms: Vec<String> = comparable(typed)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|term| !term.is_empty())
        .map(|term| format!("\"{term}\"*"))
        .collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}
