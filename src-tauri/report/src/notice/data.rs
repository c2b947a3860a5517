//! Why the data are used, which they are, and how long they are kept.

use domain::activity::{ActivityRecord, Purpose, RecordedData};
use law::{Enumeration, FinalDisposal, LegalBasis, NoticeContent};

use super::from_register::{GAP, introduction, or_gap};
use crate::activity::SENSITIVE;
use crate::record::{Body, Cell, Table, joined};

/// Each purpose with what makes it lawful.
pub(super) fn purposes(record: &ActivityRecord) -> Vec<Body> {
    let columns = [("Pourquoi", 50), ("Ce qui le permet", 50)];
    let row = |purpose: &Purpose| [Cell::text(or_gap(&purpose.text)), basis(purpose)];
    with_table(NoticeContent::Purposes, &record.purposes, |purposes| {
        Table::new(columns, purposes.iter().map(row))
    })
}

/// The basis, with what it names and the condition that allows sensitive data.
fn basis(purpose: &Purpose) -> Cell {
    let basis = purpose.basis.map_or(GAP, LegalBasis::label);
    let condition = purpose
        .condition
        .map(|it| told(it, &purpose.condition_note));
    let condition = condition.map(|it| format!("Données sensibles : {it}"));
    let own = purpose.basis.map(|it| reference(it, &purpose.basis_note));
    let note = [own, condition].into_iter().flatten().collect::<Vec<_>>();
    Cell::text(basis).noted(note.join("\n").trim())
}

fn told<T: Enumeration>(value: T, note: &str) -> String {
    joined(&[value.term().label, &reference(value, note)])
}

fn reference<T: Enumeration>(value: T, note: &str) -> String {
    joined(&[note, value.term().article.unwrap_or_default()])
}

/// The categories of data, the sensitive ones marked.
pub(super) fn data(record: &ActivityRecord) -> Vec<Body> {
    let columns = [("Données", 42), ("Précisions", 58)];
    let row = |data: &RecordedData| {
        let mark = if data.category.is_sensitive() {
            SENSITIVE
        } else {
            ""
        };
        let category = data.category;
        let said = match data.description.as_str() {
            "" => category.help(),
            own => own,
        };
        [Cell::marked(category.label(), mark), Cell::text(said)]
    };
    with_table(NoticeContent::Data, &record.data, |data| {
        Table::new(columns, data.iter().map(row))
    })
}

/// How long each is kept, and what then becomes of it.
pub(super) fn retention(record: &ActivityRecord) -> Vec<Body> {
    let columns = [
        ("Données", 30),
        ("Utilisées", 27),
        ("Puis gardées à part", 23),
        ("À la fin", 20),
    ];
    let row = |data: &RecordedData| {
        let start = match data.start.as_str() {
            "" => String::new(),
            event => format!("À compter de : {event}"),
        };
        let archive = if data.archive.is_empty() {
            "–"
        } else {
            &data.archive
        };
        [
            Cell::text(data.category.label()),
            Cell::text(or_gap(&data.active)).noted(&start),
            Cell::text(archive),
            Cell::text(data.disposal.map_or(GAP, FinalDisposal::label)),
        ]
    };
    with_table(NoticeContent::Retention, &record.data, |data| {
        Table::new(columns, data.iter().map(row))
    })
}

fn with_table<T>(
    content: NoticeContent,
    entries: &[T],
    table: impl FnOnce(&[T]) -> Table,
) -> Vec<Body> {
    let body = if entries.is_empty() {
        Body::Text(GAP.to_owned())
    } else {
        Body::Table(table(entries))
    };
    vec![introduction(content), body]
}
