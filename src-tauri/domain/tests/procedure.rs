//! The steps of the procedure: what is refused, what is dated by itself, what comes next.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::breach::{Awareness, BreachFacts, Clock, ClockState};
use domain::chronology::{Milestone, milestones};
use domain::fault::FieldRule;
use domain::moment::{InstantForm, Moment};
use domain::procedure::{
    Details, DetailsForm, ExchangeForm, FollowUpForm, InformationForm, InformedGroupForm,
    LaterSendingForm, MeasureForm, NextAction, Step, StepForm, differences, next_action,
    outstanding, owed_complement, reopened_by_order, verdict,
};
use law::{
    BreachCause, BreachNature, DataCategory, Disturbance, Door, DoorAnswer, ExchangeKind, Exposure,
    InformationDecision, InformationException, InstantPrecision, LossDuration, MeasureState,
    MeasureTerm, ProcedureStep, Recipient, SendingKind, StepState, Verdict,
};
use uuid::Uuid;

/// Tuesday 24 November 2026, 20:00 in Paris.
fn now() -> DateTime<Utc> {
    "2026-11-24T19:00:00Z".parse().unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

fn untouched(step: ProcedureStep) -> StepForm {
    Step::untouched(step).form()
}

fn in_state(step: ProcedureStep, state: StepState) -> StepForm {
    let mut form = untouched(step);
    form.progress.state = state;
    form
}

fn read(form: &StepForm) -> Step {
    read_about(form, &BreachFacts::default())
}

fn read_about(form: &StepForm, facts: &BreachFacts) -> Step {
    Step::from_form(form, facts, now(), || Uuid::from_u128(7)).unwrap()
}

fn faults(form: &StepForm) -> Vec<(String, FieldRule)> {
    faults_about(form, &BreachFacts::default())
}

fn faults_about(form: &StepForm, facts: &BreachFacts) -> Vec<(String, FieldRule)> {
    let faults = Step::from_form(form, facts, now(), Uuid::nil).unwrap_err();
    let faults = faults.into_iter();
    faults.map(|fault| (fault.field, fault.rule)).collect()
}

fn fault(field: &str, rule: FieldRule) -> Vec<(String, FieldRule)> {
    vec![(field.to_owned(), rule)]
}

fn measure(text: &str) -> MeasureForm {
    MeasureForm {
        id: None,
        text: text.into(),
        term: MeasureTerm::Immediate,
        owner: String::new(),
        due_on: String::new(),
        state: MeasureState::Planned,
        done_on: String::new(),
        effectiveness: None,
        check: String::new(),
    }
}

fn with_measures(measures: Vec<MeasureForm>) -> StepForm {
    let mut form = untouched(ProcedureStep::Correct);
    let DetailsForm::Correction(correction) = &mut form.details else {
        panic!("the third step corrects");
    };
    correction.measures = measures;
    form
}

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

/// Health data in the hands of somebody unknown.
fn grave() -> BreachFacts {
    BreachFacts {
        natures: Some([BreachNature::Confidentiality].into()),
        cause: Some(BreachCause::ExternalMalicious),
        data_categories: Some([DataCategory::Health].into()),
        ..BreachFacts::default()
    }
}

fn decided(verdict: Verdict, reason: &str) -> StepForm {
    let mut form = untouched(ProcedureStep::Assess);
    let DetailsForm::Assessment(assessment) = &mut form.details else {
        panic!("the fourth step assesses");
    };
    let told = &mut assessment.circumstances;
    told.already_public = Some(false);
    told.protection = Some(law::Protection::None);
    told.exposure = Some(Exposure::Confirmed);
    told.recipient = Some(Recipient::UnknownThirdParty);
    assessment.decision.verdict = Some(verdict);
    assessment.decision.reason = reason.into();
    assessment.decision.decided_by = "Camille Exemple".into();
    form
}

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

fn fresh() -> Vec<Step> {
    let steps = ProcedureStep::ALL.iter();
    steps.map(|step| Step::untouched(*step)).collect()
}

fn replace(steps: &mut [Step], with: Step) {
    let found = steps.iter_mut().find(|step| step.step == with.step);
    *found.unwrap() = with;
}

/// The same data, of which the organisation has been aware for so long.
fn aware(hours_ago: i64) -> BreachFacts {
    BreachFacts {
        aware: Some(Awareness {
            moment: Moment::exact(now() - TimeDelta::hours(hours_ago)),
            rule: "2018-05".into(),
        }),
        ..grave()
    }
}

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

/// Every step before the closing done, on these facts, with a decision.
fn all_done(facts: &BreachFacts, verdict: Verdict, reason: &str) -> Vec<Step> {
    let (before_closing, after) = ProcedureStep::ALL.split_at(8);
    let done = before_closing.iter();
    let mut steps: Vec<Step> = done
        .map(|step| read(&in_state(*step, StepState::Done)))
        .chain(after.iter().map(|step| Step::untouched(*step)))
        .collect();
    let mut decision = decided(verdict, reason);
    decision.progress.state = StepState::Done;
    replace(&mut steps, read_about(&decision, facts));
    steps
}

fn sent(mut facts: BreachFacts) -> BreachFacts {
    facts.sending.moment = Some(Moment::exact(now()));
    facts.following(None)
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
fn the_file_is_closed_once_every_obligation_is_met_and_every_step_settled() {
    let facts = aware(100);
    let steps = all_done(&facts, Verdict::NoRisk, "Le support est inexploitable.");
    let next = next_action(&facts, &steps, now());
    let close = Some(ProcedureStep::Close);
    assert_eq!((next.action, next.step), (NextAction::Close, close));
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
fn a_body_that_is_not_told_says_why_and_every_body_has_its_place() {
    let mut form = untouched(ProcedureStep::HealthIncident);
    let DetailsForm::Doors(doors) = &mut form.details else {
        panic!("the sixth step knocks at doors");
    };
    let bodies: Vec<Door> = doors.doors.iter().map(|form| form.door).collect();
    assert_eq!(bodies, Door::ALL);
    doors.doors.truncate(2);
    doors.doors[1].answer = Some(DoorAnswer::NotNeeded);
    assert_eq!(
        faults(&form),
        fault("details.doors.1.reason", FieldRule::Required)
    );
    let DetailsForm::Doors(doors) = &mut form.details else {
        panic!("the sixth step knocks at doors");
    };
    doors.doors[1].reason = "Aucune infraction.".into();
    let Details::Doors(read) = read(&form).details else {
        panic!("the sixth step knocks at doors");
    };
    assert_eq!(read.doors.len(), Door::ALL.len());
    assert_eq!(read.doors[1].reason, "Aucune infraction.");
}

fn informing(decision: InformationDecision) -> (StepForm, InformationForm) {
    let form = untouched(ProcedureStep::InformPersons);
    let DetailsForm::Information(information) = form.details.clone() else {
        panic!("the seventh step informs");
    };
    let information = InformationForm {
        decision: Some(decision),
        ..information
    };
    (form, information)
}

fn faults_of((mut form, information): (StepForm, InformationForm)) -> Vec<(String, FieldRule)> {
    form.details = DetailsForm::Information(information);
    faults(&form)
}

#[test]
fn not_informing_is_explained_and_an_exception_is_named() {
    assert_eq!(
        faults_of(informing(InformationDecision::NotHighRisk)),
        fault("details.reason", FieldRule::Required)
    );
    let (form, mut information) = informing(InformationDecision::Exception);
    information.reason = "Clé intacte.".into();
    assert_eq!(
        faults_of((form, information)),
        fault("details.exception", FieldRule::Required)
    );
}

#[test]
fn a_public_communication_belongs_to_the_third_exception_alone() {
    let notice = |exception| {
        let (mut form, mut information) = informing(InformationDecision::Exception);
        information.reason = "Adresses perdues.".into();
        information.exception = Some(exception);
        form.details = DetailsForm::Information(information);
        Step::from_form(&form, &BreachFacts::default(), now(), Uuid::nil)
    };
    assert!(notice(InformationException::Unintelligible).is_ok());
    assert!(notice(InformationException::LaterMeasures).is_ok());
    let faults = notice(InformationException::DisproportionateEffort).unwrap_err();
    assert_eq!(faults[0].field, "details.public_notice");
}

#[test]
fn an_exception_chosen_before_another_decision_is_set_aside() {
    let (mut form, mut information) = informing(InformationDecision::Informed);
    information.exception = Some(InformationException::DisproportionateEffort);
    form.details = DetailsForm::Information(information);
    let Details::Information(read) = read(&form).details else {
        panic!("the seventh step informs");
    };
    assert_eq!(read.exception, None);
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
fn what_another_answer_asked_for_is_set_aside() {
    let (mut form, mut information) = informing(InformationDecision::Informed);
    information.reason = "Ancien motif".into();
    information.public_notice = "Ancien avis".into();
    form.details = DetailsForm::Information(information);
    let Details::Information(read_back) = read(&form).details else {
        panic!("the seventh step informs");
    };
    assert_eq!(read_back.reason + &read_back.public_notice, "");
    let mut doors = untouched(ProcedureStep::HealthIncident);
    let DetailsForm::Doors(typed) = &mut doors.details else {
        panic!("the sixth step knocks at doors");
    };
    typed.doors[0].answer = Some(DoorAnswer::NotNeeded);
    typed.doors[0].reason = "Aucune donnée de santé.".into();
    typed.doors[0].told = noon();
    typed.doors[0].reference = "FICTIF-1".into();
    let Details::Doors(read_back) = read(&doors).details else {
        panic!("the sixth step knocks at doors");
    };
    assert_eq!(read_back.doors[0].told, None);
    assert_eq!(read_back.doors[0].reference, "");
}

fn following_up(follow_up: FollowUpForm) -> StepForm {
    let mut form = untouched(ProcedureStep::NotifyAuthority);
    form.details = DetailsForm::FollowUp(follow_up);
    form
}

fn later(kind: SendingKind, sent: InstantForm) -> FollowUpForm {
    FollowUpForm {
        sendings: vec![LaterSendingForm {
            kind,
            sent,
            reference: String::new(),
            content: String::new(),
            receipt: None,
        }],
        ..FollowUpForm::default()
    }
}

fn noon() -> InstantForm {
    InstantForm {
        date: "24/11/2026".into(),
        time: "12:00".into(),
        precision: Some(InstantPrecision::Exact),
        season: None,
    }
}

#[test]
fn a_withdrawal_says_why() {
    assert_eq!(
        faults(&following_up(later(SendingKind::Withdrawal, noon()))),
        fault("details.sendings.0.content", FieldRule::Required)
    );
}

#[test]
fn the_ninth_step_is_settled_by_a_signature_alone() {
    for state in [StepState::Done, StepState::NotApplicable] {
        let mut form = in_state(ProcedureStep::Close, state);
        form.progress.reason = "Rien à clore".into();
        assert_eq!(faults(&form), fault("progress.state", FieldRule::NotListed));
    }
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

fn ordering() -> StepForm {
    following_up(FollowUpForm {
        exchanges: vec![ExchangeForm {
            kind: ExchangeKind::OrderToInform,
            at: noon(),
            text: "Informer sous huit jours.".into(),
        }],
        ..FollowUpForm::default()
    })
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
