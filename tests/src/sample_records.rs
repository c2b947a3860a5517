//! Fiches and processors in any number, as long and varied as real ones, the same at each run.

use serde_json::{Value, json};

use crate::register::Workstation;

const TRADES: [&str; 8] = [
    "Hébergement",
    "Messagerie",
    "Numérisation",
    "Mise sous pli",
    "Téléphonie",
    "Maintenance",
    "Archivage",
    "Sauvegarde",
];

/// Writes so many processors into the open register; gives their identifiers.
#[must_use]
pub fn processors(workstation: &Workstation, count: usize) -> Vec<Value> {
    let blank = serde_json::to_value(domain::processor::ProcessorForm::default());
    let blank = blank.expect("a form");
    let processor = |rank: usize| {
        let trade = TRADES[rank % TRADES.len()];
        let mut form = blank.clone();
        form["name"] = json!(format!("{trade} Fictive {rank:03}"));
        form["service"] = json!(format!(
            "{trade} pour les centres du Val-Fictif, lot {rank}."
        ));
        form["contacts"]["officer"]["name"] = json!("Camille Exemple");
        form["alert_hours"] = json!("24");
        form
    };
    (0..count)
        .map(|rank| create(workstation, "processor", &processor(rank)))
        .collect()
}

/// Writes so many fiches into the open register, made from the activities of the profession in turn, each with one of
/// the `processors`.
pub fn fiches(workstation: &Workstation, count: usize, processors: &[Value]) {
    let templates = workstation.ok("activity_templates", json!({}));
    let ids = templates.as_array().expect("templates").iter();
    let proposed: Vec<Value> = ids
        .map(|template| workstation.ok("proposed_activity", json!({ "template": template["id"] })))
        .collect();
    for rank in 0..count {
        let mut form = proposed[rank % proposed.len()].clone();
        let name = form["name"].as_str().expect("a name").to_owned();
        form["name"] = json!(format!("{name} – unité {rank:04}"));
        form["processors"]["items"] =
            json!([{ "processor": processors[rank % processors.len()], "task": "Assistance" }]);
        let _ = create(workstation, "activity", &form);
    }
}

fn create(workstation: &Workstation, register: &str, form: &Value) -> Value {
    let form = json!({ "register": register, "form": form });
    let created = workstation.ok("create_record", json!({ "form": form }));
    created["id"].clone()
}
