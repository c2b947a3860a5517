//! The backup that leaving a register makes by itself, in the folder chosen on this machine.

use std::path::Path;

use domain::backup::{Leaving, is_due};
use domain::paris;
use store::Action;

use super::making::{self, BackupMade, register_name};
use super::rotation::{self, MARK};
use crate::error::ApiError;
use crate::preferences::{self, BackupFault};
use crate::session::Desk;

/// Makes the backup that leaving calls for, and remembers why when it could not: whoever opens next is told.
/// The head of the journal is remembered too, so that an older register is known when it comes back.
pub(crate) fn at_leaving(desk: &mut Desk<'_>, leaving: Leaving) {
    let register = desk.open.name();
    if let Some(folder) = preferences::of(desk.host, &register).backup_folder {
        let fault = match back_up(desk, &folder, leaving) {
            Ok(Made::No) => None,
            Ok(Made::Yes) => Some(None),
            Err(refusal) => Some(Some(BackupFault {
                at: desk.now,
                code: refusal.code,
            })),
        };
        if let Some(fault) = fault {
            preferences::note(desk.host, &register, |known| known.backup_fault = fault);
        }
    }
    if let Ok(head) = desk.open.store.head() {
        preferences::note(desk.host, &register, |known| known.head = Some(head.into()));
    }
}

/// Whether leaving made a backup.
enum Made {
    Yes,
    No,
}

fn back_up(desk: &mut Desk<'_>, folder: &Path, leaving: Leaving) -> Result<Made, ApiError> {
    let store = &desk.open.store;
    let last = store.latest_of(Action::BackupMade)?;
    if !is_due(leaving, store.has_changed_since_backup()?, last, desk.now) {
        return Ok(Made::No);
    }
    make(desk, folder)?;
    Ok(Made::Yes)
}

/// Makes one in `folder` and takes away those that are not to be kept.
pub(super) fn make(desk: &mut Desk<'_>, folder: &Path) -> Result<BackupMade, ApiError> {
    let at = paris::to_name(desk.now);
    let name = files::safe_name_ending(&register_name(desk), &format!(" {at} {MARK}"));
    let path = folder.join(name);
    making::make(desk, &path, |desk| rotation::rotate(folder, &path, desk))
}
