//! The same pictures for paper, with their words.

use domain::paris;
use domain::register::Profile;
use domain::statistics::YearFigures;
use law::Likelihood;
use report::annual::AnnualPicture;

use super::pictures::of_breaches;
use super::view::{ChartName, ChartRow, ChartView};

/// The pictures of the breaches of `year`.
pub(crate) fn printed(
    figures: &YearFigures,
    before: &YearFigures,
    profile: &Profile,
    year: i32,
) -> Vec<AnnualPicture> {
    let charts = of_breaches(figures, before, profile).into_iter();
    charts
        .map(|chart| AnnualPicture {
            title: title(chart.name).to_owned(),
            note: note(&chart, figures),
            columns: columns(chart.name, year),
            rows: chart.rows.iter().map(cells).collect(),
            drawing: (chart.total > 0).then_some(chart.drawing),
        })
        .collect()
}

fn cells(row: &ChartRow) -> Vec<String> {
    let mut cells = vec![row.label.clone()];
    cells.extend(row.cells.iter().cloned());
    cells
}

fn title(name: ChartName) -> &'static str {
    match name {
        ChartName::Months => "Violations par mois",
        ChartName::Delays => "Délai de notification à la CNIL",
        ChartName::Origins => "Origine de l’incident",
        ChartName::Natures => "Nature de la violation",
        ChartName::Sites => "Sites",
        ChartName::Judgements => "Gravité et vraisemblance",
        ChartName::Activities => "Fiches de traitement",
        ChartName::Processors => "Sous-traitants",
    }
}

fn note(chart: &ChartView, figures: &YearFigures) -> String {
    if chart.total == 0 {
        return "Rien à montrer.".to_owned();
    }
    match chart.name {
        ChartName::Months => {
            "Trait plein\u{a0}: l’année\u{202f}; trait pointillé\u{a0}: l’année d’avant.".to_owned()
        }
        ChartName::Delays => delays(figures),
        ChartName::Origins | ChartName::Natures | ChartName::Sites => {
            "Une violation peut être comptée plusieurs fois.".to_owned()
        }
        ChartName::Judgements => format!(
            "{} jugées, {} sans jugement. De bas en haut, la gravité.",
            chart.total, figures.unjudged
        ),
        ChartName::Activities | ChartName::Processors => {
            "Une fiche peut être comptée plusieurs fois.".to_owned()
        }
    }
}

fn delays(figures: &YearFigures) -> String {
    let summary = figures.delay_summary();
    let length = |seconds: Option<i64>| seconds.map(paris::duration).unwrap_or_default();
    format!(
        "{} mesurées, {} dans le délai\u{202f}; médiane {}, maximum {}.",
        summary.measured,
        summary.on_time,
        length(summary.median_seconds),
        length(summary.maximum_seconds)
    )
}

fn columns(name: ChartName, year: i32) -> Vec<String> {
    let compared = |first: &str| vec![first.to_owned(), year.to_string(), (year - 1).to_string()];
    match name {
        ChartName::Months => compared("Mois"),
        ChartName::Origins => compared("Origine"),
        ChartName::Natures => compared("Nature"),
        ChartName::Sites => compared("Site"),
        ChartName::Delays => ["Violation", "Délai", "Dans le délai"]
            .map(str::to_owned)
            .into(),
        ChartName::Judgements => {
            let likelihoods = Likelihood::ALL.iter().map(|it| it.label().to_owned());
            std::iter::once("Gravité".to_owned())
                .chain(likelihoods)
                .collect()
        }
        ChartName::Activities | ChartName::Processors => {
            ["État", "Nombre"].map(str::to_owned).into()
        }
    }
}
