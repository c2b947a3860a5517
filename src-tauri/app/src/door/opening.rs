//! Opening the chosen register: to work in it, to take it over, or to read it while somebody else works in it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::breach::FieldChange;
use domain::paris;
use serde::Deserialize;
use store::{Action, Author, Entry, Store};
use ts_rs::TS;
use vault::{KeyFile, Passphrase, RecoveryCode, Unlocked, VaultError};

use super::upgrade::upgrade;
use super::{holder, read_key_file, refuse_other_keys};
use crate::App;
use crate::attempts::tried;
use crate::error::{ApiError, ErrorCode, HolderView};
use crate::people::{changes::tidy_keys, person_of};
use crate::preferences::{self, SeenHead};
use crate::rights::{Right, allows};
use crate::session::{OlderFound, Open, OpenedWith, Snapshot, User};
use crate::view::{SessionView, session};

/// What the last event of the journal may exceed the machine's clock by, in seconds, before it is shown.
const CLOCK_TOLERANCE_SECONDS: i64 = 120;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenRegister {
    passphrase: String,
    #[serde(default)]
    #[ts(optional, as = "Option<OpenMode>")]
    mode: OpenMode,
}

/// How a register is to be opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OpenMode {
    /// To work in it, unless somebody holds it or another machine did not close it.
    #[default]
    Write,
    /// To work in it, although another machine did not close it.
    TakeOver,
    /// To read it as it is now, whoever holds it.
    ReadOnly,
    /// To work in it once it was backed up and brought to this version.
    Upgrade,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenWithRecoveryCode {
    code: String,
    #[serde(default)]
    #[ts(optional, as = "Option<OpenMode>")]
    mode: OpenMode,
}

/// Opens the chosen register with a passphrase.
pub(crate) fn open_register(app: &App, argument: OpenRegister) -> Result<SessionView, ApiError> {
    let passphrase = Passphrase::new(&argument.passphrase);
    open(app, OpenedWith::Passphrase, argument.mode, |key_file| {
        key_file.open_with_passphrase(&passphrase)
    })
}

/// Opens the chosen register with the recovery code.
pub(crate) fn open_with_recovery_code(
    app: &App,
    argument: OpenWithRecoveryCode,
) -> Result<SessionView, ApiError> {
    let code = RecoveryCode::parse(&argument.code)?;
    open(app, OpenedWith::RecoveryCode, argument.mode, |key_file| {
        key_file.open_with_recovery_code(&code)
    })
}

fn open(
    app: &App,
    opened_with: OpenedWith,
    mode: OpenMode,
    unlock: impl FnOnce(&KeyFile) -> Result<Unlocked, VaultError>,
) -> Result<SessionView, ApiError> {
    let path = app
        .chosen()
        .ok_or_else(|| ApiError::of(ErrorCode::RegisterMissing))?;
    // Before the file is looked at: on Unix, reading a file beside its database lets go of the lock that the process has.
    app.lock();
    app.wait_until_left();
    store::look(&path)?;
    let key_file = read_key_file(&path)?;
    refuse_other_keys(&path, &key_file)?;
    let unlocked = tried(app.attempts(), app.now(), || unlock(&key_file))?;
    let action = match opened_with {
        OpenedWith::Passphrase => Action::RegisterOpened,
        OpenedWith::RecoveryCode => Action::OpenedWithRecoveryCode,
    };
    let entry = opening_entry(&path, action);
    let way_in = WayIn {
        path,
        key_file,
        unlocked,
        opened_with,
    };
    match mode {
        OpenMode::ReadOnly => enter_reading(app, way_in),
        OpenMode::Write => {
            refuse_left_open(app, &way_in)?;
            enter(app, way_in, entry)
        }
        OpenMode::TakeOver => enter(app, way_in, entry),
        // Nobody gets here before having been asked about a machine that left it open.
        OpenMode::Upgrade => {
            upgrade(app, &way_in)?;
            enter(app, way_in, entry)
        }
    }
}

/// A register that another machine did not close is not opened before a person has said that nobody works there: where
/// the locks of a server share do not work, the lock tells nothing.
fn refuse_left_open(app: &App, way_in: &WayIn) -> Result<(), ApiError> {
    let announced = store::announced_holder(&way_in.path);
    let elsewhere = announced.filter(|holder| holder.machine != app.host().machine());
    match elsewhere {
        Some(holder) if !store::is_held(&way_in.path, &way_in.unlocked.key)? => Err(ApiError {
            holder: Some(Box::new(HolderView::from(holder))),
            ..ApiError::of(ErrorCode::RegisterLeftOpen)
        }),
        // Held, it is refused by its lock.
        _ => Ok(()),
    }
}

