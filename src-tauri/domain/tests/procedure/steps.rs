//! What is refused on a step, what is dated by itself, what its history tells.

use domain::chronology::{Milestone, milestones};
use domain::fault::FieldRule;
use domain::moment::InstantForm;
use domain::procedure::{Details, DetailsForm, Step, differences};
use law::{InstantPrecision, MeasureState, ProcedureStep, StepState};
use uuid::Uuid;

use crate::rig::{
    aware, fault, faults, fresh, in_state, measure, read, replace, today, untouched, with_measures,
};

#[test]
fn every_step_reads_back_the_form_that_shows_it() {
    for step in ProcedureStep::ALL {
        let form = untouched(*step);
        assert_eq!(read(&form), Step::untouched(*step));
        assert_eq!(read(&form).form(), form);
    }
}

#[test]
fn a_step_set_aside_says_why() {
    let mut form = in_state(ProcedureStep::HealthIncident, StepState::NotApplicable);
    assert_eq!(faults(&form), fault("progress.reason", FieldRule::Required));
    form.progress.reason = "Aucune donnée de santé.".into();
    assert!(read(&form).progress.is_settled());
}

#[test]
fn a_step_that_begins_or_ends_without_a_date_did_so_today() {
    let begun = read(&in_state(ProcedureStep::Learn, StepState::InProgress)).progress;
    assert_eq!((begun.begun_on, begun.done_on), (Some(today()), None));
    let mut form = in_state(ProcedureStep::Learn, StepState::Done);
    let done = read(&form).progress;
    assert_eq!(
        (done.begun_on, done.done_on),
        (Some(today()), Some(today()))
    );
    form.progress.done_on = "20/11/2026".into();
    let earlier = read(&form).progress;
    assert_eq!(earlier.begun_on, earlier.done_on);
}

#[test]
fn a_step_ends_neither_before_it_began_nor_in_the_future() {
    let mut form = in_state(ProcedureStep::Learn, StepState::Done);
    form.progress.begun_on = "22/11/2026".into();
    form.progress.done_on = "21/11/2026".into();
    assert_eq!(
        faults(&form),
        fault("progress.done_on", FieldRule::EndBeforeStart)
    );
    form.progress.done_on = "25/11/2026".into();
    assert_eq!(
        faults(&form),
        fault("progress.done_on", FieldRule::InTheFuture)
    );
}

#[test]
fn a_step_back_to_do_forgets_its_dates() {
    let mut form = in_state(ProcedureStep::Learn, StepState::ToDo);
    form.progress.begun_on = "22/11/2026".into();
    form.progress.done_on = "23/11/2026".into();
    let progress = read(&form).progress;
    assert_eq!((progress.begun_on, progress.done_on), (None, None));
}

#[test]
fn the_answers_of_another_step_are_refused() {
    let mut form = untouched(ProcedureStep::Report);
    form.details = untouched(ProcedureStep::Investigate).details;
    assert_eq!(faults(&form), fault("details", FieldRule::NotListed));
}

#[test]
fn a_measure_says_what_is_done_and_is_done_in_the_past() {
    let mut late = measure("Chiffrer les postes");
    late.state = MeasureState::Done;
    late.done_on = "25/11/2026".into();
    assert_eq!(
        faults(&with_measures(vec![measure(" "), late])),
        vec![
            ("details.measures.0.text".to_owned(), FieldRule::Required),
            (
                "details.measures.1.done_on".to_owned(),
                FieldRule::InTheFuture
            ),
        ]
    );
}

#[test]
fn a_measure_keeps_its_identifier_and_a_new_one_receives_it() {
    let mut known = measure("Rappeler le message");
    known.id = Some(Uuid::from_u128(3));
    let step = read(&with_measures(vec![known, measure("Former l’équipe")]));
    let Details::Correction(correction) = step.details else {
        panic!("the third step corrects");
    };
    let ids: Vec<u128> = correction.measures.iter().map(|m| m.id.as_u128()).collect();
    assert_eq!(ids, [3, 7]);
}

#[test]
fn an_open_measure_is_overdue_once_its_day_is_passed() {
    let overdue = |state, due: &str| {
        let mut form = measure("Chiffrer les postes");
        form.state = state;
        form.due_on = due.into();
        let Details::Correction(correction) = read(&with_measures(vec![form])).details else {
            panic!("the third step corrects");
        };
        correction.measures[0].is_overdue(today())
    };
    assert!(overdue(MeasureState::Planned, "23/11/2026"));
    assert!(!overdue(MeasureState::Planned, "24/11/2026"));
    assert!(!overdue(MeasureState::Done, "23/11/2026"));
    assert!(!overdue(MeasureState::Dropped, "23/11/2026"));
}

#[test]
fn the_history_tells_each_field_of_a_step_that_changed() {
    let before = Step::untouched(ProcedureStep::Correct);
    let mut form = with_measures(vec![measure("Rappeler le message")]);
    form.progress.responsible = "Dominique Exemple".into();
    let changes = differences(&before, &read(&form));
    let fields: Vec<&str> = changes.iter().map(|c| c.field.as_str()).collect();
    assert_eq!(fields, ["correct.responsible", "correct.measures"]);
    assert_eq!(changes[1].after, "Rappeler le message, Immédiate, Prévue");
}

#[test]
fn the_chronology_tells_the_instants_that_the_steps_hold() {
    let mut form = untouched(ProcedureStep::Report);
    if let DetailsForm::Report(report) = &mut form.details {
        report.dpo_informed = InstantForm {
            date: "24/11/2026".into(),
            time: "10:00".into(),
            precision: Some(InstantPrecision::Exact),
            season: None,
        };
    }
    let mut steps = fresh();
    replace(&mut steps, read(&form));
    let told: Vec<Milestone> = milestones(&aware(2), &steps)
        .into_iter()
        .map(|(milestone, _)| milestone)
        .collect();
    assert_eq!(told, [Milestone::DpoInformed, Milestone::Aware]);
}

#[test]
fn the_ninth_step_is_settled_by_a_signature_alone() {
    for state in [StepState::Done, StepState::NotApplicable] {
        let mut form = in_state(ProcedureStep::Close, state);
        form.progress.reason = "Rien à clore".into();
        assert_eq!(faults(&form), fault("progress.state", FieldRule::NotListed));
    }
}
