//! Entries of the registers of a fictional organisation.

use chrono::{DateTime, NaiveDate, Utc};
use domain::activity::{
    Activity, ActivityForm, ActivityProcessor, ActivityRecord, PersonGroup, Purpose, RecordedData,
};
use domain::listing::Listing;
use domain::processor::{Processor, ProcessorForm, ProcessorRecord};
use domain::record::{Content, Record, RecordNumber};
use domain::security::{SecurityMeasureForm, SecurityMeasureRecord};
use law::{
    ActivityCapacity, DataSubjectCategory, FinalDisposal, LegalBasis, RecordDataCategory,
    SecurityFamily, SecurityMeasureState, SpecialCondition,
};
use uuid::Uuid;

/// Tuesday 24 November 2026, 20:00 in Paris.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-24T19:00:00Z".parse().unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    day("2026-11-24")
}

/// A fiche of which nothing but the name is known.
pub(crate) fn blank() -> ActivityForm {
    ActivityForm {
        name: "Suivi en santé au travail".into(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    }
}

/// A fiche with health data, its purpose and its retention.
pub(crate) fn fiche() -> ActivityForm {
    ActivityForm {
        purposes: vec![Purpose {
            text: "Suivre l’état de santé des salariés".into(),
            basis: Some(LegalBasis::LegalObligation),
            condition: Some(SpecialCondition::OccupationalMedicine),
            ..Purpose::default()
        }],
        persons: vec![PersonGroup::of(DataSubjectCategory::FollowedWorkers)],
        data: vec![RecordedData {
            active: "durée du suivi".into(),
            disposal: Some(FinalDisposal::Destruction),
            ..RecordedData::of(RecordDataCategory::Health)
        }],
        processors: Listing::of(vec![ActivityProcessor {
            processor: host_id(),
            task: "Héberge le dossier".into(),
        }]),
        measures: Listing::of(vec![measure_id()]),
        ..blank()
    }
}

pub(crate) fn read(form: &ActivityForm) -> ActivityRecord {
    ActivityRecord::from_form(form, now()).unwrap()
}

pub(crate) fn host_id() -> Uuid {
    Uuid::from_u128(21)
}

pub(crate) fn measure_id() -> Uuid {
    Uuid::from_u128(31)
}

pub(crate) fn host() -> ProcessorForm {
    ProcessorForm {
        name: "Hébergeur Fictif".into(),
        ..ProcessorForm::default()
    }
}

pub(crate) fn processor(form: &ProcessorForm) -> ProcessorRecord {
    ProcessorRecord::from_form(form, now()).unwrap()
}

pub(crate) fn measure(state: SecurityMeasureState) -> SecurityMeasureRecord {
    let form = SecurityMeasureForm {
        name: "Postes chiffrés".into(),
        family: SecurityFamily::Encryption,
        state,
        description: String::new(),
        owner: String::new(),
        checked_on: String::new(),
        evidence: String::new(),
    };
    SecurityMeasureRecord::from_form(&form, now()).unwrap()
}

/// The entry of a register that says this.
pub(crate) fn recorded<T: Content>(id: Uuid, content: T) -> Record<T> {
    Record {
        id,
        number: RecordNumber {
            kind: content.kind(),
            sequence: 1,
        },
        revision: 1,
        created_at: now(),
        created_by: "Camille Exemple".into(),
        modified_at: now(),
        modified_by: "Camille Exemple".into(),
        content,
    }
}

pub(crate) fn activity(form: &ActivityForm) -> Activity {
    recorded(Uuid::from_u128(11), read(form))
}

pub(crate) fn known_host() -> Processor {
    recorded(host_id(), processor(&host()))
}
