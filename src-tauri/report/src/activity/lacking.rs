//! What closes a fiche: the breaches that touched it, its notes, and what it still lacks by name.

use domain::paris;
use law::{ActivityCapacity, RecordItem};

use super::source::LinkedBreach;
use crate::record::{Body, Cell, Chapter, Table};

/// The breaches that touched the activity, by number and date; nothing while there is none.
pub(super) fn breaches(breaches: &[LinkedBreach]) -> Option<Chapter> {
    let row = |breach: &LinkedBreach| {
        let registered = paris::date_of(breach.registered_at);
        [
            Cell::text(&breach.number.to_string()),
            Cell::text(&paris::long_date(registered)),
        ]
    };
    let columns = [("Violation", 40), ("Inscrite au registre le", 60)];
    let table = || Table::new(columns, breaches.iter().map(row));
    (!breaches.is_empty())
        .then(|| Chapter::new("Violations de données liées", vec![Body::Table(table())]))
}

/// What else is worth keeping.
pub(super) fn notes(notes: &str) -> Option<Chapter> {
    let body = || vec![Body::Text(notes.to_owned())];
    (!notes.is_empty()).then(|| Chapter::new("Observations", body()))
}

/// What is still to be completed, what the law asks for first.
pub(super) fn chapter(capacity: ActivityCapacity, missing: &[RecordItem]) -> Chapter {
    let asked = missing.iter().filter(|item| item.is_required());
    let advised = missing.iter().filter(|item| !item.is_required());
    let rows = asked.chain(advised).map(|item| {
        let strength = if item.is_required() {
            "Demandé par la loi"
        } else {
            "Conseillé"
        };
        [
            Cell::text(item.label()).noted(item.help()),
            Cell::text(strength).noted(item.article().unwrap_or_default()),
        ]
    });
    let body = if missing.is_empty() {
        Body::Text("Aucun des éléments attendus d’une fiche ne manque.".to_owned())
    } else {
        Body::Table(Table::new([("À compléter", 62), ("Pourquoi", 38)], rows))
    };
    Chapter {
        article: capacity.article().unwrap_or_default().to_owned(),
        ..Chapter::new("Ce qui manque encore", vec![body])
    }
}
