//! The risk of data that were changed.

use law::{
    AssessmentReason, AssessmentReservation, Backup, BreachNature, Circumstance, Disturbance,
    Likelihood,
};

use super::line::Direction::{self, Lowers, Raises};
use super::severity::severity;
use super::table::{Finding, NOTHING, UNTOUCHED, weigh};
use super::world::World;

/// What is to be feared on this axis.
pub(super) fn finding(world: &mut World<'_>) -> Finding {
    if !world.read(Circumstance::Integrity, &world.given.integrity) {
        return UNTOUCHED;
    }
    let likelihood = likelihood(world);
    if likelihood == Likelihood::Negligible {
        return NOTHING;
    }
    let severity = severity(world);
    weigh(world, severity, likelihood)
}

fn likelihood(world: &mut World<'_>) -> Likelihood {
    if world.read(Circumstance::Malicious, &world.given.malicious) {
        tell(world, Raises, AssessmentReason::ChangedOnPurpose);
        Likelihood::Maximum
    } else if is_corrected(world) {
        tell(world, Lowers, AssessmentReason::ChangesCorrected);
        world.reserve(AssessmentReservation::WrongDataUsed);
        Likelihood::Negligible
    } else {
        tell(world, Raises, AssessmentReason::ChangesNotCorrected);
        Likelihood::Significant
    }
}

/// Put right from a backup before anybody felt it.
fn is_corrected(world: &mut World<'_>) -> bool {
    world.read(Circumstance::Backup, &world.given.backup) == Backup::Electronic
        && world.read(Circumstance::Disturbance, &world.given.disturbance) == Disturbance::None
}

fn tell(world: &mut World<'_>, direction: Direction, reason: AssessmentReason) {
    world.tell(Some(BreachNature::Integrity), direction, reason);
}
