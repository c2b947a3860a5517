//! A request by which a person exercises rights over personal data (GDPR, art. 12 and 15 to 22), the medical file
//! included (Code de la santé publique, art. L. 1111-7).

mod answer;
mod clock;
mod form;
mod gaps;
mod identity;
mod letter;

pub use answer::{Extension, ExtensionForm, RequestAnswer, RequestAnswerForm};
pub use clock::{ExtensionEffect, RequestClock};
pub use form::RequestForm;
pub use identity::{Identity, IdentityForm};
pub use letter::{RequestMail, proposed};

use chrono::NaiveDate;
use law::{
    DataSubjectRight, Expiry, IdentityCheck, MedicalFileScope, RequestChannel, RequestOutcome,
    RequestState, Requester,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::choices::Known;
use crate::day;
use crate::record::{Content, Expiring, Names, Reading, Record, RecordKind};
use crate::wording::{chosen, labels, lines};

/// A request of the register.
pub type RightsRequest = Record<RequestRecord>;

/// What is known of a request. An empty text, `None` and an empty list mean « ne sait pas pour l’instant ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRecord {
    /// Who makes it.
    pub name: String,
    /// For whom.
    pub requester: Option<Requester>,
    /// Where the answer goes.
    pub contact: String,
    /// When it was received; none only while it is being typed.
    pub received_on: Option<NaiveDate>,
    /// By which way.
    pub channel: Option<RequestChannel>,
    /// What is asked, in the words of the person.
    pub words: String,
    /// The rights that it exercises.
    pub rights: Vec<DataSubjectRight>,
    /// Whether it asks for a medical file.
    pub medical_file: Option<MedicalFileScope>,
    /// The fiches of the activities that it is about.
    pub activities: Known<Uuid>,
    /// Whether who makes it is who they say (art. 12.6).
    pub identity: Identity,
    /// The extension that was told to the person (art. 12.3).
    pub extension: Extension,
    /// What was answered.
    pub answer: RequestAnswer,
    /// The letter in hand.
    pub letter: RequestMail,
    /// Anything worth keeping.
    pub notes: String,
}

impl RequestRecord {
    /// How it stands.
    #[must_use]
    pub fn state(&self) -> RequestState {
        match self.answer.outcome {
            Some(RequestOutcome::Granted | RequestOutcome::Partly | RequestOutcome::NoData) => {
                RequestState::Answered
            }
            Some(RequestOutcome::Refused) => RequestState::Refused,
            Some(RequestOutcome::Withdrawn) => RequestState::Withdrawn,
            None => self.open_state(),
        }
    }

    fn open_state(&self) -> RequestState {
        let clock = self.clock();
        let extension = clock.as_ref().and_then(|clock| clock.extension);
        if clock.is_some_and(|clock| clock.suspended_since.is_some()) {
            RequestState::AwaitingPerson
        } else if extension == Some(ExtensionEffect::Counts) {
            RequestState::Extended
        } else {
            RequestState::ToAnswer
        }
    }

    /// Whether an answer is still to be given.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.outcome.is_none()
    }

    /// Whether it was answered after the last day that the law allows.
    #[must_use]
    pub fn is_answered_late(&self) -> bool {
        let is_withdrawn = self.answer.outcome == Some(RequestOutcome::Withdrawn);
        let last_on = self.clock().map(|clock| clock.last_on);
        !is_withdrawn
            && self
                .answer
                .on
                .zip(last_on)
                .is_some_and(|(on, last)| on > last)
    }

    /// Whether it asks for a medical file, whatever its age.
    #[must_use]
    pub fn asks_for_medical_file(&self) -> bool {
        match self.medical_file {
            Some(MedicalFileScope::Recent | MedicalFileScope::Old) => true,
            Some(MedicalFileScope::NotAsked) | None => false,
        }
    }

    /// Whether those who received the data are to be told of what was done (art. 19).
    fn concerns_recipients(&self) -> bool {
        let is_done = matches!(
            self.answer.outcome,
            Some(RequestOutcome::Granted | RequestOutcome::Partly)
        );
        is_done
            && self.rights.iter().any(|right| {
                matches!(
                    right,
                    DataSubjectRight::Rectification
                        | DataSubjectRight::Erasure
                        | DataSubjectRight::Restriction
                )
            })
    }

    fn awaits_proof(&self) -> bool {
        self.identity.check == Some(IdentityCheck::Asked)
    }
}

impl Content for RequestRecord {
    const KINDS: &'static [RecordKind] = &[RecordKind::RightsRequest];

    fn kind(&self) -> RecordKind {
        RecordKind::RightsRequest
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn state(&self) -> &'static str {
        Self::state(self).name()
    }

    fn lacking(&self) -> usize {
        self.gaps().len()
    }

    /// The answer, while its period runs.
    fn expiries(&self) -> Vec<Expiring> {
        let running = self.clock().filter(|clock| {
            let is_suspended = clock.suspended_since.is_some();
            self.is_open() && !is_suspended
        });
        let last_on = running.map(|clock| clock.last_on);
        Expiring::on(last_on, Expiry::RequestAnswer, "")
            .into_iter()
            .collect()
    }

    fn cited(&self) -> Vec<Uuid> {
        self.activities.iter().flatten().copied().collect()
    }

    fn readings(&self, names: &Names) -> Vec<Reading> {
        let activities = self.cited().into_iter().map(|id| names.of(id).to_owned());
        let mut readings = vec![
            ("name", self.name.clone()),
            ("requester", chosen(self.requester)),
            ("contact", self.contact.clone()),
            ("received_on", day::typed(self.received_on)),
            ("channel", chosen(self.channel)),
            ("words", self.words.clone()),
            ("rights", labels(&self.rights)),
            ("medical_file", chosen(self.medical_file)),
            ("activities", lines(activities)),
        ];
        readings.extend(self.identity.readings());
        readings.extend(self.extension.readings());
        readings.extend(self.answer.readings());
        readings.extend(self.letter.readings());
        readings.push(("notes", self.notes.clone()));
        readings
    }
}
