//! What a verdict on an incident is worth as a level of risk.

use crate::{RiskLevel, Verdict};

impl Verdict {
    /// The level of risk that was decided; none where the incident is no breach.
    #[must_use]
    pub fn level(self) -> Option<RiskLevel> {
        match self {
            Self::NotABreach => None,
            Self::NoRisk => Some(RiskLevel::NoRisk),
            Self::Risk => Some(RiskLevel::Risk),
            Self::HighRisk => Some(RiskLevel::HighRisk),
        }
    }

    /// The supervisory authority has to be told (GDPR, art. 33.1).
    #[must_use]
    pub fn asks_for_notification(self) -> bool {
        match self {
            Self::NotABreach | Self::NoRisk => false,
            Self::Risk | Self::HighRisk => true,
        }
    }
}

impl From<RiskLevel> for Verdict {
    fn from(level: RiskLevel) -> Self {
        match level {
            RiskLevel::NoRisk => Self::NoRisk,
            RiskLevel::Risk => Self::Risk,
            RiskLevel::HighRisk => Self::HighRisk,
        }
    }
}
