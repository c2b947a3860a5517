//! The requests of the page and their handlers, without a window: the window, the command line
//! and the tests drive the same application through [`App::dispatch`].

#![allow(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "every handler has the same shape: the argument of its request, whole, to a result"
)]

mod annual;
mod attached;
mod attempts;
mod authority_sheet;
mod backups;
mod breach_register;
mod breaches;
mod chosen;
mod clipboard;
mod closing;
pub mod contract;
mod documents;
mod door;
mod drafts;
mod duties;
mod error;
mod evaluations;
mod evidence;
mod exercises;
mod exports;
mod figures;
mod file;
mod history;
mod host;
mod journal;
mod letters;
mod packages;
mod people;
mod preferences;
mod procedure;
mod records;
mod requests;
mod rights;
mod scripted_host;
mod security;
mod session;
mod settings;
mod similar;
mod tables;
mod view;

pub use duties::reminding::Reminder;
pub use error::{ApiError, ErrorCode, HolderView};
pub use host::{FileKind, FileKinds, Host, OpenDialog, SaveDialog};
pub use scripted_host::ScriptedHost;

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, SubsecRound, Utc};
use domain::backup::Leaving;
use serde_json::Value;
use uuid::Uuid;

use crate::attempts::Attempts;
use crate::backups::restoring::Restoring;
use crate::duties::reminding::Reminding;
use crate::packages::work::Work;
use crate::rights::Right;
use crate::session::Open;

/// The application: a host, a chosen file, and at most one open register.
pub struct App {
    host: Box<dyn Host>,
    chosen: Mutex<Option<PathBuf>>,
    /// The package that was chosen to be verified.
    package: Mutex<Option<PathBuf>>,
    work: Work,
    attempts: Mutex<Attempts>,
    session: Mutex<Option<Open>>,
    /// Held while a register that was left is still being backed up and closed.
    leaving: Mutex<()>,
    /// The backup that was chosen to be restored.
    restoring: Mutex<Option<Restoring>>,
    /// When a secret was copied that may still be on the clipboard.
    secret_copied_at: Mutex<Option<DateTime<Utc>>>,
    /// What the person is to be reminded of, also once the register is locked.
    reminding: Mutex<Reminding>,
}

impl App {
    /// An application with no register open; it remembers the last one chosen on this machine.
    #[must_use]
    pub fn new(host: Box<dyn Host>) -> Self {
        let chosen = preferences::last_register(host.as_ref());
        Self {
            host,
            chosen: Mutex::new(chosen),
            package: Mutex::default(),
            work: Work::default(),
            attempts: Mutex::default(),
            session: Mutex::default(),
            leaving: Mutex::default(),
            restoring: Mutex::default(),
            secret_copied_at: Mutex::default(),
            reminding: Mutex::default(),
        }
    }

    /// Answers one request of the page.
    ///
    /// # Errors
    /// A code that the page acts upon; the register is then as it was before.
    pub fn dispatch(&self, name: &str, argument: Value) -> Result<Value, ApiError> {
        requests::route(self, name, argument)
    }

    /// Chooses the file that the next opening is about, as a double click on it does.
    pub fn choose(&self, path: PathBuf) {
        *held(&self.chosen) = Some(path);
    }

    /// Locks the register when nobody has used it for the time its settings say.
    pub fn lock_if_idle(&self) {
        let now = self.now();
        self.forget_idle_restoring(now);
        self.leave(Leaving::Locked, |open| open.is_idle(now));
    }

    /// Tells the person of the limits that have come nearer since the last time: while the register is open, and from what
    /// it told last once it is locked.
    pub fn remind_if_due(&self) {
        let now = self.now();
        if held(&self.reminding).is_stale(now) {
            // A register that cannot be read now is read a minute later; a locked one keeps its plan.
            let _ = self.with_open(|desk| held(&self.reminding).plan(desk));
        }
        let due = held(&self.reminding).due(now);
        if let Some(reminder) = due {
            self.host.remind(&reminder);
        }
    }

