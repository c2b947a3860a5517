//! The evaluation of the breach procedure: its list, its page, its visas, its actions.

pub(crate) mod changes;
pub(crate) mod documents;
pub(crate) mod improvements;
mod measured;
pub(crate) mod page;
pub(crate) mod typing;
pub(crate) mod view;
pub(crate) mod visas;

use chrono::NaiveDate;
use domain::evaluation::{Evaluation, due_on};
use domain::improvement::Improvement;
use domain::paris;
use domain::record::{Urgency, urgency};
use law::{EvaluationKind, EvaluationResult, VisaPart};
use serde::{Deserialize, Serialize};
use store::SignedText;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::Desk;
use view::{ImprovementView, improvement_view};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneEvaluation {
    pub(crate) id: Uuid,
}

/// How far an evaluation is.
#[derive(Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EvaluationState {
    /// It is being written.
    Drafting,
    /// Its text is signed, and waits for the other visas.
    Signed,
    /// It is approved.
    Approved,
}

/// An evaluation in the list.
#[derive(Serialize, TS)]
pub(crate) struct EvaluationRow {
    id: Uuid,
    number: String,
    kind: EvaluationKind,
    period: String,
    version: u32,
    state: EvaluationState,
    /// Day of the last visa; none while it is being written.
    signed_on: Option<String>,
    percent: Option<u64>,
    result: Option<EvaluationResult>,
}

/// A closed file whose handling was not evaluated yet: its number, and nothing of what it holds.
#[derive(Serialize, TS)]
pub(crate) struct AwaitingView {
    id: Uuid,
    number: String,
    closed_on: String,
    due_on: Option<String>,
    urgency: Urgency,
}

/// Everything about the evaluation of the procedure.
#[derive(Serialize, TS)]
pub(crate) struct EvaluationsView {
    /// Last day for the next yearly evaluation.
    due_on: String,
    urgency: Urgency,
    /// Day of the last yearly one that was signed.
    last_on: Option<String>,
    rows: Vec<EvaluationRow>,
    awaiting: Vec<AwaitingView>,
    /// The actions that are still open, the first due first.
    actions: Vec<ImprovementView>,
}

/// The evaluations, what awaits one, and the actions that are still open.
pub(crate) fn evaluations(desk: &mut Desk<'_>, _: Nothing) -> Result<EvaluationsView, ApiError> {
    let today = paris::date_of(desk.now);
    let evaluations = signed_or_not(desk)?;
    let last_on = last_yearly(&evaluations);
    let due_on = next_yearly(desk)?;
    let actions = desk.open.store.improvements()?.into_iter();
    let mut open: Vec<Improvement> = actions.filter(|it| !it.content.is_closed()).collect();
    open.sort_by_key(|action| (action.content.due_on.is_none(), action.content.due_on));
    let numbered = |it: &Improvement| improvement_view(it, &evaluations, today);
    Ok(EvaluationsView {
        due_on: paris::long_date(due_on),
        urgency: urgency(due_on, today),
        last_on: last_on.map(paris::long_date),
        rows: evaluations.iter().map(row).collect(),
        awaiting: awaiting(desk, &evaluations, today)?,
        actions: open.iter().map(numbered).collect(),
    })
}

/// Every evaluation with the texts of it that were signed, the latest number first.
pub(crate) fn signed_or_not(
    desk: &Desk<'_>,
) -> Result<Vec<(Evaluation, Vec<SignedText>)>, ApiError> {
    let store = &desk.open.store;
    let evaluations = store.evaluations()?.into_iter();
    evaluations
        .map(|evaluation| {
            let texts = store.signed_texts(evaluation.id)?;
            Ok((evaluation, texts))
        })
        .collect()
}

/// The text of its present version; none while nobody signed it.
pub(crate) fn present_text<'a>(
    evaluation: &Evaluation,
    texts: &'a [SignedText],
) -> Option<&'a SignedText> {
    texts
        .iter()
        .find(|signed| signed.text.version == evaluation.version)
}

/// The text that was signed last: it holds until the next version is signed.
pub(crate) fn last_text(texts: &[SignedText]) -> Option<&SignedText> {
    texts.last()
}

