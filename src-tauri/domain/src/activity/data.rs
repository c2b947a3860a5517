//! Whose data and which, with how long they are kept.

use std::collections::BTreeSet;

use law::{DataCategory, DataSubjectCategory, FinalDisposal, PersonCategory, RecordDataCategory};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::listing::Path;
use crate::text::{self, LONG, SHORT};
use crate::wording::{chosen, joined, label};

/// A group of persons, typed and read alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonGroup {
    /// Which.
    pub category: DataSubjectCategory,
    /// Precision.
    pub note: String,
}

/// A category of data with how long it is kept, typed and read alike. Nothing of the three stages is known while all are empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordedData {
    /// Which.
    pub category: RecordDataCategory,
    /// What exactly.
    pub description: String,
    /// How long they are in daily use.
    pub active: String,
    /// From which event that time is counted.
    pub start: String,
    /// How long they are then kept apart, and why.
    pub archive: String,
    /// What becomes of them at the end.
    pub disposal: Option<FinalDisposal>,
}

impl PersonGroup {
    /// A group of which nothing else is known yet.
    #[must_use]
    pub fn of(category: DataSubjectCategory) -> Self {
        Self {
            category,
            note: String::new(),
        }
    }

    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        Self {
            category: self.category,
            note: text::at_most(faults, &path.of("note"), &self.note, SHORT),
        }
    }

    pub(super) fn words(&self) -> String {
        joined([&label(self.category), &self.note])
    }

    /// The categories that a notification calls them by.
    #[must_use]
    pub fn in_notification(&self) -> PersonCategory {
        match self.category {
            DataSubjectCategory::FollowedWorkers => PersonCategory::Patients,
            DataSubjectCategory::Staff | DataSubjectCategory::Candidates => {
                PersonCategory::Employees
            }
            DataSubjectCategory::Members => PersonCategory::Members,
            DataSubjectCategory::Prospects => PersonCategory::Customers,
            DataSubjectCategory::Visitors => PersonCategory::Users,
            DataSubjectCategory::Minors => PersonCategory::Minors,
            DataSubjectCategory::Suppliers
            | DataSubjectCategory::Contractors
            | DataSubjectCategory::Other => PersonCategory::Other,
        }
    }
}

impl RecordedData {
    /// A category of which nothing else is known yet.
    #[must_use]
    pub fn of(category: RecordDataCategory) -> Self {
        Self {
            category,
            description: String::new(),
            active: String::new(),
            start: String::new(),
            archive: String::new(),
            disposal: None,
        }
    }

    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        let mut text =
            |field: &str, typed: &str| text::at_most(faults, &path.of(field), typed, LONG);
        Self {
            category: self.category,
            description: text("description", &self.description),
            active: text("active", &self.active),
            start: text("start", &self.start),
            archive: text("archive", &self.archive),
            disposal: self.disposal,
        }
    }

    pub(super) fn words(&self) -> String {
        joined([
            &label(self.category),
            &self.description,
            &self.active,
            &self.start,
            &self.archive,
            &chosen(self.disposal),
        ])
    }

    /// Whether how long they are kept is said: in use, then what becomes of them.
    #[must_use]
    pub fn has_retention(&self) -> bool {
        !self.active.is_empty() && self.disposal.is_some()
    }

    /// The categories that a notification calls them by.
    #[must_use]
    pub fn in_notification(&self) -> BTreeSet<DataCategory> {
        let categories: &[DataCategory] = match self.category {
            RecordDataCategory::Identity => &[DataCategory::CivilStatus, DataCategory::Contact],
            RecordDataCategory::Financial => &[DataCategory::Financial],
            RecordDataCategory::Connection => &[DataCategory::IdentificationOrAccess],
            RecordDataCategory::Location => &[DataCategory::Location],
            RecordDataCategory::NationalIdNumber => &[DataCategory::NationalIdNumber],
            RecordDataCategory::RacialOrigin => &[DataCategory::RacialOrigin],
            RecordDataCategory::Political => &[DataCategory::Political],
            RecordDataCategory::Beliefs => &[DataCategory::Beliefs],
            RecordDataCategory::Union => &[DataCategory::Union],
            RecordDataCategory::Genetic => &[DataCategory::Genetic],
            RecordDataCategory::Biometric => &[DataCategory::Biometric],
            RecordDataCategory::Health => &[DataCategory::Health],
            RecordDataCategory::Sexual => &[DataCategory::Sexual],
            RecordDataCategory::Criminal => &[DataCategory::Criminal],
            RecordDataCategory::PersonalLife
            | RecordDataCategory::ProfessionalLife
            | RecordDataCategory::Other => &[DataCategory::Other],
        };
        categories.iter().copied().collect()
    }
}
