//! The sheet of a processor of the register, chapter by chapter.

use domain::paris;
use domain::record::Content;

use super::model::ProcessorSheet;
use super::source::ProcessorSource;
use super::{contract, identity, presence, standing};
use crate::record::{Chapter, Row, attached, header_of, transfers};

impl ProcessorSheet {
    /// The sheet of a processor as the register knows it now.
    #[must_use]
    pub fn from_register(source: ProcessorSource<'_>) -> Self {
        let number = source.processor.number.to_string();
        Self {
            name: source.processor.content.name.clone(),
            headline: headline(&source),
            chapters: chapters(&source),
            header: header_of(&number, source.profile, source.journal, source.now, false),
            number,
            data: source.data,
        }
    }
}

fn headline(source: &ProcessorSource<'_>) -> Vec<Row> {
    let processor = &source.processor.content;
    let state = if processor.is_active() {
        "En cours"
    } else {
        "Terminé"
    };
    let next = processor.expiries().into_iter().min();
    let next = next.map_or_else(
        || Row::text("Prochaine échéance", "Aucune connue"),
        |next| Row::text("Prochaine échéance", &paris::typed_date(next.on)),
    );
    vec![
        Row::text("Relation", state),
        next,
        Row::text("Points à obtenir", &processor.lacking().to_string()),
    ]
}

fn chapters(source: &ProcessorSource<'_>) -> Vec<Chapter> {
    let today = paris::date_of(source.now);
    let processor = &source.processor.content;
    let mut chapters = vec![
        identity::identity(processor),
        identity::activities(source),
        identity::contacts(processor),
        contract::contracts(processor),
        contract::chain(processor),
        contract::clauses(&processor.clauses),
        contract::guarantees(processor),
        transfers(&processor.transfers, today),
        standing::gaps(processor),
        standing::expiries(processor, today),
    ];
    chapters.extend(presence::interventions(processor));
    chapters.extend(presence::exit(&processor.exit));
    chapters.extend(attached(source.files));
    chapters.extend(identity::notes(&processor.notes));
    chapters
}
