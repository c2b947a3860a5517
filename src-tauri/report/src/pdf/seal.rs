//! The seal of a document: the second half of its identifier is the SHA-256 of all its other bytes.
//!
//! An identifier is never encrypted (ISO 32000-1, 7.6.1), so a protected document is sealed as well, and its second half
//! is meant to change with the content (14.4). A changed bit shows wherever it is, in what is attached too.

use lopdf::{Dictionary, Object, StringFormat};
use sha2::{Digest, Sha256};

use super::object::name;

/// What the whole of a document says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// Every byte is as it was written.
    Intact,
    /// It is one of ours and some of it was changed.
    Altered,
    /// It is none of ours.
    Absent,
}

/// Says in the clear, beside the seal, whose document it is: a single changed bit never hides both.
const MARK: &str = "RegistreRGPD";
/// What comes right before the first half of the identifier.
const BEFORE: &[u8] = b"/ID[<";
/// Digits of the first half.
const FIRST: usize = 32;
/// Digits of the seal.
const DIGITS: usize = 64;

/// Gives a document the first half of its identifier, and room for the seal.
pub(super) fn leave_room(trailer: &mut Dictionary, first_half: Vec<u8>) {
    let halves = [first_half, vec![0; DIGITS / 2]];
    let halves = halves.map(|half| Object::String(half, StringFormat::Hexadecimal));
    trailer.set("ID", Object::Array(halves.into()));
    trailer.set(MARK, name("1"));
}

/// Seals a document that was written with room for it.
pub(super) fn put(bytes: &mut [u8]) {
    let place = place_in(bytes).expect("room was left for the seal");
    let digits = digits_of(bytes, place);
    bytes[place..place + DIGITS].copy_from_slice(&digits);
}

/// Whether a file is a document of ours, as it was written.
#[must_use]
pub fn seal_of(bytes: &[u8]) -> Seal {
    match place_in(bytes) {
        Some(place) if bytes[place..place + DIGITS] == digits_of(bytes, place) => Seal::Intact,
        Some(_) => Seal::Altered,
        None if contains(bytes, MARK.as_bytes()) => Seal::Altered,
        None => Seal::Absent,
    }
}

/// Where the digits of the seal are: the last identifier of the file, if its second half is as long as a seal.
fn place_in(bytes: &[u8]) -> Option<usize> {
    let found = bytes
        .windows(BEFORE.len())
        .rposition(|window| window == BEFORE)?;
    let between = found + BEFORE.len() + FIRST;
    let place = between + 2;
    let is_sealed = bytes.get(between..place)? == b"><"
        && bytes.get(place + DIGITS..place + DIGITS + 2)? == b">]";
    is_sealed.then_some(place)
}

/// The hash of all that is not the seal, as lopdf writes bytes.
fn digits_of(bytes: &[u8], place: usize) -> [u8; DIGITS] {
    const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";
    let mut hash = Sha256::new();
    hash.update(&bytes[..place]);
    hash.update(&bytes[place + DIGITS..]);
    let mut digits = [0; DIGITS];
    for (pair, byte) in digits.chunks_mut(2).zip(hash.finalize()) {
        pair[0] = HEXADECIMAL[usize::from(byte >> 4)];
        pair[1] = HEXADECIMAL[usize::from(byte & 15)];
    }
    digits
}

fn contains(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}
