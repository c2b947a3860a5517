//! The checksum of bytes, as people compare it.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// Digits of a checksum.
pub(crate) const DIGITS: usize = 64;

/// The SHA-256 of `bytes` (FIPS 180-4): 64 digits in lower case.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    digits(Sha256::new_with_prefix(bytes))
}

/// The digits of all that `hash` was given.
pub(crate) fn digits(hash: Sha256) -> String {
    let mut digits = String::with_capacity(DIGITS);
    for byte in hash.finalize() {
        write!(digits, "{byte:02x}").expect("a string grows");
    }
    digits
}
