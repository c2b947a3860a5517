//! Records of processing activities proposed to an organisation, read as they are declared.

mod rust;

pub(super) use rust::render;
use serde::Deserialize;

use super::data::{Day, Enumeration, distinct};

/// One proposal, in a file of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Template {
    id: String,
    name: String,
    since: Day,
    collection: Option<String>,
    #[serde(default)]
    criteria: Vec<String>,
    #[serde(default)]
    listed: Vec<String>,
    #[serde(default)]
    exemptions: Vec<String>,
    to_check: Vec<String>,
    purpose: Vec<Purpose>,
    persons: Vec<Persons>,
    data: Vec<Data>,
    recipient: Vec<Recipient>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Purpose {
    text: String,
    basis: Option<String>,
    #[serde(default)]
    basis_note: String,
    condition: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persons {
    category: String,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    category: String,
    description: String,
    active: String,
    start: String,
    archive: String,
    disposal: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipient {
    kind: String,
    name: String,
}

/// Every identifier is given once, and every value is one of its enumeration.
pub(super) fn check(templates: &[Template], enumerations: &[Enumeration]) -> Result<(), String> {
    distinct("templates", templates.iter().map(|it| &it.id))?;
    for template in templates {
        for (name, chosen) in values(template) {
            let mut named = enumerations.iter().filter(|it| it.name == name);
            if !named.any(|it| it.value.iter().any(|value| value.name == *chosen)) {
                return Err(format!("{}: {name} has no {chosen}", template.id));
            }
        }
    }
    Ok(())
}

/// Every value that a template takes, after the name of its enumeration.
fn values(template: &Template) -> Vec<(&'static str, &String)> {
    let of = |name| move |value| (name, value);
    let purposes = &template.purpose;
    let bases = purposes.iter().filter_map(|it| it.basis.as_ref());
    let conditions = purposes.iter().filter_map(|it| it.condition.as_ref());
    let disposals = template.data.iter().filter_map(|it| it.disposal.as_ref());
    let mut values = Vec::new();
    values.extend(template.collection.iter().map(of("Collection")));
    values.extend(template.criteria.iter().map(of("DpiaCriterion")));
    values.extend(template.listed.iter().map(of("DpiaListedOperation")));
    values.extend(template.exemptions.iter().map(of("DpiaExemption")));
    values.extend(bases.map(of("LegalBasis")));
    values.extend(conditions.map(of("SpecialCondition")));
    values.extend(disposals.map(of("FinalDisposal")));
    values.extend(
        template
            .persons
            .iter()
            .map(|it| ("DataSubjectCategory", &it.category)),
    );
    values.extend(
        template
            .data
            .iter()
            .map(|it| ("RecordDataCategory", &it.category)),
    );
    values.extend(
        template
            .recipient
            .iter()
            .map(|it| ("RecipientKind", &it.kind)),
    );
    values
}
