//! The duties of a month, and all of them as a file for a calendar.

use chrono::{Datelike, Days, Months, NaiveDate};
use domain::clocks::public_holiday;
use domain::duty::{Limit, reminders};
use domain::paris;
use exchange::{CalendarEntry, calendar};
use serde::{Deserialize, Serialize};
use store::{Action, Entry};
use ts_rs::TS;

use super::everything;
use super::matter::{DutyPlace, DutyView, Matter};
use super::words;
use crate::App;
use crate::error::ApiError;
use crate::exports::{CALENDAR, SavedView, revision, save};
use crate::host::SaveDialog;
use crate::requests::Nothing;
use crate::session::Desk;

/// Days of a week, from Monday.
const WEEK: u64 = 7;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneMonth {
    /// A day of the month, as `2026-11-24`; today's month when absent.
    #[ts(type = "string | null")]
    on: Option<NaiveDate>,
}

#[derive(Serialize, TS)]
pub(crate) struct DayView {
    /// `2026-11-24`.
    #[ts(type = "string")]
    on: NaiveDate,
    number: u32,
    /// `mardi 24 novembre`.
    name: String,
    is_in_month: bool,
    is_today: bool,
    /// What public holiday it is.
    holiday: Option<String>,
    duties: Vec<DutyView>,
}

#[derive(Serialize, TS)]
pub(crate) struct MonthView {
    /// `novembre 2026`.
    name: String,
    /// First day of the month before and of the month after.
    #[ts(type = "string")]
    before: NaiveDate,
    #[ts(type = "string")]
    after: NaiveDate,
    /// Whether today is in it.
    is_present: bool,
    /// Whole weeks from Monday to Sunday, with the days of the months beside.
    weeks: Vec<Vec<DayView>>,
    /// How many duties fall in the month.
    count: u32,
}

/// The duties of one month.
pub(crate) fn month(desk: &mut Desk<'_>, argument: OneMonth) -> Result<MonthView, ApiError> {
    let today = paris::date_of(desk.now);
    let first = first_of_month(argument.on.unwrap_or(today));
    let after = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let all = everything(desk)?;
    let in_month = |on: NaiveDate| on.year() == first.year() && on.month() == first.month();
    let day = |on: NaiveDate| DayView {
        on,
        number: on.day(),
        name: paris::weekday_label(on),
        is_in_month: in_month(on),
        is_today: on == today,
        holiday: public_holiday(on).map(|holiday| holiday.label.to_owned()),
        duties: all
            .iter()
            .filter(|matter| falls_on(matter, on))
            .map(|matter| matter.view(desk.now))
            .collect(),
    };
    let days: Vec<NaiveDate> = whole_weeks(first, after).collect();
    let weeks: Vec<Vec<DayView>> = days
        .chunks(usize::try_from(WEEK).unwrap_or(1))
        .map(|week| week.iter().copied().map(day).collect())
        .collect();
    let shown = weeks.iter().flatten().filter(|day| day.is_in_month);
    let count: usize = shown.map(|day| day.duties.len()).sum();
    Ok(MonthView {
        name: paris::month_label(first),
        before: first.checked_sub_months(Months::new(1)).unwrap_or(first),
        after,
        is_present: in_month(today),
        count: u32::try_from(count).unwrap_or(u32::MAX),
        weeks,
    })
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// From the Monday of the first week of a month to the Sunday of its last.
fn whole_weeks(first: NaiveDate, after: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let into_week = first.weekday().num_days_from_monday();
    let monday = first
        .checked_sub_days(Days::new(into_week.into()))
        .unwrap_or(first);
    let length = (after - monday).num_days().cast_unsigned();
    let days = length.div_ceil(WEEK) * WEEK;
    monday
        .iter_days()
        .take(usize::try_from(days).unwrap_or_default())
}

fn falls_on(matter: &Matter, day: NaiveDate) -> bool {
    matter.duty.limit.is_some_and(|limit| limit.day() == day)
}

/// Everything that has a limit, as a file for a calendar.
pub(crate) fn export_calendar(app: &App, _: Nothing) -> Result<Option<SavedView>, ApiError> {
    app.with_open(|_| Ok(()))?;
    let ask = SaveDialog {
        title: "Enregistrer les échéances pour votre agenda",
        file_name: "échéances du registre RGPD.ics".to_owned(),
        kind: Some(CALENDAR),
    };
    save(app, ask, |desk| {
        let entry = Entry::about_register(Action::CalendarExported);
        Ok((content(desk)?.into_bytes().into(), entry))
    })
}

fn content(desk: &Desk<'_>) -> Result<String, ApiError> {
    let register = desk.open.name();
    let all = everything(desk)?;
    let entries: Vec<CalendarEntry> = all
        .iter()
        .enumerate()
        .filter_map(|(position, matter)| {
            let limit = matter.duty.limit?;
            let rank = same_before(&all[..position], matter);
            Some(entry(matter, &identifier(matter, rank, &register), limit))
        })
        .collect();
    Ok(calendar(&entries, revision(desk)?, desk.now))
}

/// How many duties of the same kind and place come before: what an entry calls the same is told apart.
fn same_before(before: &[Matter], matter: &Matter) -> usize {
    let same = before.iter().filter(|other| {
        other.place == matter.place
            && other.number == matter.number
            && other.duty.kind == matter.duty.kind
    });
    same.count()
}

/// By what a calendar knows an entry again. A notification has the identifier of its breach, as in the file of that alone;
/// what is about no one thing carries the register's own name, for an agenda may hold those of several.
fn identifier(matter: &Matter, rank: usize, register: &str) -> String {
    let of = match matter.place {
        DutyPlace::Breach { id } if matter.is_clock() => return id.to_string(),
        DutyPlace::Breach { id } | DutyPlace::Record { id, .. } | DutyPlace::Exercise { id } => {
            id.to_string()
        }
        DutyPlace::Evaluations | DutyPlace::People | DutyPlace::Backups => {
            format!("{register}-{}", matter.number)
        }
    };
    format!("{of}-{}-{rank}", matter.duty.kind.name())
}

fn entry(matter: &Matter, id: &str, limit: Limit) -> CalendarEntry {
    CalendarEntry {
        id: id.to_owned(),
        summary: matter.outside(),
        limit,
        reminders: reminders(limit)
            .into_iter()
            .map(|reminder| (reminder.at, words::left(reminder.left)))
            .collect(),
    }
}
