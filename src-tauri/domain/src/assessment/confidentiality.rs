//! The risk of data that were seen or taken.

mod intelligible;
mod recipient;

use law::thresholds::SMALL_CROWD;
use law::{
    AssessmentCondition, AssessmentReason, AssessmentReservation, BreachNature, Circumstance,
    Deletion, Exposure, Likelihood, Recipient, Severity,
};

use super::known::Known;
use super::level::{NONE, PERHAPS_HIGH, PERHAPS_RISK};
use super::line::Direction::{self, Lowers, Neutral, Raises};
use super::severity::{is_crowd_of_contacts, severity};
use super::table::{Finding, NOTHING, UNTOUCHED, weigh};
use super::world::World;
use intelligible::Reading;

/// What is to be feared on this axis.
pub(super) fn finding(world: &mut World<'_>) -> Finding {
    if !is_affected(world) {
        return UNTOUCHED;
    }
    match intelligible::reading(world) {
        Reading::Excluded => NOTHING,
        Reading::ExcludedWithoutCopy => unsettled(world, AssessmentCondition::CopyMissing),
        Reading::Possible => readable(world),
    }
}

/// Exfiltration counts even when the loss of confidentiality was not ticked.
fn is_affected(world: &mut World<'_>) -> bool {
    if world.read(Circumstance::Confidentiality, &world.given.confidentiality) {
        tell(world, Raises, AssessmentReason::ConfidentialityAffected);
        return true;
    }
    match exposure(world) {
        Exposure::Confirmed | Exposure::Likely => {
            tell(world, Raises, AssessmentReason::ConfidentialityPresumed);
            true
        }
        Exposure::Possible => is_affected_perhaps(world),
        Exposure::Excluded => {
            tell(world, Lowers, AssessmentReason::ExposureExcluded);
            world.reserve(AssessmentReservation::LogsIncomplete);
            false
        }
        Exposure::NotApplicable => is_within_reach(world) && is_affected_perhaps(world),
    }
}

fn is_affected_perhaps(world: &mut World<'_>) -> bool {
    tell(world, Raises, AssessmentReason::ConfidentialityDoubtful);
    world.read(Circumstance::Confidentiality, &Known::unknown())
}

/// Whether somebody wanted the data, or may have them: "not applicable" then excludes nothing.
fn is_within_reach(world: &mut World<'_>) -> bool {
    world.read(Circumstance::Malicious, &world.given.malicious)
        || matches!(
            world.read(Circumstance::Recipient, &world.given.recipient),
            Recipient::Attacker | Recipient::Public | Recipient::UnknownThirdParty
        )
}

fn readable(world: &mut World<'_>) -> Finding {
    let held = recipient::held(world);
    if held.likelihood == Likelihood::Negligible && !held.is_attested() {
        return NOTHING;
    }
    let severity = severity(world);
    match (held.recipient, severity) {
        (Recipient::Trusted, Severity::Maximum) if held.is_attested() => {
            unsettled(world, AssessmentCondition::TrustedSecret)
        }
        (Recipient::KnownFew, Severity::Limited) if held.is_attested() => {
            unsettled(world, AssessmentCondition::ContentUnread)
        }
        (Recipient::KnownFew, Severity::Negligible)
            if held.is_attested() && is_crowd_of_contacts(world) =>
        {
            unsettled(world, AssessmentCondition::ContentUnread)
        }
        (Recipient::KnownFew, _) => {
            let likelihood = recipient::few_likelihood(world, &held, severity);
            weigh(world, severity, likelihood)
        }
        (Recipient::KnownMany | Recipient::Public, Severity::Negligible) => {
            widely_known(world, &held)
        }
        _ => weigh(world, severity, held.likelihood),
    }
}

/// A deletion that is attested leaves one thing to establish before nothing is notified.
fn unsettled(world: &mut World<'_>, condition: AssessmentCondition) -> Finding {
    world.on_condition(condition);
    Finding::of(PERHAPS_RISK, Likelihood::Limited)
}

/// Harmless data before many eyes: a short list in known hands is one thing, a crowd another.
fn widely_known(world: &mut World<'_>, held: &recipient::Held) -> Finding {
    let short = held.recipient == Recipient::KnownMany && !held.malicious && is_short_list(world);
    if !short {
        world.on_condition(AssessmentCondition::ManyRecipients);
        return Finding::of(PERHAPS_HIGH, held.likelihood);
    }
    tell(world, Lowers, AssessmentReason::ShortList);
    if deletion(world) == Deletion::None {
        return unsettled(world, AssessmentCondition::ShortListDeletion);
    }
    world.reserve(AssessmentReservation::ListReveals);
    Finding::of(NONE, Likelihood::Limited)
}

fn is_short_list(world: &mut World<'_>) -> bool {
    world.read(Circumstance::Persons, &world.given.persons).0 <= SMALL_CROWD.value
}

fn exposure(world: &mut World<'_>) -> Exposure {
    world.read(Circumstance::Exposure, &world.given.exposure)
}

fn deletion(world: &mut World<'_>) -> Deletion {
    world.read(Circumstance::Deletion, &world.given.deletion)
}

fn tell(world: &mut World<'_>, direction: Direction, reason: AssessmentReason) {
    world.tell(Some(BreachNature::Confidentiality), direction, reason);
}

/// Says something that moves nothing.
fn mention(world: &mut World<'_>, reason: AssessmentReason) {
    tell(world, Neutral, reason);
}
