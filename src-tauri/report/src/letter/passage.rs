//! The text of a letter cut into what is printed differently: paragraphs and lists.

use domain::letter::DASH;

/// A paragraph or a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Passage<'a> {
    /// Whether a blank line parts it from what comes before.
    pub(super) begins_a_paragraph: bool,
    /// Whether its lines are those of a list.
    pub(super) is_list: bool,
    /// Its lines, without the dashes of a list.
    pub(super) lines: Vec<&'a str>,
}

/// The passages of a text, in order.
pub(super) fn passages(text: &str) -> Vec<Passage<'_>> {
    let mut passages: Vec<Passage<'_>> = Vec::new();
    let mut begins_a_paragraph = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            begins_a_paragraph = true;
            continue;
        }
        let entry = entry(line);
        let is_list = entry.is_some();
        let line = entry.unwrap_or(line);
        match passages.last_mut() {
            Some(last) if last.is_list == is_list && !begins_a_paragraph => last.lines.push(line),
            _ => passages.push(Passage {
                begins_a_paragraph,
                is_list,
                lines: vec![line],
            }),
        }
        begins_a_paragraph = false;
    }
    passages
}

/// What a line of a list says; none when the line is not one. People type several dashes.
fn entry(line: &str) -> Option<&str> {
    let dashes = [DASH, "- ", "— ", "• ", "–\u{a0}"];
    let mut entries = dashes.iter().filter_map(|dash| line.strip_prefix(dash));
    entries.next().map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(begins_a_paragraph: bool, is_list: bool, lines: Vec<&str>) -> Passage<'_> {
        Passage {
            begins_a_paragraph,
            is_list,
            lines,
        }
    }

    #[test]
    fn a_list_follows_its_introduction_and_a_blank_line_begins_a_paragraph() {
        let text = "Voici :\n– une chose\n- une autre\n\nPuis ceci.\nEt cela.";
        let expected = [
            passage(true, false, vec!["Voici :"]),
            passage(false, true, vec!["une chose", "une autre"]),
            passage(true, false, vec!["Puis ceci.", "Et cela."]),
        ];
        assert_eq!(passages(text), expected);
    }

    #[test]
    fn a_dash_inside_a_line_makes_no_list() {
        let text = "Un rendez-vous – le vôtre.\n-5 degrés";
        assert!(passages(text).iter().all(|passage| !passage.is_list));
        assert_eq!(passages("\n \n"), []);
    }
}
