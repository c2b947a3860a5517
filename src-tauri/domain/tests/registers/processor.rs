//! What is still to be obtained from a processor, and what of it expires.

use domain::fault::FieldRule;
use domain::listing::Listing;
use domain::processor::{
    ClauseAnswer, Contact, Contract, Guarantee, ProcessorForm, ProcessorGap, ProcessorRecord,
};
use domain::record::{Content, Urgency, urgency};
use law::{ClauseOutcome, ContractClause, Expiry, GuaranteeKind, ProcessorRole, SubProcessing};

use crate::rig::{day, host, now, processor, today};

/// A processor of which everything is known.
fn known() -> ProcessorForm {
    let mut form = ProcessorForm {
        role: Some(ProcessorRole::Processor),
        alert_hours: "24".into(),
        sub_processing: Some(SubProcessing::Specific),
        contracts: vec![Contract {
            ends_on: "31/12/2026".into(),
            review_on: "01/06/2027".into(),
            reference: "C-2024-07".into(),
            ..Contract::default()
        }],
        guarantees: Listing::of(vec![Guarantee {
            kind: Some(GuaranteeKind::HealthDataHosting),
            ends_on: "15/01/2027".into(),
            ..Guarantee::default()
        }]),
        ..host()
    };
    form.chain.none = true;
    form.transfers.none = true;
    form.contacts.breach = Contact {
        phone: "00 00 00 00 00".into(),
        ..Contact::default()
    };
    let satisfied = ClauseAnswer {
        outcome: Some(ClauseOutcome::Satisfied),
        ..ClauseAnswer::default()
    };
    let clauses = ContractClause::ALL.iter();
    form.clauses.answers = clauses.map(|clause| (*clause, satisfied.clone())).collect();
    form
}

#[test]
fn a_processor_with_its_name_alone_says_what_is_to_be_obtained() {
    let gaps = processor(&host()).gaps();
    assert_eq!(gaps.len(), 9, "{gaps:?}");
    assert!(!gaps.contains(&ProcessorGap::ExitProof));
    assert_eq!(processor(&known()).gaps(), []);
}

#[test]
fn a_breach_contact_without_a_way_to_reach_it_is_none() {
    let mut form = known();
    form.contacts.breach = Contact {
        name: "Astreinte".into(),
        ..Contact::default()
    };
    assert_eq!(processor(&form).gaps(), [ProcessorGap::BreachContact]);
}

#[test]
fn a_clause_is_weak_while_it_is_missing_incomplete_or_not_looked_at() {
    let outcomes = [
        (None, true),
        (Some(ClauseOutcome::Satisfied), false),
        (Some(ClauseOutcome::NotApplicable), false),
        (Some(ClauseOutcome::Partly), true),
        (Some(ClauseOutcome::Missing), true),
    ];
    for (outcome, is_weak) in outcomes {
        let mut form = known();
        let answer = form
            .clauses
            .answers
            .get_mut(&ContractClause::Audits)
            .unwrap();
        answer.outcome = outcome;
        let record = processor(&form);
        let weak = record.clauses.weak();
        assert_eq!(
            weak.contains(&ContractClause::Audits),
            is_weak,
            "{outcome:?}"
        );
        assert_eq!(record.gaps().contains(&ProcessorGap::Clauses), is_weak);
    }
}

#[test]
fn contracts_guarantees_and_reviews_expire_the_first_first() {
    let mut form = known();
    form.clauses.reviewed_on = "10/11/2026".into();
    let mut expiries = processor(&form).expiries();
    expiries.sort();
    let told: Vec<_> = expiries
        .iter()
        .map(|expiry| (expiry.on, expiry.what))
        .collect();
    assert_eq!(
        told,
        [
            (day("2026-12-31"), Expiry::ContractEnd),
            (day("2027-01-15"), Expiry::Guarantee),
            (day("2027-06-01"), Expiry::ContractReview),
            (day("2027-11-10"), Expiry::ClauseReview),
        ]
    );
    assert_eq!(expiries[0].detail, "C-2024-07");
}

#[test]
fn a_processor_that_left_owes_only_the_proof_of_what_became_of_the_data() {
    let mut form = host();
    form.exit.ended_on = "01/09/2026".into();
    let record = processor(&form);
    assert_eq!(record.gaps(), [ProcessorGap::ExitProof]);
    assert_eq!(record.state(), "ended");
    form.exit.outcome = Some(law::ExitOutcome::Destroyed);
    form.exit.proof = "Attestation du 2 septembre".into();
    assert_eq!(processor(&form).gaps(), []);
    assert_eq!(processor(&known()).state(), "active");
}

#[test]
fn the_last_day_is_still_good_and_the_notice_begins_before_it() {
    assert_eq!(urgency(today(), today()), Urgency::Soon);
    assert_eq!(urgency(day("2026-11-23"), today()), Urgency::Passed);
    assert_eq!(urgency(day("2027-01-23"), today()), Urgency::Soon);
    assert_eq!(urgency(day("2027-01-24"), today()), Urgency::Later);
}

#[test]
fn the_faults_of_a_processor_name_their_fields() {
    let mut form = known();
    form.alert_hours = "un jour".into();
    form.contracts[0].starts_on = "01/01/2027".into();
    form.exit.ended_on = "25/11/2026".into();
    let faults = ProcessorRecord::from_form(&form, now()).unwrap_err();
    let told: Vec<_> = faults
        .iter()
        .map(|fault| (fault.field.as_str(), fault.rule))
        .collect();
    assert_eq!(
        told,
        [
            ("contracts.0.ends_on", FieldRule::EndBeforeStart),
            ("alert_hours", FieldRule::NotANumber),
            ("exit.ended_on", FieldRule::InTheFuture),
        ]
    );
}
