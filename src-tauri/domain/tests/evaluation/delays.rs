//! Lengths of time: measured from the register, never guessed.

use chrono::TimeDelta;
use domain::breach::BreachFacts;
use domain::evaluation::{Delays, length_text};
use domain::moment::Moment;
use domain::procedure::{
    Correction, Details, DoorRecord, Doors, FollowUp, Information, LaterSending,
};
use law::{
    BreachFact, Door, DoorAnswer, EvaluationIndicator, InformationDecision, ProcedureStep,
    ReportSource, SendingKind, Verdict,
};

use crate::rig::{
    Case, after, aware, delays, group, informed, informing, moment, sent, worked_example,
};

fn noon() -> Moment {
    moment("05/10/2026", "12:00")
}

/// A breach that was detected, then reported so many minutes later.
fn reported_after(minutes: i64) -> Case {
    Case::of(BreachFacts {
        detected: Some(noon()),
        reported: Some(after(noon(), TimeDelta::minutes(minutes))),
        ..BreachFacts::default()
    })
}

/// A breach known for so many seconds when its notification left.
fn sent_after(seconds: i64) -> Case {
    let facts = BreachFacts {
        aware: Some(aware(noon())),
        ..BreachFacts::default()
    };
    sent(Case::of(facts), after(noon(), TimeDelta::seconds(seconds)))
}

/// How many were measured, how many were not, how many in their target.
fn counts(delays: &Delays) -> (usize, usize, Option<usize>) {
    (delays.measured, delays.unmeasurable, delays.in_target)
}

#[test]
fn the_worked_example_gives_its_lengths_to_the_minute() {
    let case = [worked_example()];
    let hours = |hours: i64, minutes: i64| (hours * 60 + minutes) * 60;
    let expected = [
        (EvaluationIndicator::Exposure, hours(6, 0), None),
        (EvaluationIndicator::Reporting, hours(0, 20), Some(1)),
        (EvaluationIndicator::Registration, hours(1, 40), Some(1)),
        (EvaluationIndicator::Investigation, hours(67, 55), Some(0)),
        (EvaluationIndicator::Authority, hours(55, 45), Some(1)),
        (EvaluationIndicator::Persons, hours(70, 45), Some(1)),
        (EvaluationIndicator::Containment, hours(3, 0), Some(1)),
        (
            EvaluationIndicator::Closure,
            hours(86 * 24 + 22, 40),
            Some(1),
        ),
    ];
    for (indicator, seconds, in_target) in expected {
        let alone = Delays {
            measured: 1,
            unmeasurable: 0,
            median_seconds: Some(seconds),
            maximum_seconds: Some(seconds),
            in_target,
        };
        assert_eq!(delays(indicator, &case), alone, "{indicator:?}");
    }
    let text = |indicator| length_text(delays(indicator, &case).maximum_seconds.unwrap());
    assert_eq!(
        text(EvaluationIndicator::Investigation),
        "67\u{a0}h\u{a0}55\u{a0}min"
    );
    assert_eq!(
        text(EvaluationIndicator::Closure),
        "86\u{a0}j\u{a0}22\u{a0}h"
    );
}

#[test]
fn what_the_worked_example_does_not_ask_is_not_measured() {
    for indicator in [
        EvaluationIndicator::AuthorityComplement,
        EvaluationIndicator::HealthAgency,
        EvaluationIndicator::ProcessorNotice,
    ] {
        let found = delays(indicator, &[worked_example()]);
        assert_eq!(counts(&found), (0, 0, Some(0)), "{indicator:?}");
        assert_eq!((found.median_seconds, found.maximum_seconds), (None, None));
    }
}

#[test]
fn the_median_is_the_middle_one_or_between_the_two_in_the_middle() {
    let median = |minutes: &[i64]| {
        let cases: Vec<Case> = minutes.iter().copied().map(reported_after).collect();
        let found = delays(EvaluationIndicator::Reporting, &cases);
        let in_minutes = |seconds: Option<i64>| seconds.map(|it| it / 60);
        (
            in_minutes(found.median_seconds),
            in_minutes(found.maximum_seconds),
        )
    };
    assert_eq!(median(&[]), (None, None));
    assert_eq!(median(&[50, 10, 20]), (Some(20), Some(50)));
    assert_eq!(median(&[50, 10, 20, 30]), (Some(25), Some(50)));
}

#[test]
fn a_missing_hour_is_counted_and_never_guessed() {
    let mut unknown = reported_after(10);
    unknown.breach.facts.reported = None;
    let mut unnoticed = reported_after(10);
    unnoticed.breach.facts.detected = None;
    let cases = [reported_after(300), unknown, unnoticed];
    let found = delays(EvaluationIndicator::Reporting, &cases);
    assert_eq!(counts(&found), (1, 2, Some(0)));
    assert_eq!(found.median_seconds, Some(300 * 60));
    for indicator in [
        EvaluationIndicator::Exposure,
        EvaluationIndicator::Investigation,
        EvaluationIndicator::Containment,
    ] {
        let found = delays(indicator, &cases);
        assert_eq!(
            (found.measured, found.unmeasurable),
            (0, 3),
            "{indicator:?}"
        );
    }
}

