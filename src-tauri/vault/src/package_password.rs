//! What protects a package on its way: proposed here, told by another channel, kept nowhere.

use zeroize::Zeroizing;

use crate::VaultError;
use crate::recovery_code::DIGITS;
use crate::secret::Secret;

/// Digits of a password, five random bits each: 100 bits, beyond guessing even where a format slows nobody down (the 1,000
/// rounds of an encrypted `.zip`).
const LENGTH: usize = 20;
/// Digits between two hyphens.
const GROUP: usize = 4;

/// A password that nobody guesses and that can be told on the telephone: `XXXX-XXXX-XXXX-XXXX-XXXX`.
///
/// # Errors
/// [`VaultError::OutOfResources`] when the system gives no randomness.
pub fn propose_password() -> Result<Zeroizing<String>, VaultError> {
    let random = Secret::<LENGTH>::random()?;
    let mut password = Zeroizing::new(String::with_capacity(LENGTH + LENGTH / GROUP));
    for (index, byte) in random.as_bytes().iter().enumerate() {
        if index > 0 && index % GROUP == 0 {
            password.push('-');
        }
        password.push(char::from(DIGITS[usize::from(byte & 31)]));
    }
    Ok(password)
}

/// A key for one package, to be forgotten once it is made.
///
/// # Errors
/// [`VaultError::OutOfResources`] when the system gives no randomness.
pub fn package_key() -> Result<Zeroizing<[u8; 32]>, VaultError> {
    Ok(Zeroizing::new(*Secret::<32>::random()?.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_passwords_differ_and_are_five_groups_of_four() {
        let [one, other] = [(); 2].map(|()| propose_password().expect("randomness"));
        assert_ne!(*one, *other);
        let groups: Vec<&str> = one.split('-').collect();
        assert_eq!(groups.len(), 5);
        assert!(groups.iter().all(|group| group.len() == GROUP));
    }
}
