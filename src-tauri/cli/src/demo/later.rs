//! What happens to a breach after its declaration: steps of the procedure, events, supporting documents.

use chrono::{DateTime, Days, Utc};
use domain::paris;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::story::instant;

/// Something done later, so many hours before the present.
#[derive(Deserialize)]
pub(super) struct Later {
    pub(super) hours_ago: i64,
    #[serde(flatten)]
    pub(super) what: What,
}

/// What is done.
#[derive(Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub(super) enum What {
    /// A step of the procedure is filled in.
    Step {
        step: String,
        #[serde(default)]
        progress: Map<String, Value>,
        #[serde(default)]
        details: Map<String, Value>,
    },
    /// A line is added to the chronology.
    Event { form: Value },
    /// A document is added to the file.
    Document {
        name: String,
        form: Value,
        text: String,
    },
    /// A letter to the persons is proposed and kept.
    Letter { audience: String },
    /// The file is closed and signed.
    Close { name: String, function: String },
    /// The file is not to be destroyed.
    Hold { reason: String },
}

/// What the values of a story are read against.
#[derive(Clone, Copy)]
pub(super) struct Present<'a> {
    pub(super) now: DateTime<Utc>,
    /// When it is typed.
    pub(super) typed_at: DateTime<Utc>,
    /// The documents of the file, as its page shows them.
    pub(super) documents: &'a Value,
}

/// Writes what is told into `form`, the rest staying as it is.
pub(super) fn fill(form: &mut Value, told: &Map<String, Value>, present: Present<'_>) {
    for (field, value) in told {
        match value {
            Value::Object(inner) if !is_reference(inner) && form[field].is_object() => {
                fill(&mut form[field], inner, present);
            }
            _ => form[field] = typed(value, present),
        }
    }
}

/// A told value as it is typed: an instant, a day, a document of the file, or what it says.
pub(super) fn typed(value: &Value, present: Present<'_>) -> Value {
    match value {
        Value::Object(inner) if inner.contains_key("hours_ago") => instant(value, present.now),
        Value::Object(inner) if inner.contains_key("in_days") => day(&inner["in_days"], present),
        Value::Object(inner) if inner.contains_key("days_later") => {
            day_later(&inner["days_later"], present)
        }
        Value::Object(inner) if inner.contains_key("document_named") => {
            document(&inner["document_named"], present.documents)
        }
        Value::Object(inner) => {
            let fields = inner
                .iter()
                .map(|(field, value)| (field.clone(), typed(value, present)));
            Value::Object(fields.collect())
        }
        Value::Array(items) => items.iter().map(|item| typed(item, present)).collect(),
        plain => plain.clone(),
    }
}

fn is_reference(value: &Map<String, Value>) -> bool {
    let keys = ["hours_ago", "in_days", "days_later", "document_named"];
    keys.iter().any(|key| value.contains_key(*key))
}

/// The identifier of the document of this name.
fn document(name: &Value, documents: &Value) -> Value {
    let mut documents = documents.as_array().into_iter().flatten();
    let found = documents.find(|document| document["name"] == *name);
    found.map_or(Value::Null, |document| document["id"].clone())
}

/// So many days from the present, as a date is typed. A day that is past is never later than the one on which it is typed:
/// whether an instant so many hours ago was on that day or the one before depends on the hour at which the story is told.
fn day(days: &Value, present: Present<'_>) -> Value {
    let today = paris::date_of(present.now);
    let count = days.as_i64().unwrap_or_default();
    let distance = Days::new(count.unsigned_abs());
    let day = if count < 0 {
        let typed_on = paris::date_of(present.typed_at);
        today
            .checked_sub_days(distance)
            .map(|day| day.min(typed_on))
    } else {
        today.checked_add_days(distance)
    };
    json!(day.map(paris::typed_date))
}

/// So many days after the one on which it is typed: what was still to come then is over in the present.
fn day_later(days: &Value, present: Present<'_>) -> Value {
    let distance = Days::new(days.as_u64().unwrap_or_default());
    let day = paris::date_of(present.typed_at).checked_add_days(distance);
    json!(day.map(paris::typed_date))
}
