//! How likely it is that who has the data uses them against the persons.

use law::{
    AssessmentReason, AssessmentReservation, Circumstance, Deletion, Exposure, Likelihood,
    Recipient, Severity,
};

use super::{deletion, exposure, mention, tell};
use crate::assessment::line::Direction::{Lowers, Raises};
use crate::assessment::world::World;

/// The hands in which the data are.
pub(super) struct Held {
    pub(super) recipient: Recipient,
    pub(super) likelihood: Likelihood,
    /// A known person took the data on purpose: her word settles nothing.
    pub(super) malicious: bool,
    /// She deleted or returned what she got by mistake.
    deleted: bool,
}

impl Held {
    /// A recipient in good faith deleted the data, or gave them back.
    pub(super) fn is_attested(&self) -> bool {
        self.deleted
    }
}

/// In whose hands the data are in this world, and what is to be feared of it.
pub(super) fn held(world: &mut World<'_>) -> Held {
    let recipient = world.read(Circumstance::Recipient, &world.given.recipient);
    match recipient {
        Recipient::Trusted | Recipient::KnownFew | Recipient::KnownMany => known(world, recipient),
        Recipient::Nobody => stranger(recipient, nobody(world)),
        Recipient::UnknownThirdParty => stranger(recipient, unknown_third_party(world)),
        Recipient::Attacker => stranger(recipient, attacker(world)),
        Recipient::Public => {
            tell(world, Raises, AssessmentReason::Published);
            stranger(recipient, Likelihood::Maximum)
        }
    }
}

/// The likelihood for one or a few known persons, once the severity is known.
pub(super) fn few_likelihood(world: &mut World<'_>, held: &Held, severity: Severity) -> Likelihood {
    match (held.deleted, severity) {
        _ if held.malicious => held.likelihood,
        (true, Severity::Negligible) => Likelihood::Negligible,
        (false, Severity::Maximum) => {
            tell(world, Raises, AssessmentReason::ReadingIsHarm);
            Likelihood::Significant
        }
        _ => Likelihood::Limited,
    }
}

fn stranger(recipient: Recipient, likelihood: Likelihood) -> Held {
    Held {
        recipient,
        likelihood,
        malicious: false,
        deleted: false,
    }
}

fn known(world: &mut World<'_>, recipient: Recipient) -> Held {
    if is_malicious(world) {
        tell(world, Raises, AssessmentReason::TakenOnPurpose);
        return Held {
            malicious: true,
            ..stranger(recipient, taken_on_purpose(world))
        };
    }
    let deleted = recipient != Recipient::KnownMany && is_deleted(world);
    let likelihood = match recipient {
        Recipient::Trusted if deleted => Likelihood::Negligible,
        Recipient::Trusted | Recipient::KnownFew => Likelihood::Limited,
        _ => Likelihood::Significant,
    };
    tell_known(world, recipient);
    Held {
        deleted,
        ..stranger(recipient, likelihood)
    }
}

fn tell_known(world: &mut World<'_>, recipient: Recipient) {
    match recipient {
        Recipient::Trusted => tell(world, Lowers, AssessmentReason::TrustedRecipient),
        Recipient::KnownFew => mention(world, AssessmentReason::KnownFew),
        _ => tell(world, Raises, AssessmentReason::KnownMany),
    }
}

fn is_deleted(world: &mut World<'_>) -> bool {
    match deletion(world) {
        Deletion::ConfirmedInWriting | Deletion::Returned => {
            tell(world, Lowers, AssessmentReason::DeletionAttested);
            world.reserve(AssessmentReservation::AttestationFalse);
            true
        }
        Deletion::Requested | Deletion::None => {
            tell(world, Raises, AssessmentReason::DeletionNotAttested);
            false
        }
    }
}

fn taken_on_purpose(world: &mut World<'_>) -> Likelihood {
    match exposure(world) {
        Exposure::Confirmed | Exposure::Likely => Likelihood::Maximum,
        Exposure::Possible | Exposure::Excluded | Exposure::NotApplicable => {
            Likelihood::Significant
        }
    }
}

fn attacker(world: &mut World<'_>) -> Likelihood {
    match exposure(world) {
        Exposure::Confirmed | Exposure::Likely => {
            tell(world, Raises, AssessmentReason::AttackerHasData);
            Likelihood::Maximum
        }
        Exposure::Possible | Exposure::NotApplicable => {
            tell(world, Raises, AssessmentReason::AttackerMayHaveData);
            Likelihood::Significant
        }
        Exposure::Excluded => excluded(world),
    }
}

fn unknown_third_party(world: &mut World<'_>) -> Likelihood {
    tell(world, Raises, AssessmentReason::UnknownRecipient);
    if exposure(world) == Exposure::Confirmed && is_malicious(world) {
        tell(world, Raises, AssessmentReason::StolenData);
        Likelihood::Maximum
    } else {
        Likelihood::Significant
    }
}

fn nobody(world: &mut World<'_>) -> Likelihood {
    match exposure(world) {
        Exposure::Excluded => excluded(world),
        Exposure::Confirmed | Exposure::Likely | Exposure::Possible | Exposure::NotApplicable => {
            mention(world, AssessmentReason::NobodyProbably);
            Likelihood::Limited
        }
    }
}

fn excluded(world: &mut World<'_>) -> Likelihood {
    tell(world, Lowers, AssessmentReason::ExposureExcluded);
    world.reserve(AssessmentReservation::LogsIncomplete);
    Likelihood::Negligible
}

fn is_malicious(world: &mut World<'_>) -> bool {
    world.read(Circumstance::Malicious, &world.given.malicious)
}
