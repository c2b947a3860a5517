//! A breach as a person reads it: each field in French words, for the history and for comparisons.

use std::collections::BTreeSet;

use law::{CountPrecision, InstantPrecision};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::BreachFacts;
use crate::count::Count;
use crate::moment::Moment;
use crate::paris;
use crate::record::Names;
use crate::register::Profile;

/// A field of the form and what it says, empty while it is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// Name of the field in `BreachForm`.
    pub field: &'static str,
    /// What it says, in French.
    pub text: String,
}

/// A field that two versions fill in differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// Name of the field in its form.
    pub field: String,
    /// What it said, empty when it was not known.
    pub before: String,
    /// What it says, empty when it is not known.
    pub after: String,
}

impl FieldChange {
    /// Something that is told once and had nothing before it.
    #[must_use]
    pub fn told(field: &str, text: &str) -> Self {
        Self {
            field: field.to_owned(),
            before: String::new(),
            after: text.to_owned(),
        }
    }
}

/// Every field of the facts in words, in the order of the form.
#[must_use]
pub fn readings(facts: &BreachFacts, profile: &Profile, names: &Names) -> Vec<FieldText> {
    [
        circumstances(facts),
        instants(facts),
        qualification(facts),
        scope(facts, profile, names),
        outcome(facts),
    ]
    .concat()
}

/// The fields that differ between two versions of the facts.
#[must_use]
pub fn differences(
    before: &BreachFacts,
    after: &BreachFacts,
    profile: &Profile,
    names: &Names,
) -> Vec<FieldChange> {
    readings(before, profile, names)
        .into_iter()
        .zip(readings(after, profile, names))
        .filter(|(before, after)| before.text != after.text)
        .map(|(before, after)| FieldChange {
            field: before.field.to_owned(),
            before: before.text,
            after: after.text,
        })
        .collect()
}

/// An instant in words with its precision, empty while it is not known.
#[must_use]
pub fn moment_text(moment: Option<Moment>) -> String {
    let Some(moment) = moment else {
        return String::new();
    };
    let precision = if moment.estimated {
        InstantPrecision::Estimated
    } else {
        InstantPrecision::Exact
    };
    format!(
        "{} ({})",
        paris::to_the_second(moment.at),
        lower(precision.label())
    )
}

/// A count in words, empty while it is to be determined.
#[must_use]
pub fn count_text(count: Count) -> String {
    match count {
        Count::Exact(number) => format!(
            "{} ({})",
            paris::grouped(number),
            lower(CountPrecision::Exact.label())
        ),
        Count::Approximate(number) => {
            format!(
                "{} ({})",
                paris::grouped(number),
                lower(CountPrecision::Approximate.label())
            )
        }
        Count::Indeterminable => CountPrecision::Indeterminable.label().to_owned(),
        Count::ToBeDetermined => String::new(),
    }
}

/// Several answers in words, in the order of the law's list.
#[must_use]
pub fn list_text<T>(known: Option<&BTreeSet<T>>, label: impl Fn(&T) -> String) -> String {
    let labels: Vec<String> = known.into_iter().flatten().map(label).collect();
    labels.join(" ; ")
}

fn field(field: &'static str, text: impl Into<String>) -> FieldText {
    FieldText {
        field,
        text: text.into(),
    }
}

fn circumstances(facts: &BreachFacts) -> Vec<FieldText> {
    vec![
        field("facts", &facts.account),
        field("certainty", facts.certainty.map_or("", |c| c.label())),
        field("reported_by", facts.reported_by.map_or("", |r| r.label())),
        field(
            "report_channel",
            facts.report_channel.map_or("", |c| c.label()),
        ),
        field("reporter", &facts.reporter),
    ]
}

fn instants(facts: &BreachFacts) -> Vec<FieldText> {
    vec![
        field("occurred_from", moment_text(facts.occurred_from)),
        field("occurred_to", moment_text(facts.occurred_to)),
        field("ongoing", if facts.ongoing { "oui" } else { "" }),
        field("detected", moment_text(facts.detected)),
        field("reported", moment_text(facts.reported)),
        field("aware", moment_text(facts.aware_moment())),
        field("awareness_reason", &facts.awareness_reason),
    ]
}

fn qualification(facts: &BreachFacts) -> Vec<FieldText> {
    vec![
        field(
            "natures",
            list_text(facts.natures.as_ref(), |n| n.label().to_owned()),
        ),
        field(
            "procedure_origins",
            list_text(facts.procedure_origins.as_ref(), |o| o.label().to_owned()),
        ),
        field(
            "incident_origins",
            list_text(facts.incident_origins.as_ref(), |o| o.label().to_owned()),
        ),
        field("origin_note", &facts.origin_note),
        field("cause", facts.cause.map_or("", |c| c.label())),
        field("cause_note", &facts.cause_note),
    ]
}

fn scope(facts: &BreachFacts, profile: &Profile, names: &Names) -> Vec<FieldText> {
    let site = |id: &Uuid| profile.site_name(*id).unwrap_or_default().to_owned();
    let function = |id: &Uuid| profile.function_name(*id).unwrap_or_default().to_owned();
    let record = |id: &Uuid| names.of(*id).to_owned();
    vec![
        field("sites", list_text(facts.sites.as_ref(), site)),
        field("functions", list_text(facts.functions.as_ref(), function)),
        field("activities", list_text(facts.activities.as_ref(), record)),
        field("processors", list_text(facts.processors.as_ref(), record)),
        field(
            "data_categories",
            list_text(facts.data_categories.as_ref(), |d| d.label().to_owned()),
        ),
        field("data_note", &facts.data_note),
        field(
            "person_categories",
            list_text(facts.person_categories.as_ref(), |p| p.label().to_owned()),
        ),
        field("persons_note", &facts.persons_note),
        field("persons", count_text(facts.persons)),
        field("records", count_text(facts.records)),
    ]
}

fn outcome(facts: &BreachFacts) -> Vec<FieldText> {
    vec![
        field("consequences", &facts.consequences),
        field("measures", &facts.measures),
        field("notified", moment_text(facts.sending.moment)),
        field("authority_reference", &facts.sending.authority_reference),
        field("delay_reasons", &facts.sending.delay_reasons),
    ]
}

fn lower(label: &str) -> String {
    label.to_lowercase()
}
