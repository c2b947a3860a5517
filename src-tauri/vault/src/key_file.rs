//! The file beside a register that holds its key, sealed once for each way in.

use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use files::{Existing, FileError, classify, write_secret};

use crate::data_key::{DataKey, RegisterSalt};
use crate::hex::Hex;
use crate::seal::{seal, unseal};
use crate::secret::random_bytes;
use crate::slot::Slot;
use crate::written::{self, Content, MOST_SLOTS, Seal, bound};
use crate::{KdfCost, Passphrase, RecoveryCode, SlotId, SlotKind, SlotView, VaultError};

/// A longer file is not read: a key file of 64 slots takes about 32 KiB.
const MOST_BYTES: u64 = 1024 * 1024;

/// The key file of the register at `register`: the same path with `.cles` added.
#[must_use]
pub fn key_path(register: &Path) -> PathBuf {
    let mut path = OsString::from(register);
    path.push(".cles");
    path.into()
}

/// A key file that was found sound. What it holds is sealed: it may be shown and copied.
#[derive(Clone, Debug)]
pub struct KeyFile {
    content: Content,
    seal: Seal,
}

/// What the creation of a register gives.
pub struct Created {
    /// To be written beside the register.
    pub file: KeyFile,
    /// The key of the new register.
    pub key: DataKey,
    /// To be shown once.
    pub recovery_code: RecoveryCode,
}

/// What a right secret gives.
pub struct Unlocked {
    /// The key of the register.
    pub key: DataKey,
    /// The slot that opened.
    pub slot: SlotView,
}

impl KeyFile {
    /// A new key, with a slot for `passphrase` (labelled `label`, in clear) and one for a new
    /// recovery code. Takes twice the time of `cost`.
    ///
    /// # Errors
    /// [`VaultError::OutOfResources`].
    pub fn create(
        passphrase: &Passphrase,
        label: &str,
        cost: KdfCost,
    ) -> Result<Created, VaultError> {
        let salt = RegisterSalt(Hex(random_bytes()?));
        let key = DataKey::random(salt)?;
        let recovery_code = RecoveryCode::random()?;
        let person = SlotView {
            id: SlotId(1),
            kind: SlotKind::Passphrase,
            label: label.to_owned(),
        };
        let safe = SlotView {
            id: SlotId(2),
            kind: SlotKind::RecoveryCode,
            label: String::new(),
        };
        let slots = vec![
            Slot::new(person, passphrase.as_bytes(), &key, salt, cost)?,
            Slot::new(safe, recovery_code.as_bytes(), &key, salt, cost)?,
        ];
        let file = Self::sealed(slots, &key, salt)?;
        Ok(Created {
            file,
            key,
            recovery_code,
        })
    }

