//! So many among so many: what is true, what is not, and what cannot be told.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::breach::{Breach, BreachFacts, BreachNumber};
use domain::evaluation::{EvaluationContent, Figure, Trained};
use domain::moment::Moment;
use domain::procedure::{Assessment, Decision, Details};
use law::{
    BreachCause, BreachFact, EvaluationIndicator, IncidentOrigin, ProcedureStep, ReportSource,
    Verdict,
};
use uuid::Uuid;

use crate::rig::{
    Case, after, as_share, aware, figure_of, moment, sent, share, shared, worked_example, yearly,
};

fn noon() -> Moment {
    moment("05/10/2026", "12:00")
}

fn known() -> Case {
    Case::of(BreachFacts {
        aware: Some(aware(noon())),
        ..BreachFacts::default()
    })
}

fn sent_after_hours(hours: i64) -> Case {
    sent(known(), after(noon(), TimeDelta::hours(hours)))
}

#[test]
fn the_notifications_in_time_are_counted_among_those_that_left() {
    let mut undated = sent_after_hours(1);
    undated.breach.facts.aware = None;
    let cases = [
        sent_after_hours(72),
        sent_after_hours(73),
        sent_after_hours(-1),
        undated,
        known(),
    ];
    let found = share(EvaluationIndicator::NotifiedInTime, &cases);
    assert_eq!(found, shared(1, 2, 2));
}

fn explained(verdict: Verdict, reason: &str) -> Case {
    let assessment = Assessment {
        decision: Decision {
            verdict: Some(verdict),
            reason: reason.into(),
            ..Decision::default()
        },
        ..Assessment::default()
    };
    let details = Details::Assessment(Box::new(assessment));
    known()
        .decided(verdict)
        .with(ProcedureStep::Assess, details)
}

#[test]
fn the_silences_explained_are_counted_among_what_was_decided_not_to_notify() {
    let cases = [
        explained(Verdict::NoRisk, "Clé chiffrée."),
        explained(Verdict::NotABreach, "Fausse alerte."),
        explained(Verdict::NoRisk, ""),
        known().decided(Verdict::NoRisk),
        explained(Verdict::Risk, ""),
        explained(Verdict::HighRisk, ""),
        known(),
        sent(explained(Verdict::NoRisk, ""), noon()),
    ];
    let found = share(EvaluationIndicator::UnnotifiedExplained, &cases);
    assert_eq!(found, shared(2, 3, 1));
}

#[test]
fn the_register_is_as_complete_as_what_a_notification_asks_for() {
    let asked = BreachFact::ALL.iter().filter(|fact| fact.in_notification());
    let asked = u64::try_from(asked.count()).unwrap();
    let nothing = Case::of(BreachFacts::default());
    let found = share(
        EvaluationIndicator::Completeness,
        std::slice::from_ref(&nothing),
    );
    assert_eq!(found, shared(0, asked, 0));
    let mut dated = known();
    // The notification does not ask for it.
    dated.breach.facts.procedure_origins = Some(BTreeSet::new());
    let found = share(EvaluationIndicator::Completeness, &[nothing, dated]);
    assert_eq!(found, shared(1, 2 * asked, 0));
}

/// A breach of this rank, known on that day, with a cause and an origin.
fn caused(sequence: u32, date: &str, cause: BreachCause, origin: IncidentOrigin) -> Breach {
    let mut found = Case::of(BreachFacts {
        aware: Some(aware(moment(date, "12:00"))),
        cause: Some(cause),
        incident_origins: Some(BTreeSet::from([origin])),
        ..BreachFacts::default()
    });
    found.breach.number = BreachNumber::new(2026, sequence);
    found.breach.id = Uuid::from_u128(u128::from(sequence));
    found.breach
}

fn accident(sequence: u32, date: &str) -> Breach {
    let accidental = BreachCause::InternalAccidental;
    caused(
        sequence,
        date,
        accidental,
        IncidentOrigin::SentToWrongRecipient,
    )
}

/// What of `covered` recurs in a register that holds `others` too.
fn recurring(covered: &[Breach], others: &[Breach]) -> domain::evaluation::Share {
    let cases: Vec<Case> = covered
        .iter()
        .map(|breach| Case {
            breach: breach.clone(),
            steps: Vec::new(),
            is_imported: false,
        })
        .collect();
    let register: Vec<Breach> = covered.iter().chain(others).cloned().collect();
    let indicator = EvaluationIndicator::Recurrence;
    as_share(figure_of(indicator, &yearly(), &cases, &register, &[]))
}

