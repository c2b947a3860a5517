//! The file of a breach, from which every field is answered.

use domain::breach::{Breach, BreachFacts, Clock};
use domain::procedure::{Answers, Assessment, FollowUp, owed_complement};
use domain::register::Profile;
use law::{BreachNature, Verdict};

use super::stage::Stage;
use crate::record::Source;

/// What the register holds of one breach, at one instant.
pub(super) struct File<'a> {
    pub(super) breach: &'a Breach,
    pub(super) facts: &'a BreachFacts,
    pub(super) steps: Answers<'a>,
    pub(super) profile: &'a Profile,
    /// What was decided about the breach, unless the facts have overtaken it.
    pub(super) verdict: Option<Verdict>,
    pub(super) clock: Clock,
    pub(super) stage: Stage,
}

impl<'a> File<'a> {
    pub(super) fn of(source: &Source<'a>) -> Self {
        let facts = &source.breach.facts;
        let steps = Answers::of(source.steps);
        let complement = owed_complement(facts, source.steps, source.now);
        let verdict = steps
            .assessment
            .and_then(|assessment| assessment.standing_verdict(facts));
        Self {
            stage: Stage::of(facts.sending.moment.is_some(), verdict, complement),
            breach: source.breach,
            facts,
            steps,
            profile: source.profile,
            verdict,
            clock: Clock::of(facts, source.breach.verdict, source.now),
        }
    }

    /// A loss of this nature is established, or nothing excludes it yet.
    pub(super) fn may_be(&self, nature: BreachNature) -> bool {
        let natures = self.facts.natures.as_ref();
        natures.is_none_or(|natures| natures.contains(&nature))
    }

    /// Something that the assessment of the risk holds.
    pub(super) fn assessed<T>(&self, of: impl FnOnce(&'a Assessment) -> Option<T>) -> Option<T> {
        self.steps.assessment.and_then(of)
    }

    /// Something that what follows the notification holds.
    pub(super) fn followed<T>(&self, of: impl FnOnce(&'a FollowUp) -> Option<T>) -> Option<T> {
        self.steps.follow_up.and_then(of)
    }
}
