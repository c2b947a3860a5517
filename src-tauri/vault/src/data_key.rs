//! The key that encrypts a register.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::hex::{Hex, push_hex};
use crate::secret::Secret;

/// Keeps the key of the seal apart from the key of the register.
const SEAL_CONTEXT: &[u8] = b"registre-rgpd key file seal v1\0\0";

/// The first 16 bytes of a register's file (its `SQLCipher` salt), chosen with its key. Not secret.
///
/// The key file records them: a register that begins otherwise is another register, not this one damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterSalt(pub(crate) Hex<16>);

impl RegisterSalt {
    /// The bytes at the start of the register's file.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0.0
    }
}

/// The random 256-bit key of a register, with the salt of its file.
pub struct DataKey {
    secret: Secret<32>,
    salt: RegisterSalt,
}

impl DataKey {
    pub(crate) fn new(secret: Secret<32>, salt: RegisterSalt) -> Self {
        Self { secret, salt }
    }

    pub(crate) fn random(salt: RegisterSalt) -> Result<Self, VaultError> {
        Ok(Self::new(Secret::random()?, salt))
    }

    /// How the file of its register begins.
    #[must_use]
    pub fn salt(&self) -> RegisterSalt {
        self.salt
    }

    /// The value of `SQLCipher`'s `PRAGMA key`: `x'…'` around the key and the salt in hexadecimal,
    /// used as they are, without derivation.
    #[must_use]
    pub fn sqlcipher_key(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * (32 + 16) + 3));
        text.push_str("x'");
        push_hex(&mut text, self.secret.as_bytes());
        push_hex(&mut text, self.salt.as_bytes());
        text.push('\'');
        text
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        self.secret.as_bytes()
    }

    /// The key that seals the whole key file.
    pub(crate) fn seal_key(&self) -> Secret<32> {
        let mut key = Secret::zero();
        Sha256::new_with_prefix(SEAL_CONTEXT)
            .chain_update(self.as_bytes())
            .finalize_into(key.as_mut().into());
        key
    }
}
