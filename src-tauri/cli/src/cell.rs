//! What a spreadsheet says, on one line of a terminal.

/// The most letters of a cell that are shown.
const MOST_LETTERS: usize = 80;

/// The words of a cell on one line: a file of another program must not command the terminal.
pub(crate) fn cell(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let line = words.join(" ");
    match line.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
