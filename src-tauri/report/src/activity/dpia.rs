//! Whether an impact assessment is needed: the proposal with its reasons, then what was decided.

use domain::activity::{ActivityRecord, Dpia, Screened, Screening};
use domain::listing::Listing;
use domain::paris;
use law::{DpiaCriterion, Enumeration, RecordItem};

use crate::record::{Body, Chapter, Choice, Row, Value, yes_or_no};

/// The screening and the decision.
pub(super) fn chapter(record: &ActivityRecord) -> Chapter {
    let screened = record.screening.screened();
    let mut rows = proposal(&screened);
    rows.extend(reasons(&record.screening, &screened));
    rows.extend(decision(&record.dpia));
    Chapter::of(RecordItem::Dpia, vec![Body::Rows(rows)])
}

fn proposal(screened: &Screened) -> Vec<Row> {
    let outcome = screened.outcome;
    let row = Row::text("Proposition de l’application", outcome.label()).noted(outcome.help());
    vec![row]
}

/// What led to the proposal, and what nobody has answered.
fn reasons(screening: &Screening, screened: &Screened) -> Vec<Row> {
    let mut rows = vec![
        criteria("Critères réunis", &screened.met, "Aucun"),
        criteria("Critères sans réponse", &screened.open, "Aucun"),
        list("Cas où elle est exigée", &screening.listed),
        list("Cas où elle n’est pas exigée", &screening.exemptions),
    ];
    rows.extend(Row::filled("Remarque", &screening.note));
    rows
}

fn criteria(label: &str, criteria: &[DpiaCriterion], none: &str) -> Row {
    if criteria.is_empty() {
        return Row::text(label, none);
    }
    Row::new(label, Value::Choices(choices(criteria)))
}

fn list<T: Enumeration>(label: &str, list: &Listing<T>) -> Row {
    if list.is_none() {
        return Row::text(label, "Aucun de ces cas");
    }
    if list.items.is_empty() {
        return Row::asked(label, "");
    }
    Row::new(label, Value::Choices(choices(&list.items)))
}

fn choices<T: Enumeration>(values: &[T]) -> Vec<Choice> {
    let values = values.iter();
    values
        .map(|value| Choice::plain(value.term().label))
        .collect()
}

/// What a person decided, and what became of it.
fn decision(dpia: &Dpia) -> Vec<Row> {
    let needed = dpia.needed.map_or("", yes_or_no);
    let mut rows = vec![Row::asked("Décision : l’analyse est à faire", needed).noted(&dpia.reason)];
    if dpia.needed == Some(true) {
        rows.extend(done(dpia));
    }
    rows
}

fn done(dpia: &Dpia) -> Vec<Row> {
    let day = |day: Option<_>| day.map(paris::long_date).unwrap_or_default();
    let high = dpia.residual_risk_high;
    let mut rows = vec![
        Row::asked("Faite le", &day(dpia.done_on)),
        Row::asked("Où elle se trouve", &dpia.link),
        Row::asked(
            "Risque encore élevé malgré les mesures",
            high.map_or("", yes_or_no),
        ),
    ];
    if high == Some(true) {
        let owed = if dpia.owes_consultation() {
            "Consultation due tant que le risque reste élevé."
        } else {
            ""
        };
        rows.push(Row::asked("CNIL consultée le", &day(dpia.consulted_on)).noted(owed));
    }
    rows
}
