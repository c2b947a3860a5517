//! What a person types to open the register.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// A passphrase as typed, in one spelling: an `é` typed on a Mac is the `é` typed on Windows
/// (Unicode NFC). Nothing else is changed: spaces and capitals count.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// The passphrase typed as `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        // Room for the longest composed form, so that the text never moves and leaves a copy.
        let mut composed = Zeroizing::new(String::with_capacity(3 * text.len()));
        composed.extend(text.nfc());
        Self(composed)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}
