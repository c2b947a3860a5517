//! What happened, to which data, to whom, and how many.

use std::collections::BTreeSet;

use domain::breach::count_text;
use domain::count::Count;
use law::{BreachNature, CountPrecision, DataCategory};
use uuid::Uuid;

use super::answer::Answer;
use super::file::File;
use crate::record::{Choice, Value, yes_or_no};

pub(super) fn exposure(file: &File<'_>) -> Answer {
    let exposure = file.assessed(|assessment| assessment.circumstances.exposure);
    Answer::label(exposure.map(law::Exposure::label))
        .only_if(file.may_be(BreachNature::Confidentiality))
}

pub(super) fn protection(file: &File<'_>) -> Answer {
    let protection = file.assessed(|assessment| assessment.circumstances.protection);
    Answer::label(protection.map(law::Protection::label))
        .only_if(file.may_be(BreachNature::Confidentiality))
}

pub(super) fn key_compromised(file: &File<'_>) -> Answer {
    let compromised = file.assessed(|assessment| assessment.circumstances.key_compromised);
    Answer::label(compromised.map(yes_or_no)).only_if(file.may_be(BreachNature::Confidentiality))
}

/// What became of altered data is asked for by the second opinion alone.
pub(super) fn integrity_loss(file: &File<'_>) -> Answer {
    let integrity = file.assessed(|assessment| assessment.enisa.integrity);
    Answer::label(integrity.map(law::EnisaIntegrity::label))
        .only_if(file.may_be(BreachNature::Integrity))
}

pub(super) fn loss(file: &File<'_>) -> Answer {
    let loss = file.assessed(|assessment| assessment.circumstances.loss);
    Answer::label(loss.map(law::LossDuration::label))
        .only_if(file.may_be(BreachNature::Availability))
}

pub(super) fn disturbance(file: &File<'_>) -> Answer {
    let disturbance = file.assessed(|assessment| assessment.circumstances.disturbance);
    Answer::label(disturbance.map(law::Disturbance::label))
        .only_if(file.may_be(BreachNature::Availability))
}

pub(super) fn systems(file: &File<'_>) -> Answer {
    let investigation = file.steps.investigation;
    Answer::text(investigation.map_or("", |investigation| &investigation.systems))
}

pub(super) fn sites(file: &File<'_>) -> Answer {
    named(file.facts.sites.as_ref(), |id| file.profile.site_name(id))
}

pub(super) fn functions(file: &File<'_>) -> Answer {
    named(file.facts.functions.as_ref(), |id| {
        file.profile.function_name(id)
    })
}

fn named<'a>(ids: Option<&BTreeSet<Uuid>>, name: impl Fn(Uuid) -> Option<&'a str>) -> Answer {
    let names = ids.into_iter().flatten().filter_map(|id| name(*id));
    Answer::entries(names.map(str::to_owned))
}

pub(super) fn data_categories(file: &File<'_>) -> Answer {
    let categories = file.facts.data_categories.as_ref();
    Answer::Value(categories.map_or(Value::Missing, |categories| {
        Value::Choices(categories.iter().copied().map(data_choice).collect())
    }))
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

pub(super) fn health_data(file: &File<'_>) -> Answer {
    let categories = file.facts.data_categories.as_ref();
    let concerned = categories.map(|categories| categories.contains(&DataCategory::Health));
    Answer::label(concerned.map(yes_or_no))
}

pub(super) fn special_data(file: &File<'_>) -> Answer {
    let special = file.assessed(|assessment| assessment.circumstances.special);
    Answer::label(special.map(law::SpecialData::label))
}

/// How sure a number is; one that is still to be found is missing like any other fact.
pub(super) fn precision(count: Count) -> Answer {
    let precision = count.precision();
    let is_known = precision != CountPrecision::ToBeDetermined;
    Answer::label(is_known.then(|| precision.label()))
}

pub(super) fn count(count: Count) -> Answer {
    Answer::text(&count_text(count))
}
