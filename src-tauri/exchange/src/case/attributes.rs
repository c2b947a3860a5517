//! The attributes of a case, read one by one; what is wrong is said by name.

use serde_json::{Map, Value};

use super::fault::{CaseFault, quoted};

/// How a fact that is not known is written, besides its absence.
const UNKNOWN: &str = "unknown";

/// The words of an attribute and what each means.
pub(super) type Words<T> = [(&'static str, T)];

/// Attributes, and the case they belong to for the sentences that refuse one.
pub(super) struct Attributes<'a> {
    pub(super) place: &'a str,
    pub(super) members: &'a Map<String, Value>,
}

impl<'a> Attributes<'a> {
    /// An attribute, unless it is not known.
    pub(super) fn get(&self, name: &str) -> Option<&'a Value> {
        let value = self.members.get(name)?;
        let is_unknown = value.is_null() || value == UNKNOWN;
        (!is_unknown).then_some(value)
    }

    /// Yes or no.
    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, CaseFault> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let flag = value.as_bool();
        flag.map(Some)
            .ok_or_else(|| self.refusal(name, value, "true, false"))
    }

    /// One word of a vocabulary.
    pub(super) fn word<T: Copy>(
        &self,
        name: &str,
        words: &Words<T>,
    ) -> Result<Option<T>, CaseFault> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let meant = words.iter().find(|(word, _)| value == word);
        meant
            .map(|(_, meaning)| Some(*meaning))
            .ok_or_else(|| self.refusal(name, value, &listed(words)))
    }

    /// Several words of a vocabulary.
    pub(super) fn words<T: Copy>(
        &self,
        name: &str,
        words: &Words<T>,
    ) -> Result<Option<Vec<T>>, CaseFault> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let accepted = || format!("une liste de {}", listed(words));
        let members = value
            .as_array()
            .ok_or_else(|| self.refusal(name, value, &accepted()))?;
        let meant = members.iter().map(|member| {
            let meant = words.iter().find(|(word, _)| member == word);
            meant
                .map(|(_, meaning)| *meaning)
                .ok_or_else(|| self.refusal(name, member, &listed(words)))
        });
        meant.collect::<Result<_, _>>().map(Some)
    }

    /// Words of the writer, which no vocabulary closes.
    pub(super) fn check_texts(&self, name: &str) -> Result<(), CaseFault> {
        let are_texts = |value: &Value| {
            let members = value.as_array();
            members.is_some_and(|members| members.iter().all(Value::is_string))
        };
        match self.get(name) {
            Some(value) if !are_texts(value) => {
                Err(self.refusal(name, value, "une liste de textes"))
            }
            _ => Ok(()),
        }
    }

    /// A number that is not negative, rounded up to a whole one.
    pub(super) fn number(&self, name: &str) -> Result<Option<u64>, CaseFault> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        whole(value)
            .map(Some)
            .ok_or_else(|| self.refusal(name, value, "un nombre, zéro ou plus"))
    }

    /// Attributes inside an attribute.
    pub(super) fn inside(&self, name: &str) -> Result<Option<&'a Map<String, Value>>, CaseFault> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        let members = value.as_object();
        members
            .map(Some)
            .ok_or_else(|| self.refusal(name, value, "un objet"))
    }

    /// The sentence that refuses a value.
    pub(super) fn refusal(&self, name: &str, value: &Value, accepted: &str) -> CaseFault {
        let value = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        CaseFault::new(format!(
            "{}, attribut {}\u{a0}: la valeur {} n’est pas admise. Valeurs admises\u{a0}: {accepted}.",
            self.place,
            quoted(name),
            quoted(&value)
        ))
    }
}

fn listed<T>(words: &Words<T>) -> String {
    let words: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
    words.join(", ")
}

/// A count is exact as a whole number; part of an hour counts as the hour that it begins.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked not to be negative; a larger number saturates"
)]
fn whole(value: &Value) -> Option<u64> {
    let rounded = || value.as_f64().filter(|number| *number >= 0.0);
    value
        .as_u64()
        .or_else(|| rounded().map(|number| number.ceil() as u64))
}
