//! The requests of the page and their handlers, without a window: the window, the command line
//! and the tests drive the same application through [`App::dispatch`].

#![allow(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    reason = "every handler has the same shape: the argument of its request, whole, to a result"
)]

mod attached;
mod attempts;
mod authority_sheet;
mod backups;
mod breach_register;
mod breaches;
mod closing;
pub mod contract;
mod documents;
mod door;
mod drafts;
mod error;
mod evidence;
mod exports;
mod file;
mod history;
mod host;
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

pub use error::{ApiError, ErrorCode, HolderView};
pub use host::{FileKind, FileKinds, Host, OpenDialog, SaveDialog};
pub use scripted_host::ScriptedHost;

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, SubsecRound, Utc};
use serde_json::Value;

use crate::attempts::Attempts;
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
}

impl App {
    /// An application with no register open; it remembers the last one chosen on this machine.
    #[must_use]
    pub fn new(host: Box<dyn Host>) -> Self {
        let chosen = host
            .preferences_path()
            .and_then(|path| preferences::last_register(&path));
        Self {
            host,
            chosen: Mutex::new(chosen),
            package: Mutex::default(),
            work: Work::default(),
            attempts: Mutex::default(),
            session: Mutex::new(None),
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
        let mut session = held(&self.session);
        if session.as_ref().is_some_and(|open| open.is_idle(now)) {
            *session = None;
        }
    }

    /// Locks the register: it is closed and its key wiped.
    pub fn lock(&self) {
        *held(&self.session) = None;
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
        *held(&self.session) = Some(open);
    }

    pub(crate) fn attempts(&self) -> MutexGuard<'_, Attempts> {
        held(&self.attempts)
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
        let now = self.now();
        let mut session = held(&self.session);
        let open = session
            .as_mut()
            .ok_or_else(|| ApiError::of(ErrorCode::Locked))?;
        work(&mut session::Desk {
            open,
            host: self.host.as_ref(),
            now,
        })
    }
}

/// A fault in one request must not keep the person from locking her register.
fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
