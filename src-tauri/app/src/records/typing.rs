//! Typing of an entry that survives a lock.

use domain::record::{RecordForm, RecordKind};
use serde::Deserialize;
use store::Typed;
use ts_rs::TS;
use uuid::Uuid;

use crate::drafts::{self, DraftView, KeptView};
use crate::error::ApiError;
use crate::session::Desk;

/// The key of the typing of an entry that is not in its register yet.
pub(crate) fn new_key(kind: RecordKind) -> String {
    format!("new-{}", kind.name())
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneRecordDraft {
    /// None for an entry that is not in its register yet.
    id: Option<Uuid>,
    register: RecordKind,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeepRecordDraft {
    /// None for an entry that is not in its register yet.
    id: Option<Uuid>,
    form: RecordForm,
    revision: Option<u32>,
}

fn key(id: Option<Uuid>, kind: RecordKind) -> String {
    id.map_or_else(|| new_key(kind), |id| id.to_string())
}

/// The typing kept for an entry.
pub(crate) fn record_draft(
    desk: &mut Desk<'_>,
    argument: OneRecordDraft,
) -> Result<Option<DraftView<RecordForm>>, ApiError> {
    let key = key(argument.id, argument.register);
    drafts::kept(desk, &key, |typed| match typed {
        Typed::Record(form) => Some(form),
        Typed::Breach(_)
        | Typed::Settings(_)
        | Typed::Step(_)
        | Typed::Evaluation(_)
        | Typed::Debrief(_) => None,
    })
}

/// Keeps the typing of an entry of this register, or of a new one.
pub(crate) fn keep_record_draft(
    desk: &mut Desk<'_>,
    argument: KeepRecordDraft,
) -> Result<KeptView, ApiError> {
    let KeepRecordDraft { id, form, revision } = argument;
    if let Some(id) = id {
        desk.open.store.record_kind(id)?;
    }
    let key = key(id, form.kind());
    drafts::keep(desk, key, revision, Typed::Record(form))
}
