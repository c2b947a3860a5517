//! Printed documents from the open register.

use chrono::{DateTime, Utc};
use domain::breach::{Breach, Clock};
use domain::paris;
use domain::procedure::{Details, Step};
use domain::register::Profile;
use law::ProcedureStep;
use report::assessment::AssessmentSheet;
use report::notification::NotificationSheet;
use report::record::Source;
use report::recovery::{Lookalike, RecoverySheet};
use report::reporting::ReportingForm;
use report::{Document, JournalHead};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;
use crate::view::short;

/// Version of the data attached to a notification sheet.
const NOTIFICATION: &str = "registre-rgpd/notification/2";

/// Version of the data attached to an assessment sheet.
const ASSESSMENT: &str = "registre-rgpd/appreciation/1";

/// The notification sheet of a breach, with the register's own data attached.
pub(crate) fn notification_sheet(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    Ok(report::notification_sheet(&notification_model(desk, id)?))
}

/// What the notification sheet of a breach says.
pub(crate) fn notification_model(desk: &Desk<'_>, id: Uuid) -> Result<NotificationSheet, ApiError> {
    let file = File::read(desk, id)?;
    Ok(NotificationSheet::from_register(file.source(NOTIFICATION)?))
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

/// The file of one breach as it stands.
struct File {
    breach: Breach,
    steps: Vec<Step>,
    profile: Profile,
    journal: JournalHead,
    now: DateTime<Utc>,
}

impl File {
    fn read(desk: &Desk<'_>, id: Uuid) -> Result<Self, ApiError> {
        let store = &desk.open.store;
        let head = store.head()?;
        Ok(Self {
            breach: store.breach(id)?,
            steps: desk.steps(id)?,
            profile: desk.profile()?,
            journal: JournalHead {
                number: head.seq.unsigned_abs(),
                hash: short(&head.hash),
            },
            now: desk.now,
        })
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

/// The step that each sheet prints: the others, with their notes, stay in the register.
const PRINTED: [(&str, ProcedureStep); 2] = [
    (NOTIFICATION, ProcedureStep::Correct),
    (ASSESSMENT, ProcedureStep::Assess),
];

/// The deadline with its outer bound (Regulation 1182/71, art. 3(1)), which is kept here and shown nowhere.
fn deadline(breach: &Breach, now: DateTime<Utc>) -> Value {
    let clock = Clock::of(&breach.facts, breach.level, now);
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
