//! Typing of an evaluation that survives a lock.

use domain::evaluation::EvaluationForm;
use serde::Deserialize;
use store::Typed;
use ts_rs::TS;
use uuid::Uuid;

use super::{OneEvaluation, refuse_signed};
use crate::drafts::{self, DraftView, KeptView};
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepEvaluationDraft {
    id: Uuid,
    form: EvaluationForm,
    revision: u32,
}

/// The typing kept for an evaluation.
pub(crate) fn evaluation_draft(
    desk: &mut Desk<'_>,
    argument: OneEvaluation,
) -> Result<Option<DraftView<EvaluationForm>>, ApiError> {
    drafts::kept(desk, &argument.id.to_string(), |typed| match typed {
        Typed::Evaluation(form) => Some(*form),
        Typed::Breach(_)
        | Typed::Settings(_)
        | Typed::Step(_)
        | Typed::Record(_)
        | Typed::Debrief(_) => None,
    })
}

/// Keeps the typing of an evaluation of this register whose text is not signed.
pub(crate) fn keep_evaluation_draft(
    desk: &mut Desk<'_>,
    argument: KeepEvaluationDraft,
) -> Result<KeptView, ApiError> {
    refuse_signed(desk, argument.id)?;
    let key = argument.id.to_string();
    let typed = Typed::Evaluation(Box::new(argument.form));
    drafts::keep(desk, key, Some(argument.revision), typed)
}

/// Takes that typing away.
pub(crate) fn discard_evaluation_draft(
    desk: &mut Desk<'_>,
    argument: OneEvaluation,
) -> Result<(), ApiError> {
    desk.open.store.evaluation(argument.id)?;
    Ok(desk.open.store.discard_draft(&argument.id.to_string())?)
}
