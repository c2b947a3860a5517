//! What the record of an activity still lacks, by name: never a percentage alone.

use law::{ActivityCapacity, Collection, RecordItem};

use super::ActivityRecord;

/// What is not known of a fiche, in the order of the fiche: what article 30 asks for and what is advised.
#[must_use]
pub fn missing(record: &ActivityRecord) -> Vec<RecordItem> {
    let items = RecordItem::ALL.iter().copied();
    items
        .filter(|item| concerns(record, *item) && is_missing(record, *item))
        .collect()
}

/// Whether an item is asked of an activity of this capacity (GDPR, art. 30.1 or 30.2).
fn concerns(record: &ActivityRecord, item: RecordItem) -> bool {
    let is_controller = record.capacity == ActivityCapacity::Controller;
    match item {
        // The register says them once, for every fiche.
        RecordItem::Organisation | RecordItem::Officer => false,
        RecordItem::Controllers | RecordItem::Treatments => !is_controller,
        RecordItem::Transfers
        | RecordItem::Security
        | RecordItem::Processors
        | RecordItem::Owner
        | RecordItem::Review => true,
        RecordItem::SpecialCondition => is_controller && record.is_sensitive(),
        RecordItem::Sources => is_controller && record.collection != Some(Collection::Direct),
        RecordItem::JointControllers
        | RecordItem::Purposes
        | RecordItem::Persons
        | RecordItem::Data
        | RecordItem::Recipients
        | RecordItem::Retention
        | RecordItem::LegalBasis
        | RecordItem::Information
        | RecordItem::Rights
        | RecordItem::AutomatedDecision
        | RecordItem::Dpia => is_controller,
    }
}

fn is_missing(record: &ActivityRecord, item: RecordItem) -> bool {
    let information = &record.information;
    match item {
        RecordItem::Organisation | RecordItem::Officer => false,
        RecordItem::JointControllers => !record.joint_controllers.is_known(),
        RecordItem::Controllers => !record.controllers.is_known(),
        RecordItem::Treatments => {
            let mut controllers = record.controllers.items.iter();
            controllers.any(|controller| controller.treatments.is_empty())
        }
        RecordItem::Purposes => record.purposes.is_empty(),
        RecordItem::Persons => record.persons.is_empty(),
        RecordItem::Data => record.data.is_empty(),
        RecordItem::Recipients => !record.recipients.is_known(),
        RecordItem::Transfers => !record.transfers.is_known(),
        RecordItem::Retention => !record.data.iter().all(super::RecordedData::has_retention),
        RecordItem::Security => !record.measures.is_known() && record.measures_note.is_empty(),
        RecordItem::LegalBasis => record
            .purposes
            .iter()
            .any(|purpose| purpose.basis.is_none()),
        RecordItem::SpecialCondition => {
            let mut purposes = record.purposes.iter();
            purposes.all(|purpose| purpose.condition.is_none())
        }
        RecordItem::Sources => record.collection.is_none() || record.sources.is_empty(),
        RecordItem::Information => information.given.is_none(),
        RecordItem::Rights => information.rights.is_empty(),
        RecordItem::AutomatedDecision => information.automated.is_none(),
        RecordItem::Dpia => record.dpia.needed.is_none(),
        RecordItem::Processors => !record.processors.is_known(),
        RecordItem::Owner => record.review.owner.is_empty(),
        RecordItem::Review => record.review.due_on().is_none(),
    }
}

impl ActivityRecord {
    /// Whether the fiche names data that articles 9 and 10 protect specially.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        self.data.iter().any(|data| data.category.is_sensitive())
    }
}
