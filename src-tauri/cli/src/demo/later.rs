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
}

/// Writes what is told into `form`, the rest staying as it is.
pub(super) fn fill(form: &mut Value, told: &Map<String, Value>, now: DateTime<Utc>) {
    for (field, value) in told {
        match value {
            Value::Object(inner) if !is_time(inner) && form[field].is_object() => {
                fill(&mut form[field], inner, now);
            }
            _ => form[field] = typed(value, now),
        }
    }
}

/// A told value as it is typed: an instant, a day, or what it says.
pub(super) fn typed(value: &Value, now: DateTime<Utc>) -> Value {
    match value {
        Value::Object(inner) if inner.contains_key("hours_ago") => instant(value, now),
        Value::Object(inner) if inner.contains_key("in_days") => day(&inner["in_days"], now),
        Value::Object(inner) => {
            let fields = inner
                .iter()
                .map(|(field, value)| (field.clone(), typed(value, now)));
            Value::Object(fields.collect())
        }
        Value::Array(items) => items.iter().map(|item| typed(item, now)).collect(),
        plain => plain.clone(),
    }
}

fn is_time(value: &Map<String, Value>) -> bool {
    value.contains_key("hours_ago") || value.contains_key("in_days")
}

/// So many days from the present, as a date is typed.
fn day(days: &Value, now: DateTime<Utc>) -> Value {
    let today = paris::date_of(now);
    let count = days.as_i64().unwrap_or_default();
    let distance = Days::new(count.unsigned_abs());
    let day = if count < 0 {
        today.checked_sub_days(distance)
    } else {
        today.checked_add_days(distance)
    };
    json!(day.map(paris::typed_date))
}
