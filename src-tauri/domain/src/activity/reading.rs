//! A fiche as a person reads it, field by field.

use super::ActivityRecord;
use crate::breach::count_text;
use crate::record::{Names, Reading};
use crate::transfer::Transfer;
use crate::wording::{chosen, lines, listing, yes_no};

/// Every field in words, in the order of the form.
pub(super) fn readings(record: &ActivityRecord, names: &Names) -> Vec<Reading> {
    let mut readings = vec![
        ("name", record.name.clone()),
        ("reference", record.reference.clone()),
    ];
    readings.extend(record.review.readings());
    readings.extend(parties(record, names));
    readings.extend(data(record));
    readings.extend(protection(record, names));
    readings.extend(record.information.readings());
    readings.extend(record.hosting.readings());
    readings.extend(record.screening.readings());
    readings.extend(record.dpia.readings());
    readings.push(("notes", record.notes.clone()));
    readings
}

fn parties(record: &ActivityRecord, names: &Names) -> Vec<Reading> {
    let purposes = record.purposes.iter().map(super::Purpose::words);
    vec![
        ("tools", record.tools.clone()),
        ("paper", yes_no(record.paper)),
        (
            "controllers",
            listing(&record.controllers, super::RecordedController::words),
        ),
        (
            "joint_controllers",
            listing(&record.joint_controllers, super::JointController::words),
        ),
        ("purposes", lines(purposes)),
        (
            "recipients",
            listing(&record.recipients, super::RecordedRecipient::words),
        ),
        (
            "processors",
            listing(&record.processors, |item| item.words(names)),
        ),
    ]
}

fn data(record: &ActivityRecord) -> Vec<Reading> {
    let persons = record.persons.iter().map(super::PersonGroup::words);
    vec![
        ("persons", lines(persons)),
        ("person_count", count_text(record.person_count)),
        (
            "data",
            lines(record.data.iter().map(super::RecordedData::words)),
        ),
        ("collection", chosen(record.collection)),
        ("sources", record.sources.clone()),
    ]
}

fn protection(record: &ActivityRecord, names: &Names) -> Vec<Reading> {
    vec![
        ("transfers", listing(&record.transfers, Transfer::words)),
        (
            "measures",
            listing(&record.measures, |id| names.of(*id).to_owned()),
        ),
        ("measures_note", record.measures_note.clone()),
    ]
}
