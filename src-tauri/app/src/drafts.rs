//! Typing that survives a lock.

use domain::breach::{Breach, BreachForm};
use domain::paris::{self, InstantView};
use domain::procedure::StepForm;
use domain::record::{RecordForm, RecordKind};
use domain::register::RegisterForm;
use law::ProcedureStep;
use serde::{Deserialize, Serialize};
use store::{Draft, Store, Typed};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::rights::Right;
use crate::session::Desk;

/// The key of the typing of a breach that is not declared yet.
pub(crate) const NEW: &str = "new";

/// The key of the typing of one step of a breach.
pub(crate) fn step_key(breach: Uuid, step: ProcedureStep) -> String {
    format!("{breach}/{}", step.name())
}

/// The key of the typing of the settings.
pub(crate) const SETTINGS: &str = "settings";

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneDraft {
    key: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepDraft {
    key: String,
    form: BreachForm,
    revision: Option<u32>,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepSettingsDraft {
    form: RegisterForm,
    revision: u32,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneStepDraft {
    id: Uuid,
    step: ProcedureStep,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepStepDraft {
    id: Uuid,
    form: StepForm,
    revision: u32,
}

/// Typing that waits, with the revision it started from.
#[derive(Serialize, TS)]
pub(crate) struct DraftView<Form> {
    form: Form,
    revision: Option<u32>,
    kept: InstantView,
}

#[derive(Serialize, TS)]
pub(crate) struct KeptView {
    kept: InstantView,
}

/// What was being typed.
#[derive(Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum DraftSubject {
    Declaration,
    Correction {
        id: Uuid,
        number: String,
    },
    Step {
        id: Uuid,
        number: String,
        step: ProcedureStep,
    },
    Record {
        /// None for an entry that is not in its register yet.
        id: Option<Uuid>,
        register: RecordKind,
    },
    Evaluation {
        id: Uuid,
        number: String,
    },
    Debrief {
        id: Uuid,
        number: String,
    },
    Settings,
}

#[derive(Serialize, TS)]
pub(crate) struct DraftSummary {
    key: String,
    about: DraftSubject,
    kept: InstantView,
    summary: String,
}

/// The typing kept for a breach.
pub(crate) fn draft(
    desk: &mut Desk<'_>,
    argument: OneDraft,
) -> Result<Option<DraftView<BreachForm>>, ApiError> {
    kept(desk, &argument.key, |typed| match typed {
        Typed::Breach(form) => Some(*form),
        Typed::Settings(_)
        | Typed::Step(_)
        | Typed::Record(_)
        | Typed::Evaluation(_)
        | Typed::Debrief(_) => None,
    })
}

/// Keeps typing under `new` or under the identifier of a breach of this register.
pub(crate) fn keep_draft(desk: &mut Desk<'_>, argument: KeepDraft) -> Result<KeptView, ApiError> {
    if let Some(breach) = corrected(&desk.open.store, &argument.key)? {
        refuse_closed(&breach)?;
    }
    let typed = Typed::Breach(Box::new(argument.form));
    keep(desk, argument.key, argument.revision, typed)
}

/// The typing kept for the settings.
pub(crate) fn settings_draft(
    desk: &mut Desk<'_>,
    _: Nothing,
) -> Result<Option<DraftView<RegisterForm>>, ApiError> {
    kept(desk, SETTINGS, |typed| match typed {
        Typed::Settings(form) => Some(*form),
        Typed::Breach(_)
        | Typed::Step(_)
        | Typed::Record(_)
        | Typed::Evaluation(_)
        | Typed::Debrief(_) => None,
    })
}

/// Keeps the typing of the settings; a passphrase is no setting and has no place in the form.
pub(crate) fn keep_settings_draft(
    desk: &mut Desk<'_>,
    argument: KeepSettingsDraft,
) -> Result<KeptView, ApiError> {
    let typed = Typed::Settings(Box::new(argument.form));
    keep(desk, SETTINGS.to_owned(), Some(argument.revision), typed)
}

/// The typing kept for one step of a breach.
pub(crate) fn step_draft(
    desk: &mut Desk<'_>,
    argument: OneStepDraft,
) -> Result<Option<DraftView<StepForm>>, ApiError> {
    let key = step_key(argument.id, argument.step);
    kept(desk, &key, |typed| match typed {
        Typed::Step(form) => Some(*form),
        Typed::Breach(_)
        | Typed::Settings(_)
        | Typed::Record(_)
        | Typed::Evaluation(_)
        | Typed::Debrief(_) => None,
    })
}

/// Keeps the typing of one step of a breach of this register.
pub(crate) fn keep_step_draft(
    desk: &mut Desk<'_>,
    argument: KeepStepDraft,
) -> Result<KeptView, ApiError> {
    let breach = desk.open.store.breach(argument.id)?;
    if argument.form.step != ProcedureStep::Evaluate {
        refuse_closed(&breach)?;
    }
    let key = step_key(argument.id, argument.form.step);
    let typed = Typed::Step(Box::new(argument.form));
    keep(desk, key, Some(argument.revision), typed)
}

/// What was typed under `key`; `not_found` when it is not the form that `read` takes.
pub(crate) fn kept<Form>(
    desk: &Desk<'_>,
    key: &str,
    read: impl FnOnce(Typed) -> Option<Form>,
) -> Result<Option<DraftView<Form>>, ApiError> {
    let Some(draft) = desk.open.store.draft(key)? else {
        return Ok(None);
    };
    let form = read(draft.typed).ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    Ok(Some(DraftView {
        form,
        revision: draft.revision,
        kept: paris::view(draft.kept_at),
    }))
}

pub(crate) fn keep(
    desk: &Desk<'_>,
    key: String,
    revision: Option<u32>,
    typed: Typed,
) -> Result<KeptView, ApiError> {
    desk.open.store.keep_draft(&Draft {
        key,
        kept_at: desk.now,
        revision,
        typed,
    })?;
    Ok(KeptView {
        kept: paris::view(desk.now),
    })
}

/// Takes typing away.
pub(crate) fn discard_draft(desk: &mut Desk<'_>, argument: OneDraft) -> Result<(), ApiError> {
    Ok(desk.open.store.discard_draft(&argument.key)?)
}

/// The typing that waits for whoever `has` the right to go on with it, the latest first.
pub(crate) fn summaries(
    store: &Store,
    has: impl Fn(Right) -> bool,
) -> Result<Vec<DraftSummary>, ApiError> {
    let drafts = store.drafts()?.into_iter();
    let hers = drafts.filter(|draft| has(right_to_type(&draft.typed)));
    hers.map(|draft| summary(store, draft)).collect()
}

fn right_to_type(typed: &Typed) -> Right {
    match typed {
        Typed::Breach(_) | Typed::Step(_) | Typed::Record(_) => Right::Write,
        Typed::Settings(_) => Right::Administer,
        Typed::Evaluation(_) | Typed::Debrief(_) => Right::Evaluate,
    }
}

fn summary(store: &Store, draft: Draft) -> Result<DraftSummary, ApiError> {
    let (about, summary) = match draft.typed {
        Typed::Breach(form) => (
            subject(store, &draft.key)?,
            domain::breach::summary(&form.facts),
        ),
        Typed::Settings(_) => (DraftSubject::Settings, String::new()),
        Typed::Record(form) => (record_subject(&draft.key, &form), form.name().to_owned()),
        Typed::Evaluation(_) => (evaluation_subject(store, &draft.key)?, String::new()),
        Typed::Debrief(_) => (debrief_subject(store, &draft.key)?, String::new()),
        Typed::Step(form) => (step_subject(store, &draft.key, form.step)?, String::new()),
    };
    Ok(DraftSummary {
        about,
        summary,
        kept: paris::view(draft.kept_at),
        key: draft.key,
    })
}

/// The entry that the key of its typing names; none for a new one.
fn record_subject(key: &str, form: &RecordForm) -> DraftSubject {
    DraftSubject::Record {
        id: Uuid::parse_str(key).ok(),
        register: form.kind(),
    }
}

/// The evaluation that the key of its typing names.
fn evaluation_subject(store: &Store, key: &str) -> Result<DraftSubject, ApiError> {
    let id = Uuid::parse_str(key).map_err(|_| ApiError::of(ErrorCode::NotFound))?;
    let number = store.evaluation(id)?.number.to_string();
    Ok(DraftSubject::Evaluation { id, number })
}

/// The step and the breach that the key of its typing begins with.
fn step_subject(store: &Store, key: &str, step: ProcedureStep) -> Result<DraftSubject, ApiError> {
    let breach = key.split('/').next().unwrap_or_default();
    let id = Uuid::parse_str(breach).map_err(|_| ApiError::of(ErrorCode::NotFound))?;
    let number = store.breach(id)?.number.to_string();
    Ok(DraftSubject::Step { id, number, step })
}

/// The exercise that the key of the typing of its debrief begins with.
fn debrief_subject(store: &Store, key: &str) -> Result<DraftSubject, ApiError> {
    let exercise = key.split('/').next().unwrap_or_default();
    let id = Uuid::parse_str(exercise).map_err(|_| ApiError::of(ErrorCode::NotFound))?;
    let number = store.exercise(id)?.number.to_string();
    Ok(DraftSubject::Debrief { id, number })
}

/// Refuses typing that could never be saved.
fn refuse_closed(breach: &Breach) -> Result<(), ApiError> {
    if breach.closure.is_some() {
        return Err(ApiError::of(ErrorCode::FileClosed));
    }
    Ok(())
}

/// Refuses while typing about a breach waits: closing the file would leave it without a place. The evaluation is
/// written after the closing.
pub(crate) fn refuse_typing_about(desk: &Desk<'_>, breach: Uuid) -> Result<(), ApiError> {
    let id = breach.to_string();
    let evaluation = step_key(breach, ProcedureStep::Evaluate);
    let mut waiting = desk.open.store.drafts()?.into_iter();
    if waiting.any(|draft| draft.key.starts_with(&id) && draft.key != evaluation) {
        return Err(ApiError::of(ErrorCode::TypingWaits));
    }
    Ok(())
}

/// What the key of the typing of a breach names: a new one, or one of this register.
fn subject(store: &Store, key: &str) -> Result<DraftSubject, ApiError> {
    let corrected = corrected(store, key)?;
    Ok(corrected.map_or(DraftSubject::Declaration, |breach| {
        DraftSubject::Correction {
            id: breach.id,
            number: breach.number.to_string(),
        }
    }))
}

/// The breach whose correction is typed under `key`; none for a new one.
fn corrected(store: &Store, key: &str) -> Result<Option<Breach>, ApiError> {
    if key == NEW {
        return Ok(None);
    }
    let id = Uuid::parse_str(key).map_err(|_| ApiError::of(ErrorCode::NotFound))?;
    Ok(Some(store.breach(id)?))
}
