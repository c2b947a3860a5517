//! The score of part A: points, percents rounded down, levels.

use domain::evaluation::{EvaluationContent, Score, points, score};
use law::{EvaluationAnswer, EvaluationKind, EvaluationResult};

use crate::rig::{now, proposed, yearly};

/// The question whose "non compliant" outweighs all others.
const GATE: &str = "register_line";

/// How many questions the yearly evaluation asks.
const ASKED: usize = 28;

/// A yearly evaluation with so many answers of each, in that order, the gate first.
fn answered(answers: &[(EvaluationAnswer, usize)]) -> EvaluationContent {
    let mut content = yearly();
    assert_eq!(content.answers.len(), ASKED);
    let repeated = answers
        .iter()
        .flat_map(|(answer, times)| [*answer].repeat(*times));
    content.answers.sort_by_key(|it| it.question != GATE);
    for (to, answer) in content.answers.iter_mut().zip(repeated) {
        to.answer = Some(answer);
    }
    content
}

fn scored(answers: &[(EvaluationAnswer, usize)]) -> Score {
    score(&answered(answers), &[], now())
}

#[test]
fn an_answer_is_worth_two_points_one_none_or_does_not_count() {
    let expected = |answer| match answer {
        EvaluationAnswer::Compliant => Some(2),
        EvaluationAnswer::Partial => Some(1),
        EvaluationAnswer::NonCompliant | EvaluationAnswer::NotVerifiable => Some(0),
        EvaluationAnswer::NotApplicable => None,
    };
    for answer in EvaluationAnswer::ALL {
        assert_eq!(points(*answer), expected(*answer), "{answer:?}");
    }
}

#[test]
fn the_score_is_the_points_over_twice_the_questions_that_count_rounded_down() {
    use EvaluationAnswer::{Compliant, NonCompliant, NotApplicable, Partial};
    use EvaluationResult::{Effective, Improvable, NotControlled};
    // Compliant, partial, non compliant, not applicable; points, percents, result.
    let cases = [
        ([28, 0, 0, 0], 56, 100, Effective),
        ([23, 0, 0, 5], 46, 100, Effective),
        ([18, 0, 2, 8], 36, 90, Effective),
        ([19, 5, 0, 4], 43, 89, Improvable),
        ([14, 0, 6, 8], 28, 70, Improvable),
        ([16, 0, 7, 5], 32, 69, NotControlled),
        ([1, 0, 27, 0], 2, 3, NotControlled),
    ];
    for ([full, half, none, apart], points, percent, result) in cases {
        let found = scored(&[
            (Compliant, full),
            (Partial, half),
            (NonCompliant, none),
            (NotApplicable, apart),
        ]);
        let shown = (found.points, found.percent, found.result);
        assert_eq!(
            shown,
            (points, Some(percent), Some(result)),
            "{full} {half}"
        );
        assert_eq!(found.applicable, ASKED - apart);
        assert_eq!(found.crossed, []);
    }
}

#[test]
fn what_cannot_be_verified_counts_without_points_and_is_told() {
    use EvaluationAnswer::{Compliant, NonCompliant, NotVerifiable};
    let found = scored(&[(Compliant, 20), (NotVerifiable, 8)]);
    assert_eq!((found.applicable, found.unverifiable), (ASKED, 8));
    assert_eq!((found.points, found.percent), (40, Some(71)));
    let failed = scored(&[(Compliant, 20), (NonCompliant, 8)]);
    assert_eq!((failed.unverifiable, failed.percent), (0, found.percent));
}

#[test]
fn there_is_no_result_before_the_last_answer() {
    let mut content = answered(&[(EvaluationAnswer::Compliant, 28)]);
    content.answers[27].answer = None;
    let found = score(&content, &[], now());
    assert_eq!((found.asked, found.answered, found.result), (28, 27, None));
    assert_eq!(found.percent, Some(100), "of what is answered");
    let blank = score(&yearly(), &[], now());
    assert_eq!(
        (blank.answered, blank.percent, blank.result),
        (0, None, None)
    );
}

#[test]
fn nothing_is_concluded_from_questions_that_all_do_not_apply() {
    let found = scored(&[(EvaluationAnswer::NotApplicable, 28)]);
    assert_eq!(found.answered, 28);
    assert_eq!(
        (found.applicable, found.percent, found.result),
        (0, None, None)
    );
}

#[test]
fn an_answer_to_what_this_kind_does_not_ask_does_not_count() {
    let mut content = answered(&[(EvaluationAnswer::Compliant, 28)]);
    content.kind = EvaluationKind::AfterBreach;
    let found = score(&content, &[], now());
    let asked = proposed(EvaluationKind::AfterBreach).answers.len();
    assert_eq!((found.asked, found.answered), (asked, asked));
    assert!(asked < ASKED);
}
