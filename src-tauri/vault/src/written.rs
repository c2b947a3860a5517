//! The key file as text: one line of JSON.
//!
//! The checksum covers every byte of the text but its own digits, in this version and in all later
//! ones, so that damage is known before anything else is believed. Anyone can recompute it: it says
//! nothing against tampering, which the seals tell once a secret has opened a slot.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::VaultError;
use crate::hex::{Hex, push_hex};
use crate::seal::{Nonce, TAG_BYTES};
use crate::slot::Slot;

/// The name of the format: what makes a JSON text a key file.
const FORMAT: &str = "registre-rgpd-cles";
/// The version written, and the only one read.
const VERSION: u32 = 1;
/// More ways in than any organisation has people.
pub(crate) const MOST_SLOTS: usize = 64;

/// What the seal of the file covers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Content {
    pub(crate) register_salt: Hex<16>,
    pub(crate) slots: Vec<Slot>,
}

/// The seal of the file, under a key drawn from the data key: it seals no secret, only the content.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Seal {
    pub(crate) nonce: Nonce,
    pub(crate) tag: Hex<TAG_BYTES>,
}

/// The whole text, in the order of its fields.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: String,
    version: u32,
    checksum: String,
    content: Content,
    seal: Seal,
}

/// What a seal is bound to: `value`, the format and its version.
pub(crate) fn bound(value: &impl Serialize) -> Vec<u8> {
    json(&(FORMAT, VERSION, value)).into_bytes()
}

/// The text of a key file.
pub(crate) fn write(content: &Content, seal: &Seal) -> String {
    let mut written = Written {
        format: FORMAT.to_owned(),
        version: VERSION,
        checksum: String::new(),
        content: content.clone(),
        seal: seal.clone(),
    };
    written.checksum = checksum(&json(&written));
    json(&written)
}

/// The content and the seal of the key file in `bytes`.
pub(crate) fn parse(bytes: &[u8]) -> Result<(Content, Seal), VaultError> {
    let text = str::from_utf8(bytes).map_err(|_| VaultError::Damaged)?;
    check_heading(text)?;
    let written: Written = serde_json::from_str(text).map_err(|_| VaultError::Damaged)?;
    if is_sound(&written.content) {
        Ok((written.content, written.seal))
    } else {
        Err(VaultError::Damaged)
    }
}

/// Tells damage, then a foreign file, then a later version: what all versions have in common.
fn check_heading(text: &str) -> Result<(), VaultError> {
    let heading: Value = serde_json::from_str(text).map_err(|_| VaultError::Damaged)?;
    let ours = heading.get("format").and_then(Value::as_str) == Some(FORMAT);
    match heading.get("checksum").and_then(Value::as_str) {
        Some(sum) if checksum(&text.replacen(sum, "", 1)) != sum => Err(VaultError::Damaged),
        None if ours => Err(VaultError::Damaged),
        _ if !ours => Err(VaultError::Foreign),
        _ => check_version(heading.get("version").and_then(Value::as_u64)),
    }
}

fn check_version(version: Option<u64>) -> Result<(), VaultError> {
    match version {
        Some(version) if version == u64::from(VERSION) => Ok(()),
        Some(version) if version > u64::from(VERSION) => Err(VaultError::Newer),
        _ => Err(VaultError::Damaged),
    }
}

/// True when there is a way in and no two slots have the same number.
fn is_sound(content: &Content) -> bool {
    let slots = &content.slots;
    let mut ids: Vec<_> = slots.iter().map(|slot| slot.about.id).collect();
    ids.sort_unstable();
    ids.dedup();
    (1..=MOST_SLOTS).contains(&slots.len()) && ids.len() == slots.len()
}

/// SHA-256 of `text`, in hexadecimal.
fn checksum(text: &str) -> String {
    let mut digits = String::new();
    push_hex(&mut digits, &Sha256::digest(text));
    digits
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("texts, numbers and lists are always written")
}
