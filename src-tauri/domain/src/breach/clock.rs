//! How a breach stands against the time left to notify the authority (GDPR, art. 33.1).

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use law::Verdict;
use law::clocks::NotificationRule;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::BreachFacts;
use crate::clocks;

/// How a breach stands against its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    /// Awareness is not dated: nothing runs yet.
    NotStarted,
    /// Time is left.
    Running,
    /// Little time is left.
    Near,
    /// The deadline is passed and nothing was sent.
    Passed,
    /// Sent at the deadline or before.
    SentOnTime,
    /// Sent after the deadline.
    SentLate,
    /// Sent while awareness is not dated: lateness cannot be told.
    SentUndated,
    /// It was decided that there is nothing to send: no risk for the persons.
    NotRequired,
    /// It was decided that the incident is no breach.
    SetAside,
}

impl ClockState {
    /// The period runs, or has run out, and nothing was sent.
    #[must_use]
    pub fn runs(self) -> bool {
        match self {
            Self::Running | Self::Near | Self::Passed => true,
            Self::NotStarted
            | Self::SentOnTime
            | Self::SentLate
            | Self::SentUndated
            | Self::NotRequired
            | Self::SetAside => false,
        }
    }
}

/// The clock of one breach at one instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    /// How it stands.
    pub state: ClockState,
    /// The version of the rule applied.
    pub rule: &'static NotificationRule,
    /// When the organisation became aware.
    pub aware_at: Option<DateTime<Utc>>,
    /// The deadline.
    pub by: Option<DateTime<Utc>>,
    /// The outer bound of Regulation 1182/71 art. 3(1): kept for the file, never shown as the deadline.
    pub outer_by: Option<DateTime<Utc>>,
    /// Time left, negative once passed; none when nothing runs.
    pub remaining: Option<TimeDelta>,
    /// Time since awareness, to now or to the sending.
    pub elapsed: Option<TimeDelta>,
    /// When the notification was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// Saturdays and Sundays inside the period.
    pub weekend_days: Vec<NaiveDate>,
    /// The deadline if awareness were the detection: told while nothing is sent and where it is the earlier one.
    pub from_detection: Option<DateTime<Utc>>,
}

impl Clock {
    /// The clock of these facts at `now`, `verdict` being what was decided.
    #[must_use]
    pub fn of(facts: &BreachFacts, verdict: Option<Verdict>, now: DateTime<Utc>) -> Self {
        let clock = Self::if_required(facts, now);
        let state = match verdict {
            _ if clock.sent_at.is_some() => return clock,
            Some(Verdict::NoRisk) => ClockState::NotRequired,
            Some(Verdict::NotABreach) => ClockState::SetAside,
            Some(Verdict::Risk | Verdict::HighRisk) | None => return clock,
        };
        Self {
            state,
            remaining: None,
            from_detection: None,
            ..clock
        }
    }

    fn if_required(facts: &BreachFacts, now: DateTime<Utc>) -> Self {
        let sent_at = facts.sending.moment.map(|sent| sent.at);
        let from_detection = facts
            .detected
            .filter(|_| sent_at.is_none())
            .map(|detected| clocks::notify_authority_by(detected.at).by);
        let Some(aware) = &facts.aware else {
            return Self::not_started(sent_at, from_detection, now);
        };
        let aware_at = aware.moment.at;
        let deadline = clocks::notify_authority_under(&aware.rule, aware_at);
        let until = sent_at.unwrap_or(now);
        Self {
            state: state(deadline.rule, deadline.by, sent_at, now),
            rule: deadline.rule,
            aware_at: Some(aware_at),
            by: Some(deadline.by),
            outer_by: Some(deadline.outer_by),
            remaining: sent_at.is_none().then(|| deadline.by - now),
            elapsed: Some(until - aware_at),
            sent_at,
            weekend_days: clocks::weekend_days(aware_at, deadline.by),
            from_detection: from_detection.filter(|prudent| *prudent < deadline.by),
        }
    }

    fn not_started(
        sent_at: Option<DateTime<Utc>>,
        from_detection: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            state: if sent_at.is_some() {
                ClockState::SentUndated
            } else {
                ClockState::NotStarted
            },
            rule: clocks::notify_authority_by(now).rule,
            aware_at: None,
            by: None,
            outer_by: None,
            remaining: None,
            elapsed: None,
            sent_at,
            weekend_days: Vec::new(),
            from_detection,
        }
    }

    /// The reasons for the delay have to be written (art. 33.1).
    #[must_use]
    pub fn is_late(&self) -> bool {
        match self.state {
            ClockState::Passed | ClockState::SentLate => true,
            ClockState::NotStarted
            | ClockState::Running
            | ClockState::Near
            | ClockState::SentOnTime
            | ClockState::SentUndated
            | ClockState::NotRequired
            | ClockState::SetAside => false,
        }
    }
}

fn state(
    rule: &NotificationRule,
    by: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> ClockState {
    match sent_at {
        Some(sent) if clocks::is_late(sent, by) => ClockState::SentLate,
        Some(_) => ClockState::SentOnTime,
        None if clocks::is_late(now, by) => ClockState::Passed,
        None if by - now <= TimeDelta::hours(rule.near_hours) => ClockState::Near,
        None => ClockState::Running,
    }
}

/// When to act at the latest: the deadline, or while awareness is not dated the one that would run
/// from the first instant known, since its period may be running unseen.
#[must_use]
pub fn act_by(facts: &BreachFacts, registered_at: DateTime<Utc>) -> DateTime<Utc> {
    let known = facts.aware_moment().or(facts.detected).or(facts.reported);
    clocks::notify_authority_by(known.map_or(registered_at, |moment| moment.at)).by
}
