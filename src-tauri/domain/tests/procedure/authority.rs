//! What follows a notification: complements, withdrawals, orders.

use chrono::TimeDelta;
use domain::breach::BreachFacts;
use domain::fault::FieldRule;
use domain::moment::InstantForm;
use domain::procedure::{
    Details, DetailsForm, ExchangeForm, FollowUpForm, InformedGroupForm, NextAction, Step,
    next_action, outstanding, owed_complement, reopened_by_order,
};
use law::{
    DataCategory, ExchangeKind, InformationDecision, InformationException, ProcedureStep,
    SendingKind, StepState, Verdict,
};

use crate::rig::{
    all_done, aware, fault, faults, following_up, fresh, in_state, informing, later, noon, now,
    ordering, read, replace, sent, untouched,
};

#[test]
fn what_was_notified_and_then_set_aside_is_withdrawn() {
    let facts = sent(aware(2));
    let mut steps = all_done(&facts, Verdict::NotABreach, "Fausse alerte.");
    let next = |steps: &[Step]| next_action(&facts, steps, now()).action;
    assert_eq!(next(&steps), NextAction::Withdraw);
    let mut withdrawal = later(SendingKind::Withdrawal, noon());
    withdrawal.sendings[0].content = "Fausse alerte.".into();
    let mut form = following_up(withdrawal);
    form.progress.state = StepState::Done;
    replace(&mut steps, read(&form));
    assert_eq!(next(&steps), NextAction::Close);
}

#[test]
fn an_order_of_the_authority_opens_the_seventh_step_again_once() {
    let before = read(&untouched(ProcedureStep::NotifyAuthority));
    let ordered = read(&ordering());
    let mut form = in_state(ProcedureStep::InformPersons, StepState::NotApplicable);
    form.progress.reason = "Risque non élevé.".into();
    let seventh = read(&form);
    let reopened = reopened_by_order(&before, &ordered, &seventh, now()).unwrap();
    assert_eq!(reopened.progress.state, StepState::InProgress);
    assert_eq!(reopened.progress.reason, "");
    assert!(matches!(&reopened.details, Details::Information(found) if found.imposed));
    assert_eq!(reopened_by_order(&ordered, &ordered, &seventh, now()), None);
    assert_eq!(reopened_by_order(&before, &before, &seventh, now()), None);
}

#[test]
fn a_complement_is_awaited_for_the_hours_of_the_practice_and_pointed_out_when_it_tarries() {
    let facts = sent(aware(2));
    let steps = fresh();
    let after = |delay| owed_complement(&facts, &steps, now() + delay).unwrap();
    let soon = after(TimeDelta::hours(1));
    assert_eq!(soon.expected_by, now() + TimeDelta::hours(72));
    assert!(!after(TimeDelta::days(30) - TimeDelta::seconds(1)).tarries);
    assert!(after(TimeDelta::days(30)).tarries);
    assert_eq!(owed_complement(&aware(2), &steps, now()), None);
    let told = [read(&following_up(later(SendingKind::Complete, noon())))];
    assert_eq!(owed_complement(&facts, &told, now()), None);
}

#[test]
fn a_complement_that_left_before_the_last_thing_was_found_does_not_end_what_is_owed() {
    let mut facts = sent(aware(2));
    let told = [read(&following_up(later(
        SendingKind::Complementary,
        noon(),
    )))];
    for category in [DataCategory::Contact, DataCategory::Health] {
        facts.data_categories = Some([category].into());
        assert!(owed_complement(&facts, &told, now()).is_some());
    }
}

#[test]
fn what_was_withdrawn_and_proves_to_be_a_breach_is_notified_again() {
    let facts = sent(aware(2));
    let mut steps = all_done(&facts, Verdict::Risk, "Peu de données.");
    let mut withdrawal = later(SendingKind::Withdrawal, noon());
    withdrawal.sendings[0].content = "Fausse alerte.".into();
    replace(&mut steps, read(&following_up(withdrawal.clone())));
    let next = |steps: &[Step]| next_action(&facts, steps, now()).action;
    assert_eq!(next(&steps), NextAction::Notify);
    let mut again = later(SendingKind::Complete, noon());
    again.sendings[0].sent.time = "13:00".into();
    withdrawal.sendings.extend(again.sendings);
    replace(&mut steps, read(&following_up(withdrawal)));
    assert_ne!(next(&steps), NextAction::Notify);
}

