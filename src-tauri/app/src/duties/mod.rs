//! What awaits a hand, whatever the register: the first screen, the calendar and the reminders are read off one list, in
//! which everybody finds what she may read.

pub(crate) mod calendar;
mod gathering;
pub(crate) mod list;
mod matter;
pub(crate) mod reminding;
mod words;

use domain::duty::DutyState;

use crate::error::ApiError;
use crate::session::Desk;
use matter::Matter;

/// Everything that awaits a hand and that the person at the keyboard may read, what presses most first.
fn everything(desk: &Desk<'_>) -> Result<Vec<Matter>, ApiError> {
    let mut found = gathering::gathered(desk)?;
    found.sort_by_cached_key(|matter| matter.rank(desk.now));
    Ok(found)
}
