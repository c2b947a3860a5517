//! Text as a message carries it.

/// A text that cannot begin a line of its own: controls and line ends are spaces.
pub(super) fn one_line(text: &str) -> String {
    let breaks = |it: char| it.is_control() || matches!(it, '\u{2028}' | '\u{2029}');
    let words: Vec<&str> = text.split(breaks).map(str::trim).collect();
    words.join(" ").trim().to_owned()
}

/// The lines of a message, each ended as mail ends them.
pub(super) fn lines(lines: &[String]) -> String {
    let mut body = lines.join("\r\n");
    body.push_str("\r\n");
    body
}
