//! The requests of persons: some answered, one refused, one that waits for the person, those that still press.

use std::collections::BTreeMap;

use app::{ApiError, Host};
use domain::request::RequestForm;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Example;
use super::later::{Present, fill};

/// A request as the story tells it.
#[derive(Deserialize)]
pub(super) struct ToldRequest {
    /// The fiches that it is about, by their names.
    activities: Vec<String>,
    /// What is written of it, the earliest first.
    told: Vec<Told>,
}

/// What is written at one moment.
#[derive(Deserialize)]
struct Told {
    hours_ago: i64,
    form: Map<String, Value>,
    /// The letter that is proposed and kept.
    letter: Option<String>,
}

/// Every request, the earliest first.
pub(super) fn read() -> Result<Vec<ToldRequest>, serde_json::Error> {
    serde_json::from_str(include_str!("../../data/requests.json"))
}

impl Example<'_> {
    /// Notes a request and what becomes of it; `ids` are those of the fiches by their names.
    pub(super) fn ask_of_persons(
        &self,
        request: &ToldRequest,
        ids: &BTreeMap<String, Value>,
    ) -> Result<(), ApiError> {
        let mut form = json!(RequestForm::default());
        let named = request.activities.iter().filter_map(|name| ids.get(name));
        form["activities"]["values"] = named.cloned().collect();
        let mut id = Value::Null;
        for (revision, told) in request.told.iter().enumerate() {
            self.at(told.hours_ago);
            self.write_request(&mut form, told)?;
            let record = json!({ "register": "rights_request", "form": form });
            if revision == 0 {
                id = self.ask("create_record", json!({ "form": record }))?["id"].clone();
            } else {
                let change = json!({ "id": id, "revision": revision, "form": record });
                self.act("change_record", change)?;
            }
        }
        Ok(())
    }

    fn write_request(&self, form: &mut Value, told: &Told) -> Result<(), ApiError> {
        let present = Present {
            now: self.now,
            typed_at: self.host.now(),
            documents: &Value::Null,
        };
        fill(form, &told.form, present);
        if let Some(letter) = &told.letter {
            let asked = json!({ "form": form, "letter": letter });
            form["letter"] = self.ask("propose_request_letter", asked)?;
        }
        Ok(())
    }
}
