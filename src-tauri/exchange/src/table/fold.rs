//! Words compared as a person compares them.

use law::folding;
use unicode_normalization::UnicodeNormalization;

/// The letters and digits alone, small and without accents: « Durée (en années) » is `dureeenannees`.
/// Decomposed first, because a table may be written in any alphabet, with letters of full width or in one glyph.
#[must_use]
pub fn folded(text: &str) -> String {
    folding::folded(text.nfkd())
}
