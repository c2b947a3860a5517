//! Until when the request of a person is answered, what it still lacks, and the letters that it leads to.

use chrono::NaiveDate;
use domain::duty::{Limit, of_request};
use domain::fault::FieldRule;
use domain::record::Content;
use domain::register::{Profile, RegisterForm};
use domain::request::{ExtensionEffect, RequestClock, RequestForm, RequestRecord, proposed};
use law::{
    DataSubjectRight, ExtensionReason, IdentityCheck, MedicalFileScope, RecipientsTold,
    RefusalReason, RequestGap, RequestLetter, RequestOutcome, RequestState,
};
use uuid::Uuid;

use crate::rig::{day, now};

/// A request of which the person, the day and the right are known, of the autumn before « now ».
fn asked(received_on: &str) -> RequestForm {
    RequestForm {
        name: "Alix Fictif".into(),
        received_on: received_on.into(),
        rights: vec![DataSubjectRight::Access],
        ..RequestForm::default()
    }
}

fn read(form: &RequestForm) -> RequestRecord {
    RequestRecord::from_form(form, now()).unwrap()
}

fn clock(form: &RequestForm) -> RequestClock {
    read(form).clock().unwrap()
}

fn rules(form: &RequestForm) -> Vec<(String, FieldRule)> {
    let faults = RequestRecord::from_form(form, now()).unwrap_err();
    faults.into_iter().map(|it| (it.field, it.rule)).collect()
}

fn limit(form: &RequestForm) -> Option<NaiveDate> {
    let duties = of_request(&read(form));
    assert_eq!(duties.len(), 1, "{duties:?}");
    duties[0].limit.map(|limit| match limit {
        Limit::Day(day) => day,
        Limit::Instant(at) => panic!("an instant: {at}"),
    })
}

#[test]
fn a_request_is_answered_within_the_month_and_the_last_day_moves_to_a_working_one() {
    let plain = clock(&asked("24/09/2026"));
    assert_eq!(
        (plain.aim_on, plain.last_on),
        (day("2026-10-24"), day("2026-10-26"))
    );
    assert!(plain.moved_by.is_some(), "a Saturday");
    let weekday = clock(&asked("22/09/2026"));
    assert_eq!(weekday.last_on, day("2026-10-22"));
    assert_eq!(weekday.moved_by, None);
    assert_eq!(weekday.extend_by, Some(day("2026-10-22")));
    assert_eq!(limit(&asked("22/09/2026")), Some(day("2026-10-22")));
}

#[test]
fn an_extension_counts_when_it_is_told_within_the_first_period() {
    let mut form = asked("24/09/2026");
    form.extension.reason = Some(ExtensionReason::Complex);
    form.extension.told_on = "26/10/2026".into();
    let told = clock(&form);
    assert_eq!(told.extension, Some(ExtensionEffect::Counts));
    assert_eq!(told.last_on, day("2026-12-24"));
    assert_eq!(read(&form).state(), RequestState::Extended);
    form.extension.told_on = "27/10/2026".into();
    let late = clock(&form);
    assert_eq!(late.extension, Some(ExtensionEffect::TooLate));
    assert_eq!(late.last_on, day("2026-10-26"));
    assert_eq!(read(&form).state(), RequestState::ToAnswer);
}

#[test]
fn the_period_waits_for_who_has_still_to_say_who_they_are() {
    let mut form = asked("22/09/2026");
    form.identity.check = Some(IdentityCheck::Asked);
    form.identity.asked_on = "25/09/2026".into();
    let waiting = read(&form);
    assert_eq!(waiting.state(), RequestState::AwaitingPerson);
    assert_eq!(
        waiting.clock().unwrap().suspended_since,
        Some(day("2026-09-25"))
    );
    assert_eq!(waiting.expiries(), [], "nothing presses");
    assert_eq!(limit(&form), None, "and the request is not forgotten");
    form.identity.check = Some(IdentityCheck::Proven);
    form.identity.given_on = "05/10/2026".into();
    let resumed = clock(&form);
    assert_eq!(resumed.suspended_since, None);
    assert_eq!(resumed.aim_on, day("2026-10-22"), "the day to aim at stays");
    assert_eq!(
        resumed.last_on,
        day("2026-11-02"),
        "ten days later is All Saints’ Day"
    );
    assert_eq!(resumed.extend_by, Some(day("2026-11-02")));
}

