//! Closing a file, keeping it for its years, destroying it.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use chrono::{DateTime, NaiveDate, Utc};
use domain::breach::{Breach, BreachFacts, BreachNumber};
use domain::closing::{
    ClosingRefusal, Disposal, DisposalForm, DisposalRefusal, Disposing, Hold, SignatureForm, close,
    next_on,
};
use domain::fault::FieldRule;
use domain::procedure::{Closing, Decision, Details, NextAction, Step};
use law::{ProcedureStep, StepState, Verdict};
use uuid::Uuid;

fn at(utc: &str) -> DateTime<Utc> {
    utc.parse().unwrap()
}

fn closing_day() -> DateTime<Utc> {
    at("2026-11-30T11:00:00Z")
}

fn signed() -> SignatureForm {
    SignatureForm {
        name: "Camille Exemple".into(),
        function: "Référente RGPD".into(),
    }
}

/// A file set aside as no breach, its first eight steps in `state`.
fn steps(state: StepState, reason: &str) -> Vec<Step> {
    let steps = ProcedureStep::ALL.iter().map(|step| {
        let mut step = Step::untouched(*step);
        if step.step < ProcedureStep::Close {
            step.progress.state = state;
        }
        match &mut step.details {
            Details::Assessment(assessment) => {
                assessment.decision = Decision {
                    verdict: Some(Verdict::NotABreach),
                    ..Decision::default()
                };
            }
            Details::Closing(closing) => {
                *closing = Closing {
                    departments: "Accueil".into(),
                    reason: reason.into(),
                };
            }
            _ => {}
        }
        step
    });
    steps.collect()
}

/// The same, decided to be a high risk.
fn at_high_risk(state: StepState, reason: &str) -> Vec<Step> {
    let mut steps = steps(state, reason);
    for step in &mut steps {
        if let Details::Assessment(assessment) = &mut step.details {
            assessment.decision.verdict = Some(Verdict::HighRisk);
        }
    }
    steps
}

fn closed() -> Breach {
    let steps = steps(StepState::Done, "");
    let closure = close(&BreachFacts::default(), &steps, &signed(), closing_day()).unwrap();
    Breach {
        id: Uuid::from_u128(1),
        number: BreachNumber::new(2026, 4),
        revision: 1,
        registered_at: at("2026-11-20T08:00:00Z"),
        registered_by: "Camille Exemple".into(),
        modified_at: at("2026-11-20T08:00:00Z"),
        modified_by: "Camille Exemple".into(),
        verdict: Some(Verdict::NotABreach),
        facts: BreachFacts::default(),
        closure: Some(closure),
        hold: None,
    }
}

#[test]
fn a_closed_file_is_kept_ten_years_to_the_day_in_paris() {
    let closure = closed().closure.unwrap();
    assert_eq!(closure.kept_through_on, day(2036, 11, 30));
    assert_eq!(closure.rule, "2024-04");
    let late = at("2026-12-31T23:30:00Z");
    let steps = steps(StepState::Done, "");
    let closure = close(&BreachFacts::default(), &steps, &signed(), late).unwrap();
    assert_eq!(closure.kept_through_on, day(2037, 1, 1));
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_file_is_not_closed_while_the_law_asks_for_something() {
    let steps = at_high_risk(StepState::Done, "On ne le fera pas.");
    let refusal = close(&BreachFacts::default(), &steps, &signed(), closing_day());
    assert_eq!(refusal, Err(ClosingRefusal::Owed));
    let undecided: Vec<Step> = ProcedureStep::ALL
        .iter()
        .map(|step| Step::untouched(*step))
        .collect();
    let refusal = close(
        &BreachFacts::default(),
        &undecided,
        &signed(),
        closing_day(),
    );
    assert_eq!(refusal, Err(ClosingRefusal::Owed));
}

/// Steps of a high risk that was notified and whose persons need not be told, one of them in progress.
fn left_in_progress(reason: &str) -> Vec<Step> {
    let mut steps = steps(StepState::Done, reason);
    for step in &mut steps {
        if step.step == ProcedureStep::Learn {
            step.progress.state = StepState::InProgress;
        }
        if let Details::Assessment(assessment) = &mut step.details {
            assessment.decision.verdict = Some(Verdict::HighRisk);
        }
        if let Details::Information(information) = &mut step.details {
            information.decision = Some(law::InformationDecision::Exception);
            information.exception = Some(law::InformationException::Unintelligible);
            information.reason = "Le support est illisible.".into();
        }
    }
    steps
}

fn told() -> BreachFacts {
    let moment = domain::moment::Moment::exact(at("2026-11-21T08:00:00Z"));
    let mut facts = BreachFacts {
        aware: Some(domain::breach::Awareness {
            moment,
            rule: "2018-05".into(),
        }),
        ..BreachFacts::default()
    };
    facts.sending.moment = Some(moment);
    facts
}

#[test]
fn what_is_left_undone_needs_a_reason_and_is_kept_with_it() {
    let refusal = close(&told(), &left_in_progress(""), &signed(), closing_day());
    assert_eq!(refusal, Err(ClosingRefusal::Unexplained));
    let steps = left_in_progress("Le bilan est reporté au comité de mars.");
    let closure = close(&told(), &steps, &signed(), closing_day()).unwrap();
    let left: Vec<ProcedureStep> = closure.left_undone.iter().map(|left| left.step).collect();
    assert_eq!(left, [ProcedureStep::Learn]);
    assert_eq!(closure.reason, "Le bilan est reporté au comité de mars.");
}

#[test]
fn a_reason_typed_for_nothing_is_not_kept() {
    let steps = steps(StepState::Done, "Rien ne manque.");
    let closure = close(&BreachFacts::default(), &steps, &signed(), closing_day()).unwrap();
    assert_eq!(closure.reason, "");
    assert_eq!(closure.left_undone, []);
}

#[test]
fn a_closing_is_signed_by_name_and_function() {
    let steps = steps(StepState::Done, "");
    let nobody = SignatureForm::default();
    let refusal = close(&BreachFacts::default(), &steps, &nobody, closing_day()).unwrap_err();
    let ClosingRefusal::Form(faults) = refusal else {
        panic!("{refusal:?}");
    };
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["signature.name", "signature.function"]);
}

