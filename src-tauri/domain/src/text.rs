//! Typed text, kept as typed but for what no person types on purpose.

use crate::fault::{Faults, FieldRule};

/// Characters kept of a name, a reference, a telephone number.
pub const SHORT: usize = 300;
/// Characters kept of an account of facts.
pub const LONG: usize = 20_000;

/// The text without surrounding blanks and without characters that are invisible orders
/// (control characters and changes of writing direction), which could disguise a document.
#[must_use]
pub fn cleaned(typed: &str) -> String {
    typed
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !is_invisible_order(*c))
        .collect::<String>()
        .trim()
        .to_owned()
}

fn is_invisible_order(c: char) -> bool {
    let bidirectional =
        matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}');
    bidirectional || (c.is_control() && c != '\n' && c != '\t')
}

/// The cleaned text, with a fault when it exceeds `limit` characters.
pub(crate) fn at_most(faults: &mut Faults, field: &str, typed: &str, limit: usize) -> String {
    let text = cleaned(typed);
    if text.chars().count() > limit {
        faults.add(field, FieldRule::TooLong);
    }
    text
}

/// As [`at_most`], with a fault when nothing is left.
pub(crate) fn required(faults: &mut Faults, field: &str, typed: &str, limit: usize) -> String {
    let text = at_most(faults, field, typed, limit);
    if text.is_empty() {
        faults.add(field, FieldRule::Required);
    }
    text
}
