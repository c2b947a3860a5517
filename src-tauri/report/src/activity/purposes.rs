//! What an activity is for, and about whom.

use domain::activity::{ActivityRecord, Purpose};
use domain::breach::count_text;
use law::{Enumeration, RecordItem};

use crate::record::{Body, Cell, Chapter, Row, Table, joined};

/// The purposes, each with its basis and, for sensitive data, the condition that allows them.
pub(super) fn purposes(record: &ActivityRecord) -> Chapter {
    let names_condition = |purpose: &Purpose| purpose.condition.is_some();
    let conditions = record.is_sensitive() || record.purposes.iter().any(names_condition);
    let table = |purposes: &[Purpose]| {
        if conditions {
            with_conditions(purposes)
        } else {
            with_bases(purposes)
        }
    };
    let label = RecordItem::Purposes.label();
    Chapter::of(
        RecordItem::Purposes,
        Body::entries(label, &record.purposes, table),
    )
}

fn with_bases(purposes: &[Purpose]) -> Table {
    let columns = [("Finalité", 55), (RecordItem::LegalBasis.label(), 45)];
    Table::new(columns, purposes.iter().map(|it| [aim(it), basis(it)]))
}

fn with_conditions(purposes: &[Purpose]) -> Table {
    let columns = [
        ("Finalité", 36),
        (RecordItem::LegalBasis.label(), 32),
        (RecordItem::SpecialCondition.label(), 32),
    ];
    let is_asked = purposes.iter().all(|it| it.condition.is_none());
    let row = |it: &Purpose| [aim(it), basis(it), condition(it, is_asked)];
    Table::new(columns, purposes.iter().map(row))
}

fn aim(purpose: &Purpose) -> Cell {
    Cell::asked(&purpose.text)
}

fn basis(purpose: &Purpose) -> Cell {
    answer(purpose.basis).noted(&with_article(purpose.basis, &purpose.basis_note))
}

/// One purpose that names a condition is enough: the others may do without the sensitive data.
fn condition(purpose: &Purpose, is_asked: bool) -> Cell {
    if purpose.condition.is_none() && !is_asked {
        return Cell::text("–");
    }
    answer(purpose.condition).noted(&with_article(purpose.condition, &purpose.condition_note))
}

/// An answer in the words of the law, to be completed while there is none.
pub(super) fn answer<T: Enumeration>(answer: Option<T>) -> Cell {
    Cell::asked(answer.map_or("", |answer| answer.term().label))
}

/// The article of an answer and what the fiche adds to it.
pub(super) fn with_article<T: Enumeration>(answer: Option<T>, note: &str) -> String {
    let article = answer.and_then(|answer| answer.term().article);
    joined(&[article.unwrap_or_default(), note])
}

/// Whose data, and of how many persons.
pub(super) fn persons(record: &ActivityRecord) -> Chapter {
    let mut rows: Vec<Row> = record
        .persons
        .iter()
        .map(|group| {
            Row::text(
                group.category.label(),
                &told(&group.note, group.category.help()),
            )
        })
        .collect();
    if rows.is_empty() {
        rows.push(Row::asked(RecordItem::Persons.label(), ""));
    }
    rows.push(Row::asked(
        "Nombre de personnes",
        &count_text(record.person_count),
    ));
    Chapter::of(RecordItem::Persons, vec![Body::Rows(rows)])
}

/// What the fiche says, or else what the law says in general.
fn told(own: &str, general: &str) -> String {
    if own.is_empty() { general } else { own }.to_owned()
}