#[test]
fn a_file_may_be_destroyed_the_day_after_its_last_year_and_not_while_somebody_holds_it() {
    let mut breach = closed();
    let last_evening = at("2036-11-30T22:59:59Z");
    let next_morning = at("2036-11-30T23:00:00Z");
    assert_eq!(Disposal::of(&breach, last_evening), Disposal::Kept);
    assert_eq!(Disposal::of(&breach, next_morning), Disposal::Due);
    breach.hold = Some(Hold {
        since: closing_day(),
        by: "Camille Exemple".into(),
        reason: "Contrôle annoncé.".into(),
    });
    assert_eq!(Disposal::of(&breach, next_morning), Disposal::Held);
    assert_eq!(refused(&breach, next_morning), DisposalRefusal::NotDue);
    breach.hold = None;
    breach.closure = None;
    assert_eq!(Disposal::of(&breach, next_morning), Disposal::Open);
    assert_eq!(refused(&breach, next_morning), DisposalRefusal::NotDue);
}

fn order() -> DisposalForm {
    DisposalForm {
        number: " VIO-2026-0004 ".into(),
        signature: signed(),
        remark: "Vu avec le DPO.".into(),
    }
}

fn refused(breach: &Breach, now: DateTime<Utc>) -> DisposalRefusal {
    let disposing = Disposing {
        breach,
        documents: 2,
    };
    disposing.certificate(&order(), now).unwrap_err()
}

#[test]
fn the_certificate_tells_the_number_the_instants_and_who_signed() {
    let breach = closed();
    let disposing = Disposing {
        breach: &breach,
        documents: 2,
    };
    let now = at("2036-12-02T09:00:00Z");
    let certificate = disposing.certificate(&order(), now).unwrap();
    assert_eq!(certificate.number, breach.number);
    assert_eq!(certificate.closed_at, closing_day());
    assert_eq!(certificate.disposed_at, now);
    assert_eq!(certificate.disposed_by.name, "Camille Exemple");
    assert_eq!(certificate.documents, 2);
}

#[test]
fn a_number_that_is_not_the_one_of_the_file_destroys_nothing() {
    let breach = closed();
    let disposing = Disposing {
        breach: &breach,
        documents: 0,
    };
    let other = DisposalForm {
        number: "VIO-2026-0005".into(),
        ..order()
    };
    let refusal = disposing.certificate(&other, at("2036-12-02T09:00:00Z"));
    let Err(DisposalRefusal::Form(faults)) = refusal else {
        panic!("{refusal:?}");
    };
    assert_eq!(faults[0].rule, FieldRule::NotTheSame);
}

#[test]
fn a_closed_file_asks_for_its_evaluation_then_for_nothing_until_its_years_are_over() {
    let breach = closed();
    let mut steps = steps(StepState::Done, "");
    let next = |steps: &[Step], now| next_on(&breach, steps, &[], now).action;
    assert_eq!(next(&steps, closing_day()), NextAction::Evaluate);
    for step in &mut steps {
        step.progress.state = StepState::Done;
    }
    assert_eq!(next(&steps, closing_day()), NextAction::Nothing);
    let over = at("2036-12-02T09:00:00Z");
    assert_eq!(next(&steps, over), NextAction::Dispose);
}
