//! What was done about it, and what remains to be done by whom.

use domain::breach::BreachFacts;
use domain::paris;
use domain::procedure::{Correction, Measure};
use law::MeasureState;

use super::dated;
use crate::record::{Body, Cell, Chapter, Table};

pub(super) fn done(facts: &BreachFacts, correction: &Correction) -> Chapter {
    let mut body = Vec::new();
    if !facts.measures.is_empty() {
        body.push(Body::Text(facts.measures.clone()));
    }
    let contained = "On ne sait pas encore si l’incident est contenu.";
    let mut sentences = vec![dated(
        "L’incident a été contenu",
        correction.contained,
        contained,
    )];
    let finished = correction.measures.iter();
    let finished = finished.filter(|measure| measure.state == MeasureState::Done);
    sentences.extend(finished.map(|measure| measure.text.clone()));
    body.push(Body::List(sentences));
    Chapter::new("Ce que nous avons fait", body)
}

pub(super) fn remaining(correction: &Correction) -> Chapter {
    let is_open = |measure: &&Measure| match measure.state {
        MeasureState::Planned | MeasureState::InProgress => true,
        MeasureState::Done | MeasureState::Dropped => false,
    };
    let columns = [("Quoi", 56), ("Qui", 26), ("Pour quand", 18)];
    let rows = correction.measures.iter().filter(is_open).map(|measure| {
        let due = measure.due_on.map(paris::typed_date).unwrap_or_default();
        [
            Cell::text(&measure.text),
            Cell::asked(&measure.owner),
            Cell::asked(&due),
        ]
    });
    let table = Table::new(columns, rows);
    let body = match (table.rows.is_empty(), correction.measures.is_empty()) {
        (false, _) => Body::Table(table),
        (true, false) => Body::Text("Toutes les mesures inscrites sont closes.".to_owned()),
        (true, true) => Body::Text("Aucune mesure n’est encore inscrite.".to_owned()),
    };
    Chapter::new("Ce qui reste à faire", vec![body])
}
