//! From the facts of a breach and what its assessment adds, to what the proposal rests on.

use law::{BreachCause, BreachNature, DataCategory, PersonCategory, Severity, SpecialData};

use super::assessment::ToldCircumstances;
use crate::assessment::{Circumstances, Hours, Known, Persons};
use crate::breach::BreachFacts;
use crate::count::Count;

/// What is known of a breach where its assessment is concerned.
#[must_use]
pub fn circumstances(facts: &BreachFacts, told: &ToldCircumstances) -> Circumstances {
    let special = told.special.or_else(|| special(facts));
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
        vulnerable: told.vulnerable.or_else(|| vulnerable(facts)).into(),
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

/// Told by the categories when none of them is left open.
fn special(facts: &BreachFacts) -> Option<SpecialData> {
    let categories = facts.data_categories.as_ref()?;
    if categories.iter().any(|category| category.is_sensitive()) {
        Some(SpecialData::Present)
    } else if categories.contains(&DataCategory::Other) {
        None
    } else {
        Some(SpecialData::Absent)
    }
}

/// Minors and vulnerable persons are; patients may be, which only the person who knows them can tell.
fn vulnerable(facts: &BreachFacts) -> Option<bool> {
    let categories = facts.person_categories.as_ref()?;
    let includes = |category| categories.contains(&category);
    if includes(PersonCategory::Minors) || includes(PersonCategory::Vulnerable) {
        Some(true)
    } else if includes(PersonCategory::Patients) || includes(PersonCategory::Other) {
        None
    } else {
        Some(false)
    }
}

fn persons(count: Count) -> Known<Persons> {
    count.number().map(Persons).into()
}
