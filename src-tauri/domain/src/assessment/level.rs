//! Risk levels between two bounds, and the decisions that they carry.

use law::RiskLevel::{self, HighRisk, NoRisk, Risk};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What is proposed for a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Whatever is still unknown, no.
    No,
    /// It hangs on something.
    Depends,
    /// Whatever is still unknown, yes.
    Yes,
}

/// Values of an order between two bounds, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Span<T> {
    /// The lowest that is possible.
    pub lowest: T,
    /// The highest that is possible.
    pub highest: T,
}

impl<T: Copy + Ord> Span<T> {
    /// Whether `value` is among those that are possible; a decision that is not departs from the proposal.
    #[must_use]
    pub fn contains(self, value: T) -> bool {
        self.lowest <= value && value <= self.highest
    }

    /// One value.
    pub(super) const fn of(value: T) -> Self {
        Self::between(value, value)
    }

    /// From one value to another.
    pub(super) const fn between(lowest: T, highest: T) -> Self {
        Self { lowest, highest }
    }

    /// What is possible when one or the other holds.
    pub(super) fn or(self, other: Self) -> Self {
        Self::between(
            self.lowest.min(other.lowest),
            self.highest.max(other.highest),
        )
    }

    /// What is possible for the worse of two that both hold.
    pub(super) fn worse(self, other: Self) -> Self {
        Self::between(
            self.lowest.max(other.lowest),
            self.highest.max(other.highest),
        )
    }
}

/// The risk levels that are possible.
pub type Levels = Span<RiskLevel>;

pub(super) const NONE: Levels = Span::of(NoRisk);
pub(super) const PERHAPS_RISK: Levels = Span::between(NoRisk, Risk);
pub(super) const RISK: Levels = Span::of(Risk);
pub(super) const PERHAPS_HIGH: Levels = Span::between(Risk, HighRisk);
pub(super) const ANY: Levels = Span::between(NoRisk, HighRisk);
pub(super) const HIGH: Levels = Span::of(HighRisk);

impl Levels {
    /// Whether the authority is notified: from a risk on (GDPR, art. 33.1).
    #[must_use]
    pub fn notify(self) -> Answer {
        self.from(Risk)
    }

    /// Whether the persons are informed: from a high risk on (GDPR, art. 34.1).
    #[must_use]
    pub fn inform(self) -> Answer {
        self.from(HighRisk)
    }

    fn from(self, level: RiskLevel) -> Answer {
        if self.lowest >= level {
            Answer::Yes
        } else if self.highest < level {
            Answer::No
        } else {
            Answer::Depends
        }
    }
}
