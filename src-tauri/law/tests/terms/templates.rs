//! The records of processing activities proposed to an organisation.

use std::collections::BTreeSet;

use law::templates::{TEMPLATES, Template, TemplateData};
use law::{DpiaCriterion, DpiaListedOperation, FinalDisposal, LegalBasis, SpecialCondition};

use crate::assert_french;

fn template(id: &str) -> &'static Template {
    TEMPLATES.iter().find(|it| it.id == id).unwrap()
}

/// Every French text of a proposal.
fn texts(it: &'static Template) -> Vec<&'static str> {
    let purposes = it.purposes.iter().flat_map(|p| [p.text, p.basis_note]);
    let data = it.data.iter();
    let data = data.flat_map(|d| [d.description, d.active, d.start, d.archive]);
    let mut texts = vec![it.name];
    texts.extend(purposes.chain(data));
    texts.extend(it.persons.iter().map(|group| group.note));
    texts.extend(it.recipients.iter().map(|recipient| recipient.name));
    texts.extend(it.to_check);
    texts
}

#[test]
fn the_twenty_two_proposals_are_numbered_in_order() {
    let ids: Vec<&str> = TEMPLATES.iter().map(|it| it.id).collect();
    let expected: Vec<String> = (1..=22).map(|number| format!("T{number:02}")).collect();
    assert_eq!(ids, expected);
    let names: BTreeSet<&str> = TEMPLATES.iter().map(|it| it.name).collect();
    assert_eq!(names.len(), TEMPLATES.len());
}

#[test]
fn every_proposal_says_why_whose_what_and_to_whom() {
    for it in TEMPLATES {
        assert!(!it.purposes.is_empty(), "{}", it.id);
        assert!(!it.persons.is_empty(), "{}", it.id);
        assert!(!it.data.is_empty(), "{}", it.id);
        assert!(!it.recipients.is_empty(), "{}", it.id);
        assert!(it.purposes.iter().all(|purpose| purpose.basis.is_some()));
    }
}

#[test]
fn every_category_of_data_says_how_long_it_is_kept_and_how_it_ends() {
    let is_whole = |data: &TemplateData| {
        let told = [data.description, data.active, data.start, data.archive];
        told.iter().all(|text| !text.is_empty()) && data.disposal.is_some()
    };
    for it in TEMPLATES {
        assert!(it.data.iter().all(is_whole), "{}", it.id);
    }
}

#[test]
fn every_proposal_says_what_is_to_be_validated() {
    for it in TEMPLATES {
        assert!(!it.to_check.is_empty(), "{}", it.id);
        assert!(it.to_check.iter().all(|point| point.ends_with('.')));
    }
}

#[test]
fn occupational_medicine_never_rests_on_consent() {
    for purpose in TEMPLATES.iter().flat_map(|it| it.purposes) {
        let medical = purpose.condition == Some(SpecialCondition::OccupationalMedicine);
        assert!(
            !medical || purpose.basis == Some(LegalBasis::LegalObligation),
            "{}",
            purpose.text
        );
        assert_ne!(
            purpose.condition,
            Some(SpecialCondition::ExplicitConsent),
            "{}",
            purpose.text
        );
    }
}

#[test]
fn a_proposal_with_health_data_says_what_permits_them() {
    for it in TEMPLATES {
        let sensitive = it.data.iter().any(|data| data.category.is_sensitive());
        let permitted = it
            .purposes
            .iter()
            .any(|purpose| purpose.condition.is_some());
        assert!(!sensitive || permitted, "{}", it.id);
    }
}

#[test]
fn the_medical_record_is_kept_forty_years_and_not_fifty() {
    for data in template("T01").data {
        assert!(data.archive.starts_with("40\u{a0}ans"), "{}", data.archive);
        assert_eq!(data.disposal, Some(FinalDisposal::Destruction));
    }
    let all = TEMPLATES.iter().flat_map(texts);
    assert!(all.into_iter().all(|text| !text.contains("50\u{a0}ans")));
}

#[test]
fn the_medical_record_meets_the_criteria_of_an_impact_assessment() {
    let expected = [
        DpiaCriterion::SensitiveData,
        DpiaCriterion::LargeScale,
        DpiaCriterion::VulnerablePersons,
    ];
    assert_eq!(template("T01").criteria, expected);
    assert!(template("T01").listed.is_empty());
    assert!(template("T01").exemptions.is_empty());
}

#[test]
fn internal_alerts_are_in_the_list_of_the_authority() {
    let listed = TEMPLATES.iter().filter(|it| !it.listed.is_empty());
    let listed: Vec<_> = listed.map(|it| (it.id, it.listed)).collect();
    assert_eq!(
        listed,
        [("T21", [DpiaListedOperation::Whistleblowing].as_slice())]
    );
}

#[test]
fn the_texts_of_the_proposals_are_in_proper_french() {
    for text in TEMPLATES.iter().flat_map(texts) {
        assert_french(text);
    }
}
