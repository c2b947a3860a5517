//! What awaits a hand: limits, how they press, when somebody is reminded, what the file of a breach tells.

#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::breach::{Awareness, Breach, BreachFacts, BreachNumber};
use domain::closing::{Closure, SignatureForm, close};
use domain::duty::{Duty, DutyAbout, DutyState, Left, Limit, left, of_breach, reminders};
use domain::moment::Moment;
use domain::procedure::{
    Correction, Decision, Details, Exchange, Information, Measure, NextAction, Step,
};
use law::{
    DutyKind, ExchangeKind, InformationDecision, InformationException, MeasureState, MeasureTerm,
    ProcedureStep, StepState, Verdict,
};
use uuid::Uuid;

fn at(utc: &str) -> DateTime<Utc> {
    utc.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Tuesday 24 November 2026, 20:00 in Paris.
fn now() -> DateTime<Utc> {
    at("2026-11-24T19:00:00Z")
}

/// A breach of which one was aware on 24 November at 16:50 in Paris.
fn facts() -> BreachFacts {
    let aware = Awareness {
        moment: Moment::exact(at("2026-11-24T15:50:00Z")),
        rule: "2018-05".to_owned(),
    };
    BreachFacts {
        aware: Some(aware),
        ..BreachFacts::default()
    }
}

fn breach(facts: BreachFacts, verdict: Option<Verdict>) -> Breach {
    Breach {
        id: Uuid::from_u128(7),
        number: BreachNumber::new(2026, 7),
        revision: 1,
        registered_at: now(),
        registered_by: "Camille Exemple".to_owned(),
        modified_at: now(),
        modified_by: "Camille Exemple".to_owned(),
        verdict,
        facts,
        closure: None,
        hold: None,
    }
}

fn fresh() -> Vec<Step> {
    let steps = ProcedureStep::ALL.iter();
    steps.map(|step| Step::untouched(*step)).collect()
}

fn step(steps: &mut [Step], wanted: ProcedureStep) -> &mut Step {
    steps.iter_mut().find(|step| step.step == wanted).unwrap()
}

fn decided(mut steps: Vec<Step>, verdict: Verdict) -> Vec<Step> {
    if let Details::Assessment(found) = &mut step(&mut steps, ProcedureStep::Assess).details {
        found.decision = Decision {
            verdict: Some(verdict),
            ..Decision::default()
        };
    }
    steps
}

fn kinds(duties: &[Duty]) -> Vec<DutyKind> {
    duties.iter().map(|duty| duty.kind).collect()
}

#[test]
fn a_limit_presses_as_its_day_comes() {
    let state = |limit| DutyState::of(Some(limit), now());
    let cases = [
        (Limit::Day(day("2026-11-23")), DutyState::Passed),
        (Limit::Day(day("2026-11-24")), DutyState::Near),
        (Limit::Day(day("2026-12-01")), DutyState::Near),
        (Limit::Day(day("2026-12-02")), DutyState::ToDo),
        (Limit::Day(day("2027-01-23")), DutyState::ToDo),
        (Limit::Day(day("2027-01-24")), DutyState::Later),
        (
            Limit::Instant(at("2026-11-24T18:59:59Z")),
            DutyState::Passed,
        ),
        (Limit::Instant(now()), DutyState::Near),
        (Limit::Instant(at("2026-12-02T22:59:00Z")), DutyState::ToDo),
    ];
    for (limit, expected) in cases {
        assert_eq!(state(limit), expected, "{limit:?}");
    }
    assert_eq!(DutyState::of(None, now()), DutyState::ToDo);
}

#[test]
fn an_instant_comes_before_the_end_of_its_day() {
    let mut limits = [
        Limit::Day(day("2026-11-24")),
        Limit::Instant(at("2026-11-24T20:00:00Z")),
        Limit::Day(day("2026-11-23")),
        Limit::Instant(at("2026-11-24T09:00:00Z")),
    ];
    limits.sort_by_key(|limit| limit.rank());
    let expected = [
        Limit::Day(day("2026-11-23")),
        Limit::Instant(at("2026-11-24T09:00:00Z")),
        Limit::Instant(at("2026-11-24T20:00:00Z")),
        Limit::Day(day("2026-11-24")),
    ];
    assert_eq!(limits, expected);
}

#[test]
fn how_far_a_limit_is_counts_the_hour_that_has_begun_and_whole_days() {
    for (limit, expected) in [
        (Limit::Instant(at("2026-11-25T19:00:00Z")), Left::Hours(24)),
        (Limit::Instant(at("2026-11-24T19:00:01Z")), Left::Hours(1)),
        (Limit::Instant(now()), Left::Passed),
        (Limit::Day(day("2026-11-25")), Left::Days(1)),
        (Limit::Day(day("2026-11-24")), Left::Today),
        (Limit::Day(day("2026-11-23")), Left::Passed),
    ] {
        assert_eq!(left(limit, now()), expected, "{limit:?}");
    }
}

#[test]
fn an_instant_is_reminded_hours_before_and_a_day_on_its_mornings() {
    let by = at("2026-11-27T15:50:00Z");
    let told: Vec<_> = reminders(Limit::Instant(by))
        .into_iter()
        .map(|it| (it.at, it.left))
        .collect();
    let before = |hours| by - TimeDelta::hours(hours);
    let expected = [
        (before(24), Left::Hours(24)),
        (before(6), Left::Hours(6)),
        (by, Left::Passed),
    ];
    assert_eq!(told, expected);
    // The clocks changed in between: nine o'clock in Paris both times.
    let told: Vec<_> = reminders(Limit::Day(day("2026-10-28")))
        .into_iter()
        .map(|it| (it.at, it.left))
        .collect();
    let expected = [
        (at("2026-10-21T07:00:00Z"), Left::Days(7)),
        (at("2026-10-28T08:00:00Z"), Left::Today),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_running_clock_is_one_duty_that_says_what_comes_next() {
    let duties = of_breach(&breach(facts(), None), &fresh(), now());
    assert_eq!(kinds(&duties), [DutyKind::NotifyAuthority]);
    assert_eq!(
        duties[0].limit,
        Some(Limit::Instant(at("2026-11-27T15:50:00Z")))
    );
    let DutyAbout::Next { action, .. } = duties[0].about else {
        panic!("{:?}", duties[0].about);
    };
    assert_eq!(action, NextAction::InformOfficer);
}

#[test]
fn a_high_risk_asks_for_the_persons_beside_the_clock() {
    let steps = decided(fresh(), Verdict::HighRisk);
    let duties = of_breach(&breach(facts(), Some(Verdict::HighRisk)), &steps, now());
    let expected = [DutyKind::NotifyAuthority, DutyKind::InformPersons];
    assert_eq!(kinds(&duties), expected);
    // The organisation's own target, from awareness.
    assert_eq!(
        duties[1].limit,
        Some(Limit::Instant(at("2026-11-27T15:50:00Z")))
    );
}

/// The limit to inform the persons, months after the target that awareness sets is over.
fn inform_by(steps: &[Step]) -> Option<Limit> {
    let later = at("2027-03-02T09:00:00Z");
    let duties = of_breach(&breach(facts(), Some(Verdict::HighRisk)), steps, later);
    let duty = duties
        .iter()
        .find(|duty| duty.kind == DutyKind::InformPersons);
    duty.expect("the persons are to be informed").limit
}

#[test]
fn what_asks_for_the_persons_once_the_target_is_over_counts_anew() {
    let mut steps = decided(fresh(), Verdict::HighRisk);
    let first = Some(Limit::Instant(at("2026-11-27T15:50:00Z")));
    assert_eq!(inform_by(&steps), first, "nothing asked again");
    if let Details::Assessment(found) = &mut step(&mut steps, ProcedureStep::Assess).details {
        found.decision.decided_on = Some(day("2026-11-26"));
    }
    assert_eq!(inform_by(&steps), first, "decided within the target");
    if let Details::Assessment(found) = &mut step(&mut steps, ProcedureStep::Assess).details {
        found.decision.decided_on = Some(day("2027-02-01"));
    }
    let decided_on = Some(Limit::Instant(at("2027-02-03T23:00:00Z")));
    assert_eq!(inform_by(&steps), decided_on);
    let order = |at: Option<Moment>| Exchange {
        kind: ExchangeKind::OrderToInform,
        at,
        text: String::new(),
    };
    let follow_up = |steps: &mut [Step], at: Option<Moment>| {
        if let Details::FollowUp(found) = &mut step(steps, ProcedureStep::NotifyAuthority).details {
            found.exchanges.push(order(at));
        }
    };
    follow_up(&mut steps, Some(Moment::exact(at("2027-03-01T08:00:00Z"))));
    let ordered = Some(Limit::Instant(at("2027-03-04T08:00:00Z")));
    assert_eq!(inform_by(&steps), ordered);
    follow_up(&mut steps, None);
    assert_eq!(inform_by(&steps), None, "an order without a date");
}

#[test]
fn an_awareness_without_date_is_wanted_before_its_period_can_be_over() {
    let mut facts = facts();
    facts.aware = None;
    facts.detected = Some(Moment::exact(at("2026-11-23T08:00:00Z")));
    let duties = of_breach(&breach(facts, None), &fresh(), now());
    assert_eq!(
        kinds(&duties),
        [DutyKind::DateAwareness, DutyKind::AssessRisk]
    );
    assert_eq!(
        duties[0].limit,
        Some(Limit::Instant(at("2026-11-26T08:00:00Z")))
    );
    assert_eq!(duties[1].limit, None);
}

/// Signed on 24 November 2026, for the years of the rule.
fn closure() -> Closure {
    let signature = SignatureForm {
        name: "Camille Exemple".to_owned(),
        function: "Référente RGPD".to_owned(),
    };
    let mut steps = decided(fresh(), Verdict::NotABreach);
    for step in &mut steps {
        step.progress.state = StepState::Done;
    }
    close(&BreachFacts::default(), &steps, &signature, now()).unwrap()
}

#[test]
fn an_open_file_always_awaits_something() {
    let verdict = Verdict::NotABreach;
    let duties = of_breach(
        &breach(facts(), Some(verdict)),
        &decided(fresh(), verdict),
        now(),
    );
    assert_eq!(kinds(&duties), [DutyKind::CloseFile]);
    let mut sent = facts();
    sent.sending.moment = Some(Moment::exact(now()));
    let verdict = Verdict::HighRisk;
    let mut steps = decided(fresh(), verdict);
    step(&mut steps, ProcedureStep::InformPersons).details = Details::Information(Information {
        decision: Some(InformationDecision::Exception),
        exception: Some(InformationException::ALL[0]),
        reason: "Les fichiers étaient chiffrés.".to_owned(),
        ..Information::default()
    });
    let duties = of_breach(&breach(sent, Some(verdict)), &steps, now());
    assert_eq!(kinds(&duties), [DutyKind::ContinueFile]);
}

#[test]
fn measures_and_steps_with_a_date_are_awaited_until_they_are_settled() {
    let mut steps = decided(fresh(), Verdict::NotABreach);
    let measure = |state, due_on| Measure {
        id: Uuid::from_u128(1),
        text: "Bloquer la saisie automatique".to_owned(),
        term: MeasureTerm::Preventive,
        owner: String::new(),
        due_on,
        state,
        done_on: None,
        effectiveness: None,
        check: String::new(),
    };
    let due = Some(day("2026-12-04"));
    let correct = step(&mut steps, ProcedureStep::Correct);
    correct.details = Details::Correction(Correction {
        contained: None,
        measures: vec![
            measure(MeasureState::Planned, due),
            measure(MeasureState::Planned, None),
            measure(MeasureState::Done, due),
            measure(MeasureState::Dropped, due),
        ],
    });
    step(&mut steps, ProcedureStep::Learn).progress.due_on = due;
    let told = step(&mut steps, ProcedureStep::Report);
    told.progress.due_on = due;
    told.progress.state = StepState::Done;
    let breach = breach(facts(), Some(Verdict::NotABreach));
    let duties = of_breach(&breach, &steps, now());
    let expected = [
        DutyKind::CloseFile,
        DutyKind::CarryOutMeasure,
        DutyKind::FinishStep,
    ];
    assert_eq!(kinds(&duties), expected);
    assert_eq!(
        duties[2].about,
        DutyAbout::Step {
            step: ProcedureStep::Learn
        }
    );
}

#[test]
fn a_closed_file_awaits_its_evaluation_and_after_its_years_a_decision() {
    let mut breach = breach(facts(), Some(Verdict::NoRisk));
    breach.closure = Some(closure());
    let mut steps = fresh();
    step(&mut steps, ProcedureStep::Evaluate).progress.due_on = Some(day("2026-12-24"));
    let duties = of_breach(&breach, &steps, now());
    assert_eq!(kinds(&duties), [DutyKind::EvaluateBreach]);
    assert_eq!(duties[0].limit, Some(Limit::Day(day("2026-12-24"))));
    let later = at("2036-11-25T08:00:00Z");
    let duties = of_breach(&breach, &fresh(), later);
    assert_eq!(kinds(&duties), [DutyKind::DisposeFile]);
    assert_eq!(duties[0].limit, None, "nothing presses a destruction");
    assert!(of_breach(&breach, &fresh(), now()).is_empty());
}