#[test]
fn a_medical_file_follows_the_days_of_its_own_law() {
    let mut form = asked("30/09/2026");
    form.medical_file = Some(MedicalFileScope::Recent);
    form.identity.check = Some(IdentityCheck::Asked);
    form.identity.asked_on = "30/09/2026".into();
    form.extension.told_on = "01/10/2026".into();
    let recent = clock(&form);
    assert_eq!(recent.last_on, day("2026-10-08"));
    assert_eq!(recent.not_before, Some(day("2026-10-02")));
    assert_eq!(recent.suspended_since, None, "this law knows no suspension");
    assert_eq!(recent.extension, Some(ExtensionEffect::NotForMedicalFile));
    form.medical_file = Some(MedicalFileScope::Old);
    assert_eq!(clock(&form).last_on, day("2026-11-30"));
    form.medical_file = Some(MedicalFileScope::NotAsked);
    assert!(clock(&form).article.contains("12.3"));
}

#[test]
fn an_answer_has_its_day_and_nothing_precedes_the_receipt() {
    let mut form = asked("22/09/2026");
    form.answer.outcome = Some(RequestOutcome::Granted);
    assert_eq!(rules(&form), [("answer.on".into(), FieldRule::Required)]);
    form.answer.on = "21/09/2026".into();
    assert_eq!(
        rules(&form),
        [("answer.on".into(), FieldRule::BeforeReceipt)]
    );
    form.answer.outcome = None;
    form.answer.on = "23/09/2026".into();
    assert_eq!(
        rules(&form),
        [("answer.outcome".into(), FieldRule::Required)]
    );
    form = RequestForm::default();
    form.identity.check = Some(IdentityCheck::Asked);
    let required = |field: &str| (field.to_owned(), FieldRule::Required);
    assert_eq!(
        rules(&form),
        [
            required("name"),
            required("identity.asked_on"),
            required("received_on")
        ]
    );
}

#[test]
fn an_answer_after_the_last_day_is_late_and_a_request_withdrawn_is_not() {
    let mut form = asked("22/09/2026");
    form.answer.outcome = Some(RequestOutcome::NoData);
    form.answer.on = "22/10/2026".into();
    assert!(!read(&form).is_answered_late());
    form.answer.on = "23/10/2026".into();
    let late = read(&form);
    assert!(late.is_answered_late());
    assert_eq!(late.state(), RequestState::Answered);
    assert_eq!(of_request(&late), []);
    form.answer.outcome = Some(RequestOutcome::Withdrawn);
    let withdrawn = read(&form);
    assert!(!withdrawn.is_answered_late());
    assert_eq!(withdrawn.gaps(), []);
}

#[test]
fn what_is_lacking_follows_what_was_answered() {
    let bare = read(&RequestForm {
        rights: Vec::new(),
        ..asked("22/09/2026")
    });
    assert_eq!(
        bare.gaps(),
        [
            RequestGap::Right,
            RequestGap::MedicalFile,
            RequestGap::Activity,
            RequestGap::Identity
        ]
    );
    let mut form = asked("22/09/2026");
    form.rights = vec![DataSubjectRight::Erasure];
    form.medical_file = Some(MedicalFileScope::NotAsked);
    form.activities.values = vec![Uuid::from_u128(7)];
    form.identity.check = Some(IdentityCheck::NoDoubt);
    assert_eq!(read(&form).gaps(), []);
    form.extension.told_on = "30/09/2026".into();
    form.answer.outcome = Some(RequestOutcome::Partly);
    form.answer.on = "30/09/2026".into();
    assert_eq!(
        read(&form).gaps(),
        [
            RequestGap::ExtensionReason,
            RequestGap::RefusalReason,
            RequestGap::Remedies,
            RequestGap::Recipients
        ]
    );
    form.extension.reason = Some(ExtensionReason::Numerous);
    form.answer.reasons = vec![RefusalReason::LegalObligation];
    form.answer.remedies_told = Some(true);
    form.answer.recipients = Some(RecipientsTold::None);
    assert_eq!(read(&form).gaps(), []);
}

