//! Backups: the register and its key file together in a folder elsewhere, read back before they are said to be made.

pub(crate) mod automatic;
pub(crate) mod making;
pub(crate) mod restoring;
mod rotation;

use domain::backup::is_too_old;
use domain::paris::{self, InstantView};
use law::thresholds::{BACKUP_DAYS_KEPT, BACKUP_MONTHS_KEPT, BACKUP_WEEKS_KEPT};
use serde::Serialize;
use store::Action;
use ts_rs::TS;

use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::preferences::{self, BackupFault};
use crate::requests::Nothing;
use crate::session::Desk;

#[derive(Serialize, TS)]
pub(crate) struct BackupState {
    /// When the last good one was made; none ever was.
    last: Option<InstantView>,
    /// When one was last opened in full.
    rehearsed: Option<InstantView>,
    automatic: Option<AutomaticView>,
    rotation: RotationView,
}

/// How many automatic backups are kept: the latest of each of the last days, weeks and months.
#[derive(Serialize, TS)]
pub(crate) struct RotationView {
    #[ts(type = "number")]
    days: u64,
    #[ts(type = "number")]
    weeks: u64,
    #[ts(type = "number")]
    months: u64,
}

#[derive(Serialize, TS)]
pub(crate) struct AutomaticView {
    folder: String,
    /// Whether the folder is there now: a key may be unplugged.
    is_there: bool,
    /// How many automatic backups are in it.
    kept: u32,
    /// Why the last one was not made.
    fault: Option<FaultView>,
}

#[derive(Serialize, TS)]
pub(crate) struct FaultView {
    at: InstantView,
    code: ErrorCode,
}

/// What every screen tells of the backups.
#[derive(Serialize, TS)]
pub(crate) struct BackupNotice {
    last: Option<InstantView>,
    /// It is so old, with work done since, that the person is told.
    is_too_old: bool,
    /// Why the last automatic one was not made.
    fault: Option<FaultView>,
}

impl BackupNotice {
    /// Whether a person is to make one.
    pub(crate) fn presses(&self) -> bool {
        self.is_too_old || self.fault.is_some()
    }
}

impl From<BackupFault> for FaultView {
    fn from(fault: BackupFault) -> Self {
        Self {
            at: paris::view(fault.at),
            code: fault.code,
        }
    }
}

/// When the register was last backed up, and where it is by itself.
pub(crate) fn backup_state(desk: &mut Desk<'_>, _: Nothing) -> Result<BackupState, ApiError> {
    let remembered = preferences::of(desk.host, &desk.open.name());
    let automatic = remembered.backup_folder.map(|folder| AutomaticView {
        is_there: folder.is_dir(),
        kept: u32::try_from(rotation::made_in(&folder, desk).len()).unwrap_or(u32::MAX),
        folder: folder.to_string_lossy().into_owned(),
        fault: remembered.backup_fault.map(FaultView::from),
    });
    let latest = |action| desk.open.store.latest_of(action);
    Ok(BackupState {
        last: latest(Action::BackupMade)?.map(paris::view),
        rehearsed: latest(Action::BackupRehearsed)?.map(paris::view),
        automatic,
        rotation: RotationView {
            days: BACKUP_DAYS_KEPT.value,
            weeks: BACKUP_WEEKS_KEPT.value,
            months: BACKUP_MONTHS_KEPT.value,
        },
    })
}

/// What every screen tells of the backups.
pub(crate) fn notice(desk: &Desk<'_>) -> Result<BackupNotice, ApiError> {
    let store = &desk.open.store;
    let last = store.latest_of(Action::BackupMade)?;
    let since = match last {
        Some(last) => last,
        None => store
            .latest_of(Action::RegisterCreated)?
            .unwrap_or(desk.now),
    };
    let fault = preferences::of(desk.host, &desk.open.name()).backup_fault;
    Ok(BackupNotice {
        last: last.map(paris::view),
        is_too_old: is_too_old(since, desk.now) && store.has_changed_since_backup()?,
        fault: fault.map(FaultView::from),
    })
}

/// Asks for the folder where backups are made by themselves on this machine, and makes a first one there.
pub(crate) fn choose_backup_folder(
    app: &App,
    _: Nothing,
) -> Result<Option<making::BackupMade>, ApiError> {
    let title = "Choisir le dossier des sauvegardes automatiques";
    let Some(folder) = app.host().choose_folder(title) else {
        return Ok(None);
    };
    app.with_open(|desk| {
        let made = automatic::make(desk, &folder)?;
        let register = desk.open.name();
        preferences::note(desk.host, &register, |known| {
            known.backup_folder = Some(folder);
            known.backup_fault = None;
        });
        Ok(Some(made))
    })
}

/// Makes no more backups by themselves on this machine; those that were made stay.
pub(crate) fn forget_backup_folder(
    desk: &mut Desk<'_>,
    argument: Nothing,
) -> Result<BackupState, ApiError> {
    preferences::note(desk.host, &desk.open.name(), |known| {
        known.backup_folder = None;
        known.backup_fault = None;
    });
    backup_state(desk, argument)
}
