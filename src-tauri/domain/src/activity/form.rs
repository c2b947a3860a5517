//! From what was typed to the record of an activity, and back.

use chrono::{DateTime, Utc};
use law::{ActivityCapacity, ActivityState, Collection};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{
    ActivityProcessor, ActivityRecord, DpiaForm, HostingForm, Information, JointController,
    PersonGroup, Purpose, RecordedController, RecordedData, RecordedRecipient, ReviewForm,
    Screening,
};
use crate::count::CountForm;
use crate::fault::{Faults, FieldError};
use crate::listing::{Listing, each};
use crate::text::{self, LONG, SHORT};
use crate::transfer::Transfer;

/// A fiche as typed. Only `name` has to be filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `ActivityRecord`
pub struct ActivityForm {
    pub capacity: ActivityCapacity,
    pub name: String,
    pub reference: String,
    pub review: ReviewForm,
    pub tools: String,
    pub paper: Option<bool>,
    pub controllers: Listing<RecordedController>,
    pub joint_controllers: Listing<JointController>,
    pub purposes: Vec<Purpose>,
    pub persons: Vec<PersonGroup>,
    pub person_count: CountForm,
    pub data: Vec<RecordedData>,
    pub collection: Option<Collection>,
    pub sources: String,
    pub recipients: Listing<RecordedRecipient>,
    pub processors: Listing<ActivityProcessor>,
    pub transfers: Listing<Transfer>,
    pub measures: Listing<Uuid>,
    pub measures_note: String,
    pub information: Information,
    pub hosting: HostingForm,
    pub screening: Screening,
    pub dpia: DpiaForm,
    pub notes: String,
}

impl ActivityForm {
    /// A blank fiche.
    #[must_use]
    pub fn blank(capacity: ActivityCapacity) -> Self {
        Self {
            capacity,
            name: String::new(),
            reference: String::new(),
            review: ReviewForm::blank(),
            tools: String::new(),
            paper: None,
            controllers: Listing::default(),
            joint_controllers: Listing::default(),
            purposes: Vec::new(),
            persons: Vec::new(),
            person_count: CountForm::default(),
            data: Vec::new(),
            collection: None,
            sources: String::new(),
            recipients: Listing::default(),
            processors: Listing::default(),
            transfers: Listing::default(),
            measures: Listing::default(),
            measures_note: String::new(),
            information: Information::default(),
            hosting: HostingForm::default(),
            screening: Screening::default(),
            dpia: DpiaForm::default(),
            notes: String::new(),
        }
    }
}

impl ReviewForm {
    fn blank() -> Self {
        Self {
            state: ActivityState::Draft,
            owner: String::new(),
            department: String::new(),
            started_on: String::new(),
            ended_on: String::new(),
            validated_by: String::new(),
            reviewed_on: String::new(),
            review_on: String::new(),
        }
    }
}

impl ActivityRecord {
    /// Reads a form typed at `now`.
    ///
    /// # Errors
    /// Every fault at once, each naming its field and rule.
    pub fn from_form(form: &ActivityForm, now: DateTime<Utc>) -> Result<Self, Vec<FieldError>> {
        let (record, faults) = read(form, now);
        faults.finish(record)
    }

    /// What can be read of a form that is still being typed, and its faults so far.
    #[must_use]
    pub fn so_far(form: &ActivityForm, now: DateTime<Utc>) -> (Self, Vec<FieldError>) {
        let (record, faults) = read(form, now);
        let errors = faults.finish(()).err().unwrap_or_default();
        (record, errors)
    }

    /// The form that shows this record again.
    #[must_use]
    pub fn form(&self) -> ActivityForm {
        ActivityForm {
            capacity: self.capacity,
            name: self.name.clone(),
            reference: self.reference.clone(),
            review: self.review.form(),
            tools: self.tools.clone(),
            paper: self.paper,
            controllers: self.controllers.clone(),
            joint_controllers: self.joint_controllers.clone(),
            purposes: self.purposes.clone(),
            persons: self.persons.clone(),
            person_count: self.person_count.form(),
            data: self.data.clone(),
            collection: self.collection,
            sources: self.sources.clone(),
            recipients: self.recipients.clone(),
            processors: self.processors.clone(),
            transfers: self.transfers.clone(),
            measures: self.measures.clone(),
            measures_note: self.measures_note.clone(),
            information: self.information.clone(),
            hosting: self.hosting.form(),
            screening: self.screening.clone(),
            dpia: self.dpia.form(),
            notes: self.notes.clone(),
        }
    }
}

fn read(form: &ActivityForm, now: DateTime<Utc>) -> (ActivityRecord, Faults) {
    let mut faults = Faults::default();
    let f = &mut faults;
    let record = ActivityRecord {
        capacity: form.capacity,
        name: text::required(f, "name", &form.name, SHORT),
        reference: text::at_most(f, "reference", &form.reference, SHORT),
        review: form.review.read(f),
        tools: text::at_most(f, "tools", &form.tools, LONG),
        paper: form.paper,
        controllers: form
            .controllers
            .read("controllers", f, RecordedController::read),
        joint_controllers: form.joint_controllers.read(
            "joint_controllers",
            f,
            JointController::read,
        ),
        purposes: each(&form.purposes, "purposes", f, Purpose::read),
        persons: each(&form.persons, "persons", f, PersonGroup::read),
        person_count: form.person_count.read("person_count", f),
        data: each(&form.data, "data", f, RecordedData::read),
        collection: form.collection,
        sources: text::at_most(f, "sources", &form.sources, LONG),
        recipients: form
            .recipients
            .read("recipients", f, RecordedRecipient::read),
        processors: form
            .processors
            .read("processors", f, ActivityProcessor::read),
        transfers: form.transfers.read("transfers", f, Transfer::read),
        measures: form.measures.read("measures", f, |id, _, _| *id),
        measures_note: text::at_most(f, "measures_note", &form.measures_note, LONG),
        information: form.information.read(f),
        hosting: form.hosting.read(f),
        screening: form.screening.read(f),
        dpia: form.dpia.read(f, now),
        notes: text::at_most(f, "notes", &form.notes, LONG),
    };
    (record, faults)
}
