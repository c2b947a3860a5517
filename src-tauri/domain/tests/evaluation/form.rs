//! What is asked, what is typed, what is refused.

use domain::evaluation::{AnswerForm, EvaluationContent, EvaluationForm, Remark, Trained};
use domain::fault::FieldRule;
use law::questionnaires::{QUESTIONNAIRES, Questionnaire};
use law::{EvaluationAnswer, EvaluationConclusion, EvaluationIndicator, EvaluationKind};
use proptest::prelude::*;
use uuid::Uuid;

use crate::rig::{now, proposed, year};

fn faults(form: &EvaluationForm) -> Vec<(String, FieldRule)> {
    let faults = form.content(now()).unwrap_err().into_iter();
    faults.map(|fault| (fault.field, fault.rule)).collect()
}

fn fault(field: &str, rule: FieldRule) -> Vec<(String, FieldRule)> {
    vec![(field.to_owned(), rule)]
}

fn read(form: &EvaluationForm) -> EvaluationContent {
    form.content(now()).unwrap()
}

/// Everything typed.
fn filled(kind: EvaluationKind) -> EvaluationForm {
    let mut form = proposed(kind);
    for (answer, value) in form
        .answers
        .iter_mut()
        .zip(EvaluationAnswer::ALL.iter().cycle())
    {
        answer.answer = Some(*value);
        answer.evidence = "Registre".into();
        answer.comment = "Relu".into();
    }
    EvaluationForm {
        procedure: "RGPD/PR/05".into(),
        version: "01".into(),
        sources: "Registre, entretiens".into(),
        breaches: vec![Uuid::from_u128(2), Uuid::from_u128(1)],
        trained: "1 200".into(),
        concerned: "1 300".into(),
        exercises: "2".into(),
        remarks: vec![Remark {
            indicator: EvaluationIndicator::Authority,
            text: "124 h depuis la constatation".into(),
        }],
        conclusion: Some(EvaluationConclusion::Amended),
        strengths: "Délais tenus".into(),
        weaknesses: "Rien la nuit".into(),
        opportunities: "Astreinte".into(),
        ..form
    }
}

#[test]
fn each_kind_asks_its_steps_and_what_of_the_procedure_concerns_it() {
    let version = Questionnaire::named("2026-11").unwrap();
    let of_every_kind = |id: &str| {
        let mut questions = version.questions.iter();
        questions.any(|it| it.id == id && it.kinds.is_empty())
    };
    let own = |kind| match kind {
        EvaluationKind::Yearly => vec![
            "procedure_known",
            "roles_deputised",
            "contacts_tested",
            "addressees_current",
            "text_consistent",
            "exercised",
            "earlier_actions",
        ],
        EvaluationKind::AfterBreach => Vec::new(),
        EvaluationKind::AfterExercise => vec!["roles_deputised", "contacts_tested", "exercised"],
        EvaluationKind::AfterChange => vec![
            "procedure_known",
            "roles_deputised",
            "contacts_tested",
            "addressees_current",
            "text_consistent",
        ],
    };
    for kind in EvaluationKind::ALL {
        let asked = proposed(*kind).answers.into_iter().map(|it| it.question);
        let (common, of_kind): (Vec<String>, Vec<String>) = asked.partition(|id| of_every_kind(id));
        assert_eq!(common.len(), 21, "{kind:?}");
        assert_eq!(of_kind, own(*kind), "{kind:?}");
    }
}

#[test]
fn a_new_evaluation_is_blank_and_asks_the_questions_in_force_at_the_end_of_its_days() {
    let form = proposed(EvaluationKind::Yearly);
    assert_eq!(form.questionnaire, QUESTIONNAIRES[0].id);
    assert!(form.answers.iter().all(|it| it.answer.is_none()));
    let content = read(&form);
    assert_eq!(content.period, year());
    assert_eq!(content.evaluators, "Camille Exemple, référente RGPD");
    assert_eq!((content.training, content.exercises), (None, None));
}

proptest! {
    #[test]
    fn an_evaluation_is_shown_again_as_it_was_saved(
        texts in proptest::collection::vec("[a-zA-ZéàçÉ’0-9«»=+@-][a-zA-Zéàç ’0-9,;.()]{0,40}[a-zA-Zé0-9)]", 4),
        kind in proptest::sample::select(EvaluationKind::ALL),
        answer in proptest::option::of(proptest::sample::select(EvaluationAnswer::ALL)),
        exercises in proptest::option::of(0_u64..20),
    ) {
        let mut form = filled(kind);
        form.answers[3].answer = answer;
        form.answers[3].evidence.clone_from(&texts[0]);
        form.answers[4].comment.clone_from(&texts[1]);
        form.remarks[0].text.clone_from(&texts[2]);
        form.weaknesses.clone_from(&texts[3]);
        form.exercises = exercises.map(|it| it.to_string()).unwrap_or_default();
        let content = read(&form);
        prop_assert_eq!(&read(&content.form()), &content);
        let kept = serde_json::to_string(&content).unwrap();
        prop_assert_eq!(serde_json::from_str::<EvaluationContent>(&kept).unwrap(), content);
    }
}

