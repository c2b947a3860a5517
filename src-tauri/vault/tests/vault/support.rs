//! Key files made fast, and altered as a person with a text editor and patience would.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use vault::{Created, KdfCost, KeyFile, Passphrase, Unlocked, VaultError};

/// The passphrase of [`created`].
pub(crate) const PASSPHRASE: &str = "hibou turquoise lampadaire";

/// The least that Argon2 takes: these tests do not measure the resistance of the derivation.
pub(crate) fn cheap() -> KdfCost {
    KdfCost::new(8, 1, 1).unwrap()
}

/// A new register's keys.
pub(crate) fn created() -> Created {
    KeyFile::create(&Passphrase::new(PASSPHRASE), "référente", cheap()).unwrap()
}

pub(crate) fn open(file: &KeyFile, passphrase: &str) -> Result<Unlocked, VaultError> {
    file.open_with_passphrase(&Passphrase::new(passphrase))
}

/// The file as JSON.
pub(crate) fn as_json(file: &KeyFile) -> Value {
    serde_json::from_str(&file.text()).unwrap()
}

/// The text of `value` with the checksum that fits it: anyone can compute one.
pub(crate) fn with_checksum(mut value: Value) -> String {
    value["checksum"] = json!("");
    let digest = Sha256::digest(value.to_string());
    value["checksum"] = json!(hex(&digest));
    value.to_string()
}

/// `bytes` in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap();
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// The key file in `value`, its checksum made to fit.
pub(crate) fn forged(value: Value) -> Result<KeyFile, VaultError> {
    KeyFile::from_bytes(with_checksum(value).as_bytes())
}
