//! What the steps of the procedure add to the sheet: the risk decided, the breach contained, the measures.

use domain::breach::{BreachFacts, moment_text};
use domain::paris;
use domain::procedure::{Answers, Correction, Measure, Step};
use law::{BreachFact, MeasureState};

use super::from_register::fact;
use crate::record::{Row, Value, joined};

/// The level decided and its reason; none while nothing is decided, or once the facts have overtaken it.
pub(super) fn decision(facts: &BreachFacts, steps: &[Step]) -> Option<Row> {
    let assessment = Answers::of(steps).assessment?;
    let level = assessment.standing_level(facts)?;
    Some(Row::text("Décision", level.label()).noted(&assessment.decision.reason))
}

/// What the facts say of the measures, when the breach was contained, then each measure.
pub(super) fn measures(facts: &BreachFacts, steps: &[Step]) -> Vec<Row> {
    let correction = Answers::of(steps).correction;
    let listed = correction.map_or(&[][..], |correction| &correction.measures);
    let told = fact(BreachFact::Measures, Value::known(&facts.measures));
    let told = Some(told).filter(|row| row.value != Value::Missing || listed.is_empty());
    let contained = correction.and_then(contained);
    let rows = told.into_iter().chain(contained);
    rows.chain(listed.iter().map(measure)).collect()
}

fn contained(correction: &Correction) -> Option<Row> {
    Row::filled("Violation contenue", &moment_text(correction.contained))
}

fn measure(measure: &Measure) -> Row {
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
