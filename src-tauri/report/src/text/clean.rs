//! Any text a person typed, made printable without losing a visible character.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::french;
use crate::font::{Weight, face};

/// Printed in the place of a character that the font cannot show.
const REPLACEMENT: char = '□';

/// Cleans texts and remembers what it had to replace.
#[derive(Default)]
pub(crate) struct Cleaner {
    replaced: BTreeSet<char>,
}

impl Cleaner {
    /// The text as it will be printed: composed accents, French spaces, line
    /// feeds only as line ends. Invisible format characters go; controls,
    /// direction overrides and characters without a glyph become `□`.
    pub(crate) fn clean(&mut self, text: &str) -> String {
        let visible: String = text
            .replace("\r\n", "\n")
            .replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n")
            .nfc()
            .filter(|&it| !is_invisible(it))
            .map(|it| if it == '\t' { ' ' } else { it })
            .collect();
        french::space(&visible)
            .chars()
            .map(|it| self.printable(it))
            .collect()
    }

    /// The same on one line.
    pub(crate) fn clean_line(&mut self, text: &str) -> String {
        self.clean(text).replace('\n', " ")
    }

    /// Whether a character had to be replaced so far.
    pub(crate) fn has_replaced(&self) -> bool {
        !self.replaced.is_empty()
    }

    /// The characters that were replaced, in order, each once.
    pub(crate) fn into_replaced(self) -> Vec<char> {
        self.replaced.into_iter().collect()
    }

    fn printable(&mut self, character: char) -> char {
        if character == '\n' || has_glyph(character) {
            return character;
        }
        self.replaced.insert(character);
        REPLACEMENT
    }
}

fn has_glyph(character: char) -> bool {
    !character.is_control()
        && !is_direction_control(character)
        && face(Weight::Regular).glyph(character).is_some()
        && face(Weight::SemiBold).glyph(character).is_some()
}

/// Characters that only steer software: joiners, variation selectors, marks of
/// direction without effect on printed order, the soft hyphen, the byte-order mark.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'..='\u{2064}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}

/// Embeddings, overrides and isolates: they can make a text read otherwise than
/// it is stored, so they are shown as replaced rather than obeyed.
fn is_direction_control(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (String, Vec<char>) {
        let mut cleaner = Cleaner::default();
        let text = cleaner.clean(text);
        (text, cleaner.into_replaced())
    }

    #[test]
    fn a_character_without_a_glyph_is_shown_as_a_box_and_reported_once() {
        let (text, replaced) = cleaned("☐ fait 😀😀 سلام");
        assert_eq!(text, "□ fait □□ □□□□");
        assert_eq!(replaced, ['س', 'ل', 'ا', 'م', '☐', '😀'].sorted());
    }

    #[test]
    fn a_direction_override_and_a_control_are_replaced_and_reported() {
        let (text, replaced) = cleaned("a\u{202E}b\u{0007}c\u{2066}");
        assert_eq!(text, "a□b□c□");
        assert_eq!(replaced, ['\u{7}', '\u{202E}', '\u{2066}']);
    }

    #[test]
    fn invisible_characters_go_without_a_word() {
        assert_eq!(
            cleaned("co\u{AD}de\u{200B}\u{FEFF}\u{FE0F}"),
            ("code".into(), vec![])
        );
    }

    #[test]
    fn an_accent_typed_apart_is_composed() {
        assert_eq!(cleaned("e\u{301}te\u{301}").0, "été");
    }

    #[test]
    fn every_line_end_becomes_one_line_feed() {
        assert_eq!(cleaned("a\r\nb\rc\nd").0, "a\nb\nc\nd");
    }

    trait Sorted {
        fn sorted(self) -> Vec<char>;
    }

    impl<const N: usize> Sorted for [char; N] {
        fn sorted(mut self) -> Vec<char> {
            self.sort_unstable();
            self.to_vec()
        }
    }
}
