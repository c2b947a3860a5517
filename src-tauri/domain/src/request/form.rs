//! From what was typed to what is known of a request, and back.

use chrono::{DateTime, Utc};
use law::{DataSubjectRight, MedicalFileScope, RequestChannel, Requester};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{ExtensionForm, IdentityForm, RequestAnswerForm, RequestMail, RequestRecord};
use crate::choices::Choices;
use crate::day;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::text::{self, LONG, SHORT};

/// A request as typed. Only `name` and `received_on` have to be filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `RequestRecord`
pub struct RequestForm {
    pub name: String,
    pub requester: Option<Requester>,
    pub contact: String,
    pub received_on: String,
    pub channel: Option<RequestChannel>,
    pub words: String,
    pub rights: Vec<DataSubjectRight>,
    pub medical_file: Option<MedicalFileScope>,
    pub activities: Choices<Uuid>,
    pub identity: IdentityForm,
    pub extension: ExtensionForm,
    pub answer: RequestAnswerForm,
    pub letter: RequestMail,
    pub notes: String,
}

impl RequestRecord {
    /// Reads a form typed at `now`.
    ///
    /// # Errors
    /// Every fault at once, each naming its field and rule.
    pub fn from_form(form: &RequestForm, now: DateTime<Utc>) -> Result<Self, Vec<FieldError>> {
        let (record, faults) = read(form, now);
        faults.finish(record)
    }

    /// What can be read of a form that is still being typed, and its faults so far.
    #[must_use]
    pub fn so_far(form: &RequestForm, now: DateTime<Utc>) -> (Self, Vec<FieldError>) {
        let (record, faults) = read(form, now);
        let errors = faults.finish(()).err().unwrap_or_default();
        (record, errors)
    }

    /// The form that shows this request again.
    #[must_use]
    pub fn form(&self) -> RequestForm {
        RequestForm {
            name: self.name.clone(),
            requester: self.requester,
            contact: self.contact.clone(),
            received_on: day::typed(self.received_on),
            channel: self.channel,
            words: self.words.clone(),
            rights: self.rights.clone(),
            medical_file: self.medical_file,
            activities: Choices::showing(self.activities.as_ref()),
            identity: self.identity.form(),
            extension: self.extension.form(),
            answer: self.answer.form(),
            letter: self.letter.clone(),
            notes: self.notes.clone(),
        }
    }
}

fn read(form: &RequestForm, now: DateTime<Utc>) -> (RequestRecord, Faults) {
    let mut faults = Faults::default();
    let f = &mut faults;
    let record = RequestRecord {
        name: text::required(f, "name", &form.name, SHORT),
        requester: form.requester,
        contact: text::at_most(f, "contact", &form.contact, LONG),
        received_on: day::past(f, "received_on", &form.received_on, now),
        channel: form.channel,
        words: text::at_most(f, "words", &form.words, LONG),
        rights: form.rights.clone(),
        medical_file: form.medical_file,
        activities: form.activities.known(),
        identity: form.identity.read(f, now),
        extension: form.extension.read(f, now),
        answer: form.answer.read(f, now),
        letter: form.letter.read(f),
        notes: text::at_most(f, "notes", &form.notes, LONG),
    };
    if form.received_on.trim().is_empty() {
        f.add("received_on", FieldRule::Required);
    }
    nothing_precedes_receipt(&record, f);
    (record, faults)
}

fn nothing_precedes_receipt(record: &RequestRecord, faults: &mut Faults) {
    let Some(received_on) = record.received_on else {
        return;
    };
    let days = [
        ("identity.asked_on", record.identity.asked_on),
        ("extension.told_on", record.extension.told_on),
        ("answer.on", record.answer.on),
    ];
    for (field, day) in days {
        if day.is_some_and(|day| day < received_on) {
            faults.add(field, FieldRule::BeforeReceipt);
        }
    }
}
