//! Words compared as a person compares them.

use unicode_normalization::UnicodeNormalization;

/// The letters and digits alone, small and without accents: « Durée (en années) » is `dureeenannees`.
pub(crate) fn folded(text: &str) -> String {
    let decomposed = text.nfkd().flat_map(char::to_lowercase);
    let letters: String = decomposed.filter(|c| c.is_alphanumeric()).collect();
    letters.replace('œ', "oe").replace('æ', "ae")
}
