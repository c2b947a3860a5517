//! What the entries of every register have in common.

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Expiring, Names, Reading, RecordKind};
use crate::breach::FieldChange;

/// What an entry says, whatever its register.
pub trait Content: Clone + PartialEq + Serialize + DeserializeOwned {
    /// The registers that hold such entries.
    const KINDS: &'static [RecordKind];

    /// Its register.
    fn kind(&self) -> RecordKind;

    /// What it is called.
    fn name(&self) -> &str;

    /// How it stands: a word by which lists are narrowed.
    fn state(&self) -> &'static str;

    /// How many of its questions the law wants answered and are not.
    fn lacking(&self) -> usize;

    /// What of it expires, and when.
    fn expiries(&self) -> Vec<Expiring>;

    /// The entries of other registers that it names.
    fn cited(&self) -> Vec<Uuid>;

    /// Every field in words, in the order of its form.
    fn readings(&self, names: &Names) -> Vec<Reading>;

    /// The fields that `after` fills in otherwise.
    fn differences(&self, after: &Self, names: &Names) -> Vec<FieldChange> {
        let readings = self.readings(names).into_iter().zip(after.readings(names));
        readings
            .filter(|((_, before), (_, after))| before != after)
            .map(|((_, before), (field, after))| FieldChange {
                field: field.to_owned(),
                before,
                after,
            })
            .collect()
    }
}
