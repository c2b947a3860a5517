//! The official examples.

use domain::assessment::{Answer, Circumstances, assess};
use serde::Deserialize;

use super::{Facts, cases};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    case: Vec<Example>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Example {
    pub(super) id: String,
    #[serde(rename = "about")]
    _about: String,
    notify: Outcome,
    inform: Outcome,
    pub(super) facts: Facts,
}

#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    No,
    Depends,
    Yes,
}

impl From<Answer> for Outcome {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::No => Self::No,
            Answer::Depends => Self::Depends,
            Answer::Yes => Self::Yes,
        }
    }
}

pub(super) fn examples() -> Vec<Example> {
    cases::read::<Examples>("assessment.toml").case
}

#[test]
fn every_example_has_its_official_outcome() {
    let mut wrong = Vec::new();
    for Example {
        id,
        notify,
        inform,
        facts,
        ..
    } in examples()
    {
        let proposal = assess(&facts.circumstances());
        let found: (Outcome, Outcome) =
            (proposal.notify.answer.into(), proposal.inform.answer.into());
        if found != (notify, inform) {
            wrong.push(format!("{id}: {found:?} for {:?}", (notify, inform)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_answer_that_depends_says_on_what() {
    for Example { id, facts, .. } in examples() {
        let proposal = assess(&facts.circumstances());
        for advice in [proposal.notify, proposal.inform] {
            let hangs = !advice.depends_on.is_empty() || !advice.conditions.is_empty();
            assert_eq!(hangs, advice.answer == Answer::Depends, "{id}");
        }
    }
}

#[test]
fn what_is_not_known_at_all_is_not_refused() {
    let proposal = assess(&Circumstances::default());
    assert_eq!(proposal.notify.answer, Answer::Depends);
    assert_eq!(proposal.inform.answer, Answer::Depends);
    assert!(proposal.would_change.is_empty(), "nothing is known to vary");
}
