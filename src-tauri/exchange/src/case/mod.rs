//! Cases of breaches that anyone can write, as JSON: what happened, in the vocabulary of the authorities' examples, and the
//! story of an exercise where there is one.

mod attributes;
mod facts;
mod fault;
mod scenario;
mod vocabulary;

pub use fault::CaseFault;
pub use scenario::{provided_scenarios, read_scenarios};

use domain::assessment::Circumstances;
use serde_json::Value;

use attributes::Attributes;
use fault::quoted;
use vocabulary::{ACTORS, ATTRIBUTES, FAMILIES};

/// One case.
#[derive(Clone, Debug)]
pub struct Case {
    /// As it is written, where it is.
    pub id: Option<Value>,
    /// What is known of the breach.
    pub circumstances: Circumstances,
    /// Attributes that no rule knows.
    pub unread: Vec<String>,
}

impl Case {
    /// Reads a case; `place` names it in the sentences that refuse it.
    ///
    /// # Errors
    /// Where it says what the vocabulary does not hold.
    pub fn read(content: &Value, place: &str) -> Result<Self, CaseFault> {
        let members = content.get("attributes").and_then(Value::as_object);
        let members = members.ok_or_else(|| {
            CaseFault::new(format!("{place} n’a pas d’objet {}.", quoted("attributes")))
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
fn check(attributes: &Attributes<'_>) -> Result<(), CaseFault> {
    attributes.word("family", FAMILIES)?;
    attributes.word("actor", ACTORS)?;
    attributes.flag("processor_involved")?;
    attributes.flag("cross_border")?;
    attributes.check_texts("person_types")
}
