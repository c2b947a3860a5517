//! What the fiches that a breach touches already say of it.

use domain::count::{Count, CountForm};
use domain::prefill::prefill;
use law::{CountPrecision, DataCategory, PersonCategory, RecordDataCategory, SecurityMeasureState};

use crate::rig::{fiche, host_id, measure, measure_id, read, recorded};

fn counted(number: &str) -> CountForm {
    CountForm {
        precision: Some(CountPrecision::Exact),
        value: number.into(),
    }
}

#[test]
fn a_fiche_proposes_what_a_notification_calls_its_data_and_persons() {
    let mut form = fiche();
    form.data.push(domain::activity::RecordedData::of(
        RecordDataCategory::Identity,
    ));
    form.person_count = counted("8200");
    let found = prefill(&[read(&form)], &[]);
    assert_eq!(
        found.data.into_iter().collect::<Vec<_>>(),
        [
            DataCategory::CivilStatus,
            DataCategory::Contact,
            DataCategory::Health
        ]
    );
    assert_eq!(
        found.persons.into_iter().collect::<Vec<_>>(),
        [PersonCategory::Patients]
    );
    assert_eq!(found.count, Count::Approximate(8200));
    assert!(found.processors.contains(&host_id()));
}

#[test]
fn the_persons_of_fiches_are_an_order_of_magnitude_of_those_of_the_breach() {
    let mut other = fiche();
    other.person_count = counted("300");
    let mut form = fiche();
    form.person_count = counted("8200");
    let found = prefill(&[read(&form), read(&other)], &[]);
    assert_eq!(found.count, Count::Approximate(8200));
    let unknown = prefill(&[read(&fiche()), read(&fiche())], &[]);
    assert_eq!(unknown.count, Count::ToBeDetermined);
}

#[test]
fn a_measure_that_is_only_planned_was_not_in_place() {
    let told = |state| {
        let catalogue = [recorded(measure_id(), measure(state))];
        prefill(&[read(&fiche())], &catalogue).measures
    };
    assert_eq!(told(SecurityMeasureState::InPlace), ["Postes chiffrés"]);
    assert_eq!(told(SecurityMeasureState::Partial), ["Postes chiffrés"]);
    assert_eq!(told(SecurityMeasureState::Planned), [""; 0]);
    assert_eq!(told(SecurityMeasureState::Absent), [""; 0]);
}
