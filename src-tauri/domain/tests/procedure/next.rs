//! What comes next, and what stands before the closing.

use domain::breach::BreachFacts;
use domain::procedure::{DetailsForm, NextAction, Step, next_action, outstanding};
use law::{DoorAnswer, ProcedureStep, StepState, Verdict};

use crate::rig::{
    all_done, aware, decided, fresh, grave, in_state, noon, now, read, read_about, replace, sent,
    untouched,
};

#[test]
fn the_next_action_follows_the_procedure() {
    let mut steps = fresh();
    let next = |steps: &[Step], facts: &BreachFacts| next_action(facts, steps, now()).action;
    let mut facts = grave();
    assert_eq!(next(&steps, &facts), NextAction::InformOfficer);
    let told = in_state(ProcedureStep::Report, StepState::Done);
    replace(&mut steps, read(&told));
    assert_eq!(next(&steps, &facts), NextAction::NameInvestigators);
    let mut team = untouched(ProcedureStep::Investigate);
    if let DetailsForm::Investigation(found) = &mut team.details {
        found.investigators = "Équipe informatique".into();
    }
    replace(&mut steps, read(&team));
    assert_eq!(next(&steps, &facts), NextAction::DateAwareness);
    facts.aware = aware(2).aware;
    assert_eq!(next(&steps, &facts), NextAction::Contain);
    replace(
        &mut steps,
        read(&in_state(ProcedureStep::Correct, StepState::Done)),
    );
    assert_eq!(next(&steps, &facts), NextAction::TellOthers);
    let others = in_state(ProcedureStep::HealthIncident, StepState::Done);
    replace(&mut steps, read(&others));
    assert_eq!(next(&steps, &facts), NextAction::Decide);
}

#[test]
fn a_running_out_clock_comes_before_everything_else() {
    let next = next_action(&aware(60), &fresh(), now());
    assert_eq!(next.action, NextAction::NotifyNow);
    assert_eq!(next.step, Some(ProcedureStep::NotifyAuthority));
}

#[test]
fn a_decision_without_risk_stops_the_clock_and_asks_for_no_notification() {
    let mut steps = fresh();
    let form = decided(Verdict::NoRisk, "Le support est inexploitable.");
    let facts = aware(100);
    replace(&mut steps, read_about(&form, &facts));
    let next = next_action(&facts, &steps, now());
    assert_eq!(next.action, NextAction::InformOfficer);
}

#[test]
fn what_the_law_asks_for_is_not_settled_by_a_step_that_is_said_to_be() {
    let facts = aware(2);
    let next = |facts: &BreachFacts, steps: &[Step]| next_action(facts, steps, now()).action;
    let done = |level| all_done(&facts, level, "Le support est inexploitable.");
    assert_eq!(next(&facts, &done(Verdict::Risk)), NextAction::Notify);
    let high = done(Verdict::HighRisk);
    assert_eq!(next(&facts, &high), NextAction::Notify);
    assert_eq!(next(&sent(facts.clone()), &high), NextAction::InformPersons);
    assert_eq!(next(&aware(100), &high), NextAction::NotifyNow);
    let mut undecided = done(Verdict::Risk);
    replace(
        &mut undecided,
        read(&in_state(ProcedureStep::Assess, StepState::Done)),
    );
    assert_eq!(next(&facts, &undecided), NextAction::Decide);
}

#[test]
fn the_file_is_closed_once_every_obligation_is_met_and_every_step_settled() {
    let facts = aware(100);
    let steps = all_done(&facts, Verdict::NoRisk, "Le support est inexploitable.");
    let next = next_action(&facts, &steps, now());
    let close = Some(ProcedureStep::Close);
    assert_eq!((next.action, next.step), (NextAction::Close, close));
}

#[test]
fn a_body_that_has_to_be_told_is_waited_for_until_it_is() {
    let facts = aware(2);
    let mut steps = fresh();
    let mut form = untouched(ProcedureStep::HealthIncident);
    let DetailsForm::Doors(doors) = &mut form.details else {
        panic!("the sixth step knocks at doors");
    };
    doors.doors[1].answer = Some(DoorAnswer::Needed);
    replace(&mut steps, read(&form));
    let waits = |steps: &[Step]| {
        let wanted = outstanding(&facts, steps, now());
        wanted
            .iter()
            .any(|found| found.action == NextAction::TellOthers)
    };
    assert!(waits(&steps));
    let DetailsForm::Doors(doors) = &mut form.details else {
        panic!("the sixth step knocks at doors");
    };
    doors.doors[1].told = noon();
    replace(&mut steps, read(&form));
    assert!(!waits(&steps));
}
