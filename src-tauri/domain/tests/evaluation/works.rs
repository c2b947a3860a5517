//! The measures of the files and the actions of the evaluations: done in time, found effective.

use chrono::NaiveDate;
use domain::breach::BreachFacts;
use domain::evaluation::Share;
use domain::improvement::{
    Improvement, ImprovementContent, ImprovementForm, ImprovementNumber, ImprovementOrigin,
};
use domain::procedure::{Correction, Details, Measure};
use law::{Effectiveness, EvaluationIndicator, MeasureState, MeasureTerm, ProcedureStep};
use uuid::Uuid;

use crate::rig::{Case, as_share, day, figure_of, now, shared, yearly};

/// Something to do: its state, its day, when it was done and what its check showed.
type Work = (
    MeasureState,
    Option<&'static str>,
    Option<&'static str>,
    Option<Effectiveness>,
);

fn on(text: Option<&str>) -> Option<NaiveDate> {
    text.map(day)
}

fn measure((state, due_on, done_on, effectiveness): Work) -> Measure {
    Measure {
        id: Uuid::from_u128(1),
        text: "Chiffrer les clés".into(),
        term: MeasureTerm::Preventive,
        owner: String::new(),
        due_on: on(due_on),
        state,
        done_on: on(done_on),
        effectiveness,
        check: String::new(),
    }
}

fn action((state, due_on, done_on, effectiveness): Work) -> Improvement {
    let form = ImprovementForm {
        origin: ImprovementOrigin::Other,
        finding: String::new(),
        root_cause: String::new(),
        kind: None,
        text: "Afficher la consigne".into(),
        owner: "Sacha Fictif".into(),
        due_on: "01/01/2027".into(),
        resources: String::new(),
        state: MeasureState::Planned,
        done_on: String::new(),
        evidence: String::new(),
        criterion: String::new(),
        effectiveness: None,
        checked_on: String::new(),
        checked_by: String::new(),
        check: String::new(),
    };
    let content = ImprovementContent::from_form(&form, now()).unwrap();
    Improvement {
        id: Uuid::from_u128(2),
        number: ImprovementNumber(1),
        revision: 1,
        evaluation: Uuid::from_u128(3),
        decided_at: now(),
        content: ImprovementContent {
            state,
            due_on: on(due_on),
            done_on: on(done_on),
            effectiveness,
            ..content
        },
    }
}

/// What is said of one work, which is a measure of a file or an action of an evaluation alike.
fn of(indicator: EvaluationIndicator, work: Work) -> Share {
    let correction = Correction {
        contained: None,
        measures: vec![measure(work)],
    };
    let case = Case::of(BreachFacts::default())
        .with(ProcedureStep::Correct, Details::Correction(correction));
    let measured = as_share(figure_of(indicator, &yearly(), &[case], &[], &[]));
    let acted = as_share(figure_of(indicator, &yearly(), &[], &[], &[action(work)]));
    assert_eq!(measured, acted, "{work:?}");
    measured
}

#[test]
fn what_is_done_by_its_day_is_on_time_once_that_day_is_over() {
    use MeasureState::{Done, Dropped, InProgress, Planned};
    let november = Some("2026-11-15");
    let works: [(Work, Share); 8] = [
        ((Done, november, Some("2026-11-15"), None), shared(1, 1, 0)),
        ((Done, november, Some("2026-11-16"), None), shared(0, 1, 0)),
        ((Planned, november, None, None), shared(0, 1, 0)),
        (
            (InProgress, Some("2026-11-30"), None, None),
            shared(0, 1, 0),
        ),
        (
            (InProgress, Some("2026-12-01"), None, None),
            shared(0, 0, 0),
        ),
        (
            (Done, Some("2026-12-24"), Some("2026-11-30"), None),
            shared(0, 0, 0),
        ),
        ((Planned, None, None, None), shared(0, 0, 0)),
        ((Dropped, november, None, None), shared(0, 0, 0)),
    ];
    for (work, expected) in works {
        let found = of(EvaluationIndicator::ActionsOnTime, work);
        assert_eq!(found, expected, "{work:?}");
    }
}

#[test]
fn what_is_done_is_effective_once_a_check_has_shown_it_and_not_before() {
    let checks = [
        (Some(Effectiveness::Effective), 1),
        (Some(Effectiveness::PartlyEffective), 0),
        (Some(Effectiveness::Ineffective), 0),
        (None, 0),
    ];
    for state in MeasureState::ALL {
        for (check, expected) in checks {
            let work = (*state, Some("2026-11-15"), None, check);
            let is_done = u64::from(*state == MeasureState::Done);
            let found = of(EvaluationIndicator::ActionsEffective, work);
            assert_eq!(found, shared(expected * is_done, is_done, 0), "{work:?}");
        }
    }
}
