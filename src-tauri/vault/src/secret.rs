//! Bytes that leave no trace.

use zeroize::Zeroizing;

use crate::VaultError;

/// `N` secret bytes, on the heap so that moving the value leaves no copy behind, wiped when dropped.
pub(crate) struct Secret<const N: usize>(Box<Zeroizing<[u8; N]>>);

impl<const N: usize> Secret<N> {
    /// Bytes drawn from the system.
    pub(crate) fn random() -> Result<Self, VaultError> {
        let mut secret = Self::zero();
        fill_random(secret.as_mut())?;
        Ok(secret)
    }

    /// All zero, to be filled in place.
    pub(crate) fn zero() -> Self {
        Self(Box::new(Zeroizing::new([0; N])))
    }

    /// A copy of `bytes`, or nothing when there are not `N` of them.
    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        let mut secret = Self::zero();
        if bytes.len() != N {
            return None;
        }
        secret.as_mut().copy_from_slice(bytes);
        Some(secret)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; N] {
        &self.0
    }

    pub(crate) fn as_mut(&mut self) -> &mut [u8; N] {
        &mut self.0
    }
}

/// Public bytes drawn from the system: a salt or a nonce.
pub(crate) fn random_bytes<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    fill_random(&mut bytes)?;
    Ok(bytes)
}

fn fill_random(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|_| VaultError::OutOfResources)
}
