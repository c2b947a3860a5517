//! What a breach teaches a fiche.

use std::collections::BTreeSet;

use law::{DataCategory, DataSubjectCategory, PersonCategory, RecordDataCategory, Verdict};
use uuid::Uuid;

use super::{Amendment, Correction, Lesson, with_line};
use crate::activity::{Activity, ActivityRecord, PersonGroup, RecordedData};

/// What would change in one fiche.
pub(super) fn amendments(lesson: &Lesson<'_>, fiche: &Activity) -> Vec<Amendment> {
    let record = &fiche.content;
    let data = unnamed_data(lesson, record).into_iter();
    let persons = unnamed_persons(lesson, record).into_iter();
    let mut found: Vec<Correction> = data.map(Correction::AddDataCategory).collect();
    found.extend(persons.map(Correction::AddPersonCategory));
    found.extend(unnamed_measures(lesson, record).map(Correction::AddSecurityMeasure));
    if !lesson.is_looked_at(record.review.reviewed_on, record.review.review_on) {
        found.push(Correction::ReviewActivity);
    }
    if calls_for_another_dpia(lesson, record) {
        found.push(Correction::ReviewDpia);
    }
    let amendment = |correction| Amendment {
        record: fiche.id,
        correction,
    };
    found.into_iter().map(amendment).collect()
}

/// The categories that the breach touched and that nothing in the fiche stands for.
fn unnamed_data(lesson: &Lesson<'_>, record: &ActivityRecord) -> BTreeSet<RecordDataCategory> {
    let named = record.data.iter().map(|data| data.category);
    let named: BTreeSet<RecordDataCategory> = named.collect();
    let touched = lesson.breach.facts.data_categories.iter().flatten();
    let touched = touched.filter(|category| {
        let mut data = record.data.iter();
        !data.any(|data| data.in_notification().contains(category))
    });
    let missing = touched.map(|category| named_in_fiche(*category));
    missing
        .filter(|category| !named.contains(category))
        .collect()
}

fn unnamed_persons(lesson: &Lesson<'_>, record: &ActivityRecord) -> BTreeSet<DataSubjectCategory> {
    let called = record.persons.iter().map(PersonGroup::in_notification);
    let called: BTreeSet<PersonCategory> = called.collect();
    let touched = lesson.breach.facts.person_categories.iter().flatten();
    let touched = touched.filter(|category| !called.contains(category));
    let missing = touched.map(|category| called_in_fiche(*category));
    let is_named = |category: &DataSubjectCategory| {
        let mut persons = record.persons.iter();
        persons.any(|group| group.category == *category)
    };
    missing.filter(|category| !is_named(category)).collect()
}

fn unnamed_measures<'a>(
    lesson: &'a Lesson<'_>,
    record: &ActivityRecord,
) -> impl Iterator<Item = Uuid> + use<'a> {
    let names = lesson.cited_names(&record.measures.items);
    let unnamed = lesson
        .lasting()
        .filter(move |measure| !names.contains(measure.text.as_str()));
    unnamed.map(|measure| measure.id)
}

/// After a risk, the assessment of what was thought to be safe is to be looked at again (GDPR, art. 35.11).
fn calls_for_another_dpia(lesson: &Lesson<'_>, record: &ActivityRecord) -> bool {
    let verdict = lesson.breach.verdict;
    let at_risk = verdict.is_some_and(Verdict::asks_for_notification);
    let done_on = record.dpia.done_on;
    let concerned = record.dpia.needed == Some(true) || done_on.is_some();
    let done_since = done_on.is_some_and(|on| on >= lesson.registered_on());
    at_risk && concerned && !done_since && !lesson.is_recalled_in(&record.screening.note)
}

impl Correction {
    /// The fiche once the change is made; `measure` is the entry of the catalogue for a measure that is taken up.
    #[must_use]
    pub fn amended_activity(
        self,
        lesson: &Lesson<'_>,
        record: &ActivityRecord,
        measure: Option<Uuid>,
    ) -> ActivityRecord {
        let mut after = record.clone();
        match self {
            Self::AddDataCategory(category) => after.data.push(RecordedData::of(category)),
            Self::AddPersonCategory(category) => after.persons.push(PersonGroup::of(category)),
            Self::AddSecurityMeasure(_) => {
                after.measures.none = false;
                after.measures.items.extend(measure);
            }
            Self::ReviewActivity => after.review.review_on = Some(lesson.today),
            Self::ReviewDpia => {
                after.screening.note = with_line(&after.screening.note, &lesson.recalled());
            }
            Self::ReviewProcessor | Self::NoteIncident => {}
        }
        after
    }
}

/// What a fiche calls a category of a notification.
fn named_in_fiche(category: DataCategory) -> RecordDataCategory {
    match category {
        DataCategory::CivilStatus | DataCategory::Contact | DataCategory::OfficialDocuments => {
            RecordDataCategory::Identity
        }
        DataCategory::NationalIdNumber => RecordDataCategory::NationalIdNumber,
        DataCategory::Health => RecordDataCategory::Health,
        DataCategory::IdentificationOrAccess => RecordDataCategory::Connection,
        DataCategory::Financial => RecordDataCategory::Financial,
        DataCategory::Location => RecordDataCategory::Location,
        DataCategory::Criminal => RecordDataCategory::Criminal,
        DataCategory::RacialOrigin => RecordDataCategory::RacialOrigin,
        DataCategory::Political => RecordDataCategory::Political,
        DataCategory::Beliefs => RecordDataCategory::Beliefs,
        DataCategory::Union => RecordDataCategory::Union,
        DataCategory::Sexual => RecordDataCategory::Sexual,
        DataCategory::Biometric => RecordDataCategory::Biometric,
        DataCategory::Genetic => RecordDataCategory::Genetic,
        DataCategory::Other => RecordDataCategory::Other,
    }
}

/// What a fiche calls the persons of a notification.
fn called_in_fiche(category: PersonCategory) -> DataSubjectCategory {
    match category {
        PersonCategory::Employees => DataSubjectCategory::Staff,
        PersonCategory::Patients | PersonCategory::Vulnerable => {
            DataSubjectCategory::FollowedWorkers
        }
        PersonCategory::Members => DataSubjectCategory::Members,
        PersonCategory::Customers => DataSubjectCategory::Prospects,
        PersonCategory::Users => DataSubjectCategory::Visitors,
        PersonCategory::Minors => DataSubjectCategory::Minors,
        PersonCategory::Students | PersonCategory::Military | PersonCategory::Other => {
            DataSubjectCategory::Other
        }
    }
}
