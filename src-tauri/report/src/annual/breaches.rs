//! The breaches of the year: how many, which, what was decided of each and done about it.

use domain::paris;
use domain::procedure::Answers;
use domain::statistics::YearFigures;
use law::{InformationDecision, Verdict};

use super::AnnualSource;
use crate::breaches::{BreachEntry, in_rows};
use crate::record::{Body, Cell, Chapter, Row, Table};

pub(super) fn headline(source: &AnnualSource<'_>) -> Vec<Row> {
    let (figures, before) = (source.figures, source.before);
    let told = |file: &&BreachEntry<'_>| {
        let information = Answers::of(file.steps).information;
        information.and_then(|it| it.decision) == Some(InformationDecision::Informed)
    };
    let closed = |file: &&BreachEntry<'_>| file.breach.closure.is_some();
    let breaches = || source.files.iter().filter(|file| is_breach(file));
    let count = |label: &str, count: usize| Row::text(label, &count.to_string());
    vec![
        compared("Violations", figures.breaches, before.breaches, source.year),
        compared(
            "Incidents écartés, à part",
            figures.set_aside,
            before.set_aside,
            source.year,
        ),
        notified(figures),
        count(
            "Violations dont les personnes ont été informées",
            breaches().filter(told).count(),
        ),
        count(
            "Violations dont le dossier est clos",
            breaches().filter(closed).count(),
        ),
    ]
}

/// What was decided to be no breach stands in the list, and is not counted among them.
fn is_breach(file: &BreachEntry<'_>) -> bool {
    file.breach.verdict != Some(Verdict::NotABreach)
}

fn compared(label: &str, count: u32, before: u32, year: i32) -> Row {
    Row::text(label, &count.to_string()).noted(&format!("{before} en {}", year.saturating_sub(1)))
}

/// Delays with how many were measured, their median and their maximum: never an average.
fn notified(figures: &YearFigures) -> Row {
    let delays = figures.delay_summary();
    let sent = delays.measured + usize::try_from(figures.unmeasurable).unwrap_or_default();
    let row = Row::text("Notifiées à la CNIL", &sent.to_string());
    let Some((median, maximum)) = delays.median_seconds.zip(delays.maximum_seconds) else {
        return row;
    };
    let unmeasured = match figures.unmeasurable {
        0 => String::new(),
        count => format!(", {count} sans délai mesurable"),
    };
    row.noted(&format!(
        "{} dans le délai sur {}{unmeasured}\u{202f}; délai médian {}, maximum {}",
        delays.on_time,
        delays.measured,
        paris::duration(median),
        paris::duration(maximum)
    ))
}

pub(super) fn list(source: &AnnualSource<'_>) -> Chapter {
    let body = if source.files.is_empty() {
        let none = match source.evaluation {
            Some(_) => "Aucune violation n’a été connue dans l’année.",
            None => {
                "Aucune violation n’a été connue dans l’année. L’évaluation annuelle de la procédure reste due."
            }
        };
        vec![Body::Text(none.to_owned())]
    } else {
        vec![Body::Table(in_rows(source.files, source.now))]
    };
    Chapter::new("Violations et incidents écartés de l’année", body)
}

/// What was decided of each, with the reason where one is written.
pub(super) fn decisions(source: &AnnualSource<'_>) -> Chapter {
    let columns = [("N°", 22), ("Décision", 28), ("Motif", 50)];
    let decided: Vec<[Cell; 3]> = source
        .files
        .iter()
        .filter_map(|file| {
            let assessment = Answers::of(file.steps).assessment?;
            assessment.decision.verdict?;
            // A decision falls with the facts that it rested on.
            let decided = file.breach.verdict.map_or_else(
                || Cell::text("À reprendre").noted("Les faits ont changé depuis"),
                |verdict| Cell::text(verdict.label()).noted(asked(verdict)),
            );
            Some([
                Cell::text(&file.breach.number.to_string()),
                decided,
                Cell::text(&assessment.decision.reason),
            ])
        })
        .collect();
    let body = if decided.is_empty() {
        vec![Body::Text("Aucune décision n’est écrite.".to_owned())]
    } else {
        vec![Body::Table(Table::new(columns, decided.into_iter()))]
    };
    Chapter::new("Décisions", body)
}

fn asked(verdict: Verdict) -> &'static str {
    if verdict.asks_for_notification() {
        "À notifier"
    } else {
        "Rien à notifier"
    }
}

pub(super) fn measures(source: &AnnualSource<'_>) -> Chapter {
    let columns = [("N°", 22), ("Mesure", 40), ("État", 18), ("Efficacité", 20)];
    let taken: Vec<[Cell; 4]> = source
        .files
        .iter()
        .flat_map(|file| {
            let correction = Answers::of(file.steps).correction.into_iter();
            let number = file.breach.number.to_string();
            correction
                .flat_map(|found| &found.measures)
                .map(move |measure| {
                    let by = measure.done_on.or(measure.due_on).map(paris::typed_date);
                    [
                        Cell::text(&number),
                        Cell::text(&measure.text),
                        Cell::text(measure.state.label()).noted(&by.unwrap_or_default()),
                        Cell::text(measure.effectiveness.map_or("", |it| it.label())),
                    ]
                })
        })
        .collect();
    let body = if taken.is_empty() {
        vec![Body::Text("Aucune mesure n’est écrite.".to_owned())]
    } else {
        vec![Body::Table(Table::new(columns, taken.into_iter()))]
    };
    Chapter::new("Mesures", body)
}
