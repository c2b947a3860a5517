//! Text that every format holds, and text that a spreadsheet program would take for a formula.

use std::borrow::Cow;

/// `text` as every format is able to hold it: line ends become `\n`, and the characters that XML
/// has no way to write are dropped (XML 1.0, production 2: control characters but tab and line
/// end, U+FFFE and U+FFFF). What this gives back is read as it was written.
#[must_use]
pub fn writable(text: &str) -> String {
    let mut text = one_kind_of_line_end(text);
    text.retain(|character| matches!(character, '\t' | '\n' | ' '..='\u{FFFD}' | '\u{10000}'..));
    text
}

/// `text` with `\n` at the end of each of its lines, whatever system it comes from.
pub(crate) fn one_kind_of_line_end(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// `text` behind an apostrophe if a spreadsheet program that opens a CSV file would compute it.
///
/// A formula-looking text that has its own apostrophes gets one more, so that
/// [`without_guard`] gives back any text.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if looks_like_a_formula(text.trim_start_matches('\'')) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// `text` without the apostrophe that [`guarded`] puts.
pub(crate) fn without_guard(text: &str) -> &str {
    text.strip_prefix('\'')
        .filter(|rest| looks_like_a_formula(rest.trim_start_matches('\'')))
        .unwrap_or(text)
}

/// True for what OWASP's page on CSV injection lists.
fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
