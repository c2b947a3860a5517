//! Which register a table holds, and what an entry of it is made of.

use domain::activity::ActivityForm;
use domain::breach::BreachForm;
use domain::processor::ProcessorForm;
use domain::record::{RecordForm, RecordKind};
use domain::request::RequestForm;
use domain::security::SecurityMeasureForm;
use law::{ActivityCapacity, SecurityFamily, SecurityMeasureState};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::column::Column;
use super::{activity, breach, measure, processor, request};

/// Which register a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "table", content = "register", rename_all = "snake_case")]
pub enum Table {
    /// A register whose entries are kept up to date.
    Records(RecordKind),
    /// The register of breaches.
    Breaches,
}

/// An entry as typed, of any register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "table", content = "form", rename_all = "snake_case")]
pub enum TableForm {
    /// Of a register whose entries are kept up to date.
    Record(RecordForm),
    /// A breach.
    Breach(Box<BreachForm>),
}

impl Table {
    /// The register that the authority's own model is about.
    pub const CNIL: Self = Self::Records(RecordKind::ControllerActivity);

    /// Its columns, the number of the entries apart.
    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            Self::Records(RecordKind::ControllerActivity | RecordKind::ProcessorActivity) => {
                activity::COLUMNS
            }
            Self::Records(RecordKind::Processor) => processor::COLUMNS,
            Self::Records(RecordKind::SecurityMeasure) => measure::COLUMNS,
            Self::Records(RecordKind::RightsRequest) => request::COLUMNS,
            Self::Breaches => breach::COLUMNS,
        }
    }

    /// What the sheet of an export is called.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Records(RecordKind::ControllerActivity) => "Traitements",
            Self::Records(RecordKind::ProcessorActivity) => "Traitements pour autrui",
            Self::Records(RecordKind::Processor) => "Sous-traitants",
            Self::Records(RecordKind::SecurityMeasure) => "Mesures de sécurité",
            Self::Records(RecordKind::RightsRequest) => "Demandes",
            Self::Breaches => "Violations",
        }
    }

    /// The field without which a line is no entry.
    pub(super) fn name_path(self) -> &'static str {
        match self {
            Self::Records(_) => "name",
            Self::Breaches => "facts",
        }
    }

    /// The field that names an entry where no column is that of its name.
    pub(super) fn other_name_path(self) -> Option<&'static str> {
        match self {
            Self::Records(RecordKind::Processor) => Some("legal_name"),
            Self::Records(
                RecordKind::ControllerActivity
                | RecordKind::ProcessorActivity
                | RecordKind::SecurityMeasure
                | RecordKind::RightsRequest,
            )
            | Self::Breaches => None,
        }
    }

    /// The field that keeps what could not be read.
    pub(super) fn notes_path(self) -> &'static str {
        match self {
            Self::Records(RecordKind::SecurityMeasure) => "description",
            Self::Records(
                RecordKind::ControllerActivity
                | RecordKind::ProcessorActivity
                | RecordKind::Processor
                | RecordKind::RightsRequest,
            ) => "notes",
            Self::Breaches => "facts",
        }
    }

    /// An entry of which nothing is known.
    pub(super) fn blank(self) -> TableForm {
        match self {
            Self::Records(kind) => TableForm::Record(blank_record(kind)),
            Self::Breaches => TableForm::Breach(Box::default()),
        }
    }

    /// The entry of these fields; none when one of them is not of its kind.
    pub(super) fn form(self, fields: Value) -> Option<TableForm> {
        fn read<T: serde::de::DeserializeOwned>(fields: Value) -> Option<Box<T>> {
            serde_json::from_value(fields).ok()
        }
        let record = match self {
            Self::Records(RecordKind::ControllerActivity | RecordKind::ProcessorActivity) => {
                RecordForm::Activity(read(fields)?)
            }
            Self::Records(RecordKind::Processor) => RecordForm::Processor(read(fields)?),
            Self::Records(RecordKind::SecurityMeasure) => {
                RecordForm::SecurityMeasure(read(fields)?)
            }
            Self::Records(RecordKind::RightsRequest) => RecordForm::RightsRequest(read(fields)?),
            Self::Breaches => return read(fields).map(TableForm::Breach),
        };
        Some(TableForm::Record(record))
    }
}

impl TableForm {
    /// The fields of the entry.
    pub(super) fn fields(&self) -> Value {
        let fields = match self {
            Self::Record(RecordForm::Activity(form)) => serde_json::to_value(form),
            Self::Record(RecordForm::Processor(form)) => serde_json::to_value(form),
            Self::Record(RecordForm::SecurityMeasure(form)) => serde_json::to_value(form),
            Self::Record(RecordForm::RightsRequest(form)) => serde_json::to_value(form),
            Self::Breach(form) => serde_json::to_value(form),
        };
        fields.unwrap_or_default()
    }
}

fn blank_record(kind: RecordKind) -> RecordForm {
    let activity = |capacity| RecordForm::Activity(Box::new(ActivityForm::blank(capacity)));
    match kind {
        RecordKind::ControllerActivity => activity(ActivityCapacity::Controller),
        RecordKind::ProcessorActivity => activity(ActivityCapacity::Processor),
        RecordKind::Processor => RecordForm::Processor(Box::<ProcessorForm>::default()),
        RecordKind::SecurityMeasure => RecordForm::SecurityMeasure(Box::new(blank_measure())),
        RecordKind::RightsRequest => RecordForm::RightsRequest(Box::<RequestForm>::default()),
    }
}

/// A measure has a family and a state; those put here are told as assumed when a table does not say them.
fn blank_measure() -> SecurityMeasureForm {
    SecurityMeasureForm {
        name: String::new(),
        family: SecurityFamily::Governance,
        state: SecurityMeasureState::Planned,
        description: String::new(),
        owner: String::new(),
        checked_on: String::new(),
        evidence: String::new(),
    }
}