    /// Locks the register: it is backed up when that is due, closed, and its key wiped.
    pub fn lock(&self) {
        self.leave(Leaving::Locked, |_| true);
    }

    /// Locks the register at the end of the work, and waits until it is closed.
    pub fn close(&self) {
        self.leave(Leaving::Closed, |_| true);
        self.wait_until_left();
    }

    /// The register is out of reach at once; what closing it takes comes after.
    fn leave(&self, leaving: Leaving, is_left: impl FnOnce(&mut Open) -> bool) {
        let mut session = held(&self.session);
        let Some(mut open) = session.take_if(is_left) else {
            return;
        };
        let leaving_it = held(&self.leaving);
        drop(session);
        self.empty_clipboard();
        let now = self.now();
        let mut desk = session::Desk {
            open: &mut open,
            host: self.host.as_ref(),
            attempts: &self.attempts,
            machine_now: now,
            now,
        };
        if desk.open.snapshot.is_none() {
            backups::automatic::at_leaving(&mut desk, leaving);
        }
        // Closed before anybody who waits goes on: the next opening would find it taken by this very process.
        drop(open);
        drop(leaving_it);
    }

    /// Closes the register without a backup: what it was opened on is about to be taken away.
    pub(crate) fn abandon(&self) {
        drop(held(&self.session).take());
    }

    /// Waits until a register that was left is closed: another opening would find it taken.
    pub(crate) fn wait_until_left(&self) {
        drop(held(&self.leaving));
    }

    /// Instants are kept to the second.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.host.now().trunc_subsecs(0)
    }

    pub(crate) fn host(&self) -> &dyn Host {
        self.host.as_ref()
    }

    pub(crate) fn chosen(&self) -> Option<PathBuf> {
        held(&self.chosen).clone()
    }

    pub(crate) fn choose_package(&self, path: PathBuf) {
        *held(&self.package) = Some(path);
    }

    pub(crate) fn chosen_package(&self) -> Option<PathBuf> {
        held(&self.package).clone()
    }

    pub(crate) fn work(&self) -> &Work {
        &self.work
    }

    /// Opens the session, in place of any other.
    pub(crate) fn begin(&self, open: Open) {
        *self.restoring() = None;
        held(&self.reminding).begin();
        *held(&self.session) = Some(open);
    }

    pub(crate) fn restoring(&self) -> MutexGuard<'_, Option<Restoring>> {
        held(&self.restoring)
    }

    pub(crate) fn attempts(&self) -> &Mutex<Attempts> {
        &self.attempts
    }

    /// Refuses what the person at the keyboard has no right to.
    pub(crate) fn require(&self, right: Right) -> Result<(), ApiError> {
        match right {
            Right::Door => Ok(()),
            _ => self.with_open(|desk| desk.open.require(right)),
        }
    }

    /// Does `work` on the open register.
    pub(crate) fn with_open<T>(
        &self,
        work: impl FnOnce(&mut session::Desk<'_>) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        self.with_open_about(None, work)
    }

    /// The same at the hour of what has the identifier `about`: where that is the breach of an exercise, its clock tells.
    pub(crate) fn with_open_about<T>(
        &self,
        about: Option<Uuid>,
        work: impl FnOnce(&mut session::Desk<'_>) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let machine_now = self.now();
        let mut session = held(&self.session);
        let open = session
            .as_mut()
            .ok_or_else(|| ApiError::of(ErrorCode::Locked))?;
        let played = match about {
            Some(id) => open.store.played_clock(id)?,
            None => None,
        };
        work(&mut session::Desk {
            open,
            host: self.host.as_ref(),
            attempts: &self.attempts,
            machine_now,
            now: played.map_or(machine_now, |clock| clock.shows(machine_now)),
        })
    }
}

/// A fault in one request must not keep the person from locking her register.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
