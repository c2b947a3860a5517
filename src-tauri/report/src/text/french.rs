//! Spaces that French typography does not let a line break on.

/// Espace fine insécable.
const NARROW: char = '\u{202F}';
/// Espace insécable.
const WIDE: char = '\u{A0}';

/// Turns the spaces around French punctuation, and between a number and its
/// unit, into no-break spaces of the right width. Adds a space only inside
/// « guillemets »; changes no other character.
pub(crate) fn space(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut at = 0;
    while let Some(&character) = characters.get(at) {
        let end = at
            + characters[at..]
                .iter()
                .take_while(|it| is_space(**it))
                .count();
        if end > at {
            let gap = gap(&characters, at, end);
            spaced.extend(gap.map_or_else(|| characters[at..end].to_vec(), |it| vec![it]));
            at = end;
        } else {
            push_with_guillemet_spaces(&mut spaced, &characters, at, character);
            at += 1;
        }
    }
    spaced
}

/// The one space that replaces the spaces in `start..end`, if French decides it.
fn gap(characters: &[char], start: usize, end: usize) -> Option<char> {
    let before = start.checked_sub(1).and_then(|it| characters.get(it));
    let (&before, &after) = (before?, characters.get(end)?);
    match after {
        _ if before == '«' => Some(NARROW),
        ';' | '!' | '?' | '»' if before != '\n' => Some(NARROW),
        ':' if before != '\n' => Some(WIDE),
        _ if before == '\u{B0}' && start >= 2 && matches!(characters[start - 2], 'n' | 'N') => {
            Some(WIDE)
        }
        _ if joins_number_and_unit(characters, start, end) => Some(WIDE),
        _ => None,
    }
}

/// « 72 h », « 16 h 50 », « 10 % », « art. 33 ».
fn joins_number_and_unit(characters: &[char], start: usize, end: usize) -> bool {
    let before = word_before(characters, start);
    let after = word_after(characters, end);
    let digits_before = before.ends_with(|it: char| it.is_ascii_digit());
    let digits_after = after.starts_with(|it: char| it.is_ascii_digit());
    let unit = after.trim_end_matches(['.', ',', ';', ')']);
    (digits_before && matches!(unit, "h" | "min" | "s" | "%" | "€"))
        || (digits_after && matches!(before.trim_start_matches('('), "h" | "art." | "p."))
}

fn word_before(characters: &[char], end: usize) -> String {
    let start = characters[..end]
        .iter()
        .rposition(|it| it.is_whitespace())
        .map_or(0, |it| it + 1);
    characters[start..end].iter().collect()
}

fn word_after(characters: &[char], start: usize) -> String {
    characters[start..]
        .iter()
        .take_while(|it| !it.is_whitespace())
        .collect()
}

fn push_with_guillemet_spaces(spaced: &mut String, characters: &[char], at: usize, it: char) {
    let before = at.checked_sub(1).map(|before| characters[before]);
    if it == '»' && before.is_some_and(|before| !before.is_whitespace()) {
        spaced.push(NARROW);
    }
    spaced.push(it);
    let after = characters.get(at + 1);
    if it == '«' && after.is_some_and(|after| !after.is_whitespace()) {
        spaced.push(NARROW);
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | WIDE | NARROW)
}

#[cfg(test)]
mod tests {
    use super::space;

    #[test]
    fn high_punctuation_takes_a_narrow_no_break_space() {
        assert_eq!(
            space("Perdu ? Oui ! Ici ; là"),
            "Perdu\u{202f}? Oui\u{202f}! Ici\u{202f}; là"
        );
    }

    #[test]
    fn a_colon_takes_a_no_break_space() {
        assert_eq!(space("Objet : clé  :usb"), "Objet\u{a0}: clé\u{a0}:usb");
    }

    #[test]
    fn guillemets_are_spaced_inside_even_when_typed_without() {
        assert_eq!(
            space("«oui» et « non »"),
            "«\u{202f}oui\u{202f}» et «\u{202f}non\u{202f}»"
        );
    }

    #[test]
    fn a_number_keeps_its_unit() {
        assert_eq!(
            space("à 16 h 50, 72 h, n° 12 (art. 33), 10 %."),
            "à 16\u{a0}h\u{a0}50, 72\u{a0}h, n°\u{a0}12 (art.\u{a0}33), 10\u{a0}%."
        );
    }

    #[test]
    fn addresses_hours_and_ordinary_spaces_are_left_alone() {
        let text = "https://exemple.fr/a?b=1 à 16:50 en 2026 120 personnes";
        assert_eq!(space(text), text);
    }

    #[test]
    fn spaces_already_right_stay_as_they_are() {
        let text = "«\u{202f}oui\u{202f}»\u{a0}: 3\u{202f}200\u{202f}?";
        assert_eq!(space(text), text);
    }
}
