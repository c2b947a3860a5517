//! Letters compared as a person compares them: whoever types `oeuvre` means « œuvre ».

/// The letters and digits alone, small, without ligatures and without the accents of the names of countries in French.
/// Whoever compares other alphabets decomposes the letters first: an accent that stands alone is no letter.
#[must_use]
pub fn folded(text: impl Iterator<Item = char>) -> String {
    let mut folded = String::new();
    let small = text.flat_map(char::to_lowercase);
    for letter in small.filter(|c| c.is_alphanumeric()) {
        match unligatured(letter) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(plain(letter)),
        }
    }
    folded
}

/// The small letters that a ligature joins, whatever its capitals; `None` for any other letter.
#[must_use]
pub fn unligatured(letter: char) -> Option<&'static str> {
    match letter {
        'œ' | 'Œ' => Some("oe"),
        'æ' | 'Æ' => Some("ae"),
        _ => None,
    }
}

/// The letter under the accent.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}
