//! What the file of a breach awaits.

use chrono::{DateTime, TimeDelta, Utc};
use law::thresholds::PERSONS_TARGET;
use law::{DutyKind, MeasureState, ProcedureStep};

use super::{Duty, DutyAbout, Limit};
use crate::breach::{Breach, Clock, act_by};
use crate::closing::{Disposal, next_on};
use crate::paris;
use crate::procedure::{
    Answers, FollowUp, NextAction, Outstanding, Step, outstanding, owed_complement,
};

/// What `breach`, whose steps are `steps`, awaits at `now`: what the law asks for, then what people gave a date to; of an
/// open file always something, were it only its next action.
#[must_use]
pub fn of_breach(breach: &Breach, steps: &[Step], now: DateTime<Utc>) -> Vec<Duty> {
    if breach.closure.is_some() {
        return of_closed(breach, steps, now);
    }
    let file = File {
        breach,
        steps,
        outstanding: outstanding(&breach.facts, steps, now),
        clock: Clock::of(&breach.facts, breach.verdict, now),
        now,
    };
    let mut duties: Vec<Duty> = file.running().into_iter().collect();
    duties.extend(file.outstanding.iter().filter_map(|owed| file.owed(*owed)));
    if duties.is_empty() {
        duties.push(file.next());
    }
    duties.extend(measures(steps));
    duties.extend(steps.iter().filter_map(dated_step));
    duties
}

/// The file of a breach that is open.
struct File<'a> {
    breach: &'a Breach,
    steps: &'a [Step],
    outstanding: Vec<Outstanding>,
    clock: Clock,
    now: DateTime<Utc>,
}

impl File<'_> {
    /// The notification while its period runs, whatever has to be decided before.
    fn running(&self) -> Option<Duty> {
        let by = self.clock.by.filter(|_| self.clock.state.runs())?;
        let limit = Some(Limit::Instant(by));
        Some(Duty::new(
            DutyKind::NotifyAuthority,
            self.next_action(),
            limit,
        ))
    }

    fn next_action(&self) -> DutyAbout {
        let next = next_on(self.breach, self.steps, &self.outstanding, self.now);
        DutyAbout::Next {
            action: next.action,
            step: next.step,
        }
    }

    /// What the law asks for, with the limit that it or the organisation sets; practices have none of their own.
    fn owed(&self, owed: Outstanding) -> Option<Duty> {
        if !owed.is_owed {
            return None;
        }
        let (kind, limit) = match owed.action {
            NextAction::NotifyNow
            | NextAction::Notify
            | NextAction::Decide
            | NextAction::DecideAgain
                if self.clock.state.runs() =>
            {
                return None;
            }
            NextAction::NotifyNow | NextAction::Notify => {
                (DutyKind::NotifyAuthority, Some(self.act_by()))
            }
            NextAction::DateAwareness => (DutyKind::DateAwareness, Some(self.act_by())),
            NextAction::Decide | NextAction::DecideAgain => (DutyKind::AssessRisk, None),
            NextAction::InformPersons => (DutyKind::InformPersons, self.inform_by()),
            NextAction::Complete => (DutyKind::CompleteNotification, self.complete_by()),
            NextAction::Withdraw => (DutyKind::WithdrawNotification, None),
            NextAction::ExplainDelay => (DutyKind::ExplainDelay, None),
            NextAction::InformOfficer
            | NextAction::NameInvestigators
            | NextAction::Contain
            | NextAction::TellOthers
            | NextAction::FinishStep
            | NextAction::Close
            | NextAction::Evaluate
            | NextAction::Dispose
            | NextAction::Nothing => return None,
        };
        Some(Duty::itself(kind, limit))
    }

    fn next(&self) -> Duty {
        match self.outstanding.first() {
            Some(_) => Duty::new(DutyKind::ContinueFile, self.next_action(), None),
            None => Duty::itself(DutyKind::CloseFile, None),
        }
    }

    fn act_by(&self) -> Limit {
        Limit::Instant(act_by(&self.breach.facts, self.breach.registered_at))
    }

    /// The law says without undue delay: the organisation's own target, once awareness is dated. What asks for it only
    /// once that is over, a decision or an order of the authority, counts anew; an order without a date sets no limit.
    fn inform_by(&self) -> Option<Limit> {
        let target = TimeDelta::hours(PERSONS_TARGET.value.cast_signed());
        let by = self.clock.aware_at? + target;
        let answers = Answers::of(self.steps);
        let decided_on = answers.assessment.and_then(|it| it.decision.decided_on);
        let follow_up = answers.follow_up.into_iter();
        let orders: Vec<_> = follow_up.flat_map(FollowUp::orders_to_inform).collect();
        if by < self.now && orders.iter().any(|order| order.at.is_none()) {
            return None;
        }
        let ordered = orders.iter().filter_map(|order| order.at.map(|at| at.at));
        let asked = ordered.chain(decided_on.map(paris::begins_at));
        let anew = asked.filter(|asked| *asked > by).max();
        Some(Limit::Instant(anew.map_or(by, |asked| asked + target)))
    }

    fn complete_by(&self) -> Option<Limit> {
        let complement = owed_complement(&self.breach.facts, self.steps, self.now)?;
        Some(Limit::Instant(complement.expected_by))
    }
}

/// The measures that somebody gave a date to and that are not taken yet.
fn measures(steps: &[Step]) -> impl Iterator<Item = Duty> {
    let correction = Answers::of(steps).correction;
    let measures = correction.into_iter().flat_map(|found| &found.measures);
    measures.filter_map(|measure| {
        let is_open = match measure.state {
            MeasureState::Planned | MeasureState::InProgress => true,
            MeasureState::Done | MeasureState::Dropped => false,
        };
        let due_on = measure.due_on.filter(|_| is_open)?;
        let text = measure.text.clone();
        Some(Duty::new(
            DutyKind::CarryOutMeasure,
            DutyAbout::Words { text },
            Some(Limit::Day(due_on)),
        ))
    })
}

fn dated_step(step: &Step) -> Option<Duty> {
    let due_on = step
        .progress
        .due_on
        .filter(|_| !step.progress.is_settled())?;
    let about = DutyAbout::Step { step: step.step };
    Some(Duty::new(
        DutyKind::FinishStep,
        about,
        Some(Limit::Day(due_on)),
    ))
}

/// Keeping a file longer is a person's decision: no limit presses its destruction.
fn of_closed(breach: &Breach, steps: &[Step], now: DateTime<Utc>) -> Vec<Duty> {
    let mut duties = Vec::new();
    if Disposal::of(breach, now) == Disposal::Due {
        duties.push(Duty::itself(DutyKind::DisposeFile, None));
    }
    let evaluation = steps
        .iter()
        .filter(|step| step.step == ProcedureStep::Evaluate);
    let awaited = evaluation.filter_map(dated_step);
    duties.extend(awaited.map(|step| Duty::itself(DutyKind::EvaluateBreach, step.limit)));
    duties
}
