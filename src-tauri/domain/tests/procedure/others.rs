//! Who else is told, and how the persons are.

use domain::breach::BreachFacts;
use domain::fault::FieldRule;
use domain::procedure::{Details, DetailsForm, Step};
use law::{Door, DoorAnswer, InformationDecision, InformationException, ProcedureStep};
use uuid::Uuid;

use crate::rig::{fault, faults, faults_of, informing, noon, now, read, untouched};

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
