//! The pictures of the breaches of a year.

use domain::chart::{Bar, Cell, Column, Length, bars, columns, grid, lengths};
use domain::paris;
use domain::register::Profile;
use domain::statistics::{Counts, YearFigures};
use law::{BreachNature, IncidentOrigin, Likelihood, Severity};

use super::view::{ChartName, ChartRow, ChartView};

/// What nobody has said.
const UNKNOWN: &str = "Non renseigné";

/// Notifications that one picture has room for: the last ones; its table has them all.
pub(super) const SHOWN_DELAYS: usize = 12;

const SECONDS_PER_HOUR: f64 = 3600.0;

pub(super) fn of_breaches(
    figures: &YearFigures,
    before: &YearFigures,
    profile: &Profile,
) -> Vec<ChartView> {
    let origins = named(&figures.origins, &before.origins, |it: IncidentOrigin| {
        it.label().to_owned()
    });
    let natures = named(&figures.natures, &before.natures, |it: BreachNature| {
        it.label().to_owned()
    });
    let sites = named(&figures.sites, &before.sites, |site| {
        profile.site_name(site).unwrap_or(UNKNOWN).to_owned()
    });
    vec![
        months(figures, before),
        delays(figures),
        compared(ChartName::Origins, origins),
        compared(ChartName::Natures, natures),
        compared(ChartName::Sites, sites),
        judgements(figures),
    ]
}

fn months(figures: &YearFigures, before: &YearFigures) -> ChartView {
    let labels = paris::month_abbreviations().into_iter();
    let counts = figures.months.iter().zip(&before.months);
    let drawn: Vec<Column> = labels
        .zip(counts)
        .map(|(label, (count, before))| Column {
            label,
            count: *count,
            before: *before,
        })
        .collect();
    ChartView {
        name: ChartName::Months,
        drawing: columns(&drawn),
        rows: drawn
            .iter()
            .map(|it| row(&it.label, &[it.count, it.before]))
            .collect(),
        total: figures.breaches,
        is_empty: figures.breaches + before.breaches == 0,
    }
}

fn delays(figures: &YearFigures) -> ChartView {
    let all: Vec<Length> = figures
        .delays
        .iter()
        .map(|delay| Length {
            label: delay.number.to_string(),
            hours: hours(delay.elapsed.num_seconds()),
            words: paris::duration(delay.elapsed.num_seconds()),
            is_late: delay.is_late(),
        })
        .collect();
    // Every breach of a year keeps the same rule, but for those of the year when it changes.
    let limit = figures.delays.last().map_or_else(
        || {
            law::clocks::NOTIFICATION
                .last()
                .map_or(0, |rule| rule.hours)
        },
        |delay| delay.allowed.num_hours(),
    );
    let shown = &all[all.len().saturating_sub(SHOWN_DELAYS)..];
    let on_time = |late: bool| if late { "Non" } else { "Oui" };
    ChartView {
        name: ChartName::Delays,
        drawing: lengths(shown, hours(limit * 3600), &format!("{limit}\u{a0}h")),
        rows: all
            .iter()
            .map(|it| ChartRow {
                label: it.label.clone(),
                cells: vec![it.words.clone(), on_time(it.is_late).to_owned()],
            })
            .collect(),
        total: count(all.len()),
        is_empty: all.is_empty(),
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a length of time as it is drawn: a pixel is minutes"
)]
fn hours(seconds: i64) -> f64 {
    seconds as f64 / SECONDS_PER_HOUR
}

/// Values of this year and of the year before in words, the most frequent first, what is not known last.
fn named<T: Copy + Ord>(
    present: &Counts<T>,
    before: &Counts<T>,
    name: impl Fn(T) -> String,
) -> Vec<Bar> {
    let mut values: Vec<Option<T>> = present.keys().chain(before.keys()).copied().collect();
    values.sort_unstable();
    values.dedup();
    let met = |counts: &Counts<T>, value: &Option<T>| counts.get(value).copied().unwrap_or(0);
    values.sort_by_key(|value| (value.is_none(), u32::MAX - met(present, value)));
    let bars = values.iter().map(|value| Bar {
        label: value.map_or_else(|| UNKNOWN.to_owned(), &name),
        count: met(present, value),
        before: Some(met(before, value)),
    });
    bars.collect()
}

fn compared(name: ChartName, found: Vec<Bar>) -> ChartView {
    ChartView {
        name,
        drawing: bars(&found),
        total: found.iter().map(|it| it.count).sum(),
        is_empty: found
            .iter()
            .all(|it| it.count + it.before.unwrap_or_default() == 0),
        rows: found
            .iter()
            .map(|it| row(&it.label, &[it.count, it.before.unwrap_or_default()]))
            .collect(),
    }
}

fn judgements(figures: &YearFigures) -> ChartView {
    let likelihoods: Vec<&str> = Likelihood::ALL.iter().map(|it| it.label()).collect();
    let severities: Vec<&str> = Severity::ALL.iter().map(|it| it.label()).collect();
    let rank = |found: Option<usize>| count(found.unwrap_or_default());
    let cells: Vec<Cell> = figures
        .judged
        .iter()
        .map(|((severity, likelihood), met)| Cell {
            column: rank(Likelihood::ALL.iter().position(|it| it == likelihood)),
            row: rank(Severity::ALL.iter().position(|it| it == severity)),
            count: *met,
        })
        .collect();
    let rows = Severity::ALL.iter().rev().map(|severity| {
        let met = Likelihood::ALL
            .iter()
            .map(|likelihood| figures.judged.get(&(*severity, *likelihood)).copied());
        let met: Vec<u32> = met.map(Option::unwrap_or_default).collect();
        row(severity.label(), &met)
    });
    ChartView {
        name: ChartName::Judgements,
        drawing: grid(&likelihoods, &severities, &cells),
        rows: rows.collect(),
        total: figures.judged.values().sum(),
        is_empty: figures.judged.is_empty(),
    }
}

pub(super) fn row(label: &str, counts: &[u32]) -> ChartRow {
    ChartRow {
        label: label.to_owned(),
        cells: counts.iter().map(ToString::to_string).collect(),
    }
}

pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
