//! What the fiches that a breach touches already say of it.

use std::collections::BTreeSet;

use law::{DataCategory, PersonCategory, SecurityMeasureState};
use uuid::Uuid;

use crate::activity::{ActivityRecord, PersonGroup, RecordedData};
use crate::count::Count;
use crate::security::SecurityMeasure;

/// What the fiches say, for a person to take up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    /// Categories of data, as a notification calls them.
    pub data: BTreeSet<DataCategory>,
    /// Categories of persons, likewise.
    pub persons: BTreeSet<PersonCategory>,
    /// How many persons, as an order of magnitude.
    pub count: Count,
    /// Processors that take part.
    pub processors: BTreeSet<Uuid>,
    /// Measures of the catalogue that are in place, wholly or partly.
    pub measures: Vec<String>,
}

/// What `fiches` say; `measures` is the catalogue.
#[must_use]
pub fn prefill(fiches: &[ActivityRecord], measures: &[SecurityMeasure]) -> Prefill {
    let data = fiches.iter().flat_map(|fiche| &fiche.data);
    let persons = fiches.iter().flat_map(|fiche| &fiche.persons);
    let processors = fiches.iter().flat_map(|fiche| &fiche.processors.items);
    Prefill {
        data: data.flat_map(RecordedData::in_notification).collect(),
        persons: persons.map(PersonGroup::in_notification).collect(),
        count: count(fiches),
        processors: processors.map(|item| item.processor).collect(),
        measures: in_place(fiches, measures),
    }
}

/// An order of magnitude: a breach seldom touches everybody, and several fiches may count the same persons.
fn count(fiches: &[ActivityRecord]) -> Count {
    let largest = fiches
        .iter()
        .filter_map(|fiche| fiche.person_count.number())
        .max();
    largest.map_or(Count::ToBeDetermined, Count::Approximate)
}

fn in_place(fiches: &[ActivityRecord], measures: &[SecurityMeasure]) -> Vec<String> {
    let cited: BTreeSet<Uuid> = fiches
        .iter()
        .flat_map(|fiche| fiche.measures.items.iter().copied())
        .collect();
    let cited = measures
        .iter()
        .filter(|measure| cited.contains(&measure.id));
    let standing = cited.filter(|measure| match measure.content.state {
        SecurityMeasureState::InPlace | SecurityMeasureState::Partial => true,
        SecurityMeasureState::Planned | SecurityMeasureState::Absent => false,
    });
    standing
        .map(|measure| measure.content.name.clone())
        .collect()
}