/// What was signed bears no other answer and no other action: a new one belongs to another version.
fn refuse_signed(desk: &Desk<'_>, id: Uuid) -> Result<(), ApiError> {
    let store = &desk.open.store;
    let of = store.evaluation(id)?;
    match present_text(&of, &store.signed_texts(id)?) {
        Some(_) => Err(ApiError::of(ErrorCode::FileClosed)),
        None => Ok(()),
    }
}

/// When the procedure was last evaluated as every year.
fn last_yearly(evaluations: &[(Evaluation, Vec<SignedText>)]) -> Option<NaiveDate> {
    let yearly = evaluations.iter();
    let yearly = yearly.filter(|(it, _)| it.content.kind == EvaluationKind::Yearly);
    let signed = yearly.filter_map(|(_, texts)| last_text(texts));
    signed.map(|it| paris::date_of(it.signed_at)).max()
}

/// Last day for the next yearly evaluation.
pub(crate) fn next_yearly(desk: &Desk<'_>) -> Result<NaiveDate, ApiError> {
    let last_on = last_yearly(&signed_or_not(desk)?);
    Ok(due_on(last_on, began_on(desk)?))
}

/// The day on which the register had its first person.
fn began_on(desk: &Desk<'_>) -> Result<NaiveDate, ApiError> {
    let people = desk.open.store.people()?.into_iter();
    let began = people.map(|access| access.person.added_at).min();
    Ok(paris::date_of(began.unwrap_or(desk.now)))
}

fn state(signed: Option<&SignedText>) -> EvaluationState {
    let Some(signed) = signed else {
        return EvaluationState::Drafting;
    };
    let is_approved = |it: &SignedText| it.visas.iter().any(|visa| visa.part == VisaPart::Approval);
    if is_approved(signed) {
        EvaluationState::Approved
    } else {
        EvaluationState::Signed
    }
}

fn row((evaluation, texts): &(Evaluation, Vec<SignedText>)) -> EvaluationRow {
    let signed = present_text(evaluation, texts);
    let period = evaluation.content.period;
    let last = signed.and_then(|it| it.visas.iter().map(|visa| visa.signed_on).max());
    EvaluationRow {
        id: evaluation.id,
        number: evaluation.number.to_string(),
        kind: evaluation.content.kind,
        period: format!(
            "{} – {}",
            paris::typed_date(period.from_on),
            paris::typed_date(period.to_on)
        ),
        version: evaluation.version,
        state: state(signed),
        signed_on: last.map(paris::typed_date),
        percent: signed.and_then(|it| it.text.score.percent),
        result: signed.and_then(|it| it.text.score.result),
    }
}

/// The closed files whose last step is not settled and that no evaluation covers yet.
fn awaiting(
    desk: &Desk<'_>,
    evaluations: &[(Evaluation, Vec<SignedText>)],
    today: NaiveDate,
) -> Result<Vec<AwaitingView>, ApiError> {
    let is_covered = |id: Uuid| {
        let mut evaluations = evaluations.iter();
        evaluations.any(|(it, _)| it.content.breaches.contains(&id))
    };
    let register = desk.open.store.whole_register()?.into_iter();
    let closed = register.filter(|(breach, _)| !is_covered(breach.id));
    let mut awaiting: Vec<_> = closed
        .filter_map(|(breach, steps)| {
            let closure = breach.closure.as_ref()?;
            let step = steps
                .iter()
                .find(|it| it.step == law::ProcedureStep::Evaluate);
            let progress = step.map(|it| &it.progress).filter(|it| !it.is_settled())?;
            let closed_on = paris::date_of(closure.at);
            Some((closed_on, progress.due_on, breach.id, breach.number))
        })
        .collect();
    awaiting.sort();
    let view =
        |(closed_on, due_on, id, number): (NaiveDate, Option<NaiveDate>, Uuid, _)| AwaitingView {
            id,
            number: domain::breach::BreachNumber::to_string(&number),
            closed_on: paris::typed_date(closed_on),
            due_on: due_on.map(paris::typed_date),
            urgency: due_on.map_or(Urgency::Later, |on| urgency(on, today)),
        };
    Ok(awaiting.into_iter().map(view).collect())
}
