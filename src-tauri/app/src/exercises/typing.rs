//! Typing of a debrief that survives a lock.

use domain::exercise::DebriefForm;
use serde::Deserialize;
use store::Typed;
use ts_rs::TS;
use uuid::Uuid;

use super::OneExercise;
use super::playing::refuse_playing;
use crate::drafts::{self, DraftView, KeptView};
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepDebriefDraft {
    id: Uuid,
    form: DebriefForm,
    revision: u32,
}

/// The key of the typing of a debrief, beside that of the facts of its breach.
pub(super) fn key(exercise: Uuid) -> String {
    format!("{exercise}/debrief")
}

/// The typing kept for a debrief.
pub(crate) fn debrief_draft(
    desk: &mut Desk<'_>,
    argument: OneExercise,
) -> Result<Option<DraftView<DebriefForm>>, ApiError> {
    drafts::kept(desk, &key(argument.id), |typed| match typed {
        Typed::Debrief(form) => Some(form),
        Typed::Breach(_)
        | Typed::Settings(_)
        | Typed::Step(_)
        | Typed::Record(_)
        | Typed::Evaluation(_) => None,
    })
}

/// Keeps the typing of the debrief of an exercise that has ended.
pub(crate) fn keep_debrief_draft(
    desk: &mut Desk<'_>,
    argument: KeepDebriefDraft,
) -> Result<KeptView, ApiError> {
    refuse_playing(&desk.open.store.exercise(argument.id)?)?;
    let typed = Typed::Debrief(argument.form);
    drafts::keep(desk, key(argument.id), Some(argument.revision), typed)
}

/// Takes that typing away.
pub(crate) fn discard_debrief_draft(
    desk: &mut Desk<'_>,
    argument: OneExercise,
) -> Result<(), ApiError> {
    desk.open.store.exercise(argument.id)?;
    Ok(desk.open.store.discard_draft(&key(argument.id))?)
}
