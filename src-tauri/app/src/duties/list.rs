//! The list of what awaits a hand: the first screen, and the whole of it beside the calendar.

use domain::paris;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::matter::{DutyFamily, DutyPlace, DutyView, Matter};
use super::{DutyState, everything};
use crate::error::ApiError;
use crate::session::Desk;
use crate::view::{ClockView, breach_clock};

/// Rows on one page of the list.
const PAGE: usize = 20;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DutyQuery {
    family: Option<DutyFamily>,
    /// With what the calendar alone tells of.
    later: bool,
    page: u32,
}

/// The breach whose clock presses most.
#[derive(Serialize, TS)]
pub(crate) struct FirstClock {
    id: Uuid,
    number: String,
    summary: String,
    clock: ClockView,
    duty: DutyView,
}

#[derive(Serialize, TS)]
pub(crate) struct FamilyCount {
    family: DutyFamily,
    count: u32,
}

#[derive(Serialize, TS)]
pub(crate) struct DutyPage {
    /// `jeudi 26 novembre 2026`.
    today: String,
    /// Shown by itself, before the list; it is not in it again.
    first_clock: Option<FirstClock>,
    rows: Vec<DutyView>,
    total: u32,
    page: u32,
    /// Rank of the first row of this page, from 1.
    first: u32,
    page_count: u32,
    /// How many rows there are in each part of the registers, whatever the list is narrowed to.
    counts: Vec<FamilyCount>,
    passed: u32,
    near: u32,
    to_do: u32,
    later: u32,
}

/// One page of what awaits a hand.
pub(crate) fn duties(desk: &mut Desk<'_>, query: DutyQuery) -> Result<DutyPage, ApiError> {
    let mut all = everything(desk)?;
    let tally = |state| count(all.iter().filter(|it| it.state(desk.now) == state));
    let [passed, near, to_do, later] = [
        DutyState::Passed,
        DutyState::Near,
        DutyState::ToDo,
        DutyState::Later,
    ]
    .map(tally);
    let first_clock = if query.later {
        None
    } else {
        all.retain(|matter| matter.state(desk.now) != DutyState::Later);
        take_first_clock(desk, &mut all)?
    };
    let counts = DutyFamily::ALL.map(|family| FamilyCount {
        family,
        count: count(all.iter().filter(|it| it.place.family() == family)),
    });
    all.retain(|matter| query.family.is_none_or(|it| it == matter.place.family()));
    let page_count = all.len().div_ceil(PAGE).max(1);
    // The last row of the last page may have left the list since it was shown.
    let page = usize::try_from(query.page)
        .unwrap_or_default()
        .min(page_count - 1);
    let shown = all.iter().skip(page * PAGE).take(PAGE);
    Ok(DutyPage {
        today: paris::long_date(paris::date_of(desk.now)),
        first_clock,
        rows: shown.map(|matter| matter.view(desk.now)).collect(),
        total: number(all.len()),
        page: number(page),
        first: number(page * PAGE + 1),
        page_count: number(page_count),
        counts: counts.into(),
        passed,
        near,
        to_do,
        later,
    })
}

/// Takes the clock that presses most out of the list, where one runs.
fn take_first_clock(
    desk: &Desk<'_>,
    all: &mut Vec<Matter>,
) -> Result<Option<FirstClock>, ApiError> {
    let Some(matter) = all.first().filter(|matter| matter.is_clock()) else {
        return Ok(None);
    };
    let DutyPlace::Breach { id } = matter.place else {
        return Ok(None);
    };
    let breach = desk.open.store.breach(id)?;
    let first = all.remove(0);
    Ok(Some(FirstClock {
        id,
        clock: breach_clock(&breach, desk.now),
        duty: first.view(desk.now),
        number: first.number,
        summary: first.name,
    }))
}

fn count<'a>(matters: impl Iterator<Item = &'a Matter>) -> u32 {
    number(matters.count())
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
