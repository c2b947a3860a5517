//! What to do next on a breach, so that one is never in front of ten steps at once.

use chrono::{DateTime, Utc};
use law::{BreachCause, DataCategory, ProcedureStep, RiskLevel, StepState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Answers, FollowUp, Information, Step, risk_level};
use crate::breach::{BreachFacts, Clock, ClockState, missing_from_notification};

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextAction {
    /// The deadline is near or passed and nothing was sent.
    NotifyNow,
    /// The data protection officer was not told.
    InformOfficer,
    /// Nobody is named to investigate.
    NameInvestigators,
    /// Awareness is not dated: no period runs (art. 33.1).
    DateAwareness,
    /// The breach is not contained.
    Contain,
    /// Nothing is decided about the risk.
    Decide,
    /// The decision asks for a notification.
    Notify,
    /// The decision asks that the persons be informed (art. 34.1).
    InformPersons,
    /// The facts changed since the decision, which no longer stands.
    DecideAgain,
    /// Other bodies than the authority may have to be told.
    TellOthers,
    /// The notification is to be completed in stages (art. 33.4).
    Complete,
    /// A step is neither done nor set aside.
    FinishStep,
    /// Everything is settled.
    Nothing,
}

/// What to do next, and on which step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// What.
    pub action: NextAction,
    /// Where; none once everything is settled.
    pub step: Option<ProcedureStep>,
}

/// The one thing to do next on these facts and steps at `now`: what the law asks for whatever is said of the
/// steps, the running clock first; then the practices of the steps that are still open, in their order.
#[must_use]
pub fn next_action(facts: &BreachFacts, steps: &[Step], now: DateTime<Utc>) -> Next {
    let file = File {
        facts,
        steps,
        answers: Answers::of(steps),
        level: risk_level(facts, steps),
        now,
    };
    let wanted = WANTED.iter().find(|wanted| file.wants(wanted));
    match wanted {
        Some(wanted) => Next {
            action: wanted.action,
            step: Some(wanted.step),
        },
        None => file.unfinished(),
    }
}

/// Something that may be wanted.
struct Wanted {
    action: NextAction,
    step: ProcedureStep,
    kind: Kind,
    is_due: fn(&File<'_>) -> bool,
}

/// Whether a settled step is enough to end it.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Owed by law until it is done, whatever is said of its step.
    Obligation,
    /// Wanted while its step is open.
    Practice,
}

const fn owed(action: NextAction, step: ProcedureStep, is_due: fn(&File<'_>) -> bool) -> Wanted {
    Wanted {
        action,
        step,
        kind: Kind::Obligation,
        is_due,
    }
}

const fn usual(action: NextAction, step: ProcedureStep, is_due: fn(&File<'_>) -> bool) -> Wanted {
    Wanted {
        action,
        step,
        kind: Kind::Practice,
        is_due,
    }
}

/// In the order in which they matter.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "a method of `File<'_>` belongs to one lifetime, these are called with any"
)]
const WANTED: [Wanted; 11] = [
    owed(
        NextAction::NotifyNow,
        ProcedureStep::NotifyAuthority,
        |file| file.presses(),
    ),
    owed(NextAction::DecideAgain, ProcedureStep::Assess, |file| {
        file.decision_fell()
    }),
    usual(NextAction::InformOfficer, ProcedureStep::Report, |file| {
        file.keeps_the_officer_unaware()
    }),
    owed(NextAction::Notify, ProcedureStep::NotifyAuthority, |file| {
        file.owes_a_notification()
    }),
    owed(
        NextAction::InformPersons,
        ProcedureStep::InformPersons,
        |file| file.owes_information(),
    ),
    usual(
        NextAction::NameInvestigators,
        ProcedureStep::Investigate,
        |file| file.names_nobody(),
    ),
    owed(
        NextAction::DateAwareness,
        ProcedureStep::Investigate,
        |file| file.has_no_awareness(),
    ),
    usual(NextAction::Contain, ProcedureStep::Correct, |file| {
        file.is_not_contained()
    }),
    usual(
        NextAction::TellOthers,
        ProcedureStep::HealthIncident,
        |file| file.concerns_others(),
    ),
    owed(NextAction::Decide, ProcedureStep::Assess, |file| {
        file.is_undecided()
    }),
    owed(
        NextAction::Complete,
        ProcedureStep::NotifyAuthority,
        |file| file.owes_a_complement(),
    ),
];

