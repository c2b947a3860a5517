//! What a file still asks for, and the one thing to do next, so that one is never in front of ten steps at once.

mod file;

use chrono::{DateTime, Utc};
use law::ProcedureStep;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::file::File;
use super::{Answers, Step, verdict};
use crate::breach::BreachFacts;

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
    first_of(&outstanding(facts, steps, now))
}

/// The first thing outstanding, then the closing.
pub(crate) fn first_of(outstanding: &[Outstanding]) -> Next {
    match outstanding.first() {
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
