//! What a breach teaches about a processor.

use super::{Amendment, Correction, Lesson, with_line};
use crate::processor::{Processor, ProcessorRecord};

/// What would change about one processor.
pub(super) fn amendments(lesson: &Lesson<'_>, processor: &Processor) -> Vec<Amendment> {
    let record = &processor.content;
    let mut found = Vec::new();
    if !lesson.is_recalled_in(&record.notes) {
        found.push(Correction::NoteIncident);
    }
    let clauses = &record.clauses;
    if record.is_active() && !lesson.is_looked_at(clauses.reviewed_on, clauses.review_on) {
        found.push(Correction::ReviewProcessor);
    }
    let amendment = |correction| Amendment {
        record: processor.id,
        correction,
    };
    found.into_iter().map(amendment).collect()
}

impl Correction {
    /// What is known of the processor once the change is made.
    #[must_use]
    pub fn amended_processor(
        self,
        lesson: &Lesson<'_>,
        record: &ProcessorRecord,
    ) -> ProcessorRecord {
        let mut after = record.clone();
        match self {
            Self::NoteIncident => after.notes = with_line(&after.notes, &lesson.recalled()),
            Self::ReviewProcessor => after.clauses.review_on = Some(lesson.today),
            Self::AddDataCategory(_)
            | Self::AddPersonCategory(_)
            | Self::AddSecurityMeasure(_)
            | Self::ReviewActivity
            | Self::ReviewDpia => {}
        }
        after
    }
}
