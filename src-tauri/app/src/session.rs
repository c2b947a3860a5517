//! A register that is open, and the desk on which one request works.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use domain::exercise::Scenario;
use domain::person::Person;
use domain::procedure::Step;
use domain::register::Profile;
use law::{ProcedureStep, UserRole};
use serde::{Deserialize, Serialize};
use store::{Author, DisposedFile, Holder, SavedStep, Store};
use ts_rs::TS;
use uuid::Uuid;
use vault::{KeyFile, RecoveryCode, Unlocked};

use crate::attempts::Attempts;
use crate::error::{ApiError, ErrorCode};
use crate::host::Host;
use crate::preferences;
use crate::rights::{Right, allows, rights_of};
use crate::tables::PendingTable;

/// What opened the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OpenedWith {
    Passphrase,
    RecoveryCode,
}

/// Who is at the keyboard.
pub(crate) struct User {
    /// Nobody in particular when the recovery code opened.
    pub(crate) id: Option<Uuid>,
    pub(crate) name: String,
    pub(crate) role: UserRole,
    /// Her passphrase was chosen for her: she chooses one before anything else.
    pub(crate) is_provisional: bool,
}

impl User {
    /// The person whose passphrase opened.
    pub(crate) fn of(person: &Person) -> Self {
        Self {
            id: Some(person.id),
            name: person.name.clone(),
            role: person.role,
            is_provisional: person.is_provisional,
        }
    }

    /// Whoever has the recovery code keeps the register.
    pub(crate) fn with_recovery_code() -> Self {
        Self {
            id: None,
            name: "Code de secours".to_owned(),
            role: UserRole::Referent,
            is_provisional: false,
        }
    }
}

/// An open register with what is needed to change its passphrase.
pub(crate) struct Open {
    pub(crate) path: PathBuf,
    pub(crate) store: Store,
    pub(crate) key_file: KeyFile,
    pub(crate) unlocked: Unlocked,
    pub(crate) opened_with: OpenedWith,
    pub(crate) user: User,
    /// Who holds it, when what is open is only its state at one instant.
    pub(crate) snapshot: Option<Snapshot>,
    /// The code that is on the screen, until the person says that she has noted it.
    pub(crate) recovery_code: Option<RecoveryCode>,
    /// The files of breaches that were read since the register was opened, or written by the same hands.
    pub(crate) files_read: BTreeSet<Uuid>,
    /// The file of another program that is being looked at before it is taken.
    pub(crate) pending_table: Option<PendingTable>,
    /// The stories of the file that was chosen, until one of them is played.
    pub(crate) chosen_scenarios: Vec<Scenario>,
    /// What this machine knew of the journal, when it is not what was found.
    pub(crate) older: Option<OlderFound>,
    /// The last event of the journal when it is later than the machine's clock.
    pub(crate) clock_behind: Option<DateTime<Utc>>,
    pub(crate) last_activity: DateTime<Utc>,
    pub(crate) auto_lock_minutes: u32,
}

/// A register that somebody else holds, as it was at one instant.
#[derive(Clone)]
pub(crate) struct Snapshot {
    pub(crate) at: DateTime<Utc>,
    /// Who holds it, when she says so.
    pub(crate) holder: Option<Holder>,
}

/// The register is not the one that this machine let go of: lines are missing at the end, or others stand there.
#[derive(Clone, Copy)]
pub(crate) struct OlderFound {
    /// The last line that this machine had seen.
    pub(crate) expected: i64,
    /// The last line that was found.
    pub(crate) found: i64,
}

impl Open {
    /// What this machine calls the register.
    pub(crate) fn name(&self) -> String {
        preferences::name_of(self.key_file.register_salt())
    }

    /// Refuses what the person at the keyboard has no right to; a passphrase that was chosen for her opens nothing else.
    pub(crate) fn require(&self, right: Right) -> Result<(), ApiError> {
        if right != Right::Own && self.user.is_provisional {
            return Err(ApiError::of(ErrorCode::PassphraseToChoose));
        }
        if self.snapshot.is_some() && !right.only_reads() {
            return Err(ApiError::of(ErrorCode::ReadOnlyCopy));
        }
        if allows(self.user.role, right) {
            Ok(())
        } else {
            Err(ApiError::of(ErrorCode::NotAllowed))
        }
    }

    /// What the person at the keyboard may do.
    pub(crate) fn rights(&self) -> Vec<Right> {
        let rights = rights_of(self.user.role).into_iter();
        let reads = |right: &Right| self.snapshot.is_none() || right.only_reads();
        rights.filter(reads).collect()
    }

    /// Refuses to write in what is only a copy.
    pub(crate) fn require_the_register(&self) -> Result<(), ApiError> {
        match self.snapshot {
            Some(_) => Err(ApiError::of(ErrorCode::ReadOnlyCopy)),
            None => Ok(()),
        }
    }

    /// Nobody has used it for the time its settings say; a clock set back as far tells nothing, so it locks too.
    pub(crate) fn is_idle(&self, now: DateTime<Utc>) -> bool {
        (now - self.last_activity).abs() >= TimeDelta::minutes(i64::from(self.auto_lock_minutes))
    }
}

/// The open register, the machine and the instant of one request.
pub(crate) struct Desk<'a> {
    pub(crate) open: &'a mut Open,
    pub(crate) host: &'a dyn Host,
    pub(crate) attempts: &'a Mutex<Attempts>,
    /// What the clock of the machine shows: it dates what is written.
    pub(crate) machine_now: DateTime<Utc>,
    /// What the clock of that which the request is about shows: the machine's, or for the breach of an exercise its own.
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

    /// The person at the keyboard; nobody in particular when the recovery code opened.
    pub(crate) fn person(&self) -> Result<Option<Person>, ApiError> {
        let people = self.open.store.people()?.into_iter();
        let mut people = people.map(|access| access.person);
        Ok(people.find(|person| Some(person.id) == self.open.user.id))
    }

    /// Who writes: the person at the keyboard, as the journal names her.
    pub(crate) fn author(&self) -> Author {
        Author {
            name: self.open.user.name.clone(),
            now: self.machine_now,
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
