//! What is copied to be pasted elsewhere: a secret leaves the clipboard soon, and the rest with the register.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use ts_rs::TS;

use crate::error::ApiError;
use crate::{App, held};

/// How long a secret may be pasted: the time to find the window it is for.
const SECRET_STAYS: TimeDelta = TimeDelta::seconds(60);

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CopyText {
    text: String,
    /// A password or a code, which nobody needs to paste twice.
    is_secret: bool,
}

/// Puts a text on the clipboard; false when the system does not let it.
pub(crate) fn copy_text(app: &App, ask: CopyText) -> Result<bool, ApiError> {
    let is_copied = app.host.copy(&ask.text);
    *held(&app.secret_copied_at) = (is_copied && ask.is_secret).then(|| app.now());
    Ok(is_copied)
}

impl App {
    /// Empties the clipboard of a secret that was copied long enough ago.
    pub fn empty_clipboard_if_due(&self) {
        let now = self.now();
        let mut copied_at = held(&self.secret_copied_at);
        if copied_at.take_if(|at| stayed(*at, now)).is_some() {
            self.host.empty_clipboard();
        }
    }

    /// Empties the clipboard of anything that was copied from here.
    pub(crate) fn empty_clipboard(&self) {
        *held(&self.secret_copied_at) = None;
        self.host.empty_clipboard();
    }
}

/// A clock that was put back does not keep a secret for longer.
fn stayed(since: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < since || now - since >= SECRET_STAYS
}
