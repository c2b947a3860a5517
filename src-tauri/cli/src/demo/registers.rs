//! The registers of the example: measures, processors, fiches made from the templates.

use std::collections::BTreeMap;

use domain::activity::ActivityForm;
use domain::processor::ProcessorForm;
use law::ActivityCapacity;
use law::templates::TEMPLATES;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::later::{Present, fill, typed};

/// What the registers hold.
#[derive(Deserialize)]
pub(super) struct Registers {
    measures: Vec<Value>,
    processors: Vec<Map<String, Value>>,
    activities: Vec<ToldFiche>,
    pub(super) files: Vec<ToldFile>,
}

/// A file attached to an entry.
#[derive(Deserialize)]
pub(super) struct ToldFile {
    /// Name of the entry.
    pub(super) entry: String,
    pub(super) name: String,
    /// What it is and shows.
    pub(super) form: Value,
    pub(super) text: String,
}

/// A fiche as the story tells it.
#[derive(Deserialize)]
struct ToldFiche {
    /// The template that it starts from; none for one written by hand.
    template: Option<String>,
    /// On whose behalf, where it is not the organisation's own.
    capacity: Option<ActivityCapacity>,
    form: Map<String, Value>,
}

/// An entry as it enters its register, and as it stands in the present.
pub(super) struct ToldEntry {
    /// What it says first: nothing dated.
    pub(super) first: Value,
    whole: Value,
}

impl Registers {
    pub(super) fn read() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("../../data/registers.json"))
    }

    /// Every entry: measures and processors, which fiches name, then fiches.
    pub(super) fn entries(&self, present: Present<'_>) -> Vec<ToldEntry> {
        let measures = self.measures.iter().map(|told| measure(told, present));
        let processors = self.processors.iter().map(|told| processor(told, present));
        let activities = self.activities.iter().map(|told| told.entry(present));
        measures.chain(processors).chain(activities).collect()
    }
}

fn measure(told: &Value, present: Present<'_>) -> ToldEntry {
    let whole = typed(told, present);
    let mut first = whole.clone();
    first["form"]["checked_on"] = json!("");
    ToldEntry { first, whole }
}

fn processor(told: &Map<String, Value>, present: Present<'_>) -> ToldEntry {
    let mut form = json!(ProcessorForm::default());
    form["name"] = told["name"].clone();
    let first = json!({ "register": "processor", "form": form });
    fill(&mut form, told, present);
    let whole = json!({ "register": "processor", "form": form });
    ToldEntry { first, whole }
}

impl ToldEntry {
    /// Its name.
    pub(super) fn name(&self) -> &str {
        self.first["form"]["name"].as_str().unwrap_or_default()
    }

    /// What it says in the present; `ids` are those of the entries by their names.
    pub(super) fn whole(&self, ids: &BTreeMap<String, Value>) -> Value {
        let mut whole = self.whole.clone();
        if whole["register"] == "activity" {
            name_processors(&mut whole["form"]["processors"]["items"], ids);
            name_all(&mut whole["form"]["measures"]["items"], ids);
        }
        whole
    }
}

impl ToldFiche {
    fn entry(&self, present: Present<'_>) -> ToldEntry {
        let mut form = json!(self.start());
        if let Some(name) = self.form.get("name") {
            form["name"] = name.clone();
        }
        let first = json!({ "register": "activity", "form": form });
        fill(&mut form, &self.form, present);
        let whole = json!({ "register": "activity", "form": form });
        ToldEntry { first, whole }
    }

    fn start(&self) -> ActivityForm {
        let mut templates = TEMPLATES.iter();
        let wanted = self.template.as_deref();
        let found = templates.find(|template| Some(template.id) == wanted);
        found.map_or_else(
            || ActivityForm::blank(self.capacity.unwrap_or(ActivityCapacity::Controller)),
            ActivityForm::proposed,
        )
    }
}

fn name_processors(items: &mut Value, ids: &BTreeMap<String, Value>) {
    for item in items.as_array_mut().into_iter().flatten() {
        name(&mut item["processor"], ids);
    }
}

fn name_all(items: &mut Value, ids: &BTreeMap<String, Value>) {
    for item in items.as_array_mut().into_iter().flatten() {
        name(item, ids);
    }
}

/// Puts the identifier of an entry in the place of its name.
fn name(place: &mut Value, ids: &BTreeMap<String, Value>) {
    let found = place.as_str().and_then(|name| ids.get(name));
    *place = found.cloned().unwrap_or(Value::Null);
}
