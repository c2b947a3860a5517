//! One way into a register.

use serde::{Deserialize, Serialize};

use crate::data_key::{DataKey, RegisterSalt};
use crate::hex::Hex;
use crate::kdf::Kdf;
use crate::seal::{Nonce, TAG_BYTES, seal, unseal};
use crate::secret::{Secret, random_bytes};
use crate::written::bound;
use crate::{KdfCost, VaultError};

/// The number of a slot in its key file; it stays when the secret of the slot changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SlotId(pub u32);

impl SlotId {
    /// A number drawn at random.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn drawn() -> Result<Self, VaultError> {
        Ok(Self(u32::from_le_bytes(random_bytes()?)))
    }
}

/// What opens a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// The passphrase of a person.
    Passphrase,
    /// The code printed and kept in a safe.
    RecoveryCode,
}

/// What may be told of a slot to anyone who holds the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotView {
    /// Its number.
    pub id: SlotId,
    /// What opens it.
    pub kind: SlotKind,
    /// Whose it is, **in clear in the file**: a function rather than a person's name.
    pub label: String,
}

/// The data key of a register, sealed under one secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slot {
    pub(crate) about: SlotView,
    kdf: Kdf,
    nonce: Nonce,
    sealed: Hex<{ 32 + TAG_BYTES }>,
}

impl Slot {
    /// Seals `key` under `secret`.
    pub(crate) fn new(
        about: SlotView,
        secret: &[u8],
        key: &DataKey,
        salt: RegisterSalt,
        cost: KdfCost,
    ) -> Result<Self, VaultError> {
        let kdf = Kdf::new(cost)?;
        let around = bound(&(salt.0, &about, &kdf));
        let (nonce, sealed) = seal(&kdf.derive(secret)?, key.as_bytes(), &around)?;
        let sealed = Hex(sealed.try_into().expect("a sealed key is a key and a tag"));
        Ok(Self {
            about,
            kdf,
            nonce,
            sealed,
        })
    }

    /// The data key, if `secret` is the one of this slot and nothing in the slot has changed.
    pub(crate) fn open(
        &self,
        secret: &[u8],
        salt: RegisterSalt,
    ) -> Result<Option<DataKey>, VaultError> {
        let around = bound(&(salt.0, &self.about, &self.kdf));
        let key = unseal(
            &self.kdf.derive(secret)?,
            &self.nonce,
            &self.sealed.0,
            &around,
        );
        Ok(key
            .and_then(|key| Secret::from_slice(&key))
            .map(|secret| DataKey::new(secret, salt)))
    }
}