/// The line that tells an opening, and whom the last one left it open to.
fn opening_entry(register: &Path, action: Action) -> Entry {
    let left = store::announced_holder(register).map(|holder| {
        let since = paris::view(holder.since).long;
        let who = format!("{}, {}, {since}", holder.user, holder.machine);
        FieldChange::told("left_open", &who)
    });
    Entry {
        changes: left.into_iter().collect(),
        ..Entry::about_register(action)
    }
}

/// Opens the register as it is at this instant, to read it: whoever holds it goes on, and nothing is written.
fn enter_reading(app: &App, way_in: WayIn) -> Result<SessionView, ApiError> {
    let store = Store::open_snapshot(&way_in.path, &way_in.unlocked.key)?;
    let user = user_of(&store, way_in.opened_with, &way_in.unlocked)?;
    let now = app.now();
    let snapshot = Snapshot {
        at: now,
        holder: store::announced_holder(&way_in.path),
    };
    let auto_lock_minutes = store.profile()?.0.auto_lock_minutes;
    app.begin(Open {
        snapshot: Some(snapshot),
        ..way_in.open(store, user, now, auto_lock_minutes)
    });
    app.with_open(|desk| session(desk))
}

/// What a register is entered with once its secret was right.
pub(crate) struct WayIn {
    pub(crate) path: PathBuf,
    pub(crate) key_file: KeyFile,
    pub(crate) unlocked: Unlocked,
    pub(crate) opened_with: OpenedWith,
}

impl WayIn {
    /// The session that begins at `now`.
    pub(super) fn open(
        self,
        store: Store,
        user: User,
        now: DateTime<Utc>,
        auto_lock_minutes: u32,
    ) -> Open {
        let Self {
            path,
            key_file,
            unlocked,
            opened_with,
        } = self;
        Open {
            path,
            store,
            key_file,
            unlocked,
            opened_with,
            user,
            snapshot: None,
            recovery_code: None,
            files_read: BTreeSet::new(),
            pending_table: None,
            chosen_scenarios: Vec::new(),
            older: None,
            clock_behind: None,
            last_activity: now,
            auto_lock_minutes,
        }
    }
}

/// Opens the register for whoever has the key, with the journal line that tells how.
pub(crate) fn enter(app: &App, way_in: WayIn, entry: Entry) -> Result<SessionView, ApiError> {
    let mut store = Store::open(&way_in.path, &way_in.unlocked.key, &holder(app))?;
    let user = user_of(&store, way_in.opened_with, &way_in.unlocked)?;
    let (profile, _) = store.profile()?;
    let now = app.now();
    let last_event = store.latest_event()?;
    let register = preferences::name_of(way_in.key_file.register_salt());
    let seen = preferences::of(app.host(), &register).head;
    let older = match entry.action {
        // What is restored is older on purpose, and its line says so.
        Action::RegisterRestored => None,
        _ => older_than(&store, seen.as_ref())?,
    };
    let mut entries = vec![entry];
    entries.extend(older.map(older_entry));
    let author = Author {
        name: user.name.clone(),
        now,
    };
    store.write_all(&author, |_| Ok(((), entries)))?;
    let behind = (last_event - now).num_seconds() > CLOCK_TOLERANCE_SECONDS;
    let head = store.head()?;
    preferences::entered(app.host(), &way_in.path, &register, head);
    app.choose(way_in.path.clone());
    app.begin(Open {
        older,
        clock_behind: behind.then_some(last_event),
        ..way_in.open(store, user, now, profile.auto_lock_minutes)
    });
    app.with_open(|desk| {
        // A key file that cannot be written now is tidied another day: its stray slots open nothing.
        if allows(desk.open.user.role, Right::Administer) {
            let _ = tidy_keys(desk);
        }
        session(desk)
    })
}

/// Whose secret it was.
pub(crate) fn user_of(
    store: &Store,
    opened_with: OpenedWith,
    unlocked: &Unlocked,
) -> Result<User, ApiError> {
    Ok(match opened_with {
        OpenedWith::Passphrase => User::of(person_of(&store.people()?, unlocked.slot.id)?),
        OpenedWith::RecoveryCode => User::with_recovery_code(),
    })
}

/// Whether the journal still has, at its place, the last line that this machine saw of it.
fn older_than(store: &Store, seen: Option<&SeenHead>) -> Result<Option<OlderFound>, ApiError> {
    let Some(seen) = seen else { return Ok(None) };
    if store.hash_at(seen.seq)?.is_some_and(|it| it == seen.hash) {
        return Ok(None);
    }
    Ok(Some(OlderFound {
        expected: seen.seq,
        found: store.head()?.seq,
    }))
}

fn older_entry(older: OlderFound) -> Entry {
    let told = |field, seq: i64| FieldChange::told(field, &seq.to_string());
    Entry {
        changes: vec![told("expected", older.expected), told("found", older.found)],
        ..Entry::about_register(Action::OlderRegisterFound)
    }
}
