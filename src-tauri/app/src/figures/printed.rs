//! The same pictures for paper, with their words.

use domain::paris;
use domain::register::Profile;
use domain::statistics::YearFigures;
use law::Likelihood;
use report::annual::AnnualPicture;

use super::pictures::{SHOWN_DELAYS, count, of_breaches};
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
            drawing: (!chart.is_empty).then_some(chart.drawing),
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
        ChartName::Sites => "Site",
        ChartName::Judgements => "Gravité et vraisemblance",
        ChartName::Activities => "Fiches de traitement",
        ChartName::Processors => "Sous-traitants",
    }
}

fn note(chart: &ChartView, figures: &YearFigures) -> String {
    match chart.name {
        ChartName::Delays => delays(figures),
        _ if chart.is_empty => "Rien à montrer.".to_owned(),
        ChartName::Months => {
            "Barre pleine\u{a0}: l’année\u{202f}; barre en pointillé\u{a0}: l’année d’avant."
                .to_owned()
        }
        ChartName::Origins | ChartName::Natures | ChartName::Sites => {
            "Une violation peut être comptée plusieurs fois.".to_owned()
        }
        ChartName::Judgements => format!(
            "{}, {} sans jugement. De bas en haut, la gravité.",
            counted(chart.total, "violation jugée", "violations jugées"),
            figures.unjudged
        ),
        ChartName::Activities | ChartName::Processors => {
            "Une fiche peut être comptée plusieurs fois.".to_owned()
        }
    }
}

fn delays(figures: &YearFigures) -> String {
    let summary = figures.delay_summary();
    let unmeasurable = match figures.unmeasurable {
        0 => String::new(),
        count => format!(" {}.", counted(count, "non mesurable", "non mesurables")),
    };
    if summary.measured == 0 {
        return format!("Aucune notification mesurée.{unmeasurable}");
    }
    let length = |seconds: Option<i64>| seconds.map(paris::duration).unwrap_or_default();
    let told = counted(
        count(summary.measured),
        "notification mesurée",
        "notifications mesurées",
    );
    let left_out = if summary.measured > SHOWN_DELAYS {
        " Les dernières sont dessinées, le tableau les donne toutes."
    } else {
        ""
    };
    format!(
        "{told}, {} dans le délai\u{202f}; médiane {}, maximum {}.{unmeasurable}{left_out}",
        summary.on_time,
        length(summary.median_seconds),
        length(summary.maximum_seconds)
    )
}

/// A number with its noun.
fn counted(number: u32, one: &str, many: &str) -> String {
    format!("{number} {}", if number > 1 { many } else { one })
}

fn columns(name: ChartName, year: i32) -> Vec<String> {
    let compared = |first: &str| {
        vec![
            first.to_owned(),
            year.to_string(),
            year.saturating_sub(1).to_string(),
        ]
    };
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
