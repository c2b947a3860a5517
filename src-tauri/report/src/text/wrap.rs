//! Cutting a text into lines that fit.

use crate::style::Style;

/// The lines of a text in a column `width` points wide. Line feeds end lines;
/// a word wider than the column is cut where it must be. A line keeps the space
/// it was cut at, so that a reader of the PDF does not join two words.
pub(crate) fn wrap(text: &str, style: &Style, width: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.trim_end().split('\n') {
        wrap_paragraph(paragraph.trim_end(), style, width, &mut lines);
    }
    lines
}

/// The text, or its beginning and an ellipsis when it is wider than `width` points.
pub(crate) fn shorten(text: &str, style: &Style, width: f32) -> String {
    if style.width(text) <= width {
        return text.to_owned();
    }
    let room = width - style.width("…");
    let (start, _) = split_to_fit(text, style, room);
    format!("{}…", start.trim_end())
}

fn wrap_paragraph(paragraph: &str, style: &Style, width: f32, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0.0;
    for piece in pieces(paragraph) {
        let (word, full) = widths(piece, style);
        if used + word > width {
            if !line.is_empty() {
                lines.push(line);
            }
            line = cut_long_word(piece, style, width, lines);
            used = style.width(&line);
        } else {
            line.push_str(piece);
            used += full;
        }
    }
    lines.push(line);
}

/// Width of a word without and with the spaces after it.
fn widths(piece: &str, style: &Style) -> (f32, f32) {
    let (mut word, mut full) = (0.0, 0.0);
    for (character, advance) in piece.chars().zip(style.advances(piece)) {
        full += advance;
        if character != ' ' {
            word = full;
        }
    }
    (word, full)
}

/// Pushes full lines of a word wider than the column; gives back what remains.
fn cut_long_word(word: &str, style: &Style, width: f32, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    loop {
        let (start, end) = split_to_fit(rest, style, width);
        if end.trim_end_matches(' ').is_empty() {
            return rest.to_owned();
        }
        lines.push(start.to_owned());
        rest = end;
    }
}

/// Splits after the last character that fits, but after at least one, and never
/// between a letter and the accent put on it.
fn split_to_fit<'a>(text: &'a str, style: &Style, width: f32) -> (&'a str, &'a str) {
    let mut used = 0.0;
    let mut split = 0;
    for ((index, character), advance) in text.char_indices().zip(style.advances(text)) {
        let is_accent = matches!(character, '\u{300}'..='\u{36F}');
        if !is_accent {
            split = index;
        }
        used += advance;
        if used > width && split > 0 {
            return text.split_at(split);
        }
    }
    (text, "")
}

/// What may stand at the end of a line: words with the spaces after them, and
/// the parts of a word around a hyphen, a dash or a slash.
fn pieces(paragraph: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut begins = true;
    let mut characters = paragraph.char_indices().peekable();
    while let Some((_, character)) = characters.next() {
        let Some(&(next_at, next)) = characters.peek() else {
            break;
        };
        let after_space = character == ' ' && next != ' ';
        let is_joint = matches!(character, '-' | '–' | '—' | '/') && next.is_alphabetic();
        // What begins a word joins nothing: the option of a command stays whole.
        let after_joint = is_joint && !begins;
        begins = character == ' ' || (begins && character == '-');
        if after_space || after_joint {
            pieces.push(&paragraph[start..next_at]);
            start = next_at;
        }
    }
    pieces.push(&paragraph[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: f32) -> Vec<String> {
        wrap(text, &Style::BODY, width)
    }

    #[test]
    fn no_line_is_wider_than_its_column_and_no_word_is_lost() {
        let text = "Une clé USB non chiffrée, oubliée dans le train, contenait peut-être \
                    un export https://exemple.fr/dossiers/export-du-24-novembre-2026-complet.csv";
        for width in [40.0, 90.0, 200.0, 400.0] {
            let lines = lines(text, width);
            assert!(
                lines
                    .iter()
                    .all(|it| Style::BODY.width(it.trim_end()) <= width + 0.1)
            );
            assert_eq!(lines.concat(), text);
        }
    }

    #[test]
    fn a_line_never_breaks_at_a_no_break_space() {
        let text = "aaaa bbbb\u{202f}! cccc\u{a0}: dddd";
        for line in lines(text, 45.0) {
            assert!(!line.starts_with(['!', ':']), "{line}");
        }
    }

    #[test]
    fn the_option_of_a_command_is_not_cut_after_its_dashes() {
        assert_eq!(
            lines("certutil -hashfile --accepter", 62.0),
            ["certutil ", "-hashfile ", "--accepter"]
        );
    }

    #[test]
    fn numbers_and_dates_are_not_cut_at_their_joints() {
        assert_eq!(
            lines("le 24/11/2026 VIO-2026-0001", 80.0),
            ["le 24/11/2026 ", "VIO-2026-0001"]
        );
    }

    #[test]
    fn a_blank_line_stays_blank_and_the_end_is_trimmed() {
        assert_eq!(lines("a\n\nb\n\n", 100.0), ["a", "", "b"]);
    }

    #[test]
    fn a_column_narrower_than_a_letter_still_ends() {
        assert_eq!(lines("abc", 1.0), ["a", "b", "c"]);
    }

    #[test]
    fn what_does_not_fit_is_shortened_with_an_ellipsis() {
        let short = shorten("Service de santé au travail", &Style::BODY, 80.0);
        assert!(short.ends_with('…'));
        assert!(Style::BODY.width(&short) <= 80.0);
    }
}
