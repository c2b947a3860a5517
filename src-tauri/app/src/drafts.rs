//! Typing that survives a lock.

use domain::breach::BreachForm;
use domain::paris::{self, InstantView};
use serde::{Deserialize, Serialize};
use store::{Draft, Store};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::ApiError;
use crate::session::Desk;

/// The key of the typing of a breach that is not declared yet.
pub(crate) const NEW: &str = "new";

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

#[derive(Serialize, TS)]
pub(crate) struct KeptView {
    kept: InstantView,
}

#[derive(Serialize, TS)]
pub(crate) struct DraftView {
    form: BreachForm,
    revision: Option<u32>,
    kept: InstantView,
}

#[derive(Serialize, TS)]
pub(crate) struct DraftSummary {
    key: String,
    kept: InstantView,
    summary: String,
    number: Option<String>,
}

/// The typing kept under a key.
pub(crate) fn draft(
    desk: &mut Desk<'_>,
    argument: OneDraft,
) -> Result<Option<DraftView>, ApiError> {
    let draft = desk.open.store.draft(&argument.key)?;
    Ok(draft.map(|draft| DraftView {
        form: draft.form,
        revision: draft.revision,
        kept: paris::view(draft.kept_at),
    }))
}

/// Keeps typing under `new` or under the identifier of a breach of this register.
pub(crate) fn keep_draft(desk: &mut Desk<'_>, argument: KeepDraft) -> Result<KeptView, ApiError> {
    number(&desk.open.store, &argument.key)?;
    desk.open.store.keep_draft(&Draft {
        key: argument.key,
        kept_at: desk.now,
        revision: argument.revision,
        form: argument.form,
    })?;
    Ok(KeptView {
        kept: paris::view(desk.now),
    })
}

/// Takes typing away.
pub(crate) fn discard_draft(desk: &mut Desk<'_>, argument: OneDraft) -> Result<(), ApiError> {
    Ok(desk.open.store.discard_draft(&argument.key)?)
}

/// All typing that waits, the latest first.
pub(crate) fn summaries(store: &Store) -> Result<Vec<DraftSummary>, ApiError> {
    let drafts = store.drafts()?.into_iter();
    drafts
        .map(|draft| {
            Ok(DraftSummary {
                number: number(store, &draft.key)?,
                summary: domain::breach::summary(&draft.form.facts),
                kept: paris::view(draft.kept_at),
                key: draft.key,
            })
        })
        .collect()
}

/// The number of the breach that a key names, `None` for a new one.
fn number(store: &Store, key: &str) -> Result<Option<String>, ApiError> {
    if key == NEW {
        return Ok(None);
    }
    let id = Uuid::parse_str(key).map_err(|_| ApiError::of(crate::ErrorCode::NotFound))?;
    Ok(Some(store.breach(id)?.number.to_string()))
}
