//! The breach contained, the measures, and what was learned.

use domain::paris;
use domain::procedure::Measure;
use law::{MeasureState, MeasureTerm};

use super::answer::Answer;
use super::file::File;
use crate::record::{Row, Value, joined};

/// What the facts say of the measures; nothing is missing once they are listed one by one.
pub(super) fn measures(file: &File<'_>) -> Answer {
    let told = Value::known(&file.facts.measures);
    let is_missing = told == Value::Missing;
    Answer::Value(told).only_if(!is_missing || listed(file).is_empty())
}

pub(super) fn contained(file: &File<'_>) -> Answer {
    let correction = file.steps.correction;
    Answer::moment(correction.and_then(|correction| correction.contained))
}

pub(super) fn lessons(file: &File<'_>) -> Answer {
    Answer::text(file.steps.lessons.map_or("", |lessons| &lessons.lessons))
}

pub(super) fn remedial(file: &File<'_>) -> Answer {
    rows(file, |term| !is_preventive(term))
}

pub(super) fn preventive(file: &File<'_>) -> Answer {
    rows(file, is_preventive)
}

fn is_preventive(term: MeasureTerm) -> bool {
    match term {
        MeasureTerm::Preventive => true,
        MeasureTerm::Immediate | MeasureTerm::MediumTerm => false,
    }
}

fn listed<'a>(file: &File<'a>) -> &'a [Measure] {
    let correction = file.steps.correction;
    correction.map_or(&[], |correction| &correction.measures)
}

/// The measures of some terms, each under its term.
fn rows(file: &File<'_>, wanted: impl Fn(MeasureTerm) -> bool) -> Answer {
    let measures = listed(file).iter();
    let measures = measures.filter(|measure| wanted(measure.term));
    Answer::Listed(measures.map(row).collect())
}

fn row(measure: &Measure) -> Row {
    Row::text(measure.term.label(), &measure.text).noted(&joined(&[
        &state(measure),
        &measure.owner,
        measure.effectiveness.map_or("", law::Effectiveness::label),
    ]))
}

/// `Réalisée le mardi 24 novembre 2026`, `Prévue pour le mercredi 25 novembre 2026`.
fn state(measure: &Measure) -> String {
    let state = measure.state.label();
    let (words, day) = match measure.state {
        MeasureState::Planned => ("pour le", measure.due_on),
        MeasureState::InProgress => ("jusqu’au", measure.due_on),
        MeasureState::Done => ("le", measure.done_on),
        MeasureState::Dropped => ("", None),
    };
    match day {
        Some(day) => format!("{state} {words} {}", paris::long_date(day)),
        None => state.to_owned(),
    }
}
