//! The risk of data that are missing.

use law::thresholds::{LONG_OUTAGE, SHORT_OUTAGE};
use law::{
    AssessmentCondition, AssessmentReason, AssessmentReservation, Backup, BreachNature,
    Circumstance, Disturbance, Exemption, Likelihood, LossDuration, RiskLevel,
};

use super::circumstances::Circumstances;
use super::known::Known;
use super::level::{HIGH, Levels, NONE, PERHAPS_HIGH, PERHAPS_RISK, RISK};
use super::line::Direction::{self, Lowers, Neutral, Raises};
use super::severity::{is_sensitive, is_vulnerable};
use super::table::{Finding, UNTOUCHED};
use super::world::World;

/// What is to be feared on this axis.
pub(super) fn finding(world: &mut World<'_>) -> Finding {
    if !is_affected(world) {
        return UNTOUCHED;
    }
    let levels = levels(world);
    Finding::of(levels, likelihood(levels))
}

/// Data lost for ever, or a service that suffered, count even when the loss of availability was not
/// ticked. What is not known of them does not: nobody asks how long data that nobody missed were missing.
fn is_affected(world: &mut World<'_>) -> bool {
    if is_missed(world.given) {
        tell(world, Raises, AssessmentReason::AvailabilityPresumed);
        return true;
    }
    let is_affected = world.read(Circumstance::Availability, &world.given.availability);
    if is_affected {
        tell(world, Neutral, AssessmentReason::AvailabilityAffected);
    }
    is_affected
}

/// Whether it is told that the data are lost for ever, or that a service suffered, without availability.
fn is_missed(given: &Circumstances) -> bool {
    let disturbances = given.disturbance.candidates();
    given.availability != Known::exactly(true)
        && (given.loss == Known::exactly(LossDuration::Permanent)
            || !disturbances.contains(&Disturbance::None))
}

/// Nobody counts the hours here: what the persons felt says how likely the harm is.
fn likelihood(levels: Levels) -> Likelihood {
    match (levels.lowest, levels.highest) {
        (_, RiskLevel::NoRisk) => Likelihood::Negligible,
        (RiskLevel::NoRisk, _) => Likelihood::Limited,
        (RiskLevel::Risk, _) => Likelihood::Significant,
        (RiskLevel::HighRisk, _) => Likelihood::Maximum,
    }
}

fn levels(world: &mut World<'_>) -> Levels {
    let disturbance = world.read(Circumstance::Disturbance, &world.given.disturbance);
    if disturbance == Disturbance::Major {
        tell(world, Raises, AssessmentReason::ServicesStopped);
        return lasting(world, |world| is_sensitive(world) || is_vulnerable(world));
    }
    match world.read(Circumstance::Loss, &world.given.loss) {
        LossDuration::Permanent => {
            tell(world, Raises, AssessmentReason::LostForEver);
            lasting(world, is_sensitive)
        }
        LossDuration::Temporary => outage(world, disturbance == Disturbance::None),
    }
}

/// The persons miss something: how much hangs on what the data are for.
fn lasting(world: &mut World<'_>, is_grave: impl Fn(&mut World<'_>) -> bool) -> Levels {
    if is_grave(world) {
        tell(world, Raises, AssessmentReason::MissingDataHarm);
        return HIGH;
    }
    world.on_condition(AssessmentCondition::ServiceNeeded);
    PERHAPS_HIGH
}

/// The data come back, after more or less of a gap.
fn outage(world: &mut World<'_>, undisturbed: bool) -> Levels {
    let hours = world.read(Circumstance::RestoredHours, &world.given.restored_hours);
    let (short, long) = (hours.0 <= SHORT_OUTAGE.value, hours.0 > LONG_OUTAGE.value);
    match (undisturbed, long) {
        (true, false) => restored_unfelt(world),
        (true, true) => felt_perhaps(world, AssessmentReason::LongUndisturbed),
        (false, false) if short => felt_little(world),
        (false, false) => felt_perhaps(world, AssessmentReason::DelaysOfADay),
        (false, true) => delayed_for_long(world),
    }
}

fn restored_unfelt(world: &mut World<'_>) -> Levels {
    tell(world, Lowers, AssessmentReason::RestoredUnfelt);
    if world.read(Circumstance::Backup, &world.given.backup) == Backup::Electronic {
        world.exempt(Exemption::RestoredFromBackup);
    }
    world.reserve(AssessmentReservation::EffectsFound);
    NONE
}

fn felt_little(world: &mut World<'_>) -> Levels {
    if is_sensitive(world) {
        tell(world, Raises, AssessmentReason::SensitiveDelays);
        return RISK;
    }
    tell(world, Lowers, AssessmentReason::ShortDelays);
    world.reserve(AssessmentReservation::EffectsFound);
    NONE
}

fn felt_perhaps(world: &mut World<'_>, reason: AssessmentReason) -> Levels {
    tell(world, Raises, reason);
    if is_sensitive(world) {
        return RISK;
    }
    world.on_condition(AssessmentCondition::OutageEffects);
    PERHAPS_RISK
}

fn delayed_for_long(world: &mut World<'_>) -> Levels {
    tell(world, Raises, AssessmentReason::LongDelays);
    if is_sensitive(world) {
        world.on_condition(AssessmentCondition::ServiceNeeded);
        return PERHAPS_HIGH;
    }
    RISK
}

fn tell(world: &mut World<'_>, direction: Direction, reason: AssessmentReason) {
    world.tell(Some(BreachNature::Availability), direction, reason);
}
