//! One case of a case file.

use domain::assessment::Circumstances;
use serde_json::Value;

use super::attributes::Attributes;
use super::facts;
use super::vocabulary::{ACTORS, ATTRIBUTES, FAMILIES};
use crate::usage::UsageError;

/// One case.
pub(super) struct Case {
    /// As it is written, where it is.
    pub(super) id: Option<Value>,
    /// What is known of the breach.
    pub(super) circumstances: Circumstances,
    /// Attributes that no rule knows.
    pub(super) unread: Vec<String>,
}

impl Case {
    /// Reads a case; `place` names it in the sentences that refuse it.
    pub(super) fn read(content: &Value, place: &str) -> Result<Self, UsageError> {
        let members = content.get("attributes").and_then(Value::as_object);
        let members = members.ok_or_else(|| {
            UsageError::new(format!(
                "{place} n’a pas d’objet «\u{202f}attributes\u{202f}»."
            ))
        })?;
        let id = content.get("id").filter(|id| !id.is_null()).cloned();
        let place = id.as_ref().map_or(place.to_owned(), named);
        let attributes = Attributes {
            place: &place,
            members,
        };
        check(&attributes)?;
        let circumstances = facts::circumstances(&attributes)?;
        let names = members.keys();
        let unread = names.filter(|name| !ATTRIBUTES.contains(&name.as_str()));
        Ok(Self {
            circumstances,
            unread: unread.cloned().collect(),
            id,
        })
    }
}

fn named(id: &Value) -> String {
    let id = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
    format!("Cas {id}")
}

/// What no rule reads has its vocabulary too.
fn check(attributes: &Attributes<'_>) -> Result<(), UsageError> {
    attributes.word("family", FAMILIES)?;
    attributes.word("actor", ACTORS)?;
    attributes.flag("processor_involved")?;
    attributes.flag("cross_border")?;
    attributes.check_texts("person_types")
}
