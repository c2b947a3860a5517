//! From the facts of a breach and what its assessment adds, to what the proposal rests on.

use law::{BreachCause, BreachNature, DataCategory, PersonCategory, Severity, SpecialData};

use super::assessment::ToldCircumstances;
use crate::assessment::{Circumstances, Hours, Known, Persons};
use crate::breach::BreachFacts;
use crate::count::Count;

/// What is known of a breach where its assessment is concerned.
#[must_use]
pub fn circumstances(facts: &BreachFacts, told: &ToldCircumstances) -> Circumstances {
    let special = special(facts, told.special);
    let affected = |nature| {
        facts
            .natures
            .as_ref()
            .map(|natures| natures.contains(&nature))
    };
    Circumstances {
        confidentiality: affected(BreachNature::Confidentiality).into(),
        integrity: affected(BreachNature::Integrity).into(),
        availability: affected(BreachNature::Availability).into(),
        malicious: malicious(facts.cause).into(),
        data: severity(facts, special),
        special: special.into(),
        vulnerable: vulnerable(facts, told.vulnerable).into(),
        persons: persons(facts.persons),
        protection: told.protection.into(),
        key_compromised: told.key_compromised.into(),
        unprotected_data: told.unprotected_data.into(),
        exposure: told.exposure.into(),
        recipient: told.recipient.into(),
        deletion: told.deletion.into(),
        loss: told.loss.into(),
        backup: told.backup.into(),
        restored_hours: told.restored_hours.map(Hours).into(),
        disturbance: told.disturbance.into(),
        // Told of few breaches: unless somebody says so, the data were not public, which is the prudent reading.
        already_public: Known::exactly(told.already_public.unwrap_or(false)),
    }
}

fn malicious(cause: Option<BreachCause>) -> Option<bool> {
    match cause? {
        BreachCause::InternalMalicious | BreachCause::ExternalMalicious => Some(true),
        BreachCause::InternalAccidental | BreachCause::ExternalAccidental => Some(false),
        BreachCause::Other => None,
    }
}

/// That of the worst category; nothing is known of categories that are not told.
fn severity(facts: &BreachFacts, special: Option<SpecialData>) -> Known<Severity> {
    let categories = facts.data_categories.iter().flatten();
    let severities: Vec<Option<Severity>> =
        categories.map(|category| category.severity()).collect();
    Known::of_data(&severities, special)
}

/// A sensitive category wins over an older "absent"; what is incidental is for the person to say.
fn special(facts: &BreachFacts, told: Option<SpecialData>) -> Option<SpecialData> {
    let categories = facts.data_categories.as_ref();
    let listed = categories.is_some_and(|all| all.iter().any(|category| category.is_sensitive()));
    let is_open = categories.is_none_or(|all| all.contains(&DataCategory::Other));
    match told {
        Some(SpecialData::Absent) | None if listed => Some(SpecialData::Present),
        None if !is_open => Some(SpecialData::Absent),
        told => told,
    }
}

/// Minors and vulnerable persons are, whatever was answered before they were listed; patients may
/// be, which only the person who knows them can tell.
fn vulnerable(facts: &BreachFacts, told: Option<bool>) -> Option<bool> {
    let Some(categories) = &facts.person_categories else {
        return told;
    };
    let includes = |category| categories.contains(&category);
    if includes(PersonCategory::Minors) || includes(PersonCategory::Vulnerable) {
        return Some(true);
    }
    let is_open = includes(PersonCategory::Patients) || includes(PersonCategory::Other);
    told.or(if is_open { None } else { Some(false) })
}

fn persons(count: Count) -> Known<Persons> {
    count.number().map(Persons).into()
}
