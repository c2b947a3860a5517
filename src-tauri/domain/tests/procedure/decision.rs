//! What a person decides, why, and when it stands no more.

use domain::breach::{BreachFacts, Clock, ClockState};
use domain::fault::FieldRule;
use domain::procedure::{Details, DetailsForm, NextAction, Step, next_action, verdict};
use law::{
    BreachCause, BreachNature, DataCategory, Disturbance, Exposure, LossDuration, ProcedureStep,
    Recipient, Verdict,
};
use uuid::Uuid;

use crate::rig::{
    all_done, aware, decided, fault, faults_about, fresh, grave, now, read_about, replace, today,
    untouched,
};

#[test]
fn deciding_as_proposed_needs_no_reason_and_deciding_otherwise_does() {
    assert!(Step::from_form(&decided(Verdict::HighRisk, ""), &grave(), now(), Uuid::nil).is_ok());
    assert_eq!(
        faults_about(&decided(Verdict::Risk, ""), &grave()),
        fault(
            "details.decision.reason",
            FieldRule::DeviationReasonRequired
        )
    );
    let explained = decided(Verdict::Risk, "Le support est inexploitable.");
    assert!(Step::from_form(&explained, &grave(), now(), Uuid::nil).is_ok());
}

#[test]
fn notifying_nothing_is_always_explained_even_when_it_is_proposed() {
    let mut form = untouched(ProcedureStep::Assess);
    let DetailsForm::Assessment(assessment) = &mut form.details else {
        panic!("the fourth step assesses");
    };
    assessment.circumstances.loss = Some(LossDuration::Temporary);
    assessment.circumstances.restored_hours = "1".into();
    assessment.circumstances.disturbance = Some(Disturbance::None);
    assessment.decision.verdict = Some(Verdict::NoRisk);
    assessment.decision.decided_by = "Camille Exemple".into();
    let facts = BreachFacts {
        natures: Some([BreachNature::Availability].into()),
        ..BreachFacts::default()
    };
    assert_eq!(
        faults_about(&form, &facts),
        fault(
            "details.decision.reason",
            FieldRule::NoNotificationReasonRequired
        )
    );
}

#[test]
fn a_decision_has_an_author_and_a_day() {
    let mut form = decided(Verdict::HighRisk, "");
    let Details::Assessment(assessment) = read_about(&form, &grave()).details else {
        panic!("the fourth step assesses");
    };
    assert_eq!(assessment.decision.decided_on, Some(today()));
    let DetailsForm::Assessment(typed) = &mut form.details else {
        panic!("the fourth step assesses");
    };
    typed.decision.decided_by = " ".into();
    assert_eq!(
        faults_about(&form, &grave()),
        fault("details.decision.decided_by", FieldRule::Required)
    );
}

#[test]
fn a_decision_falls_when_facts_that_come_later_exclude_it() {
    let mut facts = aware(2);
    facts.data_categories = Some([DataCategory::Contact].into());
    facts.cause = Some(BreachCause::ExternalAccidental);
    let mut form = untouched(ProcedureStep::Assess);
    let DetailsForm::Assessment(assessment) = &mut form.details else {
        panic!("the fourth step assesses");
    };
    let told = &mut assessment.circumstances;
    told.protection = Some(law::Protection::None);
    told.exposure = Some(Exposure::NotApplicable);
    told.recipient = Some(Recipient::KnownFew);
    told.deletion = Some(law::Deletion::ConfirmedInWriting);
    told.vulnerable = Some(false);
    assessment.decision.verdict = Some(Verdict::NoRisk);
    assessment.decision.reason = "Une seule adresse, message détruit.".into();
    assessment.decision.decided_by = "Camille Exemple".into();
    let steps = [read_about(&form, &facts)];
    assert_eq!(verdict(&facts, &steps), Some(Verdict::NoRisk));
    facts.data_categories = Some([DataCategory::Health].into());
    assert_eq!(verdict(&facts, &steps), None);
    let next = next_action(&facts, &steps, now());
    assert_eq!(next.action, NextAction::DecideAgain);
}

#[test]
fn a_decision_against_the_proposal_stands_while_the_proposal_does() {
    let facts = aware(2);
    let steps = all_done(&facts, Verdict::NoRisk, "Le support est inexploitable.");
    assert_eq!(verdict(&facts, &steps), Some(Verdict::NoRisk));
}

#[test]
fn an_incident_that_is_no_breach_is_set_aside_with_its_reason_and_its_clock_stops() {
    assert_eq!(
        faults_about(&decided(Verdict::NotABreach, ""), &grave()),
        fault(
            "details.decision.reason",
            FieldRule::NoNotificationReasonRequired
        )
    );
    let facts = aware(100);
    let mut steps = fresh();
    let form = decided(Verdict::NotABreach, "Le poste ne contenait aucune donnée.");
    replace(&mut steps, read_about(&form, &facts));
    let aside = Some(Verdict::NotABreach);
    assert_eq!(verdict(&facts, &steps), aside);
    assert_eq!(Clock::of(&facts, aside, now()).state, ClockState::SetAside);
    let next = next_action(&facts, &steps, now());
    assert_eq!(
        next.action,
        NextAction::Close,
        "nothing else is asked of it"
    );
}

#[test]
fn an_incident_set_aside_is_looked_at_again_when_more_becomes_possible() {
    let mut facts = aware(2);
    facts.data_categories = Some([DataCategory::Contact].into());
    let mut form = decided(Verdict::NotABreach, "Aucun nom sur la liste.");
    let DetailsForm::Assessment(assessment) = &mut form.details else {
        panic!("the fourth step assesses");
    };
    let told = &mut assessment.circumstances;
    told.protection = Some(law::Protection::None);
    told.exposure = Some(Exposure::NotApplicable);
    told.recipient = Some(Recipient::KnownFew);
    told.deletion = Some(law::Deletion::ConfirmedInWriting);
    told.vulnerable = Some(false);
    let steps = [read_about(&form, &facts)];
    assert_eq!(verdict(&facts, &steps), Some(Verdict::NotABreach));
    facts.data_categories = Some([DataCategory::Health].into());
    assert_eq!(verdict(&facts, &steps), None);
}

#[test]
fn an_incident_set_aside_early_is_looked_at_again_when_a_risk_becomes_certain() {
    let mut facts = BreachFacts::default();
    let form = decided(Verdict::NotABreach, "Rien ne semble touché.");
    let mut steps = vec![read_about(&form, &facts)];
    assert_eq!(verdict(&facts, &steps), Some(Verdict::NotABreach));
    let before = grave();
    facts.data_categories.clone_from(&before.data_categories);
    facts.natures.clone_from(&before.natures);
    facts.persons = before.persons;
    let Details::Assessment(assessment) = &mut steps[0].details else {
        panic!("the fourth step assesses");
    };
    let told = &mut assessment.circumstances;
    told.protection = Some(law::Protection::None);
    told.exposure = Some(Exposure::Confirmed);
    told.recipient = Some(Recipient::UnknownThirdParty);
    assert_eq!(verdict(&facts, &steps), None);
}
