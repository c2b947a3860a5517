//! The eighth step: why it happened and what changes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::text::{self, LONG};

/// What the eighth step keeps, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Lessons {
    /// The root cause.
    pub root_cause: String,
    /// What was learned.
    pub lessons: String,
    /// What changes in the procedure.
    pub procedure_changes: String,
    /// What changes in the record of processing activities (GDPR, art. 30).
    pub processing_changes: String,
    /// What changes with the processors (GDPR, art. 28).
    pub processor_changes: String,
}

impl Lessons {
    pub(super) fn read(&self, faults: &mut Faults) -> Self {
        let mut read = |name: &str, typed: &str| {
            text::at_most(faults, &format!("details.{name}"), typed, LONG)
        };
        Self {
            root_cause: read("root_cause", &self.root_cause),
            lessons: read("lessons", &self.lessons),
            procedure_changes: read("procedure_changes", &self.procedure_changes),
            processing_changes: read("processing_changes", &self.processing_changes),
            processor_changes: read("processor_changes", &self.processor_changes),
        }
    }
}
