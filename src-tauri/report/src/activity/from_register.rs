//! The sheet of an activity of the register, chapter by chapter.

use domain::activity::{Activity, missing};
use domain::paris;
use domain::record::Content;
use law::{ActivityCapacity, ActivityState};

use super::model::{ActivitySheet, Fiche};
use super::source::{ActivitySource, Around};
use super::{data, dpia, identity, information, lacking, parties, purposes, security};
use crate::record::{Chapter, Row, attached, header_of, transfers};

impl ActivitySheet {
    /// The sheet of an activity as the register knows it now.
    #[must_use]
    pub fn from_register(source: ActivitySource<'_>) -> Self {
        let mut fiche = Fiche::of(source.activity, &source.around());
        fiche
            .chapters
            .insert(1, identity::organisation(source.profile));
        let reference = reference(source.activity);
        let (profile, journal, now) = (source.profile, source.journal, source.now);
        Self {
            header: header_of(&reference, profile, journal, now, fiche.draft),
            fiche,
            data: source.data,
        }
    }
}

impl Fiche {
    /// The fiche of an activity among what stands around it. Whose it is stands before it: on its sheet,
    /// or once at the beginning of the register.
    pub(crate) fn of(activity: &Activity, around: &Around<'_>) -> Self {
        let record = &activity.content;
        let article = record.capacity.article().unwrap_or_default();
        Self {
            number: activity.number.to_string(),
            name: record.name.clone(),
            quality: format!("{} · {article} du RGPD", record.capacity.label()),
            draft: is_draft(record.review.state),
            headline: headline(activity),
            lacking: record.lacking(),
            chapters: chapters(activity, around),
        }
    }
}

/// Whether a fiche in this state still waits for somebody to validate it.
pub(crate) fn is_draft(state: ActivityState) -> bool {
    match state {
        ActivityState::Draft | ActivityState::InReview => true,
        ActivityState::Validated | ActivityState::Retired => false,
    }
}

/// What the pages of a fiche say in the place of a reference.
pub(crate) fn reference(activity: &Activity) -> String {
    match activity.content.reference.as_str() {
        "" => activity.number.to_string(),
        own => format!("{} · {own}", activity.number),
    }
}

fn headline(activity: &Activity) -> Vec<Row> {
    let review = &activity.content.review;
    let day = |day: Option<_>| day.map(paris::typed_date).unwrap_or_default();
    vec![
        Row::text("État de la fiche", review.state.label()),
        Row::asked("Dernière revue", &day(review.reviewed_on)),
        Row::asked("Prochaine revue", &day(review.due_on())),
    ]
}

fn chapters(activity: &Activity, around: &Around<'_>) -> Vec<Chapter> {
    let record = &activity.content;
    let mut chapters = vec![identity::fiche(activity)];
    chapters.extend(match record.capacity {
        ActivityCapacity::Controller => as_controller(activity, around),
        ActivityCapacity::Processor => as_processor(activity, around),
    });
    chapters.extend(attached(around.files));
    chapters.extend(lacking::breaches(around.breaches));
    chapters.extend(lacking::notes(&record.notes));
    chapters.push(lacking::chapter(record.capacity, &missing(record)));
    chapters
}

/// What the record of a controller says (GDPR, art. 30.1).
fn as_controller(activity: &Activity, around: &Around<'_>) -> Vec<Chapter> {
    let record = &activity.content;
    vec![
        purposes::purposes(record),
        purposes::persons(record),
        data::data(record),
        data::origin(record),
        parties::recipients(record),
        parties::processors(record, around),
        parties::joint_controllers(record),
        transfers(&record.transfers, around.today),
        security::measures(record, around),
        information::chapter(record),
        security::hosting(&record.hosting),
        dpia::chapter(record),
    ]
}

/// What the record of a processor says (GDPR, art. 30.2).
fn as_processor(activity: &Activity, around: &Around<'_>) -> Vec<Chapter> {
    let record = &activity.content;
    vec![
        parties::controllers(record),
        parties::processors(record, around),
        transfers(&record.transfers, around.today),
        security::measures(record, around),
        security::hosting(&record.hosting),
    ]
}
