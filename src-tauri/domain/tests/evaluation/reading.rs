//! An evaluation in words, as the journal and comparisons tell it.

use domain::evaluation::{EvaluationContent, EvaluationNumber, Remark, Trained, differences};
use domain::improvement::ImprovementNumber;
use law::{EvaluationAnswer, EvaluationConclusion, EvaluationIndicator, EvaluationKind};
use uuid::Uuid;

use crate::rig::{now, proposed, yearly};

/// Each field that changed, with what stood before and after.
fn told(
    before: Option<&EvaluationContent>,
    after: &EvaluationContent,
) -> Vec<(String, String, String)> {
    let changes = differences(before, after).into_iter();
    changes.map(|it| (it.field, it.before, it.after)).collect()
}

fn change(field: &str, before: &str, after: &str) -> (String, String, String) {
    (field.into(), before.into(), after.into())
}

#[test]
fn numbers_are_written_with_their_year_or_their_rank() {
    let number = EvaluationNumber {
        year: 2026,
        sequence: 3,
    };
    assert_eq!(number.to_string(), "EVA-2026-03");
    assert_eq!(ImprovementNumber(12).to_string(), "ACT-0012");
}

#[test]
fn a_new_evaluation_tells_what_it_says_and_nothing_of_what_it_does_not() {
    assert_eq!(
        told(None, &yearly()),
        [
            change("kind", "", "Annuelle"),
            change("period.from_on", "", "01/01/2026"),
            change("period.to_on", "", "01/12/2026"),
            change("evaluators", "", "Camille Exemple, référente RGPD"),
        ]
    );
}

#[test]
fn the_same_evaluation_differs_in_nothing() {
    assert_eq!(told(Some(&yearly()), &yearly()), []);
}

#[test]
fn each_field_that_changed_is_told_with_what_stood_before() {
    let before = yearly();
    let mut after = before.clone();
    after.procedure = "RGPD/PR/05".into();
    after.training = Some(Trained {
        trained: 1200,
        concerned: 1300,
    });
    after.exercises = Some(0);
    after.conclusion = Some(EvaluationConclusion::Kept);
    after.answers[0].answer = Some(EvaluationAnswer::Partial);
    after.answers[0].evidence = "Message du 4 septembre".into();
    after.answers[0].comment = "Le DPO a été prévenu le lendemain".into();
    after.remarks = vec![Remark {
        indicator: EvaluationIndicator::Authority,
        text: "124 h depuis la constatation".into(),
    }];
    let question = after.asked().next().unwrap().text;
    let answer = "Partiel\nMessage du 4 septembre\n\
                  Commentaire\u{a0}: Le DPO a été prévenu le lendemain";
    let expected = [
        change("procedure", "", "RGPD/PR/05"),
        change("trained", "", "1\u{202f}200"),
        change("concerned", "", "1\u{202f}300"),
        change("exercises", "", "0"),
        change("conclusion", "", EvaluationConclusion::Kept.label()),
        change(question, "", answer),
        change(
            "Commentaire\u{a0}: Notification à la CNIL",
            "",
            "124 h depuis la constatation",
        ),
    ];
    assert_eq!(told(Some(&before), &after), expected);
    let reversed = expected.map(|(field, before, after)| (field, after, before));
    assert_eq!(told(Some(&after), &before), reversed);
}

#[test]
fn another_breach_in_the_place_of_one_is_told() {
    let mut form = proposed(EvaluationKind::AfterBreach);
    let mut of = |breaches: &[u128]| {
        form.breaches = breaches.iter().copied().map(Uuid::from_u128).collect();
        form.content(now()).unwrap()
    };
    let (one, other, both) = (of(&[1]), of(&[2]), of(&[1, 2]));
    let breaches = |before, after| vec![change("breaches", before, after)];
    assert_eq!(
        told(Some(&one), &other),
        breaches("1", "1, dont d’autres\u{a0}: 1")
    );
    assert_eq!(told(Some(&one), &both), breaches("1", "2"));
    assert_eq!(told(Some(&both), &of(&[2, 1])), []);
}

#[test]
fn what_shows_an_answer_is_not_what_is_said_of_it() {
    let mut before = yearly();
    before.answers[0].evidence = "Registre".into();
    let mut after = yearly();
    after.answers[0].comment = "Registre".into();
    assert_eq!(told(Some(&before), &after).len(), 1);
}

#[test]
fn two_questions_are_never_told_under_one_name() {
    let mut after = yearly();
    for answer in &mut after.answers {
        answer.answer = Some(EvaluationAnswer::Compliant);
    }
    let mut fields: Vec<String> = told(Some(&yearly()), &after)
        .into_iter()
        .map(|(field, _, _)| field)
        .collect();
    fields.sort();
    fields.dedup();
    assert_eq!(fields.len(), after.answers.len());
}
