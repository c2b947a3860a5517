//! Which data, how long they are kept, and where they come from.

use domain::activity::{ActivityRecord, RecordedData};
use law::{Collection, RecordItem};

use super::purposes::answer;
use crate::record::{Body, Cell, Chapter, Row, Table, Value, yes_or_no};

/// Each category of data with its three stages.
pub(super) fn data(record: &ActivityRecord) -> Chapter {
    let label = RecordItem::Data.label();
    let body = Body::entries(label, &record.data, table);
    Chapter {
        title: "Données et durées de conservation".to_owned(),
        ..Chapter::of(RecordItem::Retention, body)
    }
}

fn table(data: &[RecordedData]) -> Table {
    let columns = [
        ("Données", 31),
        ("Base active", 25),
        ("Archivage intermédiaire", 24),
        ("Sort final", 20),
    ];
    let row = |data: &RecordedData| {
        [
            category(data),
            Cell::asked(&data.active).noted(&start(&data.start)),
            Cell::text(if data.archive.is_empty() {
                "–"
            } else {
                &data.archive
            }),
            answer(data.disposal),
        ]
    };
    Table::new(columns, data.iter().map(row))
}

fn category(data: &RecordedData) -> Cell {
    let mark = if data.category.is_sensitive() {
        SENSITIVE
    } else {
        ""
    };
    Cell::marked(data.category.label(), mark).noted(&data.description)
}

/// What sets apart the data that the law protects specially.
pub(crate) const SENSITIVE: &str = "Sensible";

fn start(event: &str) -> String {
    match event {
        "" => String::new(),
        event => format!("À compter de : {event}"),
    }
}

/// From whom the data come, and in what they are kept.
pub(super) fn origin(record: &ActivityRecord) -> Chapter {
    let collection = Value::asked(record.collection.map_or("", Collection::label));
    let mut rows = vec![Row::new("Collecte", collection)];
    if record.collection != Some(Collection::Direct) {
        rows.push(Row::asked(RecordItem::Sources.label(), &record.sources));
    }
    rows.extend([
        Row::asked("Applications et fichiers", &record.tools),
        Row::asked("Documents sur papier", record.paper.map_or("", yes_or_no)),
    ]);
    Chapter {
        title: "Origine et supports".to_owned(),
        ..Chapter::of(RecordItem::Sources, vec![Body::Rows(rows)])
    }
}