#[test]
fn an_end_before_its_beginning_measures_nothing_and_an_end_at_its_beginning_does() {
    let found = delays(
        EvaluationIndicator::Reporting,
        &[reported_after(-1), reported_after(0)],
    );
    assert_eq!(counts(&found), (1, 1, Some(1)));
    assert_eq!(found.maximum_seconds, Some(0));
    let early = delays(EvaluationIndicator::Authority, &[sent_after(-1)]);
    assert_eq!(counts(&early), (0, 1, Some(0)));
}

#[test]
fn a_target_is_kept_at_its_very_end_and_no_later() {
    let cases = [reported_after(4 * 60), reported_after(4 * 60 + 1)];
    assert_eq!(
        delays(EvaluationIndicator::Reporting, &cases).in_target,
        Some(1)
    );
    let limit = 72 * 3600;
    let cases = [sent_after(limit), sent_after(limit + 1)];
    let found = delays(EvaluationIndicator::Authority, &cases);
    assert_eq!(counts(&found), (2, 0, Some(1)));
    assert_eq!(found.maximum_seconds, Some(limit + 1));
}

#[test]
fn a_notification_is_judged_by_the_rule_that_its_breach_has_kept_or_that_of_its_day() {
    let mut strange = sent_after(72 * 3600);
    if let Some(aware) = &mut strange.breach.facts.aware {
        aware.rule = "1999-01".into();
    }
    let found = delays(EvaluationIndicator::Authority, &[strange]);
    assert_eq!(counts(&found), (1, 0, Some(1)));
}

#[test]
fn a_notification_that_has_not_left_is_not_measured_and_one_without_awareness_cannot_be() {
    let mut undated = sent_after(60);
    undated.breach.facts.aware = None;
    let mut unsent = sent_after(60);
    unsent.breach.facts.sending.moment = None;
    let found = delays(EvaluationIndicator::Authority, &[undated, unsent]);
    assert_eq!(counts(&found), (0, 1, Some(0)));
}

#[test]
fn the_line_of_a_former_register_tells_nothing_of_when_it_was_written() {
    let mut imported = worked_example();
    imported.is_imported = true;
    let found = delays(
        EvaluationIndicator::Registration,
        &[imported.clone(), worked_example()],
    );
    assert_eq!(counts(&found), (1, 1, Some(1)));
    let other = delays(EvaluationIndicator::Reporting, &[imported]);
    assert_eq!(counts(&other), (1, 0, Some(1)));
}

#[test]
fn what_turned_out_to_be_no_breach_has_no_investigation_to_end() {
    let expected = |verdict| match verdict {
        Some(Verdict::NotABreach) => 0,
        Some(Verdict::NoRisk | Verdict::Risk | Verdict::HighRisk) | None => 1,
    };
    let verdicts = Verdict::ALL.iter().copied().map(Some).chain([None]);
    for verdict in verdicts {
        let mut case = reported_after(10);
        case.breach.verdict = verdict;
        let found = delays(EvaluationIndicator::Investigation, &[case]);
        assert_eq!(found.unmeasurable, expected(verdict), "{verdict:?}");
    }
}

fn later(sent: Option<Moment>) -> LaterSending {
    LaterSending {
        kind: SendingKind::Complementary,
        sent,
        reference: String::new(),
        content: String::new(),
        receipt: None,
    }
}

/// A notification that lacked something or not, and the messages that followed it.
fn followed(missing: &[BreachFact], sendings: &[Option<i64>]) -> Case {
    let mut case = sent_after(3600);
    case.breach.facts.sending.missing = missing.to_vec();
    let first = case.breach.facts.sending.moment.unwrap();
    let at = |hours: i64| after(first, TimeDelta::hours(hours));
    let sendings = sendings.iter().map(|sent| later(sent.map(at)));
    let follow_up = FollowUp {
        sendings: sendings.collect(),
        ..FollowUp::default()
    };
    case.with(ProcedureStep::NotifyAuthority, Details::FollowUp(follow_up))
}

#[test]
fn a_complement_is_measured_to_the_last_one_where_one_is_owed_or_left() {
    let lacking = [BreachFact::Persons];
    let cases = [
        (followed(&[], &[]), (0, 0, Some(0)), None),
        (followed(&lacking, &[]), (0, 1, Some(0)), None),
        (followed(&lacking, &[None]), (0, 1, Some(0)), None),
        (
            followed(&lacking, &[Some(80), Some(10)]),
            (1, 0, Some(0)),
            Some(80),
        ),
        (followed(&lacking, &[Some(72)]), (1, 0, Some(1)), Some(72)),
        (followed(&[], &[Some(5)]), (1, 0, Some(1)), Some(5)),
    ];
    for (position, (case, expected, hours)) in cases.into_iter().enumerate() {
        let found = delays(EvaluationIndicator::AuthorityComplement, &[case]);
        assert_eq!(counts(&found), expected, "case {position}");
        let seconds = hours.map(|hours| hours * 3600);
        assert_eq!(found.maximum_seconds, seconds, "case {position}");
    }
    let mut unsent = followed(&lacking, &[Some(5)]);
    unsent.breach.facts.sending.moment = None;
    let found = delays(EvaluationIndicator::AuthorityComplement, &[unsent]);
    assert_eq!(counts(&found), (0, 0, Some(0)));
}

