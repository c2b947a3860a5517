//! What was done, what remains to be done and by whom, and what was learned.

use chrono::NaiveDate;
use domain::paris;
use domain::procedure::{Answers, Correction, Lessons, Measure};
use law::MeasureTerm;

use crate::file_sheet::FileSheet;
use crate::record::{Body, Cell, Chapter, FileSource, Row, Table, joined, when};

/// The measures of a file.
#[must_use]
pub fn measures(source: &FileSource<'_>) -> FileSheet {
    let answers = Answers::of(source.steps);
    let correction = answers.correction.cloned().unwrap_or_default();
    let mut chapters = vec![containment(&correction, source)];
    chapters.extend(terms(&correction, paris::date_of(source.now)));
    chapters.extend(answers.lessons.and_then(lessons));
    FileSheet::new("Mesures prises et à prendre", "", source, false, chapters)
}

fn containment(correction: &Correction, source: &FileSource<'_>) -> Chapter {
    let contained = correction.contained.map(when).unwrap_or_default();
    let facts = &source.breach.facts;
    let mut rows = vec![Row::known("Violation contenue", &contained)];
    rows.extend(Row::filled("Ce qui a été fait ou proposé", &facts.measures));
    if correction.measures.is_empty() {
        rows.push(Row::text(
            "Mesures suivies",
            "Aucune mesure n’est suivie dans le registre.",
        ));
    }
    Chapter::new("Endiguement", vec![Body::Rows(rows)])
}

/// The measures of each term, where there are some.
fn terms(correction: &Correction, today: NaiveDate) -> Vec<Chapter> {
    let chapters = MeasureTerm::ALL.iter().filter_map(|term| {
        let of_term = correction.measures.iter().filter(|it| it.term == *term);
        let table = table(of_term, today);
        (!table.rows.is_empty()).then(|| Chapter::new(term.label(), vec![Body::Table(table)]))
    });
    chapters.collect()
}

fn table<'a>(measures: impl Iterator<Item = &'a Measure>, today: NaiveDate) -> Table {
    let columns = [
        ("Mesure", 42),
        ("Responsable", 20),
        ("Échéance", 18),
        ("État", 20),
    ];
    let row = |measure: &Measure| {
        [
            Cell::text(&measure.text).noted(&check(measure)),
            Cell::asked(&measure.owner),
            Cell::asked(&day(measure.due_on)),
            state(measure, today),
        ]
    };
    Table::new(columns, measures.map(row))
}

fn check(measure: &Measure) -> String {
    let effectiveness = measure.effectiveness.map_or("", |found| found.label());
    joined(&[effectiveness, &measure.check])
}

fn state(measure: &Measure, today: NaiveDate) -> Cell {
    let mark = if measure.is_overdue(today) {
        "En retard"
    } else {
        ""
    };
    let done = measure
        .done_on
        .map(|day| format!("le {}", paris::typed_date(day)));
    Cell::marked(measure.state.label(), mark).noted(&done.unwrap_or_default())
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(paris::typed_date).unwrap_or_default()
}

/// What was learned, where something was.
fn lessons(lessons: &Lessons) -> Option<Chapter> {
    let rows: Vec<Row> = [
        ("Cause profonde", &lessons.root_cause),
        ("Enseignements", &lessons.lessons),
        ("Procédure", &lessons.procedure_changes),
        ("Registre des traitements", &lessons.processing_changes),
        ("Sous-traitants", &lessons.processor_changes),
    ]
    .into_iter()
    .filter_map(|(label, text)| Row::filled(label, text))
    .collect();
    (!rows.is_empty()).then(|| Chapter::new("Enseignements", vec![Body::Rows(rows)]))
}
