//! The forms of the registers that are kept up to date for years, with a marker in every free text.

use domain::activity::ActivityForm;
use domain::processor::ProcessorForm;
use law::{ActivityCapacity, ContractClause};
use serde_json::{Value, json};

use crate::markers::mark_words;

/// Words of these forms that come from a list, or are dates and numbers: no person types them freely.
const NOT_WORDS: [&str; 27] = [
    "alert_hours",
    "basis",
    "capacity",
    "category",
    "certificate_ends_on",
    "checked_on",
    "condition",
    "consulted_on",
    "country",
    "disposal",
    "done_on",
    "ended_on",
    "ends_on",
    "family",
    "homologated_on",
    "homologation_ends_on",
    "kind",
    "mechanism",
    "on",
    "outcome",
    "person_count",
    "review_on",
    "reviewed_on",
    "signed_on",
    "started_on",
    "starts_on",
    "state",
];

/// One form for each register.
#[must_use]
pub fn record_forms() -> Vec<Value> {
    let forms = [
        ("activity", activity()),
        ("processor", processor()),
        ("security_measure", measure()),
    ];
    let forms = forms.into_iter().map(|(register, mut form)| {
        mark_words(&mut form, &register.replace('_', ""), &NOT_WORDS);
        json!({ "register": register, "form": form })
    });
    forms.collect()
}

/// A fiche with one entry in each list; it names no other entry.
fn activity() -> Value {
    let mut form = json!(ActivityForm::blank(ActivityCapacity::Controller));
    let lists = [
        (
            "controllers",
            json!({ "name": "", "contact": "", "officer": "", "treatments": "" }),
        ),
        (
            "joint_controllers",
            json!({ "name": "", "contact": "", "arrangement": "" }),
        ),
        ("recipients", json!({ "kind": null, "name": "" })),
        ("transfers", transfer()),
    ];
    for (list, item) in lists {
        form[list]["items"] = json!([item]);
    }
    form["purposes"] = json!([{ "text": "", "basis": null, "basis_note": "", "condition": null,
                                "condition_note": "" }]);
    form["persons"] = json!([{ "category": "staff", "note": "" }]);
    form["data"] = json!([{ "category": "health", "description": "", "active": "", "start": "", "archive": "",
                            "disposal": null }]);
    form["hosting"]["health_hosting"] = json!(true);
    form
}

fn processor() -> Value {
    let mut form = json!(ProcessorForm::default());
    let lists = [
        (
            "chain",
            json!({ "name": "", "service": "", "country": "", "authorisation": "" }),
        ),
        (
            "guarantees",
            json!({ "kind": null, "reference": "", "ends_on": "" }),
        ),
        ("transfers", transfer()),
    ];
    for (list, item) in lists {
        form[list]["items"] = json!([item]);
    }
    form["contracts"] = json!([{ "kind": null, "reference": "", "signed_on": "", "starts_on": "", "ends_on": "",
                                 "review_on": "", "note": "" }]);
    form["interventions"] = json!([{ "on": "", "who": "", "what": "", "watched_by": "" }]);
    let answer = json!({ "outcome": null, "evidence": "", "note": "" });
    form["clauses"]["answers"] = json!({ ContractClause::Audits.name(): answer });
    form
}

fn measure() -> Value {
    json!({ "name": "", "family": "backup", "state": "planned", "description": "", "owner": "", "checked_on": "",
            "evidence": "" })
}

fn transfer() -> Value {
    json!({ "recipient": "", "country": "", "mechanism": null, "document": "", "assessed": null, "note": "" })
}
