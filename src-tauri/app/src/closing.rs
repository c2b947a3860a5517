//! Closing a file, opening it again, holding it, destroying it after its years.

use chrono::TimeDelta;
use domain::breach::FieldChange;
use domain::closing::{
    ClosingRefusal, Closure, DisposalForm, DisposalRefusal, Disposing, Hold, SignatureForm, close,
    written_reason,
};
use domain::paris;
use domain::procedure::Step;
use law::thresholds::EVALUATION_AFTER_CLOSING;
use law::{ProcedureStep, StepState};
use serde::Deserialize;
use store::table::{closure, step};
use store::{Action, Author, DisposedFile, Entry, Owner, SavedStep};
use ts_rs::TS;
use uuid::Uuid;

use crate::drafts;
use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::{Desk, saved};
use crate::view::closing::{DisposedView, signed};
use crate::view::{self, BreachView};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CloseBreach {
    id: Uuid,
    form: SignatureForm,
}

/// An act on the file of a breach that says why.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithReason {
    id: Uuid,
    reason: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DisposeBreach {
    id: Uuid,
    form: DisposalForm,
}

impl From<ClosingRefusal> for ApiError {
    fn from(refusal: ClosingRefusal) -> Self {
        match refusal {
            ClosingRefusal::Owed => Self::of(ErrorCode::ClosingOwed),
            ClosingRefusal::Unexplained => Self::of(ErrorCode::ClosingUnexplained),
            ClosingRefusal::Form(faults) => faults.into(),
        }
    }
}

impl From<DisposalRefusal> for ApiError {
    fn from(refusal: DisposalRefusal) -> Self {
        match refusal {
            DisposalRefusal::NotDue => Self::of(ErrorCode::DisposalNotDue),
            DisposalRefusal::Form(faults) => faults.into(),
        }
    }
}

/// Signs the closing: the years begin, and the evaluation of the procedure is proposed.
pub(crate) fn close_breach(
    desk: &mut Desk<'_>,
    argument: CloseBreach,
) -> Result<BreachView, ApiError> {
    let id = argument.id;
    let breach = desk.open.store.breach(id)?;
    if breach.closure.is_some() {
        return Err(ApiError::of(ErrorCode::FileClosed));
    }
    drafts::refuse_typing_about(desk, id)?;
    let steps = desk.open.store.steps(id)?;
    let written: Vec<Step> = steps.iter().map(|saved| saved.step.clone()).collect();
    let closing = close(&breach.facts, &written, &argument.form, desk.now)?;
    let told = vec![
        FieldChange::told("closure.signature", &signed(&closing.signature)),
        FieldChange::told("closure.left_undone", &left_undone(&closing)),
        FieldChange::told("closure.reason", &closing.reason),
        FieldChange::told(
            "closure.kept_through_on",
            &paris::long_date(closing.kept_through_on),
        ),
    ];
    let mut changed = vec![settled(&steps, desk)?];
    changed.extend(awaited_evaluation(&steps, desk));
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        for saved in &changed {
            step::write(tx, id, &saved.step, saved.revision, &author)?;
        }
        closure::close(tx, id, &closing)?;
        Ok(((), Entry::changing(Action::BreachClosed, id, told)))
    })?;
    shown(desk, id)
}

/// The step that the signature settles.
fn settled(steps: &[SavedStep], desk: &Desk<'_>) -> Result<SavedStep, ApiError> {
    let mut found = saved(steps, ProcedureStep::Close)?;
    let today = paris::date_of(desk.now);
    let progress = &mut found.step.progress;
    progress.state = StepState::Done;
    progress.begun_on = progress.begun_on.or(Some(today));
    progress.done_on = Some(today);
    Ok(found)
}

/// The evaluation with the day by which it is wanted, unless somebody has set one or settled it.
fn awaited_evaluation(steps: &[SavedStep], desk: &Desk<'_>) -> Option<SavedStep> {
    let mut found = saved(steps, ProcedureStep::Evaluate).ok()?;
    let progress = &mut found.step.progress;
    if progress.is_settled() || progress.due_on.is_some() {
        return None;
    }
    let days = i64::try_from(EVALUATION_AFTER_CLOSING.value).unwrap_or(i64::MAX);
    progress.due_on = Some(paris::date_of(desk.now) + TimeDelta::days(days));
    Some(found)
}