#[test]
fn a_breach_recurs_when_another_of_its_cause_and_origin_came_within_twelve_months_before() {
    let breach = accident(7, "24/11/2026");
    let malice = BreachCause::InternalMalicious;
    let deliberate = caused(
        3,
        "01/09/2026",
        malice,
        IncidentOrigin::SentToWrongRecipient,
    );
    let accidental = BreachCause::InternalAccidental;
    let lost = caused(
        3,
        "01/09/2026",
        accidental,
        IncidentOrigin::LostOrStolenDevice,
    );
    let cases = [
        (accident(3, "01/09/2026"), 1, "some weeks before"),
        (accident(3, "24/11/2025"), 1, "twelve months before"),
        (
            accident(3, "23/11/2025"),
            0,
            "twelve months and a day before",
        ),
        (accident(8, "25/11/2026"), 0, "after"),
        (
            accident(6, "24/11/2026"),
            1,
            "the same day, with a lower number",
        ),
        (
            accident(8, "24/11/2026"),
            0,
            "the same day, with a higher number",
        ),
        (deliberate, 0, "another cause"),
        (lost, 0, "another origin"),
    ];
    for (other, expected, about) in cases {
        let found = recurring(std::slice::from_ref(&breach), &[other]);
        assert_eq!(found, shared(expected, 1, 0), "{about}");
    }
    assert_eq!(recurring(&[breach], &[]), shared(0, 1, 0), "alone");
}

#[test]
fn a_breach_shares_an_origin_when_one_of_its_origins_is_the_same() {
    let mut breach = accident(7, "24/11/2026");
    breach.facts.incident_origins = Some(BTreeSet::from([
        IncidentOrigin::LostOrStolenDevice,
        IncidentOrigin::SentToWrongRecipient,
    ]));
    let found = recurring(&[breach], &[accident(3, "01/09/2026")]);
    assert_eq!(found, shared(1, 1, 0));
}

#[test]
fn recurrence_cannot_be_told_while_the_cause_or_the_origin_is_not_known() {
    let before = accident(3, "01/09/2026");
    let mut uncaused = accident(7, "24/11/2026");
    uncaused.facts.cause = None;
    let mut unknown = accident(8, "24/11/2026");
    unknown.facts.incident_origins = None;
    let found = recurring(&[uncaused, unknown], std::slice::from_ref(&before));
    assert_eq!(found, shared(0, 0, 2));
    // Two breaches of which nothing is known do not resemble each other.
    let mut earlier = before;
    earlier.facts.cause = None;
    earlier.facts.incident_origins = None;
    assert_eq!(
        recurring(&[accident(7, "24/11/2026")], &[earlier]),
        shared(0, 1, 0)
    );
}

#[test]
fn what_somebody_outside_reported_is_counted_among_what_has_a_known_reporter() {
    let outside = |source| match source {
        ReportSource::StaffMember => 0,
        ReportSource::Processor
        | ReportSource::DataSubject
        | ReportSource::ThirdParty
        | ReportSource::Press => 1,
    };
    for source in ReportSource::ALL {
        let mut case = known();
        case.breach.facts.reported_by = Some(*source);
        let found = share(EvaluationIndicator::ThirdPartyDetection, &[case, known()]);
        assert_eq!(found, shared(outside(*source), 1, 1), "{source:?}");
    }
}

#[test]
fn training_and_exercises_are_what_was_typed_and_nothing_before() {
    let shown = |content: &EvaluationContent, indicator| {
        figure_of(indicator, content, &[worked_example()], &[], &[])
    };
    let mut content = yearly();
    let training = EvaluationIndicator::Training;
    assert_eq!(as_share(shown(&content, training)).percent(), None);
    let exercises = EvaluationIndicator::Exercises;
    assert_eq!(shown(&content, exercises), Figure::Number { number: None });
    content.training = Some(Trained {
        trained: 199,
        concerned: 200,
    });
    content.exercises = Some(0);
    let trained = as_share(shown(&content, training));
    assert_eq!(trained, shared(199, 200, 0));
    assert_eq!(trained.percent(), Some(99), "never rounded up");
    assert_eq!(
        shown(&content, exercises),
        Figure::Number { number: Some(0) }
    );
}
