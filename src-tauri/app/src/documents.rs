//! Printed documents from the open register.

use chrono::{DateTime, Utc};
use domain::breach::{Breach, BreachFacts, Clock};
use domain::paris;
use domain::procedure::{Details, Step};
use domain::register::Profile;
use law::{NotificationForm, ProcedureStep};
use report::assessment::AssessmentSheet;
use report::disposal::DisposalSheet;
use report::letter::LetterDocument;
use report::notification::NotificationSheet;
use report::record::Source;
use report::recovery::{Lookalike, RecoverySheet};
use report::reporting::ReportingForm;
use report::{Document, JournalHead};
use serde_json::{Value, json};
use store::Told;
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::letters::{self, OneLetter};
use crate::session::Desk;
use crate::view::short;

/// Version of the data attached to a notification sheet.
const NOTIFICATION: &str = "registre-rgpd/notification/2";

/// Version of the data attached to an assessment sheet.
const ASSESSMENT: &str = "registre-rgpd/appreciation/1";

/// The notification sheet of a breach, with the register's own data attached.
pub(crate) fn notification_sheet(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    let model = File::read(desk, id)?.notification(NotificationForm::CnilV2026)?;
    Ok(report::notification_sheet(&model))
}

/// The assessment sheet of a breach, with the register's own data attached.
pub(crate) fn assessment_sheet(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    let file = File::read(desk, id)?;
    let model = AssessmentSheet::from_register(file.source(ASSESSMENT)?);
    Ok(report::assessment_sheet(&model))
}

/// The form on which staff report a breach by hand.
pub(crate) fn reporting_form(desk: &Desk<'_>) -> Result<Document, ApiError> {
    let model = ReportingForm::from_register(&desk.profile()?, desk.now);
    Ok(report::reporting_form(&model))
}

/// A letter to the persons, once it has every content that the law asks for.
pub(crate) fn letter(desk: &Desk<'_>, argument: &OneLetter) -> Result<Document, ApiError> {
    let letter = letters::complete(desk, argument)?;
    let number = desk.open.store.breach(argument.id)?.number;
    let model = LetterDocument::from_register(&letter, &desk.profile()?, number, desk.now);
    Ok(report::letter(&model))
}

/// The certificate of a file that was destroyed.
pub(crate) fn disposal_certificate(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    let certificate = desk.disposed(id)?.certificate;
    let model = DisposalSheet::from_register(
        &certificate,
        &desk.profile()?,
        journal_head(desk)?,
        desk.now,
    );
    Ok(report::disposal_certificate(&model))
}

pub(crate) fn journal_head(desk: &Desk<'_>) -> Result<JournalHead, ApiError> {
    let head = desk.open.store.head()?;
    Ok(JournalHead {
        number: head.seq.unsigned_abs(),
        hash: short(&head.hash),
    })
}

/// The file of one breach as it stands.
pub(crate) struct File {
    pub(crate) breach: Breach,
    steps: Vec<Step>,
    profile: Profile,
    journal: JournalHead,
    now: DateTime<Utc>,
}

impl File {
    pub(crate) fn read(desk: &Desk<'_>, id: Uuid) -> Result<Self, ApiError> {
        let store = &desk.open.store;
        Ok(Self {
            breach: store.breach(id)?,
            steps: desk.steps(id)?,
            profile: desk.profile()?,
            journal: journal_head(desk)?,
            now: desk.now,
        })
    }

    /// What the notification sheet says, in the order of a form.
    pub(crate) fn notification(
        &self,
        form: NotificationForm,
    ) -> Result<NotificationSheet, ApiError> {
        let source = self.source(NOTIFICATION)?;
        Ok(NotificationSheet::from_register(source, form))
    }

    /// The same as it was told to the authority last, with when; none while nothing was sent, or no longer.
    pub(crate) fn told(
        mut self,
        desk: &Desk<'_>,
        form: NotificationForm,
    ) -> Result<Option<(DateTime<Utc>, NotificationSheet)>, ApiError> {
        let told = desk.open.store.told_last(self.breach.id)?;
        let Some(told) = told.filter(|_| self.breach.facts.sending.moment.is_some()) else {
            return Ok(None);
        };
        let sent_at = told.sent_at;
        self.put_back(told);
        Ok(Some((sent_at, self.notification(form)?)))
    }

    /// The file as it was told. What is known of the sendings themselves stays as it is now: the authority told the
    /// number of its file, not the other way round.
    fn put_back(&mut self, told: Told) {
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
    }

    fn source(&self, schema: &str) -> Result<Source<'_>, ApiError> {
        Ok(Source {
            breach: &self.breach,
            steps: &self.steps,
            profile: &self.profile,
            journal: self.journal.clone(),
            now: self.now,
            data: self.data(schema)?,
        })
    }

    /// What the steps that a sheet prints ask for, without how they stand.
    fn printed(&self, schema: &str) -> Vec<&Details> {
        let steps = self
            .steps
            .iter()
            .filter(|step| PRINTED.contains(&(schema, step.step)));
        steps.map(|step| &step.details).collect()
    }

    /// What a program needs to take the sheet up again.
    fn data(&self, schema: &str) -> Result<Vec<u8>, ApiError> {
        let breach = &self.breach;
        let data = json!({
            "schema": schema,
            "number": breach.number.to_string(),
            "revision": breach.revision,
            "registered_at": breach.registered_at,
            "organisation": self.profile.organisation,
            "facts": breach.facts,
            "steps": self.printed(schema),
            "deadline": deadline(breach, self.now),
        });
        serde_json::to_vec_pretty(&data).map_err(|fault| ApiError::internal(fault.to_string()))
    }
}

/// The step that each sheet attaches: of the others the notification sheet prints no more than its form asks for, and
/// their notes stay in the register.
const PRINTED: [(&str, ProcedureStep); 2] = [
    (NOTIFICATION, ProcedureStep::Correct),
    (ASSESSMENT, ProcedureStep::Assess),
];

/// The deadline with its outer bound (Regulation 1182/71, art. 3(1)), which is kept here and shown nowhere.
fn deadline(breach: &Breach, now: DateTime<Utc>) -> Value {
    let clock = Clock::of(&breach.facts, breach.verdict, now);
    json!({ "rule": clock.rule.id, "notify_by": clock.by, "outer_bound": clock.outer_by })
}

/// The sheet with the recovery code that is on the screen; `not_found` when none is.
pub(crate) fn recovery_sheet(desk: &Desk<'_>) -> Result<Document, ApiError> {
    let code = desk.open.recovery_code.as_ref();
    let code = code
        .ok_or_else(|| ApiError::of(ErrorCode::NotFound))?
        .text();
    let register = desk.open.path.file_name().unwrap_or_default();
    Ok(report::recovery_sheet(&RecoverySheet {
        organisation: desk.profile()?.organisation.name,
        register_file: register.to_string_lossy().into_owned(),
        code_groups: code.split('-').map(str::to_owned).collect(),
        lookalikes: lookalikes(),
        printed_at: paris::view(desk.now).long,
        created_at: desk.now,
    }))
}

/// The alphabet of the code leaves out the letters that are taken for digits.
fn lookalikes() -> Vec<Lookalike> {
    let lookalike = |characters: &str, meaning: &str| Lookalike {
        characters: characters.to_owned(),
        meaning: meaning.to_owned(),
    };
    vec![
        lookalike("0", "le chiffre zéro, jamais la lettre O"),
        lookalike("1", "le chiffre un, jamais les lettres I ou L"),
    ]
}
