//! Passphrase or recovery code to key.
//!
//! A register is encrypted with a random [`DataKey`], which never changes. Beside the register
//! stands its [`KeyFile`], with one slot for each way in: a passphrase or the recovery code. A slot
//! holds the data key sealed (XChaCha20-Poly1305) under a key drawn from that secret (Argon2id,
//! RFC 9106). The file tells three things apart that a database cannot: a wrong secret, a damaged
//! file, and the file of another register.
//!
//! Secrets have neither `Debug` nor `Clone`, live on the heap in one place, and are wiped when dropped.

use zeroizing_alloc::ZeroAlloc;

mod data_key;
mod error;
mod hex;
mod kdf;
mod key_file;
mod package_password;
mod passphrase;
mod recovery_code;
mod seal;
mod secret;
mod slot;
mod strength;
mod written;

pub use data_key::{DataKey, RegisterSalt};
pub use error::VaultError;
pub use kdf::KdfCost;
pub use key_file::{Created, KeyFile, Unlocked, key_path};
pub use package_password::{package_key, propose_password};
pub use passphrase::Passphrase;
pub use recovery_code::RecoveryCode;
pub use slot::{SlotId, SlotKind, SlotView};
pub use strength::{Advice, Strength, strength};

/// Every program that reads a register wipes the memory that it gives back: texts, copies and what libraries held.
#[global_allocator]
static WIPING: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);
