//! When a processor was on the systems of the organisation, and how it leaves them.

use domain::paris;
use domain::processor::{Exit, ProcessorRecord};
use law::{ContractClause, ExitOutcome};

use super::contract::{day, source};
use crate::record::{Body, Cell, Chapter, Row, Table};

/// Its interventions on the systems of the organisation; nothing while there is none.
pub(super) fn interventions(processor: &ProcessorRecord) -> Option<Chapter> {
    let columns = [
        ("Date", 18),
        ("Qui", 24),
        ("Intervention", 36),
        ("Sous la surveillance de", 22),
    ];
    let rows = processor.interventions.iter().map(|it| {
        [
            Cell::asked(&day(it.on)),
            Cell::asked(&it.who),
            Cell::asked(&it.what),
            Cell::asked(&it.watched_by),
        ]
    });
    let table = || Body::Table(Table::new(columns, rows));
    (!processor.interventions.is_empty()).then(|| Chapter::new("Interventions", vec![table()]))
}

/// The end of the work with it; nothing while it goes on.
pub(super) fn exit(exit: &Exit) -> Option<Chapter> {
    let ended_on = exit.ended_on?;
    let rows = vec![
        Row::text("Fin de la prestation", &paris::long_date(ended_on)),
        Row::asked(
            "Sort des données",
            exit.outcome.map_or("", ExitOutcome::label),
        ),
        Row::asked(
            "Fait le",
            &exit.done_on.map(paris::long_date).unwrap_or_default(),
        ),
        Row::asked("Preuve", &exit.proof),
    ];
    Some(Chapter {
        article: source(ContractClause::DeletionOrReturn),
        ..Chapter::new("Fin de la prestation", vec![Body::Rows(rows)])
    })
}
