//! What severity and likelihood make together.

use law::{AssessmentCondition, Likelihood, Severity};

use super::level::{HIGH, Levels, NONE, PERHAPS_HIGH, RISK};
use super::severity::is_crowd_of_contacts;
use super::world::World;

/// What a rule finds on one axis of the breach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) levels: Levels,
    pub(super) likelihood: Likelihood,
    /// Whether the data were affected in this way at all.
    pub(super) affected: bool,
}

impl Finding {
    pub(super) const fn of(levels: Levels, likelihood: Likelihood) -> Self {
        Self {
            levels,
            likelihood,
            affected: true,
        }
    }
}

/// The data were affected, and nothing is to be feared of it.
pub(super) const NOTHING: Finding = Finding::of(NONE, Likelihood::Negligible);

/// The data were not affected in this way.
pub(super) const UNTOUCHED: Finding = Finding {
    affected: false,
    ..NOTHING
};

/// The finding for a severity and a likelihood.
pub(super) fn weigh(world: &mut World<'_>, severity: Severity, likelihood: Likelihood) -> Finding {
    let levels = match (severity, likelihood) {
        (Severity::Negligible, Likelihood::Limited) if is_crowd_of_contacts(world) => RISK,
        _ => levels(severity, likelihood),
    };
    if levels == PERHAPS_HIGH {
        world.on_condition(if severity == Severity::Limited {
            AssessmentCondition::MisuseLikely
        } else {
            AssessmentCondition::OnlyAffected
        });
    }
    Finding::of(levels, likelihood)
}

fn levels(severity: Severity, likelihood: Likelihood) -> Levels {
    use Likelihood as L;
    use Severity as S;
    match (severity, likelihood) {
        (_, L::Negligible) | (S::Negligible, L::Limited) => NONE,
        (S::Negligible, L::Significant | L::Maximum) | (S::Limited, L::Limited) => RISK,
        (S::Limited, L::Significant) | (S::Significant | S::Maximum, L::Limited) => PERHAPS_HIGH,
        (S::Limited, L::Maximum) | (S::Significant | S::Maximum, L::Significant | L::Maximum) => {
            HIGH
        }
    }
}
