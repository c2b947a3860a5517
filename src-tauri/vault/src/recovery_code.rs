//! The code printed once and kept in a safe, for the day the passphrase is lost.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::secret::Secret;

/// Crockford's digits, five bits each: no `I`, `L`, `O` (read as 1, 1, 0) and no `U`.
pub(crate) const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Bytes of the secret: 160 bits.
const SECRET_BYTES: usize = 20;
/// Digits of the secret.
const SECRET_DIGITS: usize = 32;
/// Digits of the secret and of its check.
const ALL_DIGITS: usize = 36;
/// Digits between two hyphens.
const GROUP: usize = 4;
/// Keeps the check apart from any other use of the same hash.
const CHECK_CONTEXT: &[u8] = b"registre-rgpd recovery code check v1";

/// 160 random bits, which open the register as a passphrase does.
///
/// Written as eight groups of four of Crockford's base 32 digits and a ninth group that checks
/// them: a typing error is told apart from a code that was renewed since.
pub struct RecoveryCode(Secret<SECRET_BYTES>);

impl RecoveryCode {
    pub(crate) fn random() -> Result<Self, VaultError> {
        Ok(Self(Secret::random()?))
    }

    /// The code as it is printed: `XXXX-XXXX-…`, nine groups.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let digits = self.digits();
        let mut text = Zeroizing::new(String::with_capacity(ALL_DIGITS + ALL_DIGITS / GROUP));
        for (index, digit) in digits.iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(DIGITS[usize::from(*digit)]));
        }
        text
    }

    /// The code typed as `text`: case, spaces and hyphens do not count, `O` is 0, `I` and `L` are 1.
    ///
    /// # Errors
    /// [`VaultError::MistypedRecoveryCode`] when the length, a digit or the check is wrong.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        typed_digits(text)
            .and_then(|typed| {
                let code = Self(join(typed.first_chunk()?));
                (*code.digits() == *typed).then_some(code)
            })
            .ok_or(VaultError::MistypedRecoveryCode)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The digits of the secret, then those of its check: the first 20 bits of its hash.
    fn digits(&self) -> Zeroizing<[u8; ALL_DIGITS]> {
        let check = Sha256::new_with_prefix(CHECK_CONTEXT)
            .chain_update(self.0.as_bytes())
            .finalize();
        let mut digits = Zeroizing::new([0; ALL_DIGITS]);
        let bytes = self.0.as_bytes().iter().chain(check.iter());
        for (index, byte) in bytes.enumerate() {
            for bit in 0..8 {
                if let Some(digit) = digits.get_mut((8 * index + bit) / 5) {
                    *digit = *digit << 1 | byte >> (7 - bit) & 1;
                }
            }
        }
        digits
    }
}

/// The secret that `digits` spell.
fn join(digits: &[u8; SECRET_DIGITS]) -> Secret<SECRET_BYTES> {
    let mut secret = Secret::zero();
    for (index, digit) in digits.iter().enumerate() {
        for bit in 0..5 {
            let byte = &mut secret.as_mut()[(5 * index + bit) / 8];
            *byte = *byte << 1 | digit >> (4 - bit) & 1;
        }
    }
    secret
}

/// The value of each digit typed in `text`, or nothing when there are not exactly as many as needed.
fn typed_digits(text: &str) -> Option<Zeroizing<[u8; ALL_DIGITS]>> {
    let mut digits = Zeroizing::new([0; ALL_DIGITS]);
    let mut count = 0;
    for character in text.chars().filter(|character| !is_separator(*character)) {
        *digits.get_mut(count)? = digit_value(character)?;
        count += 1;
    }
    (count == ALL_DIGITS).then_some(digits)
}

/// Spaces of every width and hyphens of every length, which word processors put in.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn digit_value(character: char) -> Option<u8> {
    let digit = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let position = DIGITS
        .iter()
        .position(|known| char::from(*known) == digit)?;
    u8::try_from(position).ok()
}
