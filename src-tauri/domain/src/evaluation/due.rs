//! When the procedure is next evaluated.

use chrono::NaiveDate;

use crate::clocks;

/// The evaluation awaited after the last yearly one that was signed, or else after the register began.
#[must_use]
pub fn due_on(last_signed_on: Option<NaiveDate>, began_on: NaiveDate) -> NaiveDate {
    clocks::evaluate_procedure_by(last_signed_on.unwrap_or(began_on)).due_on
}