/// The facts and the steps of one breach at one instant.
struct File<'a> {
    facts: &'a BreachFacts,
    steps: &'a [Step],
    answers: Answers<'a>,
    /// What was decided, while it stands.
    level: Option<RiskLevel>,
    now: DateTime<Utc>,
}

impl File<'_> {
    fn wants(&self, wanted: &Wanted) -> bool {
        (wanted.kind == Kind::Obligation || self.is_open(wanted.step)) && (wanted.is_due)(self)
    }

    fn is_open(&self, step: ProcedureStep) -> bool {
        let found = self.steps.iter().find(|found| found.step == step);
        found.is_none_or(|found| !found.progress.is_settled())
    }

    /// The assessment has no object, with a reason: the incident proved to be no breach.
    fn is_set_aside(&self) -> bool {
        let mut found = self.steps.iter();
        let assess = found.find(|found| found.step == ProcedureStep::Assess);
        assess.is_some_and(|assess| assess.progress.state == StepState::NotApplicable)
    }

    fn unfinished(&self) -> Next {
        let step = self.steps.iter().find(|step| !step.progress.is_settled());
        Next {
            action: step.map_or(NextAction::Nothing, |_| NextAction::FinishStep),
            step: step.map(|step| step.step),
        }
    }

    fn is_undecided(&self) -> bool {
        self.level.is_none() && !self.is_set_aside()
    }

    /// Something was decided, on facts that have changed since.
    fn decision_fell(&self) -> bool {
        let assessment = self.answers.assessment;
        let decided = assessment.is_some_and(|assessment| assessment.decision.level.is_some());
        decided && self.is_undecided()
    }

    fn is_sent(&self) -> bool {
        self.facts.sending.moment.is_some()
    }

    fn presses(&self) -> bool {
        let state = Clock::of(self.facts, self.level, self.now).state;
        matches!(state, ClockState::Near | ClockState::Passed)
    }

    fn keeps_the_officer_unaware(&self) -> bool {
        let report = self.answers.report;
        report.is_some_and(|report| report.dpo_informed.is_none())
    }

    fn names_nobody(&self) -> bool {
        let investigation = self.answers.investigation;
        investigation.is_some_and(|investigation| investigation.investigators.is_empty())
    }

    /// No period runs while awareness is not dated; without risk or without breach none has to.
    fn has_no_awareness(&self) -> bool {
        let is_moot = self.level == Some(RiskLevel::NoRisk) || self.is_set_aside();
        self.facts.aware.is_none() && !is_moot
    }

    fn is_not_contained(&self) -> bool {
        let correction = self.answers.correction;
        correction.is_some_and(|correction| correction.contained.is_none())
    }

    fn owes_a_notification(&self) -> bool {
        !self.is_sent() && self.level.is_some_and(|level| level != RiskLevel::NoRisk)
    }

    /// After a high risk until the persons are told or an exception applies; after an order of the
    /// authority (art. 34.4) until they are told.
    fn owes_information(&self) -> bool {
        let information = self.answers.information;
        let ordered = self
            .answers
            .follow_up
            .is_some_and(FollowUp::orders_to_inform)
            || information.is_some_and(|information| information.imposed);
        if ordered {
            return !information.is_some_and(Information::has_informed);
        }
        let settled = information.is_some_and(Information::is_settled);
        self.level == Some(RiskLevel::HighRisk) && !settled
    }

    /// Health data or somebody's malice, and nothing said about any other body.
    fn concerns_others(&self) -> bool {
        let categories = self.facts.data_categories.iter().flatten();
        let mut categories = categories.copied();
        let health = categories.any(|category| category == DataCategory::Health);
        let malice = matches!(
            self.facts.cause,
            Some(BreachCause::InternalMalicious | BreachCause::ExternalMalicious)
        );
        let unanswered = self.answers.doors.is_some_and(|doors| {
            let mut records = doors.doors.iter();
            records.all(|record| record.answer.is_none())
        });
        (health || malice) && unanswered
    }

    /// What was missing at the first sending is owed until a later one tells it.
    fn owes_a_complement(&self) -> bool {
        let sending = &self.facts.sending;
        if sending.moment.is_none() || sending.missing.is_empty() {
            return false;
        }
        let all_told = self.answers.follow_up.is_some_and(|follow_up| {
            let nothing_missing = missing_from_notification(self.facts).is_empty();
            follow_up.is_complete() || (nothing_missing && follow_up.is_complemented())
        });
        !all_told
    }
}
