//! Figures as they are shown.

use domain::chart::Drawing;
use domain::paris;
use domain::statistics::YearFigures;
use serde::Serialize;
use ts_rs::TS;

/// What a picture is of.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChartName {
    Months,
    Delays,
    Origins,
    Natures,
    Sites,
    Judgements,
    Activities,
    Processors,
}

/// A line of the table behind a picture.
#[derive(Serialize, TS)]
pub(crate) struct ChartRow {
    pub(super) label: String,
    pub(super) cells: Vec<String>,
}

#[derive(Serialize, TS)]
pub(crate) struct ChartView {
    pub(super) name: ChartName,
    pub(super) drawing: Drawing,
    /// Every figure of the picture, and those that it has no room for.
    pub(super) rows: Vec<ChartRow>,
    /// How many things of the year the picture counts in all.
    pub(super) total: u32,
    /// Neither the year nor the one before has anything to show.
    pub(super) is_empty: bool,
}

/// The breaches of one year in a few numbers.
#[derive(Serialize, TS)]
pub(crate) struct YearTotals {
    breaches: u32,
    set_aside: u32,
    /// Notifications whose delay could be measured, and how many could not.
    measured: usize,
    unmeasurable: u32,
    on_time: usize,
    /// Delays in words; none while nothing is measured.
    median: Option<String>,
    maximum: Option<String>,
    /// Breaches of which gravity or likelihood was not judged.
    unjudged: u32,
}

impl From<&YearFigures> for YearTotals {
    fn from(figures: &YearFigures) -> Self {
        let delays = figures.delay_summary();
        Self {
            breaches: figures.breaches,
            set_aside: figures.set_aside,
            measured: delays.measured,
            unmeasurable: figures.unmeasurable,
            on_time: delays.on_time,
            median: delays.median_seconds.map(paris::duration),
            maximum: delays.maximum_seconds.map(paris::duration),
            unjudged: figures.unjudged,
        }
    }
}

#[derive(Serialize, TS)]
pub(crate) struct FiguresView {
    pub(super) year: i32,
    /// The years that have figures, the latest first.
    pub(super) years: Vec<i32>,
    pub(super) present: YearTotals,
    pub(super) before: YearTotals,
    pub(super) charts: Vec<ChartView>,
}
