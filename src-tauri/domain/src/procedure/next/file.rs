//! What can be asked of a file: one question for each thing that may be wanted of it.

use chrono::{DateTime, Utc};
use law::{BreachCause, DataCategory, DoorAnswer, ProcedureStep, Verdict};

use super::{Kind, NextAction, Outstanding, Wanted};
use crate::breach::{BreachFacts, Clock, ClockState};
use crate::procedure::{Answers, FollowUp, Information, Step, complement};

/// The facts and the steps of one breach at one instant.
pub(super) struct File<'a> {
    pub(super) facts: &'a BreachFacts,
    pub(super) steps: &'a [Step],
    pub(super) answers: Answers<'a>,
    /// What was decided, while it stands.
    pub(super) verdict: Option<Verdict>,
    pub(super) now: DateTime<Utc>,
}

impl File<'_> {
    pub(super) fn wants(&self, wanted: &Wanted) -> bool {
        (wanted.kind == Kind::Obligation || self.is_practised(wanted.step)) && (wanted.is_due)(self)
    }

    /// Nothing is practised any more on an incident that was set aside.
    fn is_practised(&self, step: ProcedureStep) -> bool {
        let found = self.steps.iter().find(|found| found.step == step);
        !self.is_set_aside() && found.is_none_or(|found| !found.progress.is_settled())
    }

    fn is_set_aside(&self) -> bool {
        self.verdict == Some(Verdict::NotABreach)
    }

    /// The steps before the closing that are neither settled nor told by `outstanding`.
    pub(super) fn unfinished(&self, outstanding: &[Outstanding]) -> Vec<Outstanding> {
        let is_told = |step| outstanding.iter().any(|found| found.step == step);
        let before_closing = self.steps.iter().filter(|step| match step.step {
            ProcedureStep::Close | ProcedureStep::Evaluate => false,
            ProcedureStep::Report
            | ProcedureStep::Investigate
            | ProcedureStep::Correct
            | ProcedureStep::Assess
            | ProcedureStep::NotifyAuthority
            | ProcedureStep::HealthIncident
            | ProcedureStep::InformPersons
            | ProcedureStep::Learn => self.is_practised(step.step),
        });
        let left = before_closing.filter(|step| !is_told(step.step));
        left.map(|step| Outstanding {
            action: NextAction::FinishStep,
            step: step.step,
            is_owed: false,
        })
        .collect()
    }

    /// Nothing was ever decided.
    pub(super) fn is_undecided(&self) -> bool {
        self.verdict.is_none() && !self.decision_fell()
    }

    /// Something was decided, on facts that have changed since.
    pub(super) fn decision_fell(&self) -> bool {
        let assessment = self.answers.assessment;
        let decided = assessment.is_some_and(|assessment| assessment.decision.verdict.is_some());
        decided && self.verdict.is_none()
    }

    fn is_sent(&self) -> bool {
        self.facts.sending.moment.is_some()
    }

    /// What was sent was taken back since.
    fn is_withdrawn(&self) -> bool {
        self.answers.follow_up.is_some_and(FollowUp::is_withdrawn)
    }

    pub(super) fn leaves_its_delay_unexplained(&self) -> bool {
        let state = Clock::of(self.facts, self.verdict, self.now).state;
        state == ClockState::SentLate && self.facts.sending.delay_reasons.is_empty()
    }

    pub(super) fn presses(&self) -> bool {
        let state = Clock::of(self.facts, self.verdict, self.now).state;
        matches!(state, ClockState::Near | ClockState::Passed)
    }

    pub(super) fn keeps_the_officer_unaware(&self) -> bool {
        let report = self.answers.report;
        report.is_some_and(|report| report.dpo_informed.is_none())
    }

    pub(super) fn names_nobody(&self) -> bool {
        let investigation = self.answers.investigation;
        investigation.is_some_and(|investigation| investigation.investigators.is_empty())
    }

    /// No period runs while awareness is not dated; without risk or without breach none has to.
    pub(super) fn has_no_awareness(&self) -> bool {
        let may_owe = self.verdict.is_none_or(Verdict::asks_for_notification);
        self.facts.aware.is_none() && may_owe
    }

    pub(super) fn is_not_contained(&self) -> bool {
        let correction = self.answers.correction;
        correction.is_some_and(|correction| correction.contained.is_none())
    }

    /// Nothing was sent, or what was sent was taken back before it proved to be a breach after all.
    pub(super) fn owes_a_notification(&self) -> bool {
        let asked = self.verdict.is_some_and(Verdict::asks_for_notification);
        asked && (!self.is_sent() || self.is_withdrawn()) && !self.presses()
    }

    /// After a high risk until the persons are told or an exception applies; after an order of the
    /// authority (art. 34.4) until they are told since.
    pub(super) fn owes_information(&self) -> bool {
        let information = self.answers.information;
        let follow_up = self.answers.follow_up;
        let orders = follow_up.into_iter().flat_map(FollowUp::orders_to_inform);
        let ordered: Vec<Option<DateTime<Utc>>> = orders
            .map(|order| order.at.map(|moment| moment.at))
            .collect();
        if let Some(last) = ordered.iter().flatten().max() {
            return !information.is_some_and(|found| found.has_informed_since(*last));
        }
        if !ordered.is_empty() || information.is_some_and(|found| found.imposed) {
            return !information.is_some_and(Information::has_informed);
        }
        let settled = information.is_some_and(Information::is_settled);
        self.verdict == Some(Verdict::HighRisk) && !settled
    }

    /// Health data or somebody's malice and nothing said about any other body, or one that is still to be told.
    pub(super) fn concerns_others(&self) -> bool {
        let categories = self.facts.data_categories.iter().flatten();
        let mut categories = categories.copied();
        let health = categories.any(|category| category == DataCategory::Health);
        let malice = matches!(
            self.facts.cause,
            Some(BreachCause::InternalMalicious | BreachCause::ExternalMalicious)
        );
        self.answers.doors.is_some_and(|doors| {
            let unanswered = doors.doors.iter().all(|record| record.answer.is_none());
            let mut records = doors.doors.iter();
            let waiting = records
                .any(|record| record.answer == Some(DoorAnswer::Needed) && record.told.is_none());
            ((health || malice) && unanswered) || waiting
        })
    }

    /// What is withdrawn is not completed.
    pub(super) fn owes_a_complement(&self) -> bool {
        !self.is_set_aside() && complement::is_owed(self.facts, self.answers.follow_up)
    }

    /// What proved to be no breach is withdrawn from the authority.
    pub(super) fn owes_a_withdrawal(&self) -> bool {
        self.is_set_aside() && self.is_sent() && !self.is_withdrawn()
    }
}
