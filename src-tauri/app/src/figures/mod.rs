//! The registers as pictures: the breaches of a year beside those of the year before, and the state of the fiches.

mod pictures;
mod printed;
mod records;
mod view;

use chrono::Datelike;
use domain::paris;
use domain::statistics::{of_year, years};
use serde::Deserialize;
use ts_rs::TS;

use crate::error::ApiError;
use crate::rights::Right;
use crate::session::Desk;
pub(crate) use printed::printed;
pub(crate) use records::states;
pub(crate) use view::FiguresView;
use view::YearTotals;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct FiguresQuery {
    /// The present one when absent.
    year: Option<i32>,
}

/// The figures of a year, with those of the year before: numbers of breaches, and nothing that their files say.
pub(crate) fn figures(desk: &mut Desk<'_>, query: FiguresQuery) -> Result<FiguresView, ApiError> {
    let register = desk.open.store.whole_register()?;
    let present = paris::date_of(desk.now).year();
    let year = query.year.unwrap_or(present);
    let figures = of_year(year, &register);
    let before = of_year(year.saturating_sub(1), &register);
    let mut known = years(&register);
    if !known.contains(&present) {
        known.insert(0, present);
    }
    let mut charts = pictures::of_breaches(&figures, &before, &desk.profile()?);
    if desk.open.rights().contains(&Right::ReadRecords) {
        charts.extend(records::pictures(desk)?);
    }
    Ok(FiguresView {
        year,
        years: known,
        present: YearTotals::from(&figures),
        before: YearTotals::from(&before),
        charts,
    })
}
