//! What may follow for the persons, how serious it is, and what was decided.

use law::{BreachNature, Verdict};

use super::answer::Answer;
use super::file::File;

pub(super) fn on_confidentiality(file: &File<'_>) -> Answer {
    let found = file.assessed(|assessment| assessment.confidentiality_consequences.as_ref());
    Answer::labels(found, law::ConfidentialityConsequence::label)
        .only_if(file.may_be(BreachNature::Confidentiality))
}

pub(super) fn on_integrity(file: &File<'_>) -> Answer {
    let found = file.assessed(|assessment| assessment.integrity_consequences.as_ref());
    Answer::labels(found, law::IntegrityConsequence::label)
        .only_if(file.may_be(BreachNature::Integrity))
}

pub(super) fn on_availability(file: &File<'_>) -> Answer {
    let found = file.assessed(|assessment| assessment.availability_consequences.as_ref());
    Answer::labels(found, law::AvailabilityConsequence::label)
        .only_if(file.may_be(BreachNature::Availability))
}

pub(super) fn harms(file: &File<'_>) -> Answer {
    let harms = file.assessed(|assessment| assessment.harms.as_ref());
    Answer::labels(harms, law::Harm::label)
}

pub(super) fn severity(file: &File<'_>) -> Answer {
    let severity = file.assessed(|assessment| assessment.severity);
    Answer::label(severity.map(law::Severity::label))
}

pub(super) fn likelihood(file: &File<'_>) -> Answer {
    let likelihood = file.assessed(|assessment| assessment.likelihood);
    Answer::label(likelihood.map(law::Likelihood::label))
}

/// None while nothing is decided, or once the facts have overtaken it.
pub(super) fn risk_level(file: &File<'_>) -> Answer {
    Answer::label(file.verdict.map(Verdict::label))
}

/// The reason of a decision that stands.
pub(super) fn risk_reason(file: &File<'_>) -> Answer {
    let reason = file.assessed(|assessment| Some(assessment.decision.reason.as_str()));
    let reason = reason.filter(|_| file.verdict.is_some());
    Answer::text(reason.unwrap_or_default())
}
