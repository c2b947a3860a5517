//! A file name that every system accepts and that shows what it is.

/// Longest name, in characters.
const MOST_CHARACTERS: usize = 120;
/// Longest name, in bytes: file systems stop at 255, and some room is left for an ending.
const MOST_BYTES: usize = 240;
/// Longest ending (".notification" and the like) that a cut keeps, in characters with its dot.
const LONGEST_ENDING: usize = 16;
/// The name of what has none.
const NAMELESS: &str = "document";

/// A file name made from `proposed` that Windows, macOS and Linux accept.
///
/// Characters that are refused somewhere become `-`; those that are not seen or that turn the
/// direction of reading (so that `fdp.exe` reads `exe.pdf`) go; devices of Windows (`NUL`, `COM1`)
/// get a `_` before; 120 characters at most, the ending kept. Never empty, never a path.
#[must_use]
pub fn safe_name(proposed: &str) -> String {
    let shown: String = proposed.chars().filter_map(acceptable).collect();
    let name = shortened(trimmed(&shown));
    if name.is_empty() {
        NAMELESS.to_owned()
    } else if is_device(&name) {
        shortened(&format!("_{name}"))
    } else {
        name
    }
}

/// As [`safe_name`], for a name that begins with what somebody chose and ends with what tells it apart: it is the
/// beginning that is cut.
#[must_use]
pub fn safe_name_ending(beginning: &str, ending: &str) -> String {
    safe_name(&format!("{}{ending}", before(ending, beginning)))
}

/// What stands for `character` in a file name, if anything.
fn acceptable(character: char) -> Option<char> {
    match character {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => Some('-'),
        _ if character.is_whitespace() => Some(' '),
        _ if character.is_control() || is_unseen(character) => None,
        _ => Some(character),
    }
}

/// Marks of direction, joiners and other characters that take no room on screen.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
}

/// Without the dots and spaces that hide a file (before) or that Windows drops (after).
fn trimmed(name: &str) -> &str {
    name.trim_matches([' ', '.'])
}

/// `name` cut to what file systems hold, its ending kept.
fn shortened(name: &str) -> String {
    if fits(name) {
        return name.to_owned();
    }
    let ending = name
        .rfind('.')
        .map(|dot| &name[dot..])
        .filter(|ending| ending.chars().count() <= LONGEST_ENDING)
        .unwrap_or_default();
    let stem = &name[..name.len() - ending.len()];
    let cut = before(ending, stem).trim_end_matches([' ', '.']);
    format!("{cut}{ending}")
}

/// As much of `stem` as leaves room for `ending`.
fn before<'stem>(ending: &str, stem: &'stem str) -> &'stem str {
    let characters = MOST_CHARACTERS.saturating_sub(ending.chars().count());
    let bytes = MOST_BYTES.saturating_sub(ending.len());
    let cut = stem
        .char_indices()
        .take(characters)
        .map(|(start, character)| start + character.len_utf8())
        .take_while(|end| *end <= bytes)
        .last()
        .unwrap_or_default();
    &stem[..cut]
}

fn fits(name: &str) -> bool {
    name.len() <= MOST_BYTES && name.chars().count() <= MOST_CHARACTERS
}

/// True for the names that Windows keeps for its devices, whatever follows their first dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.trim_end().to_uppercase();
    let numbered = |kind: &str| {
        stem.strip_prefix(kind).is_some_and(|number| {
            matches!(number, "¹" | "²" | "³")
                || (number.len() == 1 && number.as_bytes()[0].is_ascii_digit())
        })
    };
    matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) || numbered("COM")
        || numbered("LPT")
}
