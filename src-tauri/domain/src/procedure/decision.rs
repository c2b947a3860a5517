//! What a person decided about an incident: the controller decides, the officer advises.

use chrono::{DateTime, NaiveDate, Utc};
use law::Verdict;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::assessment::Levels;
use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::paris;
use crate::text::{self, LONG, SHORT};

/// What the person decides, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Decision`
pub struct DecisionForm {
    pub verdict: Option<Verdict>,
    pub reason: String,
    pub decided_by: String,
    pub decided_on: String,
}

/// What the person decided (GDPR, art. 33.1 and 34.1): the controller decides, the officer advises.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// A level of risk, or that the incident is no breach; absent while nothing is decided.
    pub verdict: Option<Verdict>,
    /// Why; owed when nothing is notified or when the decision leaves the proposal.
    pub reason: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Option<NaiveDate>,
    /// What was proposed then: facts that change later may ask for another decision.
    pub proposed: Option<Levels>,
}

impl DecisionForm {
    pub(super) fn read(
        &self,
        proposed: Levels,
        faults: &mut Faults,
        now: DateTime<Utc>,
    ) -> Decision {
        let decided_on = "details.decision.decided_on";
        let decided_on = day::past(faults, decided_on, &self.decided_on, now);
        let decision = Decision {
            verdict: self.verdict,
            reason: text::at_most(faults, "details.decision.reason", &self.reason, LONG),
            decided_by: text::at_most(
                faults,
                "details.decision.decided_by",
                &self.decided_by,
                SHORT,
            ),
            decided_on: decided_on.or_else(|| self.verdict.map(|_| paris::date_of(now))),
            proposed: self.verdict.map(|_| proposed),
        };
        decision.judge(proposed, faults);
        decision
    }
}

impl Decision {
    /// Not notifying is always explained (art. 33.5), and so is leaving the proposal.
    fn judge(&self, proposed: Levels, faults: &mut Faults) {
        let Some(verdict) = self.verdict else { return };
        if self.decided_by.is_empty() {
            faults.add("details.decision.decided_by", FieldRule::Required);
        }
        if !self.reason.is_empty() {
            return;
        }
        let departs = verdict
            .level()
            .is_some_and(|level| !proposed.contains(level));
        let rule = if !verdict.asks_for_notification() {
            FieldRule::NoNotificationReasonRequired
        } else if departs {
            FieldRule::DeviationReasonRequired
        } else {
            return;
        };
        faults.add("details.decision.reason", rule);
    }

    /// What is `proposed` now differs from what was when it was taken, and makes a higher level possible. An
    /// incident that was set aside is looked at again when more is possible, or certain, than was then.
    #[must_use]
    pub fn has_fallen(&self, proposed: Levels) -> bool {
        let Some(verdict) = self.verdict else {
            return false;
        };
        match (verdict.level(), self.proposed) {
            (Some(level), before) => before != Some(proposed) && proposed.highest > level,
            (None, Some(before)) => {
                proposed.highest > before.highest || proposed.lowest > before.lowest
            }
            (None, None) => false,
        }
    }

    pub(super) fn form(&self) -> DecisionForm {
        DecisionForm {
            verdict: self.verdict,
            reason: self.reason.clone(),
            decided_by: self.decided_by.clone(),
            decided_on: day::typed(self.decided_on),
        }
    }
}
