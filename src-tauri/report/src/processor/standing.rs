//! What is still to be obtained from a processor, and what of it expires.

use chrono::NaiveDate;
use domain::paris;
use domain::processor::{ProcessorGap, ProcessorRecord};
use domain::record::{Content, Urgency, urgency};

use crate::record::{Body, Cell, Chapter, Table};

/// What is still to be obtained, by name.
pub(super) fn gaps(processor: &ProcessorRecord) -> Chapter {
    let gaps = processor.gaps();
    let body = if gaps.is_empty() {
        Body::Text("Rien ne manque.".to_owned())
    } else {
        Body::List(
            gaps.into_iter()
                .map(|gap| gap_words(gap).to_owned())
                .collect(),
        )
    };
    Chapter::new("Ce qui reste à obtenir", vec![body])
}

fn gap_words(gap: ProcessorGap) -> &'static str {
    match gap {
        ProcessorGap::Role => "Son rôle à l’égard des données",
        ProcessorGap::Contract => "Un contrat écrit",
        ProcessorGap::BreachContact => "Qui appeler, à toute heure, en cas de violation",
        ProcessorGap::AlertDelay => "Le délai dans lequel il alerte d’une violation",
        ProcessorGap::SubProcessing => "S’il peut faire appel à d’autres sous-traitants",
        ProcessorGap::Chain => "La liste de ceux à qui il fait appel",
        ProcessorGap::Clauses => "Des clauses complètes, toutes relues",
        ProcessorGap::Guarantees => "Ce qui montre qu’il est fiable",
        ProcessorGap::Transfers => "S’il envoie des données hors de l’Espace économique européen",
        ProcessorGap::ExitProof => "La preuve du sort des données à la fin de la prestation",
    }
}

/// What expires, the nearest first.
pub(super) fn expiries(processor: &ProcessorRecord, today: NaiveDate) -> Chapter {
    let mut expiries = processor.expiries();
    expiries.sort();
    let rows = expiries.iter().map(|expiring| {
        let detail = &expiring.detail;
        [
            Cell::text(&paris::long_date(expiring.on)),
            Cell::text(expiring.what.label()).noted(detail),
            Cell::text(urgency_words(urgency(expiring.on, today))),
        ]
    });
    let body = if expiries.is_empty() {
        Body::Text("Aucune échéance connue.".to_owned())
    } else {
        let columns = [("Date", 38), ("Échéance", 42), ("Délai", 20)];
        Body::Table(Table::new(columns, rows))
    };
    Chapter::new("Échéances", vec![body])
}

fn urgency_words(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Passed => "▲ Dépassée",
        Urgency::Soon => "● Proche",
        Urgency::Later => "○ À venir",
    }
}
