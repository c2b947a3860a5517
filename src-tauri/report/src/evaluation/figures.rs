//! Part B: the indicators, beside those of the evaluation before.

use domain::evaluation::{
    EvaluationText, Figure, IndicatorFigure, Remark, Share, length_text, target, target_text,
};
use law::EvaluationIndicator;

use crate::record::{Body, Cell, Chapter, Table};

pub(super) fn chapter(text: &EvaluationText, before: Option<&EvaluationText>) -> Chapter {
    let mut body = vec![
        Body::Table(delays(text, before)),
        Body::Table(shares(text, before)),
        Body::Text(MEANING.to_owned()),
    ];
    let remarks = &text.content.remarks;
    if !remarks.is_empty() {
        let said = |it: &Remark| format!("{}\u{a0}: {}", it.indicator.label(), it.text);
        body.push(Body::List(remarks.iter().map(said).collect()));
    }
    Chapter::new("B. Indicateurs", body)
}

const MEANING: &str = "Temps écoulé, nuits et week-ends compris. Ce qui n’a pas d’heure est non mesurable\u{a0}: compté, jamais \
    estimé. Une baisse du nombre de violations déclarées n’est pas un succès en soi.";

fn delays(text: &EvaluationText, before: Option<&EvaluationText>) -> Table {
    let on = text.content.period.to_on;
    let rows = text.figures.iter().filter_map(|found| {
        let Figure::Delays(delays) = &found.figure else {
            return None;
        };
        let indicator = found.indicator;
        let length = |seconds: Option<i64>| seconds.map_or_else(|| "–".to_owned(), length_text);
        let target = target(indicator, on).map_or_else(|| "–".to_owned(), target_text);
        let in_target = delays.in_target.filter(|_| delays.measured > 0);
        let in_target = in_target.map_or_else(
            || "–".to_owned(),
            |it| format!("{it} sur {}", delays.measured),
        );
        let unmeasurable = unmeasurable(u64::try_from(delays.unmeasurable).unwrap_or_default());
        Some([
            Cell::text(indicator.label()).noted(indicator.help()),
            Cell::text(&target).noted(indicator.nature().label()),
            Cell::text(&delays.measured.to_string()).noted(&unmeasurable),
            Cell::text(&length(delays.median_seconds)).noted(&earlier_median(before, indicator)),
            Cell::text(&length(delays.maximum_seconds)),
            Cell::text(&in_target),
        ])
    });
    let columns = [
        ("Délai", 30),
        ("Objectif", 14),
        ("Mesurés", 13),
        ("Médiane", 16),
        ("Maximum", 16),
        ("À temps", 11),
    ];
    Table::new(columns, rows)
}

fn earlier(
    before: Option<&EvaluationText>,
    indicator: EvaluationIndicator,
) -> Option<&IndicatorFigure> {
    let mut figures = before?.figures.iter();
    figures.find(|it| it.indicator == indicator)
}

fn earlier_median(before: Option<&EvaluationText>, indicator: EvaluationIndicator) -> String {
    match earlier(before, indicator).map(|it| &it.figure) {
        Some(Figure::Delays(delays)) => delays
            .median_seconds
            .map(|it| format!("avant\u{a0}: {}", length_text(it)))
            .unwrap_or_default(),
        Some(Figure::Share(_) | Figure::Number { .. }) | None => String::new(),
    }
}

fn shares(text: &EvaluationText, before: Option<&EvaluationText>) -> Table {
    let rows = text.figures.iter().filter_map(|found| {
        let (value, note) = said(&found.figure)?;
        let earlier = earlier(before, found.indicator);
        let earlier = earlier.and_then(|it| said(&it.figure));
        let earlier = earlier.map_or_else(|| "–".to_owned(), |(value, _)| value);
        Some([
            Cell::text(found.indicator.label()).noted(found.indicator.help()),
            Cell::text(&value).noted(&note),
            Cell::text(&earlier),
        ])
    });
    Table::new(
        [("Autre indicateur", 52), ("Valeur", 24), ("Avant", 24)],
        rows,
    )
}

fn said(figure: &Figure) -> Option<(String, String)> {
    match figure {
        Figure::Delays(_) => None,
        Figure::Share(share) => Some(share_text(share)),
        Figure::Number { number } => {
            let said = number.map_or_else(|| "Non renseigné".to_owned(), |it| it.to_string());
            Some((said, String::new()))
        }
    }
}

fn share_text(share: &Share) -> (String, String) {
    let unmeasurable = unmeasurable(share.unmeasurable);
    let said = match share.percent() {
        Some(percent) => format!("{} sur {} ({percent}\u{a0}%)", share.counted, share.of),
        None => "Sans objet".to_owned(),
    };
    (said, unmeasurable)
}

/// How many tell nothing; nothing where all do.
fn unmeasurable(count: u64) -> String {
    match count {
        0 => String::new(),
        1 => "1 non mesurable".to_owned(),
        more => format!("{more} non mesurables"),
    }
}
