//! The second step: who investigates, what is known and what is supposed.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::moment::{InstantForm, Moment};
use crate::text::{self, LONG, SHORT};

/// A processor called in, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `CalledProcessor`
pub struct CalledProcessorForm {
    pub name: String,
    pub called: InstantForm,
    pub answer: String,
}

/// The second step as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Investigation`
pub struct InvestigationForm {
    pub investigators: String,
    pub systems: String,
    pub known: String,
    pub supposed: String,
    pub processors: Vec<CalledProcessorForm>,
}

/// A processor called in: it assists the controller (GDPR, art. 28.3.f and 33.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalledProcessor {
    /// Its name.
    pub name: String,
    /// When it was called in.
    pub called: Option<Moment>,
    /// What it answered.
    pub answer: String,
}

/// What the second step keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Investigation {
    /// The person or team named to investigate.
    pub investigators: String,
    /// Systems, software and media concerned.
    pub systems: String,
    /// What is known.
    pub known: String,
    /// What is only supposed.
    pub supposed: String,
    /// The processors called in.
    pub processors: Vec<CalledProcessor>,
}

impl InvestigationForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Investigation {
        let processors = self.processors.iter().enumerate();
        Investigation {
            investigators: text::at_most(
                faults,
                "details.investigators",
                &self.investigators,
                SHORT,
            ),
            systems: text::at_most(faults, "details.systems", &self.systems, LONG),
            known: text::at_most(faults, "details.known", &self.known, LONG),
            supposed: text::at_most(faults, "details.supposed", &self.supposed, LONG),
            processors: processors
                .map(|(position, form)| form.read(position, faults, now))
                .collect(),
        }
    }
}

impl CalledProcessorForm {
    fn read(&self, position: usize, faults: &mut Faults, now: DateTime<Utc>) -> CalledProcessor {
        let field = |name: &str| format!("details.processors.{position}.{name}");
        CalledProcessor {
            name: text::required(faults, &field("name"), &self.name, SHORT),
            called: self.called.read(&field("called"), faults, now),
            answer: text::at_most(faults, &field("answer"), &self.answer, LONG),
        }
    }
}

impl Investigation {
    pub(super) fn form(&self) -> InvestigationForm {
        InvestigationForm {
            investigators: self.investigators.clone(),
            systems: self.systems.clone(),
            known: self.known.clone(),
            supposed: self.supposed.clone(),
            processors: self.processors.iter().map(CalledProcessor::form).collect(),
        }
    }
}

impl CalledProcessor {
    fn form(&self) -> CalledProcessorForm {
        CalledProcessorForm {
            name: self.name.clone(),
            called: InstantForm::typed(self.called),
            answer: self.answer.clone(),
        }
    }
}