/// The evaluation without its day while it is not settled: the next closing sets another.
fn no_longer_awaited(steps: &[SavedStep]) -> Result<Option<SavedStep>, ApiError> {
    let mut found = saved(steps, ProcedureStep::Evaluate)?;
    let progress = &mut found.step.progress;
    if progress.is_settled() || progress.due_on.take().is_none() {
        return Ok(None);
    }
    Ok(Some(found))
}

fn left_undone(closure: &Closure) -> String {
    let labels: Vec<&str> = closure.steps_left().map(ProcedureStep::label).collect();
    labels.join(", ")
}

/// Opens a closed file again, which cancels its years.
pub(crate) fn reopen_breach(
    desk: &mut Desk<'_>,
    argument: WithReason,
) -> Result<BreachView, ApiError> {
    let id = argument.id;
    let reason = written_reason(&argument.reason)?;
    let steps = desk.open.store.steps(id)?;
    let mut closing = saved(&steps, ProcedureStep::Close)?;
    closing.step.progress.state = StepState::InProgress;
    closing.step.progress.done_on = None;
    let awaited = no_longer_awaited(&steps)?;
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        closure::reopen(tx, id)?;
        step::write(tx, id, &closing.step, closing.revision, &author)?;
        if let Some(awaited) = &awaited {
            step::write(tx, id, &awaited.step, awaited.revision, &author)?;
        }
        let told = vec![FieldChange::told("reason", &reason)];
        Ok(((), Entry::changing(Action::BreachReopened, id, told)))
    })?;
    shown(desk, id)
}

/// Forbids to destroy a file, whatever its years.
pub(crate) fn place_hold(
    desk: &mut Desk<'_>,
    argument: WithReason,
) -> Result<BreachView, ApiError> {
    let reason = written_reason(&argument.reason)?;
    let author = desk.author();
    let hold = Hold {
        since: author.now,
        by: author.name.clone(),
        reason: reason.clone(),
    };
    let told = FieldChange::told("reason", &reason);
    let entry = Entry::changing(Action::HoldPlaced, argument.id, vec![told]);
    write_hold(desk, &author, argument.id, Some(&hold), entry)
}

/// Allows to destroy it again once its years are over.
pub(crate) fn lift_hold(desk: &mut Desk<'_>, argument: WithReason) -> Result<BreachView, ApiError> {
    let told = FieldChange::told("reason", &written_reason(&argument.reason)?);
    let author = desk.author();
    let entry = Entry::changing(Action::HoldLifted, argument.id, vec![told]);
    write_hold(desk, &author, argument.id, None, entry)
}

fn write_hold(
    desk: &mut Desk<'_>,
    author: &Author,
    id: Uuid,
    hold: Option<&Hold>,
    entry: Entry,
) -> Result<BreachView, ApiError> {
    desk.open.store.write(author, |tx| {
        closure::hold(tx, id, hold)?;
        Ok(((), entry))
    })?;
    shown(desk, id)
}

/// Destroys a file whose years are over: its certificate and one journal line stay.
pub(crate) fn dispose_breach(
    desk: &mut Desk<'_>,
    argument: DisposeBreach,
) -> Result<DisposedView, ApiError> {
    let store = &desk.open.store;
    let breach = store.breach(argument.id)?;
    let kept = store.documents(Owner::Breach(argument.id))?.into_iter();
    let kept = kept.filter(|document| document.withdrawn.is_none()).count();
    let disposing = Disposing {
        breach: &breach,
        documents: u32::try_from(kept).unwrap_or(u32::MAX),
    };
    let certificate = disposing.certificate(&argument.form, desk.now)?;
    let author = desk.author();
    desk.open
        .store
        .dispose(&author, argument.id, &certificate)?;
    Ok(DisposedView::from(DisposedFile {
        breach: argument.id,
        certificate,
    }))
}

/// The files that were destroyed.
pub(crate) fn disposed(desk: &mut Desk<'_>, _: Nothing) -> Result<Vec<DisposedView>, ApiError> {
    let disposed = desk.open.store.disposed()?.into_iter();
    Ok(disposed.map(DisposedView::from).collect())
}

fn shown(desk: &Desk<'_>, id: Uuid) -> Result<BreachView, ApiError> {
    Ok(view::view(&desk.open.store.breach(id)?, desk.now))
}
