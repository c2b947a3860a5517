//! What is remembered of this machine between two uses: places, instants and the head of each journal, nothing of what
//! a register holds.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use files::Existing;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use store::Head;

use crate::error::ErrorCode;
use crate::host::Host;

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Preferences {
    last_register: Option<PathBuf>,
    /// By the name of each register on this machine: see [`name_of`].
    registers: BTreeMap<String, OnThisMachine>,
}

/// What this machine remembers of one register.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct OnThisMachine {
    /// Where backups are made by themselves; nowhere until a folder is chosen.
    pub(crate) backup_folder: Option<PathBuf>,
    /// Why the last one was not made; a reason that only another version of the application knows is forgotten.
    #[serde(deserialize_with = "known")]
    pub(crate) backup_fault: Option<BackupFault>,
    /// The last line of its journal when this machine let go of it.
    pub(crate) head: Option<SeenHead>,
}

/// A backup that was not made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct BackupFault {
    pub(crate) at: DateTime<Utc>,
    pub(crate) code: ErrorCode,
}

/// The last line of a journal as it was seen here.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SeenHead {
    pub(crate) seq: i64,
    pub(crate) hash: String,
}

/// What this version understands of a value, alone: the rest of what is remembered stays.
fn known<'de, Source, Value>(source: Source) -> Result<Option<Value>, Source::Error>
where
    Source: Deserializer<'de>,
    Value: DeserializeOwned,
{
    let value = serde_json::Value::deserialize(source)?;
    Ok(serde_json::from_value(value).ok())
}

impl From<Head> for SeenHead {
    fn from(head: Head) -> Self {
        Self {
            seq: head.seq,
            hash: head.hash,
        }
    }
}

/// The name of a register on this machine: a fingerprint of the first bytes of its file, which never change.
pub(crate) fn name_of(salt: vault::RegisterSalt) -> String {
    store::fingerprint(salt.as_bytes())
}

/// The last register, when one is remembered.
pub(crate) fn last_register(host: &dyn Host) -> Option<PathBuf> {
    read(&host.preferences_path()?).last_register
}

/// Remembers the last register.
pub(crate) fn remember(host: &dyn Host, register: &Path) {
    change(host, |preferences| {
        preferences.last_register = Some(register.to_owned());
    });
}

/// Remembers the register that was entered, and the last line of its journal.
pub(crate) fn entered(host: &dyn Host, path: &Path, register: &str, head: Head) {
    change(host, |preferences| {
        preferences.last_register = Some(path.to_owned());
        let known = preferences.registers.entry(register.to_owned());
        known.or_default().head = Some(head.into());
    });
}

/// What is remembered of one register.
pub(crate) fn of(host: &dyn Host, register: &str) -> OnThisMachine {
    let read = host.preferences_path().map(|path| read(&path));
    let mut registers = read.unwrap_or_default().registers;
    registers.remove(register).unwrap_or_default()
}

/// Changes what is remembered of one register.
pub(crate) fn note(host: &dyn Host, register: &str, work: impl FnOnce(&mut OnThisMachine)) {
    change(host, |preferences| {
        let known = preferences.registers.entry(register.to_owned());
        work(known.or_default());
    });
}

fn read(path: &Path) -> Preferences {
    let text = fs::read(path).ok();
    let preferences = text.and_then(|text| serde_json::from_slice(&text).ok());
    preferences.unwrap_or_default()
}

/// What is not remembered costs a click, or is asked again: a failure is no reason to stop anybody.
fn change(host: &dyn Host, work: impl FnOnce(&mut Preferences)) {
    let Some(path) = host.preferences_path() else {
        return;
    };
    let mut preferences = read(&path);
    work(&mut preferences);
    if let Some(folder) = path.parent() {
        let _ = fs::create_dir_all(folder);
    }
    if let Ok(text) = serde_json::to_vec_pretty(&preferences) {
        let _ = files::write_whole(&path, &text, Existing::Replace);
    }
}
