//! What is still to be written before anybody signs.

use domain::evaluation::{EvaluationContent, Gap, gaps};
use law::{EvaluationAnswer, EvaluationConclusion, EvaluationKind};
use uuid::Uuid;

use crate::rig::{now, proposed};

/// Everything written, with this answer to the first question.
fn whole(kind: EvaluationKind) -> EvaluationContent {
    let mut content = proposed(kind).content(now()).unwrap();
    content.procedure = "RGPD/PR/05".into();
    content.version = "01".into();
    content.conclusion = Some(EvaluationConclusion::Kept);
    if kind == EvaluationKind::AfterBreach {
        content.breaches = vec![Uuid::from_u128(1)];
    }
    for answer in &mut content.answers {
        answer.answer = Some(EvaluationAnswer::Compliant);
        answer.evidence = "Registre".into();
    }
    content
}

#[test]
fn nothing_is_left_to_write_of_an_evaluation_that_says_everything() {
    for kind in EvaluationKind::ALL {
        assert_eq!(gaps(&whole(*kind)), [], "{kind:?}");
    }
}

#[test]
fn each_thing_that_is_not_written_is_told() {
    type Blanked = (fn(&mut EvaluationContent), Gap);
    let cases: [Blanked; 6] = [
        (|it| it.breaches.clear(), Gap::Breaches),
        (|it| it.procedure.clear(), Gap::Procedure),
        (|it| it.version.clear(), Gap::Procedure),
        (|it| it.evaluators.clear(), Gap::Evaluators),
        (
            |it| it.answers[1].answer = None,
            Gap::Answer {
                question: "channel_known".into(),
            },
        ),
        (|it| it.conclusion = None, Gap::Conclusion),
    ];
    for (blank, gap) in cases {
        let mut content = whole(EvaluationKind::AfterBreach);
        blank(&mut content);
        assert_eq!(gaps(&content), [gap]);
    }
    let mut yearly = whole(EvaluationKind::Yearly);
    yearly.breaches.clear();
    assert_eq!(gaps(&yearly), [], "a yearly evaluation names no breach");
}

#[test]
fn an_answer_wants_what_shows_it_and_what_is_not_as_it_should_be_a_comment() {
    let question = || "told_at_once".to_owned();
    let evidence = || Gap::Evidence {
        question: question(),
    };
    let comment = || Gap::Comment {
        question: question(),
    };
    let expected = |answer| match answer {
        EvaluationAnswer::Compliant => vec![evidence()],
        EvaluationAnswer::Partial | EvaluationAnswer::NonCompliant => vec![evidence(), comment()],
        // Nothing shows it: the comment says what is missing.
        EvaluationAnswer::NotVerifiable => vec![comment()],
        EvaluationAnswer::NotApplicable => Vec::new(),
    };
    for answer in EvaluationAnswer::ALL {
        let mut content = whole(EvaluationKind::Yearly);
        content.answers[0].answer = Some(*answer);
        content.answers[0].evidence.clear();
        assert_eq!(gaps(&content), expected(*answer), "{answer:?}");
        content.answers[0].evidence = "Registre".into();
        content.answers[0].comment = "Tard un dimanche".into();
        assert_eq!(gaps(&content), [], "{answer:?}");
    }
}

#[test]
fn a_new_evaluation_lacks_everything_in_the_order_of_its_form() {
    let mut content = proposed(EvaluationKind::AfterBreach)
        .content(now())
        .unwrap();
    content.evaluators.clear();
    let found = gaps(&content);
    assert_eq!(found[..3], [Gap::Breaches, Gap::Procedure, Gap::Evaluators]);
    assert_eq!(found[3..24].len(), content.answers.len());
    for (gap, answer) in found[3..].iter().zip(&content.answers) {
        let question = answer.question.clone();
        assert_eq!(*gap, Gap::Answer { question });
    }
    assert_eq!(found[24..], [Gap::Conclusion]);
}
