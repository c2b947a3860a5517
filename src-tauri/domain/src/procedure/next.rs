//! What a file still asks for, and the one thing to do next, so that one is never in front of ten steps at once.

use chrono::{DateTime, Utc};
use law::{BreachCause, DataCategory, DoorAnswer, ProcedureStep, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Answers, FollowUp, Information, Step, complement, verdict};
use crate::breach::{BreachFacts, Clock, ClockState};

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
    /// The authority was told of an incident that proved to be no breach.
    Withdraw,
    /// The notification left late without saying why (art. 33.1).
    ExplainDelay,
    /// A step is neither done nor set aside.
    FinishStep,
    /// Everything before it is settled: the file may be closed.
    Close,
    /// The file is closed: its handling is to be evaluated.
    Evaluate,
    /// The file was kept as long as it had to be.
    Dispose,
    /// Everything is settled.
    Nothing,
}

/// What to do next, and on which step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// What.
    pub action: NextAction,
    /// Where; none once everything is settled.
    pub step: Option<ProcedureStep>,
}

/// Something that a file still asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outstanding {
    /// What.
    pub action: NextAction,
    /// Where.
    pub step: ProcedureStep,
    /// Owed by law until it is done: the file is not closed without it.
    pub is_owed: bool,
}

/// The one thing to do next on these facts and steps at `now`: the first thing outstanding, then the closing.
#[must_use]
pub fn next_action(facts: &BreachFacts, steps: &[Step], now: DateTime<Utc>) -> Next {
    match outstanding(facts, steps, now).first() {
        Some(first) => Next {
            action: first.action,
            step: Some(first.step),
        },
        None => Next {
            action: NextAction::Close,
            step: Some(ProcedureStep::Close),
        },
    }
}

/// Everything that stands before the closing: what the law asks for whatever is said of the steps, the running
/// clock first; then the practices of the steps that are still open, in their order; then what is left of them.
#[must_use]
pub fn outstanding(facts: &BreachFacts, steps: &[Step], now: DateTime<Utc>) -> Vec<Outstanding> {
    let file = File {
        facts,
        steps,
        answers: Answers::of(steps),
        verdict: verdict(facts, steps),
        now,
    };
    let wanted = WANTED.iter().filter(|wanted| file.wants(wanted));
    let mut outstanding: Vec<Outstanding> = wanted
        .map(|wanted| Outstanding {
            action: wanted.action,
            step: wanted.step,
            is_owed: wanted.kind == Kind::Obligation,
        })
        .collect();
    outstanding.extend(file.unfinished(&outstanding));
    outstanding
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
const WANTED: [Wanted; 13] = [
    owed(
        NextAction::NotifyNow,
        ProcedureStep::NotifyAuthority,
        |file| file.presses(),
    ),
    owed(NextAction::DecideAgain, ProcedureStep::Assess, |file| {
        file.decision_fell()
    }),
    owed(
        NextAction::Withdraw,
        ProcedureStep::NotifyAuthority,
        |file| file.owes_a_withdrawal(),
    ),
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
        NextAction::ExplainDelay,
        ProcedureStep::NotifyAuthority,
        |file| file.leaves_its_delay_unexplained(),
    ),
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
    verdict: Option<Verdict>,
    now: DateTime<Utc>,
}

impl File<'_> {
    fn wants(&self, wanted: &Wanted) -> bool {
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
    fn unfinished(&self, outstanding: &[Outstanding]) -> Vec<Outstanding> {
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
    fn is_undecided(&self) -> bool {
        self.verdict.is_none() && !self.decision_fell()
    }

    /// Something was decided, on facts that have changed since.
    fn decision_fell(&self) -> bool {
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

    fn leaves_its_delay_unexplained(&self) -> bool {
        let state = Clock::of(self.facts, self.verdict, self.now).state;
        state == ClockState::SentLate && self.facts.sending.delay_reasons.is_empty()
    }

    fn presses(&self) -> bool {
        let state = Clock::of(self.facts, self.verdict, self.now).state;
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
        let may_owe = self.verdict.is_none_or(Verdict::asks_for_notification);
        self.facts.aware.is_none() && may_owe
    }

    fn is_not_contained(&self) -> bool {
        let correction = self.answers.correction;
        correction.is_some_and(|correction| correction.contained.is_none())
    }

    /// Nothing was sent, or what was sent was taken back before it proved to be a breach after all.
    fn owes_a_notification(&self) -> bool {
        let asked = self.verdict.is_some_and(Verdict::asks_for_notification);
        asked && (!self.is_sent() || self.is_withdrawn()) && !self.presses()
    }

    /// After a high risk until the persons are told or an exception applies; after an order of the
    /// authority (art. 34.4) until they are told since.
    fn owes_information(&self) -> bool {
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
    fn concerns_others(&self) -> bool {
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
    fn owes_a_complement(&self) -> bool {
        !self.is_set_aside() && complement::is_owed(self.facts, self.answers.follow_up)
    }

    /// What proved to be no breach is withdrawn from the authority.
    fn owes_a_withdrawal(&self) -> bool {
        self.is_set_aside() && self.is_sent() && !self.is_withdrawn()
    }
}
