//! Why the key of a register was not obtained, by what the person can do about it.

use files::FileError;

/// Why the key of a register was not obtained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The key file is not beside the register: bring it back, from a backup if need be.
    #[error("the key file is missing")]
    Missing,
    /// The key file was cut, altered, or tampered with: bring back a copy.
    #[error("the key file is damaged")]
    Damaged,
    /// A file that is not a key file, or the key file of another register: bring the right one.
    #[error("the key file is not the one of this register")]
    Foreign,
    /// The key file was written by a later version of the application: install that version.
    #[error("the key file comes from a later version")]
    Newer,
    /// No slot opens with this passphrase: type it again, or use the recovery code.
    #[error("the passphrase is wrong")]
    WrongPassphrase,
    /// The recovery code is well typed but opens no slot: look for the sheet of the last renewal.
    #[error("the recovery code is wrong")]
    WrongRecoveryCode,
    /// The recovery code holds a typing error: compare with the sheet.
    #[error("the recovery code is mistyped")]
    MistypedRecoveryCode,
    /// The slot to change is no longer in the file: read the file again.
    #[error("the key file has no such slot")]
    NoSuchSlot,
    /// The number of the slot to add is already one, or the file is full: take an unused access away.
    #[error("the key file has no room for this slot")]
    SlotTaken,
    /// The system gave neither the memory nor the randomness needed: close other programs, try again.
    #[error("the system lacks memory or randomness")]
    OutOfResources,
    /// The key file could not be read or written.
    #[error("{0}")]
    File(#[from] FileError),
}
