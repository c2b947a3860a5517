//! How serious the consequences may be: the data, then the persons and their number.

use law::thresholds::LARGE_CROWD;
use law::{AssessmentReason, Circumstance, Severity, SpecialData};

use super::line::Direction::{Neutral, Raises};
use super::world::World;

/// The severity, on the four levels of the CNIL.
pub(super) fn severity(world: &mut World<'_>) -> Severity {
    if has_special_data(world) {
        return Severity::Maximum;
    }
    let data = world.read(Circumstance::Data, &world.given.data);
    tell_data(world, data);
    let mut severity = data;
    // Names and contacts tell no more about each person when there are more of them: `weigh` counts
    // their number, not this. The address of a protected person does.
    if counts_crowd(severity) && is_large_crowd(world) {
        world.tell(None, Raises, AssessmentReason::LargeCrowd);
        severity = raised(severity);
    }
    if severity < Severity::Maximum && is_vulnerable(world) {
        severity = raised(severity);
    }
    severity
}

/// Whether the absence of the data may harm: art. 9 data, or data of the highest severity.
pub(super) fn is_sensitive(world: &mut World<'_>) -> bool {
    has_special_data(world)
        || world.read(Circumstance::Data, &world.given.data) == Severity::Maximum
}

/// Whether the persons are vulnerable.
pub(super) fn is_vulnerable(world: &mut World<'_>) -> bool {
    let vulnerable = world.read(Circumstance::Vulnerable, &world.given.vulnerable);
    if vulnerable {
        world.tell(None, Raises, AssessmentReason::VulnerablePersons);
    }
    vulnerable
}

fn has_special_data(world: &mut World<'_>) -> bool {
    match world.read(Circumstance::Special, &world.given.special) {
        SpecialData::Present => {
            world.tell(None, Raises, AssessmentReason::SpecialPresent);
            true
        }
        SpecialData::Incidental => {
            world.tell(None, Neutral, AssessmentReason::SpecialIncidental);
            false
        }
        SpecialData::Absent => false,
    }
}

/// Whether names and contacts are so many that their number weighs, which is told.
pub(super) fn is_crowd_of_contacts(world: &mut World<'_>) -> bool {
    let is_large = is_large_crowd(world);
    if is_large {
        world.tell(None, Raises, AssessmentReason::CrowdOfContacts);
    }
    is_large
}

/// Whether the persons are so many that they fall into the CNIL's top band.
fn is_large_crowd(world: &mut World<'_>) -> bool {
    world.read(Circumstance::Persons, &world.given.persons).0 > LARGE_CROWD.value
}

/// Whether a large crowd raises a severity.
fn counts_crowd(severity: Severity) -> bool {
    matches!(severity, Severity::Limited | Severity::Significant)
}

fn raised(severity: Severity) -> Severity {
    match severity {
        Severity::Negligible => Severity::Limited,
        Severity::Limited => Severity::Significant,
        Severity::Significant | Severity::Maximum => Severity::Maximum,
    }
}

fn tell_data(world: &mut World<'_>, data: Severity) {
    let (direction, reason) = match data {
        Severity::Negligible => (Neutral, AssessmentReason::DataNegligible),
        Severity::Limited => (Neutral, AssessmentReason::DataLimited),
        Severity::Significant => (Raises, AssessmentReason::DataSignificant),
        Severity::Maximum => (Raises, AssessmentReason::DataMaximum),
    };
    world.tell(None, direction, reason);
}
