//! What to do next on a breach, so that one is never in front of ten steps at once.

use chrono::{DateTime, Utc};
use law::{ProcedureStep, RiskLevel};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Details, Step};
use crate::breach::{BreachFacts, Clock, ClockState, unknown_facts};

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

/// The one thing to do next on these facts and steps at `now`: the running clock first, then the order of the procedure.
#[must_use]
pub fn next_action(facts: &BreachFacts, steps: &[Step], now: DateTime<Utc>) -> Next {
    let file = File { facts, steps, now };
    let wanted = WANTED
        .iter()
        .find(|(_, step, is_wanted)| file.is_open(*step) && is_wanted(&file));
    match wanted {
        Some((action, step, _)) => Next {
            action: *action,
            step: Some(*step),
        },
        None => file.unfinished(),
    }
}

type Wanted = (NextAction, ProcedureStep, fn(&File<'_>) -> bool);

/// In the order in which they matter.
const WANTED: [Wanted; 9] = [
    (
        NextAction::NotifyNow,
        ProcedureStep::NotifyAuthority,
        |file| file.presses(),
    ),
    (NextAction::InformOfficer, ProcedureStep::Report, |file| {
        file.keeps_the_officer_unaware()
    }),
    (
        NextAction::NameInvestigators,
        ProcedureStep::Investigate,
        |file| file.names_nobody(),
    ),
    (
        NextAction::DateAwareness,
        ProcedureStep::Investigate,
        |file| file.has_no_awareness(),
    ),
    (NextAction::Contain, ProcedureStep::Correct, |file| {
        file.is_not_contained()
    }),
    (NextAction::Decide, ProcedureStep::Assess, |file| {
        file.level().is_none()
    }),
    (NextAction::Notify, ProcedureStep::NotifyAuthority, |file| {
        file.owes_a_notification()
    }),
    (
        NextAction::InformPersons,
        ProcedureStep::InformPersons,
        |file| file.owes_information(),
    ),
    (
        NextAction::Complete,
        ProcedureStep::NotifyAuthority,
        |file| file.owes_a_complement(),
    ),
];

/// The facts and the steps of one breach at one instant.
struct File<'a> {
    facts: &'a BreachFacts,
    steps: &'a [Step],
    now: DateTime<Utc>,
}

impl File<'_> {
    fn is_open(&self, step: ProcedureStep) -> bool {
        let found = self.steps.iter().find(|found| found.step == step);
        found.is_none_or(|found| !found.progress.is_settled())
    }

    fn unfinished(&self) -> Next {
        let step = self.steps.iter().find(|step| !step.progress.is_settled());
        Next {
            action: step.map_or(NextAction::Nothing, |_| NextAction::FinishStep),
            step: step.map(|step| step.step),
        }
    }

    fn level(&self) -> Option<RiskLevel> {
        super::risk_level(self.steps)
    }

    fn is_sent(&self) -> bool {
        self.facts.sending.moment.is_some()
    }

    fn presses(&self) -> bool {
        let state = Clock::of(self.facts, self.level(), self.now).state;
        matches!(state, ClockState::Near | ClockState::Passed)
    }

    fn keeps_the_officer_unaware(&self) -> bool {
        self.steps.iter().any(|step| {
            matches!(&step.details, Details::Report(report) if report.dpo_informed.is_none())
        })
    }

    fn names_nobody(&self) -> bool {
        self.steps.iter().any(|step| {
            matches!(&step.details, Details::Investigation(found) if found.investigators.is_empty())
        })
    }

    fn has_no_awareness(&self) -> bool {
        self.facts.aware.is_none()
    }

    fn is_not_contained(&self) -> bool {
        self.steps.iter().any(
            |step| matches!(&step.details, Details::Correction(found) if found.contained.is_none()),
        )
    }

    fn owes_a_notification(&self) -> bool {
        !self.is_sent() && self.level().is_some_and(|level| level != RiskLevel::NoRisk)
    }

    /// A high risk, or an order of the authority (art. 34.4).
    fn owes_information(&self) -> bool {
        let ordered = self.steps.iter().any(|step| match &step.details {
            Details::FollowUp(follow_up) => follow_up.orders_to_inform(),
            Details::Information(information) => information.imposed,
            Details::Plain
            | Details::Report(_)
            | Details::Investigation(_)
            | Details::Correction(_)
            | Details::Assessment(_)
            | Details::Doors(_)
            | Details::Lessons(_) => false,
        });
        ordered || self.level() == Some(RiskLevel::HighRisk)
    }

    fn owes_a_complement(&self) -> bool {
        let missing = unknown_facts(self.facts);
        self.is_sent() && !self.is_complete() && missing.iter().any(|fact| fact.in_notification())
    }

    fn is_complete(&self) -> bool {
        self.steps.iter().any(
            |step| matches!(&step.details, Details::FollowUp(follow_up) if follow_up.is_complete()),
        )
    }
}