/// A breach of which the health agency was told, or not.
fn at_the_door(door: Door, answer: Option<DoorAnswer>, told: Option<Moment>) -> Case {
    let record = DoorRecord {
        door,
        answer,
        reason: String::new(),
        told,
        reference: String::new(),
        proof: None,
    };
    let doors = Doors {
        doors: vec![record],
    };
    reported_after(60).with(ProcedureStep::HealthIncident, Details::Doors(doors))
}

#[test]
fn the_health_agency_is_measured_where_it_has_to_be_told() {
    let told = Some(after(noon(), TimeDelta::hours(24)));
    let agency = Door::HealthAgency;
    let cases = [
        (
            at_the_door(agency, Some(DoorAnswer::Needed), told),
            (1, 0, Some(1)),
        ),
        (
            at_the_door(agency, Some(DoorAnswer::Needed), None),
            (0, 1, Some(0)),
        ),
        (
            at_the_door(agency, Some(DoorAnswer::NotNeeded), None),
            (0, 0, Some(0)),
        ),
        (at_the_door(agency, None, told), (0, 0, Some(0))),
        (
            at_the_door(Door::Police, Some(DoorAnswer::Needed), told),
            (0, 0, Some(0)),
        ),
    ];
    for (position, (case, expected)) in cases.into_iter().enumerate() {
        let found = delays(EvaluationIndicator::HealthAgency, &[case]);
        assert_eq!(counts(&found), expected, "case {position}");
    }
    let mut unnoticed = at_the_door(agency, Some(DoorAnswer::Needed), told);
    unnoticed.breach.facts.detected = None;
    let found = delays(EvaluationIndicator::HealthAgency, &[unnoticed]);
    assert_eq!(found.maximum_seconds, Some(23 * 3600), "from the report");
}

#[test]
fn persons_are_measured_to_the_first_message_where_they_are_told_or_to_be() {
    let told = |hours: i64| Some(after(noon(), TimeDelta::hours(hours)));
    let case = |details| sent_after(3600).with(ProcedureStep::InformPersons, details);
    let found = delays(
        EvaluationIndicator::Persons,
        &[case(informed(&[told(90), None, told(72)]))],
    );
    assert_eq!(counts(&found), (1, 0, Some(1)));
    assert_eq!(found.maximum_seconds, Some(72 * 3600));
    let undecided = Information::default();
    let decisions = [
        (informing(InformationDecision::Informed, ""), 1),
        (informing(InformationDecision::Planned, ""), 1),
        (
            informing(InformationDecision::NotHighRisk, "Risque faible."),
            0,
        ),
        (
            informing(InformationDecision::Exception, "Données chiffrées."),
            0,
        ),
        (undecided, 0),
    ];
    for (mut information, unmeasurable) in decisions {
        information.groups = vec![group(None)];
        let decision = information.decision;
        let found = delays(
            EvaluationIndicator::Persons,
            &[case(Details::Information(information))],
        );
        assert_eq!(counts(&found), (0, unmeasurable, Some(0)), "{decision:?}");
    }
}

#[test]
fn a_containment_without_its_hour_is_not_measurable_even_where_measures_were_taken() {
    let uncontained = Details::Correction(Correction::default());
    let case = reported_after(5).with(ProcedureStep::Correct, uncontained);
    let found = delays(EvaluationIndicator::Containment, &[case]);
    assert_eq!(counts(&found), (0, 1, Some(0)));
}

#[test]
fn only_a_closed_file_has_a_closing_to_measure() {
    let mut open = worked_example();
    open.breach.closure = None;
    let found = delays(EvaluationIndicator::Closure, &[open, worked_example()]);
    assert_eq!(counts(&found), (1, 0, Some(1)));
}

#[test]
fn the_notice_of_a_processor_is_measured_where_a_processor_reported() {
    for source in ReportSource::ALL {
        let mut case = reported_after(25 * 60);
        case.breach.facts.reported_by = Some(*source);
        let expected = usize::from(*source == ReportSource::Processor);
        let found = delays(EvaluationIndicator::ProcessorNotice, &[case]);
        assert_eq!(counts(&found), (expected, 0, Some(0)), "{source:?}");
    }
    let found = delays(EvaluationIndicator::ProcessorNotice, &[reported_after(5)]);
    assert_eq!(found.measured, 0, "nobody is named");
}
