//! Forms and steps to start from.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::breach::{Awareness, BreachFacts};
use domain::fault::FieldRule;
use domain::moment::{InstantForm, Moment};
use domain::procedure::{
    DetailsForm, ExchangeForm, FollowUpForm, InformationForm, LaterSendingForm, MeasureForm, Step,
    StepForm,
};
use law::{
    BreachCause, BreachNature, DataCategory, ExchangeKind, Exposure, InformationDecision,
    InstantPrecision, MeasureState, MeasureTerm, ProcedureStep, Recipient, SendingKind, StepState,
    Verdict,
};
use uuid::Uuid;

/// Tuesday 24 November 2026, 20:00 in Paris.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-24T19:00:00Z".parse().unwrap()
}

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

pub(crate) fn untouched(step: ProcedureStep) -> StepForm {
    Step::untouched(step).form()
}

pub(crate) fn in_state(step: ProcedureStep, state: StepState) -> StepForm {
    let mut form = untouched(step);
    form.progress.state = state;
    form
}

pub(crate) fn read(form: &StepForm) -> Step {
    read_about(form, &BreachFacts::default())
}

pub(crate) fn read_about(form: &StepForm, facts: &BreachFacts) -> Step {
    Step::from_form(form, facts, now(), || Uuid::from_u128(7)).unwrap()
}

pub(crate) fn faults(form: &StepForm) -> Vec<(String, FieldRule)> {
    faults_about(form, &BreachFacts::default())
}

pub(crate) fn faults_about(form: &StepForm, facts: &BreachFacts) -> Vec<(String, FieldRule)> {
    let faults = Step::from_form(form, facts, now(), Uuid::nil).unwrap_err();
    let faults = faults.into_iter();
    faults.map(|fault| (fault.field, fault.rule)).collect()
}

pub(crate) fn fault(field: &str, rule: FieldRule) -> Vec<(String, FieldRule)> {
    vec![(field.to_owned(), rule)]
}

pub(crate) fn measure(text: &str) -> MeasureForm {
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

pub(crate) fn with_measures(measures: Vec<MeasureForm>) -> StepForm {
    let mut form = untouched(ProcedureStep::Correct);
    let DetailsForm::Correction(correction) = &mut form.details else {
        panic!("the third step corrects");
    };
    correction.measures = measures;
    form
}

/// Health data in the hands of somebody unknown.
pub(crate) fn grave() -> BreachFacts {
    BreachFacts {
        natures: Some([BreachNature::Confidentiality].into()),
        cause: Some(BreachCause::ExternalMalicious),
        data_categories: Some([DataCategory::Health].into()),
        ..BreachFacts::default()
    }
}

pub(crate) fn decided(verdict: Verdict, reason: &str) -> StepForm {
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

pub(crate) fn fresh() -> Vec<Step> {
    let steps = ProcedureStep::ALL.iter();
    steps.map(|step| Step::untouched(*step)).collect()
}

pub(crate) fn replace(steps: &mut [Step], with: Step) {
    let found = steps.iter_mut().find(|step| step.step == with.step);
    *found.unwrap() = with;
}

/// The same data, of which the organisation has been aware for so long.
pub(crate) fn aware(hours_ago: i64) -> BreachFacts {
    BreachFacts {
        aware: Some(Awareness {
            moment: Moment::exact(now() - TimeDelta::hours(hours_ago)),
            rule: "2018-05".into(),
        }),
        ..grave()
    }
}

/// Every step before the closing done, on these facts, with a decision.
pub(crate) fn all_done(facts: &BreachFacts, verdict: Verdict, reason: &str) -> Vec<Step> {
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

pub(crate) fn sent(mut facts: BreachFacts) -> BreachFacts {
    facts.sending.moment = Some(Moment::exact(now()));
    facts.following(None)
}

pub(crate) fn informing(decision: InformationDecision) -> (StepForm, InformationForm) {
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

pub(crate) fn faults_of(
    (mut form, information): (StepForm, InformationForm),
) -> Vec<(String, FieldRule)> {
    form.details = DetailsForm::Information(information);
    faults(&form)
}

pub(crate) fn following_up(follow_up: FollowUpForm) -> StepForm {
    let mut form = untouched(ProcedureStep::NotifyAuthority);
    form.details = DetailsForm::FollowUp(follow_up);
    form
}

pub(crate) fn later(kind: SendingKind, sent: InstantForm) -> FollowUpForm {
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

pub(crate) fn noon() -> InstantForm {
    InstantForm {
        date: "24/11/2026".into(),
        time: "12:00".into(),
        precision: Some(InstantPrecision::Exact),
        season: None,
    }
}

pub(crate) fn ordering() -> StepForm {
    following_up(FollowUpForm {
        exchanges: vec![ExchangeForm {
            kind: ExchangeKind::OrderToInform,
            at: noon(),
            text: "Informer sous huit jours.".into(),
        }],
        ..FollowUpForm::default()
    })
}
