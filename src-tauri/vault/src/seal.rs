//! Sealing a secret together with the public words around it (XChaCha20-Poly1305).

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::hex::Hex;
use crate::secret::{Secret, random_bytes};

/// Bytes that the seal adds to the secret.
pub(crate) const TAG_BYTES: usize = 16;

/// What a seal used once: 24 random bytes.
pub(crate) type Nonce = Hex<24>;

/// Seals `secret` under `key`, bound to `around`.
pub(crate) fn seal(
    key: &Secret<32>,
    secret: &[u8],
    around: &[u8],
) -> Result<(Nonce, Vec<u8>), VaultError> {
    let nonce = random_bytes()?;
    let payload = Payload {
        msg: secret,
        aad: around,
    };
    let sealed = XChaCha20Poly1305::new(key.as_bytes().into())
        .encrypt(&XNonce::from(nonce), payload)
        .expect("a key is far shorter than the 256 GiB that the cipher takes");
    Ok((Hex(nonce), sealed))
}

/// What was sealed, if `key` and `around` are those of the sealing.
pub(crate) fn unseal(
    key: &Secret<32>,
    nonce: &Nonce,
    sealed: &[u8],
    around: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let payload = Payload {
        msg: sealed,
        aad: around,
    };
    XChaCha20Poly1305::new(key.as_bytes().into())
        .decrypt(&XNonce::from(nonce.0), payload)
        .map(Zeroizing::new)
        .ok()
}