#[test]
fn a_complement_is_owed_for_what_was_missing_at_the_sending_even_once_it_is_known() {
    let mut facts = sent(aware(2));
    let mut steps = all_done(&facts, Verdict::Risk, "Peu de données.");
    let missing = facts.sending.missing.clone();
    assert!(!missing.is_empty());
    facts.persons = domain::count::Count::Exact(3);
    let facts = facts.clone().following(Some(&facts));
    assert_eq!(facts.sending.missing, missing);
    let next = |steps: &[Step]| next_action(&facts, steps, now()).action;
    assert_eq!(next(&steps), NextAction::Complete);
    let complete = |sent| {
        let mut form = following_up(later(SendingKind::Complete, sent));
        form.progress.state = StepState::Done;
        read(&form)
    };
    replace(&mut steps, complete(InstantForm::default()));
    assert_eq!(next(&steps), NextAction::Complete);
    replace(&mut steps, complete(noon()));
    assert_eq!(next(&steps), NextAction::Close);
}

#[test]
fn an_order_of_the_authority_asks_for_the_information_of_the_persons_whatever_was_decided() {
    let facts = sent(aware(2));
    let mut steps = all_done(&facts, Verdict::Risk, "Peu de données.");
    let mut order = following_up(FollowUpForm {
        exchanges: vec![ExchangeForm {
            kind: ExchangeKind::OrderToInform,
            at: noon(),
            text: "Informer sous huit jours.".into(),
        }],
        ..later(SendingKind::Complete, noon())
    });
    order.progress.state = StepState::Done;
    replace(&mut steps, read(&order));
    let mut informed = |decision, at| {
        let (mut form, mut information) = informing(decision);
        information.reason = "Le support est chiffré.".into();
        information.exception = Some(InformationException::Unintelligible);
        information.groups = vec![InformedGroupForm {
            audience: "Salariés suivis".into(),
            informed: at,
            ..InformedGroupForm::default()
        }];
        form.details = DetailsForm::Information(information);
        form.progress.state = StepState::Done;
        replace(&mut steps, read(&form));
        next_action(&facts, &steps, now()).action
    };
    let unsent = InstantForm::default;
    assert_eq!(
        informed(InformationDecision::Exception, unsent()),
        NextAction::InformPersons
    );
    assert_eq!(
        informed(InformationDecision::Informed, noon()),
        NextAction::Close
    );
}

#[test]
fn the_persons_are_informed_once_every_group_is_and_after_the_order_that_asked_for_it() {
    let facts = sent(aware(2));
    let mut steps = all_done(&facts, Verdict::HighRisk, "");
    replace(
        &mut steps,
        read(&following_up(later(SendingKind::Complete, noon()))),
    );
    let group = |informed: InstantForm| InformedGroupForm {
        audience: "Salariés suivis".into(),
        informed,
        ..InformedGroupForm::default()
    };
    let informed = |groups: Vec<InformedGroupForm>| {
        let (mut form, mut information) = informing(InformationDecision::Informed);
        information.groups = groups;
        form.details = DetailsForm::Information(information);
        read(&form)
    };
    let owes = |steps: &[Step]| {
        let wanted = outstanding(&facts, steps, now());
        wanted
            .iter()
            .any(|found| found.action == NextAction::InformPersons)
    };
    replace(
        &mut steps,
        informed(vec![group(noon()), group(InstantForm::default())]),
    );
    assert!(owes(&steps), "one group is still to be told");
    replace(&mut steps, informed(vec![group(noon()), group(noon())]));
    assert!(!owes(&steps));
    let mut order = ordering();
    let DetailsForm::FollowUp(follow_up) = &mut order.details else {
        panic!("the fifth step follows up");
    };
    follow_up.exchanges[0].at.time = "15:00".into();
    replace(&mut steps, read(&order));
    assert!(owes(&steps), "the order came after what they were told");
}

#[test]
fn a_notification_that_left_late_owes_its_reasons() {
    let mut facts = sent(aware(100));
    let steps = all_done(&facts, Verdict::Risk, "Peu de données.");
    let owes = |facts: &BreachFacts| {
        let wanted = outstanding(facts, &steps, now());
        wanted
            .iter()
            .any(|found| found.action == NextAction::ExplainDelay && found.is_owed)
    };
    assert!(owes(&facts));
    facts.sending.delay_reasons = "Absence.".into();
    assert!(!owes(&facts));
}

#[test]
fn a_withdrawal_says_why() {
    assert_eq!(
        faults(&following_up(later(SendingKind::Withdrawal, noon()))),
        fault("details.sendings.0.content", FieldRule::Required)
    );
}
