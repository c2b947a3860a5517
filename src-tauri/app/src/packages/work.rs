//! Long work: how far it is, and that a person may stop it.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use ts_rs::TS;

use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;

/// How often a work that is done aside looks whether a person stopped it.
const GLANCE: Duration = Duration::from_millis(100);

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WorkStep {
    /// Documents are laid out and files read.
    Gathering,
    /// They are put together.
    Writing,
    /// The whole is encrypted.
    Protecting,
    /// It goes to the disk.
    Saving,
}

#[derive(Clone, Debug, Serialize, TS)]
pub(crate) struct ProgressView {
    done: u32,
    total: u32,
    step: WorkStep,
}

/// The long work under way, if any: one at a time.
#[derive(Default)]
pub(crate) struct Work(Mutex<Option<Running>>);

struct Running {
    view: ProgressView,
    is_cancelled: bool,
}

/// The right to tell how far a long work is; dropped, nothing is under way any more.
pub(crate) struct Job<'a>(&'a Work);

impl Work {
    /// Begins a work of so many pieces.
    ///
    /// # Errors
    /// When another is under way.
    pub(crate) fn begin(&self, total: usize) -> Result<Job<'_>, ApiError> {
        let mut running = self.held();
        if running.is_some() {
            return Err(ApiError::internal("another long work is under way"));
        }
        *running = Some(Running {
            view: ProgressView {
                done: 0,
                total: u32::try_from(total).unwrap_or(u32::MAX),
                step: WorkStep::Gathering,
            },
            is_cancelled: false,
        });
        drop(running);
        Ok(Job(self))
    }

    fn held(&self) -> MutexGuard<'_, Option<Running>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Job<'_> {
    /// One more piece is done.
    ///
    /// # Errors
    /// [`ErrorCode::Cancelled`] once a person has stopped the work.
    pub(crate) fn advance(&self) -> Result<(), ApiError> {
        self.told(|view| view.done = view.done.saturating_add(1).min(view.total))
    }

    /// Something else begins.
    ///
    /// # Errors
    /// Likewise.
    pub(crate) fn enter(&self, step: WorkStep) -> Result<(), ApiError> {
        self.told(|view| view.step = step)
    }

    /// Does `work` on a thread of its own and waits for it, so that a person may stop waiting: what cannot be stopped itself
    /// is then left to end alone, and its result is thrown away.
    ///
    /// # Errors
    /// Likewise; an internal fault when the work broke.
    pub(crate) fn aside<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let (sender, receiver) = mpsc::channel();
        std::thread::spawn(move || sender.send(work()));
        loop {
            match receiver.recv_timeout(GLANCE) {
                Ok(done) => return Ok(done),
                Err(RecvTimeoutError::Timeout) => self.told(|_| ())?,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(ApiError::internal("a long work broke"));
                }
            }
        }
    }

    fn told(&self, tell: impl FnOnce(&mut ProgressView)) -> Result<(), ApiError> {
        let mut running = self.0.held();
        match running.as_mut() {
            Some(running) if !running.is_cancelled => {
                tell(&mut running.view);
                Ok(())
            }
            Some(_) | None => Err(ApiError::of(ErrorCode::Cancelled)),
        }
    }
}

impl Drop for Job<'_> {
    fn drop(&mut self) {
        *self.0.held() = None;
    }
}

/// How far the long work is; none when none is under way.
pub(crate) fn work_progress(app: &App, _: Nothing) -> Result<Option<ProgressView>, ApiError> {
    let running = app.work().held();
    Ok(running.as_ref().map(|running| running.view.clone()))
}

/// Stops the long work at its next step: nothing of it is left.
pub(crate) fn cancel_work(app: &App, _: Nothing) -> Result<(), ApiError> {
    if let Some(running) = app.work().held().as_mut() {
        running.is_cancelled = true;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot be set up has failed
mod tests {
    use super::*;
    use crate::ScriptedHost;
    use serde_json::{Value, json};

    fn app() -> App {
        let now = "2026-11-24T15:50:00Z".parse().unwrap();
        App::new(Box::new(ScriptedHost::new(now)))
    }

    fn progress(app: &App) -> Value {
        app.dispatch("work_progress", json!({})).unwrap()
    }

    #[test]
    fn a_work_tells_how_far_it_is_until_it_ends() {
        let app = app();
        assert_eq!(progress(&app), Value::Null);
        let job = app.work().begin(3).unwrap();
        job.advance().unwrap();
        job.enter(WorkStep::Writing).unwrap();
        let told = json!({ "done": 1, "total": 3, "step": "writing" });
        assert_eq!(progress(&app), told);
        drop(job);
        assert_eq!(progress(&app), Value::Null);
    }

    #[test]
    fn a_work_that_a_person_stopped_goes_no_further_and_another_may_begin() {
        let app = app();
        let job = app.work().begin(3).unwrap();
        app.dispatch("cancel_work", json!({})).unwrap();
        assert_eq!(job.advance().unwrap_err().code, ErrorCode::Cancelled);
        assert!(app.work().begin(1).is_err());
        drop(job);
        assert!(app.work().begin(1).is_ok());
    }

    #[test]
    fn what_is_done_aside_is_given_back_or_left_alone_once_a_person_stops_it() {
        let app = app();
        let job = app.work().begin(1).unwrap();
        assert_eq!(job.aside(|| 7).unwrap(), 7);
        let (release, held) = mpsc::channel::<()>();
        app.dispatch("cancel_work", json!({})).unwrap();
        let refusal = job.aside(move || held.recv()).unwrap_err();
        assert_eq!(refusal.code, ErrorCode::Cancelled);
        drop(release);
    }
}
