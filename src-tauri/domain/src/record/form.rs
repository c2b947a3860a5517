//! An entry of any register, as typed.

use law::ActivityCapacity;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RecordKind;
use crate::activity::ActivityForm;
use crate::processor::ProcessorForm;
use crate::request::RequestForm;
use crate::security::SecurityMeasureForm;

/// The form of one register. The value says which, so that one is never read as the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "register", content = "form", rename_all = "snake_case")]
pub enum RecordForm {
    /// A fiche.
    Activity(Box<ActivityForm>),
    /// A processor.
    Processor(Box<ProcessorForm>),
    /// A security measure.
    SecurityMeasure(Box<SecurityMeasureForm>),
    /// A request of a person.
    RightsRequest(Box<RequestForm>),
}

impl RecordForm {
    /// The register that it is meant for.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Activity(form) => match form.capacity {
                ActivityCapacity::Controller => RecordKind::ControllerActivity,
                ActivityCapacity::Processor => RecordKind::ProcessorActivity,
            },
            Self::Processor(_) => RecordKind::Processor,
            Self::SecurityMeasure(_) => RecordKind::SecurityMeasure,
            Self::RightsRequest(_) => RecordKind::RightsRequest,
        }
    }

    /// The name typed so far.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Activity(form) => &form.name,
            Self::Processor(form) => &form.name,
            Self::SecurityMeasure(form) => &form.name,
            Self::RightsRequest(form) => &form.name,
        }
    }
}