    /// The key file at `path`.
    ///
    /// # Errors
    /// [`VaultError::Missing`], [`VaultError::Damaged`], [`VaultError::Foreign`],
    /// [`VaultError::Newer`], or [`VaultError::File`].
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
            .map_err(|error| match classify(error) {
                FileError::NotFound => VaultError::Missing,
                other => VaultError::File(other),
            })?;
        Self::from_bytes(&bytes)
    }

    /// The key file whose text is `bytes`.
    ///
    /// # Errors
    /// [`VaultError::Damaged`], [`VaultError::Foreign`] or [`VaultError::Newer`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(VaultError::Foreign);
        }
        let (content, seal) = written::parse(bytes)?;
        Ok(Self { content, seal })
    }

    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        written::write(&self.content, &self.seal)
    }

    /// Writes the file at `path`, readable by its owner alone.
    ///
    /// # Errors
    /// [`VaultError::File`]; then a former file is as it was.
    pub fn write(&self, path: &Path, existing: Existing) -> Result<(), VaultError> {
        Ok(write_secret(path, self.text().as_bytes(), existing)?)
    }

    /// How the file of the register begins.
    #[must_use]
    pub fn register_salt(&self) -> RegisterSalt {
        RegisterSalt(self.content.register_salt)
    }

    /// The ways in.
    pub fn slots(&self) -> impl Iterator<Item = &SlotView> {
        self.content.slots.iter().map(|slot| &slot.about)
    }

    /// Opens with a passphrase. Takes the time of one derivation for each passphrase tried.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`]; [`VaultError::Damaged`] when the passphrase is right but
    /// the file was tampered with; [`VaultError::OutOfResources`].
    pub fn open_with_passphrase(&self, passphrase: &Passphrase) -> Result<Unlocked, VaultError> {
        self.open(SlotKind::Passphrase, passphrase.as_bytes())?
            .ok_or(VaultError::WrongPassphrase)
    }

    /// Opens with the recovery code.
    ///
    /// # Errors
    /// [`VaultError::WrongRecoveryCode`]; [`VaultError::Damaged`] when the code is right but the
    /// file was tampered with; [`VaultError::OutOfResources`].
    pub fn open_with_recovery_code(&self, code: &RecoveryCode) -> Result<Unlocked, VaultError> {
        self.open(SlotKind::RecoveryCode, code.as_bytes())?
            .ok_or(VaultError::WrongRecoveryCode)
    }

    /// Makes `passphrase` the one of `slot`, whose former one no longer opens this file.
    ///
    /// # Errors
    /// [`VaultError::Foreign`] when `key` is not the one of this file, [`VaultError::NoSuchSlot`],
    /// [`VaultError::OutOfResources`]; then nothing has changed.
    pub fn change_passphrase(
        &mut self,
        key: &DataKey,
        slot: SlotId,
        passphrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), VaultError> {
        let wanted = |about: &SlotView| about.id == slot && about.kind == SlotKind::Passphrase;
        self.change_secret(key, wanted, passphrase.as_bytes(), cost)
    }

    /// Gives `passphrase` a way in of its own, under the number `id` that no slot bears or ever bore.
    ///
    /// # Errors
    /// [`VaultError::Foreign`] when `key` is not the one of this file, [`VaultError::SlotTaken`],
    /// [`VaultError::OutOfResources`]; then nothing has changed.
    pub fn add_passphrase(
        &mut self,
        key: &DataKey,
        id: SlotId,
        passphrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), VaultError> {
        self.require_key(key)?;
        if self.slots().any(|slot| slot.id == id) || self.slots().count() == MOST_SLOTS {
            return Err(VaultError::SlotTaken);
        }
        let about = SlotView {
            id,
            kind: SlotKind::Passphrase,
            label: String::new(),
        };
        let salt = self.register_salt();
        let mut slots = self.content.slots.clone();
        slots.push(Slot::new(about, passphrase.as_bytes(), key, salt, cost)?);
        *self = Self::sealed(slots, key, salt)?;
        Ok(())
    }

    /// Takes away every passphrase but those of the slots `kept`; the recovery code stays.
    ///
    /// # Errors
    /// [`VaultError::Foreign`] when `key` is not the one of this file; then nothing has changed.
    pub fn keep_passphrases(&mut self, key: &DataKey, kept: &[SlotId]) -> Result<(), VaultError> {
        self.require_key(key)?;
        let is_kept =
            |about: &SlotView| about.kind == SlotKind::RecoveryCode || kept.contains(&about.id);
        let mut slots = self.content.slots.clone();
        slots.retain(|slot| is_kept(&slot.about));
        *self = Self::sealed(slots, key, self.register_salt())?;
        Ok(())
    }

    fn require_key(&self, key: &DataKey) -> Result<(), VaultError> {
        if self.is_sealed_with(key) {
            Ok(())
        } else {
            Err(VaultError::Foreign)
        }
    }

    /// Makes a new recovery code; the former one no longer opens this file.
    ///
    /// # Errors
    /// As [`KeyFile::change_passphrase`].
    pub fn renew_recovery_code(
        &mut self,
        key: &DataKey,
        cost: KdfCost,
    ) -> Result<RecoveryCode, VaultError> {
        let code = RecoveryCode::random()?;
        let wanted = |about: &SlotView| about.kind == SlotKind::RecoveryCode;
        self.change_secret(key, wanted, code.as_bytes(), cost)?;
        Ok(code)
    }

    fn change_secret(
        &mut self,
        key: &DataKey,
        wanted: impl Fn(&SlotView) -> bool,
        secret: &[u8],
        cost: KdfCost,
    ) -> Result<(), VaultError> {
        self.require_key(key)?;
        let salt = self.register_salt();
        let mut slots = self.content.slots.clone();
        let slot = slots
            .iter_mut()
            .find(|slot| wanted(&slot.about))
            .ok_or(VaultError::NoSuchSlot)?;
        *slot = Slot::new(slot.about.clone(), secret, key, salt, cost)?;
        *self = Self::sealed(slots, key, salt)?;
        Ok(())
    }

    fn open(&self, kind: SlotKind, secret: &[u8]) -> Result<Option<Unlocked>, VaultError> {
        for slot in self
            .content
            .slots
            .iter()
            .filter(|slot| slot.about.kind == kind)
        {
            if let Some(key) = slot.open(secret, self.register_salt())? {
                return if self.is_sealed_with(&key) {
                    Ok(Some(Unlocked {
                        key,
                        slot: slot.about.clone(),
                    }))
                } else {
                    Err(VaultError::Damaged)
                };
            }
        }
        Ok(None)
    }

    fn sealed(slots: Vec<Slot>, key: &DataKey, salt: RegisterSalt) -> Result<Self, VaultError> {
        let content = Content {
            register_salt: salt.0,
            slots,
        };
        let (nonce, tag) = seal(&key.seal_key(), &[], &bound(&content))?;
        let tag = Hex(tag.try_into().expect("nothing sealed is a tag alone"));
        Ok(Self {
            content,
            seal: Seal { nonce, tag },
        })
    }

    /// True when the content is as it was when the holder of `key` last wrote it.
    fn is_sealed_with(&self, key: &DataKey) -> bool {
        let Seal { nonce, tag } = &self.seal;
        unseal(&key.seal_key(), nonce, &tag.0, &bound(&self.content)).is_some()
    }
}
