//! The first step: who was told, when and how.

use chrono::{DateTime, Utc};
use law::{AlertLevel, ReportChannel};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::moment::{InstantForm, Moment};

/// The first step as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Report`
pub struct ReportForm {
    pub dpo_informed: InstantForm,
    pub dpo_channel: Option<ReportChannel>,
    pub alert_level: Option<AlertLevel>,
}

/// What the first step keeps; when the référente was told is a fact of the breach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// When the data protection officer was told.
    pub dpo_informed: Option<Moment>,
    /// How.
    pub dpo_channel: Option<ReportChannel>,
    /// Level of the organisation's short note on leaks, when it applies.
    pub alert_level: Option<AlertLevel>,
}

impl ReportForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Report {
        Report {
            dpo_informed: self.dpo_informed.read("details.dpo_informed", faults, now),
            dpo_channel: self.dpo_channel,
            alert_level: self.alert_level,
        }
    }
}

impl Report {
    pub(super) fn form(&self) -> ReportForm {
        ReportForm {
            dpo_informed: InstantForm::typed(self.dpo_informed),
            dpo_channel: self.dpo_channel,
            alert_level: self.alert_level,
        }
    }
}
