//! Who receives the data and who takes part.

use domain::activity::{
    ActivityProcessor, ActivityRecord, JointController, RecordedController, RecordedRecipient,
};
use domain::processor::Processor;
use law::{ContractKind, RecordItem};

use super::purposes::answer;
use super::source::Around;
use crate::record::{Body, Cell, Chapter, Table};

/// Who receives the data.
pub(super) fn recipients(record: &ActivityRecord) -> Chapter {
    let columns = [("Destinataire", 58), ("Catégorie", 42)];
    let row = |it: &RecordedRecipient| [Cell::asked(&it.name), answer(it.kind)];
    listed(
        RecordItem::Recipients,
        "Aucun",
        &record.recipients,
        |items| Table::new(columns, items.iter().map(row)),
    )
}

/// The processors that take part, with what binds each.
pub(super) fn processors(record: &ActivityRecord, around: &Around<'_>) -> Chapter {
    let columns = [("Sous-traitant", 34), ("Mission", 34), ("Contrat", 32)];
    let row = |it: &ActivityProcessor| {
        let name = around.names.of(it.processor);
        let known = around
            .processors
            .iter()
            .find(|found| found.id == it.processor);
        let number = known.map(|known| known.number.to_string());
        [
            Cell::asked(name).noted(&number.unwrap_or_default()),
            Cell::asked(&it.task),
            known.map_or_else(|| Cell::asked(""), contract),
        ]
    };
    listed(
        RecordItem::Processors,
        "Aucun",
        &record.processors,
        |items| Table::new(columns, items.iter().map(row)),
    )
}

/// The contract in force with a processor.
fn contract(processor: &Processor) -> Cell {
    let Some(contract) = processor.content.contracts.first() else {
        return Cell::asked("");
    };
    let kind = contract.kind.map_or("Contrat", ContractKind::label);
    Cell::text(kind).noted(&contract.reference)
}

/// With whom the purposes are determined.
pub(super) fn joint_controllers(record: &ActivityRecord) -> Chapter {
    let columns = [
        ("Responsable conjoint", 30),
        ("Contact", 30),
        ("Part de chacun", 40),
    ];
    let row = |it: &JointController| {
        [
            Cell::asked(&it.name),
            Cell::asked(&it.contact),
            Cell::asked(&it.arrangement),
        ]
    };
    let list = &record.joint_controllers;
    listed(RecordItem::JointControllers, "Aucun", list, |items| {
        Table::new(columns, items.iter().map(row))
    })
}

/// On whose behalf the activity is carried out, and what is done for each.
pub(super) fn controllers(record: &ActivityRecord) -> Chapter {
    let columns = [
        ("Responsable du traitement", 34),
        (RecordItem::Officer.label(), 26),
        (RecordItem::Treatments.label(), 40),
    ];
    let row = |it: &RecordedController| {
        [
            Cell::asked(&it.name).noted(&it.contact),
            Cell::asked(&it.officer),
            Cell::asked(&it.treatments),
        ]
    };
    listed(
        RecordItem::Controllers,
        "Aucun",
        &record.controllers,
        |items| Table::new(columns, items.iter().map(row)),
    )
}

fn listed<T>(
    item: RecordItem,
    none: &str,
    list: &domain::listing::Listing<T>,
    table: impl FnOnce(&[T]) -> Table,
) -> Chapter {
    Chapter::of(item, Body::listing(item.label(), none, list, table))
}