#[test]
fn a_request_is_shown_again_as_it_was_saved() {
    let mut form = asked("22/09/2026");
    form.activities.values = vec![Uuid::from_u128(7)];
    form.answer.outcome = Some(RequestOutcome::Refused);
    form.answer.on = "30/09/2026".into();
    form.letter.subject = "Votre demande".into();
    let record = read(&form);
    assert_eq!(record.form(), form);
    let kept = serde_json::to_string(&record).unwrap();
    assert_eq!(
        serde_json::from_str::<RequestRecord>(&kept).unwrap(),
        record
    );
}

fn profile() -> Profile {
    let mut form = RegisterForm {
        auto_lock_minutes: "10".into(),
        ..RegisterForm::default()
    };
    form.organisation.name = "Service de santé au travail du Val-Fictif".into();
    form.referent.name = "Camille Exemple".into();
    form.dpo.email = "dpo@exemple.fr".into();
    Profile::from_form(&form, || Uuid::from_u128(1)).unwrap()
}

/// The body of the letter, its narrow spaces as plain ones.
fn body(letter: RequestLetter, form: &RequestForm) -> String {
    let body = proposed(letter, &read(form), &profile()).body;
    body.replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_receipt_says_until_when_and_a_medical_file_from_when() {
    let mut form = asked("22/09/2026");
    let receipt = body(RequestLetter::Receipt, &form);
    assert!(
        receipt.contains("reçue le mardi 22 septembre 2026 : accès (art. 15)"),
        "{receipt}"
    );
    assert!(
        receipt.contains("au plus tard le jeudi 22 octobre 2026 (art. 12.3)"),
        "{receipt}"
    );
    assert!(receipt.contains("dpo@exemple.fr"), "{receipt}");
    form.medical_file = Some(MedicalFileScope::Recent);
    let medical = body(RequestLetter::Receipt, &form);
    assert!(
        medical.contains("à partir du jeudi 24 septembre 2026"),
        "{medical}"
    );
    assert!(medical.contains("L. 1111-7"), "{medical}");
}

#[test]
fn an_extension_says_the_new_last_day_before_it_is_told_and_once_it_is() {
    let mut form = asked("22/09/2026");
    form.extension.reason = Some(ExtensionReason::Complex);
    form.extension.why = "Les dossiers de trois centres sont à relire.".into();
    let before = body(RequestLetter::Extension, &form);
    assert!(before.contains("mardi 22 décembre 2026"), "{before}");
    assert!(before.contains("trois centres"), "{before}");
    form.extension.told_on = "01/10/2026".into();
    assert_eq!(body(RequestLetter::Extension, &form), before);
}

#[test]
fn a_refusal_gives_its_reasons_and_the_remedies() {
    let mut form = asked("22/09/2026");
    form.answer.outcome = Some(RequestOutcome::Refused);
    form.answer.on = "30/09/2026".into();
    form.answer.reasons = vec![RefusalReason::LegalObligation];
    let refusal = body(RequestLetter::Refusal, &form);
    assert!(
        refusal.contains("– Obligation légale de conserver (art. 17.3.b)"),
        "{refusal}"
    );
    assert!(
        refusal.contains("réclamation") && refusal.contains("le juge"),
        "{refusal}"
    );
}

#[test]
fn a_letter_in_which_something_is_still_to_be_written_does_not_leave() {
    let mut form = asked("22/09/2026");
    form.answer.outcome = Some(RequestOutcome::Granted);
    form.answer.on = "30/09/2026".into();
    let blank = proposed(RequestLetter::Answer, &read(&form), &profile());
    assert!(!blank.may_leave(), "{}", blank.body);
    form.answer.why = "Une copie de vos données est jointe.".into();
    let written = proposed(RequestLetter::Answer, &read(&form), &profile());
    assert!(written.may_leave(), "{}", written.body);
    form.answer.outcome = Some(RequestOutcome::NoData);
    form.answer.why = String::new();
    let nothing = proposed(RequestLetter::Answer, &read(&form), &profile());
    assert!(nothing.may_leave(), "{}", nothing.body);
    assert!(!domain::request::RequestMail::default().may_leave());
}
