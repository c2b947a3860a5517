//! A duty with what it is about and where it is done.

use chrono::{DateTime, NaiveDate, Utc};
use domain::duty::{Duty, DutyAbout, DutyState, Limit};
use domain::paris;
use domain::record::RecordKind;
use law::DutyKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// Where a duty is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(tag = "place", rename_all = "snake_case")]
pub(crate) enum DutyPlace {
    Breach { id: Uuid },
    Record { id: Uuid, register: RecordKind },
    Evaluations,
    Exercise { id: Uuid },
    People,
    Backups,
}

/// What the list of duties is narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DutyFamily {
    Breaches,
    Records,
    Processors,
    Requests,
    Evaluation,
    Register,
}

impl DutyFamily {
    pub(super) const ALL: [Self; 6] = [
        Self::Breaches,
        Self::Records,
        Self::Processors,
        Self::Requests,
        Self::Evaluation,
        Self::Register,
    ];
}

impl DutyPlace {
    pub(super) fn family(self) -> DutyFamily {
        match self {
            Self::Breach { .. } => DutyFamily::Breaches,
            Self::Record { register, .. } => match register {
                RecordKind::Processor => DutyFamily::Processors,
                RecordKind::RightsRequest => DutyFamily::Requests,
                RecordKind::ControllerActivity
                | RecordKind::ProcessorActivity
                | RecordKind::SecurityMeasure => DutyFamily::Records,
            },
            Self::Evaluations | Self::Exercise { .. } => DutyFamily::Evaluation,
            Self::People | Self::Backups => DutyFamily::Register,
        }
    }
}

/// A duty of something.
pub(super) struct Matter {
    pub(super) duty: Duty,
    pub(super) place: DutyPlace,
    /// Number of what it is about; empty for what has none.
    pub(super) number: String,
    /// What that is called; empty where the number says it all.
    pub(super) name: String,
}

/// A duty as it is shown.
#[derive(Serialize, TS)]
pub(crate) struct DutyView {
    kind: DutyKind,
    about: DutyAbout,
    state: DutyState,
    place: DutyPlace,
    number: String,
    name: String,
    /// Its limit in words: a day, or an hour of a day; none while nothing but good sense presses.
    by: Option<String>,
}

/// Before others in a list: the clocks of the law, then how it presses, its limit, and its number.
type Rank = (
    bool,
    DutyState,
    bool,
    Option<(NaiveDate, bool, Option<DateTime<Utc>>)>,
    String,
);

impl Matter {
    pub(super) fn state(&self, now: DateTime<Utc>) -> DutyState {
        DutyState::of(self.duty.limit, now)
    }

    /// The period of the law runs: a notification that is owed while none does names no next action.
    pub(super) fn is_clock(&self) -> bool {
        let runs = matches!(self.duty.about, DutyAbout::Next { .. });
        runs && self.duty.kind == DutyKind::NotifyAuthority
    }

    pub(super) fn rank(&self, now: DateTime<Utc>) -> Rank {
        let limit = self.duty.limit;
        (
            !self.is_clock(),
            self.state(now),
            // A backup that is wanted has no limit, and without it every other duty may be lost.
            limit.is_none() && self.duty.kind != DutyKind::BackUp,
            limit.map(Limit::rank),
            self.number.clone(),
        )
    }

    pub(super) fn view(&self, now: DateTime<Utc>) -> DutyView {
        DutyView {
            kind: self.duty.kind,
            about: self.duty.about.clone(),
            state: self.state(now),
            place: self.place,
            number: self.number.clone(),
            name: self.name.clone(),
            by: self.duty.limit.map(|limit| match limit {
                Limit::Instant(at) => paris::view(at).short,
                Limit::Day(day) => paris::short_date(day),
            }),
        }
    }
}
