//! The printed register, from the activities that it holds.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::activity::{Activity, Freshness, freshness};
use domain::paris;
use domain::processor::Processor;
use domain::record::Names;
use domain::register::Profile;
use domain::security::SecurityMeasure;
use law::{ActivityCapacity, ActivityState};
use uuid::Uuid;

use super::model::{FicheList, ProcessingRegister};
use crate::activity::{Around, Fiche, LinkedBreach, SENSITIVE, organisation};
use crate::document::JournalHead;
use crate::record::{AttachedFile, Cell, Row, header_of};

/// The breaches that touched each activity, by its identifier.
pub type LinkedBreaches = BTreeMap<Uuid, Vec<LinkedBreach>>;

/// The files attached to each activity, by its identifier.
pub type AttachedFiles = BTreeMap<Uuid, Vec<AttachedFile>>;

/// Every activity with what the other registers say of it, and the instant of the document.
pub struct RegisterSource<'a> {
    /// The activities, in the order in which they are printed.
    pub activities: &'a [Activity],
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// What the entries that they name are called.
    pub names: &'a Names,
    /// The catalogue of security measures.
    pub measures: &'a [SecurityMeasure],
    /// The processors of the register.
    pub processors: &'a [Processor],
    /// The breaches that touched them.
    pub breaches: &'a LinkedBreaches,
    /// The files attached to them.
    pub files: &'a AttachedFiles,
    /// Head of the journal when the document is made.
    pub journal: JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The register's own data (JSON), to be attached.
    pub data: Vec<u8>,
}

impl ProcessingRegister {
    /// The register as it stands now.
    #[must_use]
    pub fn from_register(source: RegisterSource<'_>) -> Self {
        let capacities = ActivityCapacity::ALL.iter().copied();
        let lists = capacities.map(|capacity| list(capacity, &source));
        let lists: Vec<FicheList> = lists.filter(|list| !list.entries.is_empty()).collect();
        Self {
            lists,
            headline: headline(&source),
            organisation: organisation(source.profile),
            header: header_of("", source.profile, source.journal, source.now, false),
            data: source.data,
        }
    }
}

impl<'a> RegisterSource<'a> {
    fn around(&self, activity: &Activity) -> Around<'a> {
        Around {
            names: self.names,
            measures: self.measures,
            processors: self.processors,
            breaches: self.breaches.get(&activity.id).map_or(&[], Vec::as_slice),
            files: self.files.get(&activity.id).map_or(&[], Vec::as_slice),
            today: paris::date_of(self.now),
        }
    }
}

fn headline(source: &RegisterSource<'_>) -> Vec<Row> {
    let today = paris::date_of(source.now);
    let is_late = |activity: &Activity| match freshness(&activity.content.review, today) {
        Freshness::Overdue | Freshness::NeverReviewed => true,
        Freshness::Fresh | Freshness::DueSoon | Freshness::Retired => false,
    };
    let validated = |activity: &Activity| activity.content.review.state == ActivityState::Validated;
    let count = |label: &str, counted: &dyn Fn(&Activity) -> bool| {
        let activities = source.activities.iter();
        let count = activities.filter(|activity| counted(activity)).count();
        Row::text(label, &count.to_string())
    };
    vec![
        count("Fiches", &|_| true),
        count("Validées", &validated),
        count("Sensibles", &|it| it.content.is_sensitive()),
        count("À revoir", &is_late),
    ]
}

fn list(capacity: ActivityCapacity, source: &RegisterSource<'_>) -> FicheList {
    let title = match capacity {
        ActivityCapacity::Controller => "Traitements dont l’organisme est responsable",
        ActivityCapacity::Processor => "Traitements menés pour le compte d’autres organismes",
    };
    let activities = source.activities.iter();
    let activities = activities.filter(|activity| activity.content.capacity == capacity);
    FicheList {
        title: title.to_owned(),
        article: capacity.article().unwrap_or_default().to_owned(),
        entries: activities
            .map(|activity| {
                (
                    line(activity),
                    Fiche::of(activity, &source.around(activity)),
                )
            })
            .collect(),
    }
}

/// What the table of contents says of an activity, but for its page.
fn line(activity: &Activity) -> Vec<Cell> {
    let record = &activity.content;
    let mark = if record.is_sensitive() { SENSITIVE } else { "" };
    let purpose = record.purposes.first();
    let reviewed = record.review.reviewed_on.map(paris::typed_date);
    vec![
        Cell::text(&activity.number.to_string()),
        Cell::marked(&record.name, mark).noted(purpose.map_or("", |purpose| &purpose.text)),
        Cell::text(record.review.state.label()),
        Cell::asked(&reviewed.unwrap_or_default()),
    ]
}
