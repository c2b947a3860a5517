//! A register that is open, and the desk on which one request works.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use domain::procedure::Step;
use domain::register::Profile;
use law::ProcedureStep;
use serde::{Deserialize, Serialize};
use store::{Author, DisposedFile, SavedStep, Store};
use ts_rs::TS;
use uuid::Uuid;
use vault::{KeyFile, RecoveryCode, Unlocked};

use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::tables::PendingTable;

/// What opened the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OpenedWith {
    Passphrase,
    RecoveryCode,
}

/// An open register with what is needed to change its passphrase.
pub(crate) struct Open {
    pub(crate) path: PathBuf,
    pub(crate) store: Store,
    pub(crate) key_file: KeyFile,
    pub(crate) unlocked: Unlocked,
    pub(crate) opened_with: OpenedWith,
    /// The code that is on the screen, until the person says that she has noted it.
    pub(crate) recovery_code: Option<RecoveryCode>,
    /// The file of another program that is being looked at before it is taken.
    pub(crate) pending_table: Option<PendingTable>,
    /// The last event of the journal when it is later than the machine's clock.
    pub(crate) clock_behind: Option<DateTime<Utc>>,
    pub(crate) last_activity: DateTime<Utc>,
    pub(crate) auto_lock_minutes: u32,
}

impl Open {
    /// Nobody has used it for the time its settings say; a clock set back as far tells nothing, so it locks too.
    pub(crate) fn is_idle(&self, now: DateTime<Utc>) -> bool {
        (now - self.last_activity).abs() >= TimeDelta::minutes(i64::from(self.auto_lock_minutes))
    }
}

/// The open register, the machine and the instant of one request.
pub(crate) struct Desk<'a> {
    pub(crate) open: &'a mut Open,
    pub(crate) host: &'a dyn Host,
    pub(crate) now: DateTime<Utc>,
}

impl Desk<'_> {
    pub(crate) fn profile(&self) -> Result<Profile, ApiError> {
        Ok(self.open.store.profile()?.0)
    }

    /// What is written on the steps of a breach, without who wrote it when.
    pub(crate) fn steps(&self, breach: Uuid) -> Result<Vec<Step>, ApiError> {
        let saved = self.open.store.steps(breach)?.into_iter();
        Ok(saved.map(|saved| saved.step).collect())
    }

    /// The saved version of one step of a breach.
    pub(crate) fn step(&self, breach: Uuid, step: ProcedureStep) -> Result<SavedStep, ApiError> {
        saved(&self.open.store.steps(breach)?, step)
    }

    /// What is left of a file that was destroyed.
    pub(crate) fn disposed(&self, breach: Uuid) -> Result<DisposedFile, ApiError> {
        let mut disposed = self.open.store.disposed()?.into_iter();
        let found = disposed.find(|file| file.breach == breach);
        found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))
    }

    /// Who writes: the référente, as the journal names her.
    pub(crate) fn author(&self, profile: &Profile) -> Author {
        Author {
            name: profile.referent.name.clone(),
            now: self.now,
        }
    }
}

/// One of the ten steps of a breach.
pub(crate) fn saved(steps: &[SavedStep], step: ProcedureStep) -> Result<SavedStep, ApiError> {
    let found = steps.iter().find(|saved| saved.step.step == step);
    found
        .cloned()
        .ok_or_else(|| ApiError::internal("a step of the procedure is missing"))
}
