//! What the sheet says of what happened, to which data and to whom.

use std::collections::BTreeSet;

use domain::breach::{Breach, BreachFacts, moment_text};
use domain::paris;
use domain::register::Profile;
use law::{BreachFact, DataCategory};
use uuid::Uuid;

use super::from_register::fact;
use crate::record::{Choice, Row, Value};

/// Section E.
pub(super) fn chronology(breach: &Breach) -> Vec<Row> {
    let facts = &breach.facts;
    let end = if facts.ongoing {
        Value::Text("Toujours en cours".to_owned())
    } else {
        Value::known(&moment_text(facts.occurred_to))
    };
    let instant = |of, moment| fact(of, Value::known(&moment_text(moment)));
    let reported_by = facts.reported_by.map(law::ReportSource::label);
    let channel = facts.report_channel.map(law::ReportChannel::label);
    vec![
        instant(BreachFact::OccurredFrom, facts.occurred_from),
        fact(BreachFact::OccurredTo, end),
        instant(BreachFact::Detected, facts.detected),
        instant(BreachFact::Reported, facts.reported),
        fact(BreachFact::ReportedBy, Value::label(reported_by)).noted(&facts.reporter),
        fact(BreachFact::ReportChannel, Value::label(channel)),
        instant(BreachFact::Aware, facts.aware_moment()).noted(&facts.awareness_reason),
        Row::text(
            "Inscription au registre",
            &paris::view(breach.registered_at).long,
        ),
    ]
}

/// Section F.
pub(super) fn natures(facts: &BreachFacts) -> Row {
    let natures = Value::labels(facts.natures.as_ref(), law::BreachNature::label);
    fact(BreachFact::Natures, natures)
}

/// Section G.
pub(super) fn origins(facts: &BreachFacts) -> Vec<Row> {
    let incident = Value::labels(facts.incident_origins.as_ref(), law::IncidentOrigin::label);
    let procedure = Value::labels(
        facts.procedure_origins.as_ref(),
        law::ProcedureOrigin::label,
    );
    vec![
        fact(BreachFact::IncidentOrigins, incident).noted(&facts.origin_note),
        fact(BreachFact::ProcedureOrigins, procedure),
    ]
}

/// Section H.
pub(super) fn cause(facts: &BreachFacts) -> Row {
    let cause = Value::label(facts.cause.map(law::BreachCause::label));
    fact(BreachFact::Cause, cause).noted(&facts.cause_note)
}

/// Section I.
pub(super) fn description(facts: &BreachFacts, profile: &Profile) -> Vec<Row> {
    let sites = named(facts.sites.as_ref(), |id| profile.site_name(id));
    let functions = named(facts.functions.as_ref(), |id| profile.function_name(id));
    vec![
        Row::text("Faits", &facts.account),
        fact(BreachFact::Sites, sites),
        fact(BreachFact::Functions, functions),
    ]
}

fn named<'a>(ids: Option<&BTreeSet<Uuid>>, name: impl Fn(Uuid) -> Option<&'a str>) -> Value {
    let names = ids.into_iter().flatten().filter_map(|id| name(*id));
    let names: Vec<Choice> = names.map(Choice::plain).collect();
    if names.is_empty() {
        Value::Missing
    } else {
        Value::Choices(names)
    }
}

/// Section J.
pub(super) fn data(facts: &BreachFacts) -> Row {
    let categories = facts.data_categories.as_ref();
    let value = categories.map_or(Value::Missing, |categories| {
        Value::Choices(categories.iter().copied().map(data_choice).collect())
    });
    fact(BreachFact::DataCategories, value).noted(&facts.data_note)
}

fn data_choice(category: DataCategory) -> Choice {
    let article = category.article().unwrap_or_default();
    let mark = if category.is_sensitive() {
        format!("donnée sensible, {article}")
    } else {
        String::new()
    };
    Choice {
        text: category.label().to_owned(),
        mark,
    }
}

/// Section K.
pub(super) fn persons(facts: &BreachFacts) -> Row {
    let persons = Value::labels(facts.person_categories.as_ref(), law::PersonCategory::label);
    fact(BreachFact::PersonCategories, persons).noted(&facts.persons_note)
}
