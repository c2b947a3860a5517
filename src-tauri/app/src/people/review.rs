//! The yearly look at who has access (GDPR, art. 32.1.d): done by a person, dated, told by the journal.

use chrono::{DateTime, Months, Utc};
use domain::breach::FieldChange;
use domain::paris::{self, InstantView};
use domain::person::Person;
use law::thresholds::ACCESS_REVIEW_MONTHS;
use serde::{Deserialize, Serialize};
use store::{Action, Entry};
use ts_rs::TS;

use super::{PeopleView, everybody, view};
use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewAccess {
    remark: String,
}

#[derive(Serialize, TS)]
pub(crate) struct ReviewView {
    /// The last one; none was ever made.
    reviewed_at: Option<InstantView>,
    due_on: String,
    is_due: bool,
}

/// Notes that everybody's access was looked at, and what was said of it.
pub(crate) fn review_access(
    desk: &mut Desk<'_>,
    argument: ReviewAccess,
) -> Result<PeopleView, ApiError> {
    let people = everybody(desk)?;
    let mut told: Vec<FieldChange> = people.iter().map(who).collect();
    told.push(FieldChange::told(
        "remark",
        &domain::text::cleaned(&argument.remark),
    ));
    let entry = Entry {
        changes: told,
        ..Entry::about_register(Action::AccessReviewed)
    };
    let author = desk.author();
    desk.open.store.note(&author, entry)?;
    view(desk)
}

fn who(person: &Person) -> FieldChange {
    let what = format!(
        "{}, {} ({})",
        person.name,
        person.function,
        person.role.label()
    );
    FieldChange::told("access", &what)
}

/// When the last look was, and when the next is due: the first, so long after the register has its first person.
pub(super) fn state(desk: &Desk<'_>, everybody: &[Person]) -> Result<ReviewView, ApiError> {
    let reviewed = desk.open.store.latest_of(Action::AccessReviewed)?;
    let due = next(last(reviewed, desk, everybody));
    Ok(ReviewView {
        reviewed_at: reviewed.map(paris::view),
        due_on: paris::long_date(paris::date_of(due)),
        is_due: paris::date_of(due) <= paris::date_of(desk.now),
    })
}

/// When the next look is due.
pub(crate) fn due_at(desk: &Desk<'_>) -> Result<DateTime<Utc>, ApiError> {
    let reviewed = desk.open.store.latest_of(Action::AccessReviewed)?;
    Ok(next(last(reviewed, desk, &everybody(desk)?)))
}

/// The last look, or the day on which the register had its first person.
fn last(reviewed: Option<DateTime<Utc>>, desk: &Desk<'_>, everybody: &[Person]) -> DateTime<Utc> {
    let began = everybody.iter().map(|person| person.added_at).min();
    reviewed.or(began).unwrap_or(desk.now)
}

fn next(last: DateTime<Utc>) -> DateTime<Utc> {
    let months = u32::try_from(ACCESS_REVIEW_MONTHS.value).unwrap_or_default();
    last.checked_add_months(Months::new(months)).unwrap_or(last)
}
