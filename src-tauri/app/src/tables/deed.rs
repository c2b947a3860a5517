//! What is done for each line of a file that is accepted.

use domain::breach::FieldChange;
use domain::register::Profile;
use store::table::import;
use store::{Author, Entry, Imported, NewBatch, StoreError, Transaction};
use uuid::Uuid;

use super::accept::LineOutcome;
use super::judged::{Change, Judge, Judged};
use super::kept::Kept;
use super::source::FileLine;
use super::standing::Taking;
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

/// What is done for a line.
pub(super) enum Deed<T> {
    Add {
        id: Uuid,
        content: T,
        told: Vec<FieldChange>,
    },
    Change {
        change: Change<T>,
        told: Vec<FieldChange>,
    },
    Leave,
}

/// A line with what is done for it.
pub(super) struct Planned<T> {
    pub(super) line: FileLine,
    pub(super) deed: Deed<T>,
}

/// What is done for each line, as the person chose; `import_stale` where that is not offered.
pub(super) fn planned<T: Kept>(
    desk: &Desk<'_>,
    mut judge: Judge<'_, T>,
    lines: Vec<FileLine>,
    takings: &[Taking],
) -> Result<Vec<Planned<T>>, ApiError> {
    if lines.len() != takings.len() {
        return Err(ApiError::of(ErrorCode::ImportStale));
    }
    let profile = desk.profile()?;
    let each = lines.into_iter().zip(takings);
    each.map(|(line, taking)| plan(desk, &profile, judge.judged(line)?, *taking))
        .collect()
}

fn plan<T: Kept>(
    desk: &Desk<'_>,
    profile: &Profile,
    judged: Judged<T>,
    taking: Taking,
) -> Result<Planned<T>, ApiError> {
    if !judged.choices.contains(&taking) {
        return Err(ApiError::of(ErrorCode::ImportStale));
    }
    let deed = match (taking, judged.addition, judged.change) {
        (Taking::Add, Some(content), _) => Deed::Add {
            id: desk.host.new_id(),
            told: {
                let names = desk.open.store.names_of(&content.names_entries())?;
                content.changes(None, profile, &names)
            },
            content,
        },
        (Taking::Change, _, Some(change)) => Deed::Change {
            change,
            told: judged.changes,
        },
        (Taking::Add | Taking::Change | Taking::Leave, _, _) => Deed::Leave,
    };
    Ok(Planned {
        line: judged.line,
        deed,
    })
}

/// How many lines have such a deed.
pub(super) fn count<T>(planned: &[Planned<T>], is_meant: impl Fn(&Deed<T>) -> bool) -> u32 {
    let meant = planned.iter().filter(|planned| is_meant(&planned.deed));
    u32::try_from(meant.count()).unwrap_or(u32::MAX)
}

impl<T: Kept> Deed<T> {
    /// Writes it, with what stood there before.
    pub(super) fn write(
        self,
        tx: &Transaction<'_>,
        batch: &NewBatch<'_>,
        profile: &Profile,
        author: &Author,
    ) -> Result<(LineOutcome, Option<Entry>), StoreError> {
        let from_file = FieldChange::told("import", batch.file_name);
        match self {
            Self::Leave => Ok((LineOutcome::Left, None)),
            Self::Add { id, content, told } => {
                let (number, action) = content.add(tx, id, profile, author)?;
                remember(tx, batch.id, id, 1, None)?;
                let entry = Entry::changing(action, id, [vec![from_file], told].concat());
                Ok((LineOutcome::Added { id, number }, Some(entry)))
            }
            Self::Change { change, told } => {
                let Change { id, revision, .. } = change;
                let action = change.after.replace(tx, id, revision, author)?;
                let before = serde_json::to_string(&change.before)?;
                remember(tx, batch.id, id, revision + 1, Some(before))?;
                let entry = Entry::changing(action, id, [vec![from_file], told].concat());
                let number = change.number;
                Ok((LineOutcome::Changed { id, number }, Some(entry)))
            }
        }
    }
}

fn remember(
    tx: &Transaction<'_>,
    batch: Uuid,
    subject: Uuid,
    revision: u32,
    before: Option<String>,
) -> Result<(), StoreError> {
    let item = Imported {
        subject,
        revision,
        before,
    };
    import::remember(tx, batch, &item)
}
