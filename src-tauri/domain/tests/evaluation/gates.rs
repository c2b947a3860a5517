//! What makes the whole non compliant, whatever its score.

use chrono::TimeDelta;
use domain::breach::{BreachFacts, BreachNumber};
use domain::evaluation::{BreachFile, Crossed, EvaluationContent, Score, score};
use domain::moment::Moment;
use domain::procedure::{Details, Information};
use law::{
    EvaluationAnswer, EvaluationGate, EvaluationResult, InformationDecision, ProcedureStep, Verdict,
};

use crate::rig::{
    Case, after, aware, group, informed, informing, moment, now, sent, worked_example, yearly,
};

/// Every answer compliant.
fn perfect() -> EvaluationContent {
    let mut content = yearly();
    for answer in &mut content.answers {
        answer.answer = Some(EvaluationAnswer::Compliant);
    }
    content
}

fn scored(cases: &[Case]) -> Score {
    let files: Vec<BreachFile<'_>> = cases.iter().map(Case::file).collect();
    score(&perfect(), &files, now())
}

fn crosses(case: Case, gate: EvaluationGate) -> bool {
    let found = scored(&[case]);
    found.crossed.iter().any(|crossed| crossed.gate == gate)
}

fn noon() -> Moment {
    moment("05/10/2026", "12:00")
}

fn known_since(moment: Moment) -> Case {
    Case::of(BreachFacts {
        aware: Some(aware(moment)),
        ..BreachFacts::default()
    })
}

fn sent_after_hours(hours: i64, reasons: &str) -> Case {
    let mut case = sent(known_since(noon()), after(noon(), TimeDelta::hours(hours)));
    case.breach.facts.sending.delay_reasons = reasons.into();
    case
}

#[test]
fn a_procedure_that_worked_crosses_nothing() {
    let found = scored(&[worked_example()]);
    assert_eq!(found.crossed, []);
    assert_eq!(found.result, Some(EvaluationResult::Effective));
}

#[test]
fn one_gate_outweighs_every_point_and_names_the_breaches_that_crossed_it() {
    let mut second = sent_after_hours(73, "");
    second.breach.number.sequence = 2;
    let cases = [worked_example(), second, sent_after_hours(73, "Un samedi.")];
    let found = scored(&cases);
    let number = BreachNumber::new(2026, 2);
    let crossed = Crossed {
        gate: EvaluationGate::LateWithoutReasons,
        breaches: vec![number],
    };
    assert_eq!(found.crossed, [crossed]);
    assert_eq!(found.percent, Some(100));
    assert_eq!(found.result, Some(EvaluationResult::NonCompliant));
}

#[test]
fn a_gate_is_told_before_the_last_answer_and_concludes_only_after_it() {
    let mut content = perfect();
    content.answers[0].answer = None;
    let case = sent_after_hours(73, "");
    let found = score(&content, &[case.file()], now());
    assert_eq!((found.crossed.len(), found.result), (1, None));
}

#[test]
fn a_notification_late_without_reasons_crosses_whether_it_left_or_not() {
    let hours_ago = |hours| Moment::exact(now() - TimeDelta::hours(hours));
    let mut excused = known_since(hours_ago(73));
    excused.breach.facts.sending.delay_reasons = "Le portail était en panne.".into();
    let cases = [
        (sent_after_hours(72, ""), false, "sent at the very limit"),
        (sent_after_hours(73, ""), true, "sent late"),
        (
            sent_after_hours(73, "Un samedi."),
            false,
            "sent late with reasons",
        ),
        (known_since(hours_ago(72)), false, "at the very limit"),
        (known_since(hours_ago(73)), true, "passed and unsent"),
        (excused, false, "passed and unsent with reasons"),
        (
            known_since(noon()).decided(Verdict::Risk),
            true,
            "passed at a risk",
        ),
        (
            known_since(noon()).decided(Verdict::NoRisk),
            false,
            "nothing to send",
        ),
        (
            known_since(noon()).decided(Verdict::NotABreach),
            false,
            "no breach",
        ),
        (Case::of(BreachFacts::default()), false, "not dated"),
    ];
    for (case, expected, about) in cases {
        let found = crosses(case, EvaluationGate::LateWithoutReasons);
        assert_eq!(found, expected, "{about}");
    }
}

#[test]
fn a_known_breach_without_its_line_is_an_answer_and_crosses_when_it_is_not_compliant() {
    let expected = |answer| match answer {
        EvaluationAnswer::NonCompliant => vec![Crossed {
            gate: EvaluationGate::UnregisteredBreach,
            breaches: Vec::new(),
        }],
        EvaluationAnswer::Compliant
        | EvaluationAnswer::Partial
        | EvaluationAnswer::NotVerifiable
        | EvaluationAnswer::NotApplicable => Vec::new(),
    };
    for answer in EvaluationAnswer::ALL {
        let mut content = perfect();
        let mut answers = content.answers.iter_mut();
        let gate = answers.find(|it| it.question == "register_line").unwrap();
        gate.answer = Some(*answer);
        let found = score(&content, &[], now());
        assert_eq!(found.crossed, expected(*answer), "{answer:?}");
    }
    let mut content = perfect();
    content.answers[0].answer = Some(EvaluationAnswer::NonCompliant);
    assert_eq!(score(&content, &[], now()).crossed, [], "another question");
}

#[test]
fn a_high_risk_crosses_without_a_communication_or_an_exception_with_its_reason() {
    let told = Some(after(noon(), TimeDelta::hours(1)));
    let groups_of = |information: Information| {
        Details::Information(Information {
            groups: vec![group(told)],
            ..information
        })
    };
    let exception =
        |reason| Details::Information(informing(InformationDecision::Exception, reason));
    let planned = groups_of(informing(InformationDecision::Planned, ""));
    let denied = groups_of(informing(
        InformationDecision::NotHighRisk,
        "Risque faible.",
    ));
    let cases = [
        (informed(&[told]), false, "told"),
        (informed(&[None]), true, "not told yet"),
        (informed(&[]), true, "nobody named"),
        (exception("Données chiffrées."), false, "an exception"),
        (exception(""), true, "an exception without reason"),
        (planned, true, "only planned"),
        (denied, true, "said not to be high"),
        (groups_of(Information::default()), true, "undecided"),
    ];
    let at_risk = |verdict| sent_after_hours(1, "").decided(verdict);
    let gate = EvaluationGate::PersonsLeftOut;
    for (details, expected, about) in cases {
        let step = ProcedureStep::InformPersons;
        let case = at_risk(Verdict::HighRisk).with(step, details.clone());
        assert_eq!(crosses(case, gate), expected, "{about}");
        let lower = at_risk(Verdict::Risk).with(step, details);
        assert!(!crosses(lower, gate), "{about}, at a lower risk");
    }
    assert!(crosses(at_risk(Verdict::HighRisk), gate), "nothing written");
}