#[test]
fn what_was_typed_is_read_field_by_field() {
    let content = read(&filled(EvaluationKind::AfterBreach));
    assert_eq!(
        content.training,
        Some(Trained {
            trained: 1200,
            concerned: 1300
        })
    );
    assert_eq!(content.exercises, Some(2));
    assert_eq!(content.breaches, [Uuid::from_u128(1), Uuid::from_u128(2)]);
    let typed = filled(EvaluationKind::AfterBreach).answers;
    let shown: Vec<AnswerForm> = content.form().answers;
    assert_eq!(shown, typed);
}

#[test]
fn only_an_evaluation_after_a_breach_names_some_each_once() {
    for kind in EvaluationKind::ALL {
        let mut form = filled(*kind);
        form.breaches.push(Uuid::from_u128(1));
        let expected = if *kind == EvaluationKind::AfterBreach {
            2
        } else {
            0
        };
        assert_eq!(read(&form).breaches.len(), expected, "{kind:?}");
    }
}

#[test]
fn answers_are_those_of_the_questions_asked_in_their_order_wherever_they_stand() {
    let mut form = filled(EvaluationKind::Yearly);
    let before = read(&form);
    form.answers.reverse();
    assert_eq!(read(&form), before);
    let gone = form.answers.pop().unwrap().question;
    form.answers.push(AnswerForm {
        question: "unheard_of".into(),
        answer: Some(EvaluationAnswer::Compliant),
        ..AnswerForm::default()
    });
    let content = read(&form);
    assert_eq!(content.answers.len(), before.answers.len());
    assert_eq!(content.answer_to(&gone).answer, None);
    assert!(content.answers.iter().all(|it| it.question != "unheard_of"));
    form.kind = EvaluationKind::AfterBreach;
    assert_eq!(read(&form).answers.len(), 21);
}

#[test]
fn remarks_are_kept_once_for_each_figure_in_order_and_not_when_they_say_nothing() {
    let remark = |indicator, text: &str| Remark {
        indicator,
        text: text.into(),
    };
    let mut form = filled(EvaluationKind::Yearly);
    form.remarks = vec![
        remark(EvaluationIndicator::Persons, " Tenu "),
        remark(EvaluationIndicator::Exposure, ""),
        remark(EvaluationIndicator::Reporting, "Long la nuit"),
        remark(EvaluationIndicator::Persons, "Autre"),
    ];
    let expected = [
        remark(EvaluationIndicator::Reporting, "Long la nuit"),
        remark(EvaluationIndicator::Persons, "Tenu"),
    ];
    assert_eq!(read(&form).remarks, expected);
}

#[test]
fn every_fault_names_its_field() {
    let mut form = filled(EvaluationKind::Yearly);
    form.period.to_on = "02/12/2026".into();
    form.version = "v".repeat(301);
    form.answers[2].comment = "c".repeat(20_001);
    form.trained = "beaucoup".into();
    form.exercises = "-1".into();
    form.remarks[0].text = "r".repeat(20_001);
    assert_eq!(
        faults(&form),
        [
            ("period.to_on".to_owned(), FieldRule::InTheFuture),
            ("version".to_owned(), FieldRule::TooLong),
            ("answers.2.comment".to_owned(), FieldRule::TooLong),
            ("trained".to_owned(), FieldRule::NotANumber),
            ("exercises".to_owned(), FieldRule::NotANumber),
            ("remarks.0.text".to_owned(), FieldRule::TooLong),
        ]
    );
    // What can be read of it is read all the same.
    let so_far = form.so_far(now());
    assert_eq!((so_far.training, so_far.exercises), (None, None));
    assert_eq!(so_far.strengths, "Délais tenus");
}

#[test]
fn the_days_are_both_typed_and_in_order() {
    let mut form = filled(EvaluationKind::Yearly);
    form.period.from_on = "01/12/2026".into();
    form.period.to_on = "01/12/2026".into();
    assert!(form.content(now()).is_ok());
    form.period.to_on = "30/11/2026".into();
    let reversed = fault("period.to_on", FieldRule::EndBeforeStart);
    assert_eq!(faults(&form), reversed);
    form.period.from_on = String::new();
    assert_eq!(faults(&form), fault("period.from_on", FieldRule::Required));
}

#[test]
fn both_numbers_of_a_training_are_typed_or_none_and_no_more_are_trained_than_concerned() {
    let typed = |trained: &str, concerned: &str| EvaluationForm {
        trained: trained.into(),
        concerned: concerned.into(),
        ..filled(EvaluationKind::Yearly)
    };
    assert_eq!(read(&typed(" ", "")).training, None);
    assert_eq!(
        faults(&typed("", "12")),
        fault("trained", FieldRule::Required)
    );
    assert_eq!(
        faults(&typed("12", "")),
        fault("concerned", FieldRule::Required)
    );
    assert_eq!(
        faults(&typed("13", "12")),
        fault("trained", FieldRule::NotANumber)
    );
    let all = read(&typed("12", "12")).training.unwrap();
    assert_eq!((all.trained, all.concerned), (12, 12));
}

#[test]
fn a_version_of_the_questions_that_nobody_knows_is_refused_and_asks_nothing() {
    let mut form = filled(EvaluationKind::Yearly);
    form.questionnaire = "1999-01".into();
    assert_eq!(faults(&form), fault("questionnaire", FieldRule::NotListed));
    assert_eq!(form.so_far(now()).asked().count(), 0);
}
