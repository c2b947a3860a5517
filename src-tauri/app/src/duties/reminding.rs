//! Reminders while the application runs, minimised or locked: each threshold is told once, when it is crossed.
//!
//! What was crossed before the register was opened is on the first screen, in front of the person: nobody tells it again.
//! What is kept after a lock is what a reminder says, the kinds and the numbers of duties: no name, no fact, no key.

use chrono::{DateTime, TimeDelta, Utc};
use domain::duty::{Limit, left, reminders};
use law::thresholds::REMINDER_PLAN_DAYS;

use super::{everything, words};
use crate::error::ApiError;
use crate::session::Desk;

/// How long a plan serves before the register is read again.
const PLAN_LIFETIME: TimeDelta = TimeDelta::minutes(1);

/// Limits that one reminder names: the first screen has the others.
const NAMED: usize = 4;

/// What one is reminded of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// First line.
    pub title: String,
    /// The rest; no name and no fact.
    pub text: String,
}

/// A threshold of a limit, and of what: how far the limit is, is said when it is told.
struct Planned {
    at: DateTime<Utc>,
    what: String,
    limit: Limit,
}

/// The reminders to come, as the register told them when it was last read.
#[derive(Default)]
pub(crate) struct Reminding {
    plan: Vec<Planned>,
    planned_at: Option<DateTime<Utc>>,
    /// Everything until then was told, or was on the screen.
    told_until: Option<DateTime<Utc>>,
}

impl Reminding {
    /// Whether the register is to be read again.
    pub(crate) fn is_stale(&self, now: DateTime<Utc>) -> bool {
        self.planned_at
            .is_none_or(|at| now < at || now - at >= PLAN_LIFETIME)
    }

    /// Another register was opened: what it awaits is on the screen.
    pub(crate) fn begin(&mut self) {
        *self = Self::default();
    }

    /// Reads what is to come.
    pub(crate) fn plan(&mut self, desk: &Desk<'_>) -> Result<(), ApiError> {
        // Set first: a register that cannot be read is not read again each second.
        self.planned_at = Some(desk.now);
        let told_until = *self.told_until.get_or_insert(desk.now);
        // A register left locked for longer reminds of nothing.
        let until = desk.now + TimeDelta::days(REMINDER_PLAN_DAYS.value.cast_signed());
        let mut plan = Vec::new();
        for matter in everything(desk)? {
            let Some(limit) = matter.duty.limit else {
                continue;
            };
            let to_come = reminders(limit).into_iter();
            let to_come = to_come.filter(|it| it.at > told_until && it.at <= until);
            plan.extend(to_come.map(|reminder| Planned {
                at: reminder.at,
                what: matter.outside(),
                limit,
            }));
        }
        plan.sort_by_key(|planned| planned.at);
        self.plan = plan;
        Ok(())
    }

    /// What has become due since the last time, all in one.
    pub(crate) fn due(&mut self, now: DateTime<Utc>) -> Option<Reminder> {
        let coming = self.plan.partition_point(|planned| planned.at <= now);
        let due = self.plan.drain(..coming);
        // A machine that slept crosses several thresholds of a limit at once: how far it is now is told once.
        let mut said: Vec<String> = Vec::new();
        for planned in due {
            let line = format!(
                "{}, {}.",
                planned.what,
                words::left(left(planned.limit, now))
            );
            if !said.contains(&line) {
                said.push(line);
            }
        }
        self.told_until = self.told_until.max(Some(now));
        let others = said.len().saturating_sub(NAMED);
        said.truncate(NAMED);
        let texts: Vec<String> = said.into_iter().chain(words::others(others)).collect();
        (!texts.is_empty()).then(|| Reminder {
            title: "Registre RGPD".to_owned(),
            text: texts.join("\n"),
        })
    }
}
