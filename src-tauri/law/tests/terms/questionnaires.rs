//! What an evaluation of the procedure asks.

use std::collections::BTreeSet;

use law::questionnaires::{QUESTIONNAIRES, Question, Questionnaire};
use law::thresholds::{SCORE_EFFECTIVE, SCORE_IMPROVABLE};
use law::{
    EvaluationGate, EvaluationIndicator, EvaluationKind, EvaluationResult, IndicatorNature,
    ProcedureStep,
};

use crate::assert_french;

fn every_question() -> impl Iterator<Item = &'static Question> {
    QUESTIONNAIRES.iter().flat_map(|version| version.questions)
}

#[test]
fn a_version_is_found_by_its_identifier_and_no_other_is() {
    for version in QUESTIONNAIRES {
        assert_eq!(Questionnaire::named(version.id), Some(version));
    }
    assert_eq!(Questionnaire::named("1999-01"), None);
    assert_eq!(Questionnaire::named(""), None);
}

#[test]
fn versions_follow_each_other_and_each_asks_a_question_once() {
    let days = QUESTIONNAIRES.iter().map(|version| version.since);
    assert!(days.is_sorted_by(|earlier, later| earlier < later));
    for version in QUESTIONNAIRES {
        let asked = version.questions.len();
        let ids: BTreeSet<&str> = version.questions.iter().map(|it| it.id).collect();
        let texts: BTreeSet<&str> = version.questions.iter().map(|it| it.text).collect();
        assert_eq!((ids.len(), texts.len()), (asked, asked), "{}", version.id);
    }
}

#[test]
fn each_step_of_the_procedure_is_asked_about_but_the_evaluation_itself_in_order() {
    for version in QUESTIONNAIRES {
        let about: Vec<Option<ProcedureStep>> =
            version.questions.iter().map(|it| it.step).collect();
        for step in ProcedureStep::ALL {
            let is_asked = about.contains(&Some(*step));
            assert_eq!(is_asked, *step != ProcedureStep::Evaluate, "{step:?}");
        }
        // Step by step, then about the procedure as a whole.
        assert!(about.is_sorted_by_key(|step| (step.is_none(), *step)));
        assert_eq!(about.last(), Some(&None));
    }
}

#[test]
fn what_is_asked_about_a_step_is_asked_by_every_kind_of_evaluation() {
    for question in every_question() {
        assert!(
            question.step.is_none() || question.kinds.is_empty(),
            "{}",
            question.id
        );
    }
    for version in QUESTIONNAIRES {
        let asked = |kind| version.asked(kind).count();
        assert_eq!(asked(EvaluationKind::Yearly), version.questions.len());
        assert!(asked(EvaluationKind::AfterBreach) < version.questions.len());
    }
}

#[test]
fn one_question_alone_asks_for_what_no_register_tells_of_itself() {
    for version in QUESTIONNAIRES {
        let gates = version.questions.iter().filter(|it| it.is_gate);
        let gates: Vec<(&str, &str)> = gates.map(|it| (it.id, it.article)).collect();
        let expected = EvaluationGate::UnregisteredBreach.article().unwrap();
        assert_eq!(gates, [("register_line", expected)], "{}", version.id);
    }
}

#[test]
fn a_figure_helps_to_answer_a_question_or_is_only_observed() {
    for indicator in EvaluationIndicator::ALL {
        let mut questions = every_question();
        let helps = questions.any(|question| question.indicators.contains(indicator));
        let is_observed = indicator.nature() == IndicatorNature::Observed;
        assert_eq!(helps, !is_observed, "{indicator:?}");
    }
}

#[test]
fn the_questions_are_in_proper_french_and_end_as_questions_do() {
    for version in QUESTIONNAIRES {
        assert_french(version.article);
        for question in version.questions {
            for text in [question.text, question.evidence, question.article] {
                assert!(!text.is_empty(), "{}", question.id);
                assert_french(text);
            }
            assert!(question.text.ends_with("\u{202f}?"), "{}", question.text);
            assert!(question.evidence.ends_with('.'), "{}", question.evidence);
        }
    }
}

#[test]
fn the_levels_of_a_score_are_explained_with_their_own_numbers() {
    let told = |result: EvaluationResult, number: u64| {
        let number = format!("{number}\u{a0}%");
        assert!(result.help().contains(&number), "{}", result.help());
    };
    told(EvaluationResult::Effective, SCORE_EFFECTIVE.value);
    told(EvaluationResult::Improvable, SCORE_EFFECTIVE.value - 1);
    told(EvaluationResult::NotControlled, SCORE_IMPROVABLE.value);
    let improvable = EvaluationResult::Improvable.help();
    assert!(improvable.contains(&SCORE_IMPROVABLE.value.to_string()));
}
