//! Who a processor is, what it works on, whom to reach.

use domain::processor::ProcessorRecord;
use law::{ActivityCapacity, ProcessorContactKind, ProcessorRole};

use super::source::ProcessorSource;
use crate::record::{Body, Cell, Chapter, Row, Table, joined};

/// Who it is, what it does, where.
pub(super) fn identity(processor: &ProcessorRecord) -> Chapter {
    let role = processor.role;
    let rows = vec![
        Row::asked("Raison sociale", &processor.legal_name),
        Row::asked("SIREN ou équivalent", &processor.siren),
        Row::asked("Adresse", &processor.address),
        Row::asked("Rôle", role.map_or("", ProcessorRole::label))
            .noted(role.and_then(ProcessorRole::article).unwrap_or_default()),
        Row::asked("Prestation", &processor.service),
        Row::asked("Lieux où sont les données", &processor.sites),
        Row::asked("Suivi dans l’organisme par", &processor.owner),
    ];
    Chapter::new("Identité", vec![Body::Rows(rows)])
}

/// The activities in which it takes part, and for what.
pub(super) fn activities(source: &ProcessorSource<'_>) -> Chapter {
    let id = source.processor.id;
    let rows: Vec<[Cell; 3]> = source
        .activities
        .iter()
        .flat_map(|activity| {
            let mine = activity.content.processors.items.iter();
            let mine = mine.filter(move |it| it.processor == id);
            mine.map(|it| {
                [
                    Cell::text(&activity.number.to_string()),
                    Cell::text(&activity.content.name),
                    Cell::asked(&it.task),
                ]
            })
        })
        .collect();
    let body = if rows.is_empty() {
        Body::Text("Aucune fiche du registre ne le cite.".to_owned())
    } else {
        let columns = [("N°", 18), ("Traitement", 45), ("Mission", 37)];
        Body::Table(Table::new(columns, rows.into_iter()))
    };
    Chapter {
        article: ActivityCapacity::Controller
            .article()
            .unwrap_or_default()
            .to_owned(),
        ..Chapter::new("Traitements auxquels il prend part", vec![body])
    }
}

/// The three whom the organisation may have to reach.
pub(super) fn contacts(processor: &ProcessorRecord) -> Chapter {
    let rows = ProcessorContactKind::ALL.iter().map(|kind| {
        let contact = processor.contacts.of(*kind);
        let reached = joined(&[&contact.name, &contact.phone, &contact.email]);
        Row::asked(kind.label(), &reached).noted(&contact.hours)
    });
    Chapter::new("Contacts", vec![Body::Rows(rows.collect())])
}

/// What else is worth keeping.
pub(super) fn notes(notes: &str) -> Option<Chapter> {
    let body = || vec![Body::Text(notes.to_owned())];
    (!notes.is_empty()).then(|| Chapter::new("Observations", body()))
}
