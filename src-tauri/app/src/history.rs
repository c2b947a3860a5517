//! What the journal says, for a person to read.

use domain::breach::FieldChange;
use domain::paris::{self, InstantView};
use serde::Serialize;
use store::{HISTORY, Line};
use ts_rs::TS;

use crate::breaches::OneBreach;
use crate::error::ApiError;
use crate::records::OneRecord;
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct HistoryEntry {
    seq: i64,
    at: InstantView,
    actor: String,
    /// The name of the act.
    action: String,
    /// What it is called.
    label: String,
    changes: Vec<ChangeView>,
}

/// What a line tells of one field.
#[derive(Serialize, TS)]
pub(crate) struct ChangeView {
    field: String,
    /// What it is called, when it is no field of a form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    told: Option<String>,
    before: String,
    after: String,
}

impl From<FieldChange> for ChangeView {
    fn from(change: FieldChange) -> Self {
        Self {
            told: report::told_label(&change.field).map(str::to_owned),
            field: change.field,
            before: change.before,
            after: change.after,
        }
    }
}

#[derive(Serialize, TS)]
pub(crate) struct HistoryView {
    entries: Vec<HistoryEntry>,
    /// Lines of the journal that are older than these.
    older: u32,
}

impl From<Line> for HistoryEntry {
    fn from(line: Line) -> Self {
        Self {
            seq: line.seq,
            at: paris::view(line.at),
            actor: line.actor,
            label: report::act_label(&line.action).to_owned(),
            action: line.action,
            changes: line.changes.into_iter().map(ChangeView::from).collect(),
        }
    }
}

/// Who did what to a breach, the latest first.
pub(crate) fn breach_history(
    desk: &mut Desk<'_>,
    argument: OneBreach,
) -> Result<HistoryView, ApiError> {
    history(desk, &argument.id.to_string())
}

/// Who did what to an entry of another register, likewise.
pub(crate) fn record_history(
    desk: &mut Desk<'_>,
    argument: OneRecord,
) -> Result<HistoryView, ApiError> {
    history(desk, &argument.id.to_string())
}

fn history(desk: &Desk<'_>, subject: &str) -> Result<HistoryView, ApiError> {
    let lines = desk.open.store.lines_about(subject)?;
    let count = desk.open.store.count_lines_about(subject)?;
    Ok(HistoryView {
        entries: lines.into_iter().map(HistoryEntry::from).collect(),
        older: count.saturating_sub(HISTORY),
    })
}
