//! The file of one breach as it stands, from which its documents and packages are made.

mod data;
mod whole;

pub(crate) use whole::{WholeFile, names};

use chrono::{DateTime, Utc};
use domain::breach::{Breach, BreachFacts};
use domain::procedure::Step;
use domain::redaction::{step_without_reporter, without_reporter};
use domain::register::Profile;
use law::{NotificationForm, ProcedureStep};
use report::JournalHead;
use report::notification::NotificationSheet;
use report::record::Source;
use store::Told;
use uuid::Uuid;

use crate::documents::{BreachDocument, journal_head};
use crate::error::ApiError;
use crate::session::Desk;

/// The facts and the steps of one breach.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) breach: Breach,
    pub(crate) steps: Vec<Step>,
    pub(crate) profile: Profile,
    pub(crate) journal: JournalHead,
    pub(crate) now: DateTime<Utc>,
    /// What tells who reported was left out.
    pub(crate) redacted: bool,
}

impl File {
    pub(crate) fn read(desk: &Desk<'_>, id: Uuid) -> Result<Self, ApiError> {
        Ok(Self {
            breach: desk.open.store.breach(id)?,
            steps: desk.steps(id)?,
            profile: desk.profile()?,
            journal: journal_head(desk)?,
            now: desk.now,
            redacted: false,
        })
    }

    /// The same without the person who reported.
    pub(crate) fn without_reporter(mut self) -> Self {
        self.breach.facts = without_reporter(&self.breach.facts);
        self.steps = self.steps.iter().map(step_without_reporter).collect();
        self.redacted = true;
        self
    }

    /// What the notification sheet says, in the order of a form.
    pub(crate) fn notification(
        &self,
        form: NotificationForm,
    ) -> Result<NotificationSheet, ApiError> {
        let source = self.source(BreachDocument::Notification)?;
        Ok(NotificationSheet::from_register(source, form))
    }

    /// The same as it was told to the authority last, with when; none while nothing was sent, or no longer.
    pub(crate) fn told(
        self,
        desk: &Desk<'_>,
        form: NotificationForm,
    ) -> Result<Option<(DateTime<Utc>, NotificationSheet)>, ApiError> {
        let told = desk.open.store.told(self.breach.id)?.pop();
        let Some(told) = told.filter(|_| self.breach.facts.sending.moment.is_some()) else {
            return Ok(None);
        };
        let sent_at = told.sent_at;
        Ok(Some((sent_at, self.told_then(told).notification(form)?)))
    }

    /// The file as it was told. What is known of the sendings themselves stays as it is now: the authority told the
    /// number of its file, not the other way round.
    pub(crate) fn told_then(mut self, told: Told) -> Self {
        let sending = self.breach.facts.sending.clone();
        self.breach.facts = BreachFacts {
            sending,
            ..told.facts
        };
        let follow_up = |step: &&Step| step.step == ProcedureStep::NotifyAuthority;
        let now = self.steps.iter().find(follow_up).cloned();
        let then = told.steps.into_iter();
        let then = then.filter(|step| step.step != ProcedureStep::NotifyAuthority);
        self.steps = then.chain(now).collect();
        if self.redacted {
            self.without_reporter()
        } else {
            self
        }
    }

    /// What a document of the facts and the steps is made from.
    pub(crate) fn source(&self, document: BreachDocument) -> Result<Source<'_>, ApiError> {
        Ok(Source {
            breach: &self.breach,
            steps: &self.steps,
            profile: &self.profile,
            journal: self.journal.clone(),
            now: self.now,
            data: data::of(self, document)?,
            redacted: self.redacted,
        })
    }
}
