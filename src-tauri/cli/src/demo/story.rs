//! The story of the example, with its instants counted back from the present so that its clocks live.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use domain::breach::BreachForm;
use domain::moment::{InstantForm, Moment};
use domain::person::PersonForm;
use domain::register::{
    DataProtectionOfficer, Organisation, ProcedureForm, Referent, RegisterForm, SiteForm,
    StaffFunctionForm,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::later::Later;

/// The whole story.
#[derive(Deserialize)]
pub(super) struct Story {
    pub(super) passphrase: String,
    pub(super) people: Vec<Admitted>,
    register: Register,
    pub(super) breaches: Vec<Told>,
    draft: Map<String, Value>,
    /// Rank of the breach whose documents are printed, from 1.
    pub(super) exported: usize,
}

/// Somebody who has access beside the référente.
#[derive(Deserialize)]
pub(super) struct Admitted {
    #[serde(flatten)]
    pub(super) form: PersonForm,
    /// The one she chose; nothing while she has not come yet.
    pub(super) passphrase: Option<String>,
}

#[derive(Deserialize)]
struct Register {
    organisation: Organisation,
    referent: Referent,
    dpo: DataProtectionOfficer,
    procedure: ProcedureForm,
    sites: Vec<String>,
    functions: Vec<(String, bool)>,
}

/// A breach as the story tells it.
#[derive(Deserialize)]
pub(super) struct Told {
    pub(super) declared_hours_ago: i64,
    form: Map<String, Value>,
    pub(super) corrections: Vec<Correction>,
    #[serde(default)]
    pub(super) later: Vec<Later>,
}

/// What changes later.
#[derive(Deserialize)]
pub(super) struct Correction {
    pub(super) hours_ago: i64,
    change: Map<String, Value>,
}

#[derive(Deserialize)]
struct Ago {
    hours_ago: i64,
    precision: String,
}

impl Story {
    pub(super) fn read() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../../data/example.json"))
    }

    pub(super) fn register_form(&self) -> RegisterForm {
        let register = &self.register;
        let sites = register.sites.iter().cloned();
        let functions = register.functions.iter().cloned();
        RegisterForm {
            organisation: register.organisation.clone(),
            referent: register.referent.clone(),
            dpo: register.dpo.clone(),
            procedure: register.procedure.clone(),
            sites: sites.map(|name| SiteForm { id: None, name }).collect(),
            functions: functions
                .map(|(name, concerned)| StaffFunctionForm {
                    id: None,
                    name,
                    concerned,
                })
                .collect(),
            auto_lock_minutes: "10".to_owned(),
        }
    }

    /// Typing that waits.
    pub(super) fn draft(&self, now: DateTime<Utc>, settings: &Value) -> Value {
        let mut form = empty();
        apply(&mut form, &self.draft, now, settings);
        form
    }
}

impl Told {
    /// The form at its declaration; `settings` give the identifiers of sites, functions, fiches and processors.
    pub(super) fn form(&self, now: DateTime<Utc>, settings: &Value) -> Value {
        let mut form = empty();
        apply(&mut form, &self.form, now, settings);
        form
    }
}

impl Correction {
    /// The form with what changes.
    pub(super) fn applied_to(&self, form: &Value, now: DateTime<Utc>) -> Value {
        let mut form = form.clone();
        apply(&mut form, &self.change, now, &Value::Null);
        form
    }
}

fn empty() -> Value {
    json!(BreachForm::default())
}

/// Writes the told values in the shape of the form: an instant, a count, a list of choices, or plain.
fn apply(form: &mut Value, told: &Map<String, Value>, now: DateTime<Utc>, settings: &Value) {
    for (field, value) in told {
        form[field] = match (field.as_str(), value) {
            (_, Value::Object(_)) => instant(value, now),
            ("persons" | "records", Value::Array(count)) => {
                json!({ "precision": count[0], "value": count[1] })
            }
            ("sites" | "functions" | "activities" | "processors", Value::Array(names)) => {
                let ids: Vec<&Value> = names
                    .iter()
                    .map(|name| identifier(&settings[field], name))
                    .collect();
                json!({ "values": ids, "unknown": false })
            }
            (_, Value::Array(values)) => json!({ "values": values, "unknown": false }),
            (_, plain) => plain.clone(),
        };
    }
}

fn identifier<'a>(listed: &'a Value, name: &Value) -> &'a Value {
    let mut listed = listed.as_array().into_iter().flatten();
    listed
        .find(|item| item["name"] == *name)
        .map_or(&Value::Null, |item| &item["id"])
}

/// An instant of the story as it is typed.
pub(super) fn instant(value: &Value, now: DateTime<Utc>) -> Value {
    let Ok(ago) = Ago::deserialize(value) else {
        return Value::Null;
    };
    let at = now - TimeDelta::hours(ago.hours_ago);
    let at = at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at);
    json!(InstantForm::showing(Some(Moment {
        at,
        estimated: ago.precision == "estimated",
    })))
}
