//! How the data are protected, and where they are hosted.

use chrono::NaiveDate;
use domain::activity::{ActivityRecord, Hosting};
use domain::paris;
use domain::security::SecurityMeasure;
use law::RecordItem;
use uuid::Uuid;

use super::source::Around;
use crate::record::{Body, Cell, Chapter, Row, Table, Value, yes_or_no};

/// The measures of the catalogue that protect the activity, family by family.
pub(super) fn measures(record: &ActivityRecord, around: &Around<'_>) -> Chapter {
    let item = RecordItem::Security;
    let mut body = Body::listing(
        item.label(),
        "Aucune mesure du catalogue",
        &record.measures,
        |cited| table(cited, around),
    );
    if !record.measures_note.is_empty() {
        let note = Row::text("Autres mesures", &record.measures_note);
        if !record.measures.is_known() {
            body.clear();
        }
        body.push(Body::Rows(vec![note]));
    }
    Chapter::of(item, body)
}

/// The known ones in the order of their families; those that were deleted last.
fn table(cited: &[Uuid], around: &Around<'_>) -> Table {
    let catalogue = around.measures.iter();
    let mut known: Vec<&SecurityMeasure> = catalogue
        .filter(|measure| cited.contains(&measure.id))
        .collect();
    known.sort_by_key(|measure| (measure.content.family, measure.number));
    let deleted = cited
        .iter()
        .filter(|id| known.iter().all(|measure| measure.id != **id));
    let deleted: Vec<[Cell; 3]> = deleted
        .map(|id| {
            [
                Cell::text("–"),
                Cell::text(around.names.of(*id)),
                Cell::text("–"),
            ]
        })
        .collect();
    let rows = known.into_iter().map(row).chain(deleted);
    Table::new([("Domaine", 34), ("Mesure", 46), ("État", 20)], rows)
}

fn row(measure: &SecurityMeasure) -> [Cell; 3] {
    let measure = &measure.content;
    [
        Cell::text(measure.family.label()),
        Cell::text(&measure.name).noted(&measure.description),
        Cell::text(measure.state.label()),
    ]
}

/// The online service and the hosting of health data.
pub(super) fn hosting(hosting: &Hosting) -> Chapter {
    let mut rows = vec![answer("Service en ligne", hosting.online_service)];
    if hosting.online_service == Some(true) {
        rows.extend([
            Row::asked("Homologué le", &long(hosting.homologated_on)),
            Row::asked(
                "Homologation valable jusqu’au",
                &long(hosting.homologation_ends_on),
            ),
        ]);
    }
    let hosted = "Données de santé hébergées par un tiers";
    rows.push(answer(hosted, hosting.health_hosting));
    if hosting.health_hosting == Some(true) {
        rows.extend([
            Row::asked("Hébergeur", &hosting.host),
            Row::asked("Certificat", &hosting.certificate),
            Row::asked(
                "Certificat valable jusqu’au",
                &long(hosting.certificate_ends_on),
            ),
        ]);
    }
    Chapter::new("Service en ligne et hébergement", vec![Body::Rows(rows)])
}

fn answer(label: &str, answer: Option<bool>) -> Row {
    Row::new(label, Value::asked(answer.map_or("", yes_or_no)))
}

fn long(day: Option<NaiveDate>) -> String {
    day.map(paris::long_date).unwrap_or_default()
}
