//! The score of part A, and what outweighs it.

use chrono::{DateTime, Utc};
use law::thresholds::{SCORE_EFFECTIVE, SCORE_IMPROVABLE};
use law::{EvaluationAnswer, EvaluationGate, EvaluationResult, InformationDecision, Verdict};
use serde::{Deserialize, Serialize};

use super::answer::{FULL, points};
use super::{BreachFile, EvaluationContent};
use crate::breach::{BreachNumber, Clock};
use crate::procedure::Answers;

/// Something that makes the whole non compliant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crossed {
    /// What.
    pub gate: EvaluationGate,
    /// By which breaches; nothing where it was answered in part A.
    pub breaches: Vec<BreachNumber>,
}

/// How well the procedure works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// How many questions are asked.
    pub asked: usize,
    /// How many are answered.
    pub answered: usize,
    /// How many of those count.
    pub applicable: usize,
    /// How many of those could not be verified: they give no point and make the score less reliable.
    pub unverifiable: usize,
    /// Points obtained, out of twice as many as count.
    pub points: u32,
    /// The whole percents obtained; none while nothing counts.
    pub percent: Option<u64>,
    /// What makes the whole non compliant.
    pub crossed: Vec<Crossed>,
    /// The result; none while a question is not answered.
    pub result: Option<EvaluationResult>,
}

/// The score of an evaluation of these files, as it stands at `now`.
#[must_use]
pub fn score(content: &EvaluationContent, files: &[BreachFile<'_>], now: DateTime<Utc>) -> Score {
    let asked: Vec<_> = content.asked().collect();
    let answers = asked.iter().map(|question| content.answer_to(question.id));
    let answers: Vec<EvaluationAnswer> = answers.filter_map(|it| it.answer).collect();
    let counted: Vec<u32> = answers.iter().copied().filter_map(points).collect();
    let unverifiable = |it: &&EvaluationAnswer| **it == EvaluationAnswer::NotVerifiable;
    let mut score = Score {
        asked: asked.len(),
        answered: answers.len(),
        applicable: counted.len(),
        unverifiable: answers.iter().filter(unverifiable).count(),
        points: counted.iter().sum(),
        percent: None,
        crossed: crossed(content, files, now),
        result: None,
    };
    score.percent = percent(&score);
    score.result = result(&score);
    score
}

/// Rounded down: a score never reaches a level that it does not have.
fn percent(score: &Score) -> Option<u64> {
    let best = u64::try_from(score.applicable).ok()? * u64::from(FULL);
    (best > 0).then(|| u64::from(score.points) * 100 / best)
}

fn result(score: &Score) -> Option<EvaluationResult> {
    if score.answered < score.asked {
        return None;
    }
    if !score.crossed.is_empty() {
        return Some(EvaluationResult::NonCompliant);
    }
    Some(match score.percent? {
        percent if percent >= SCORE_EFFECTIVE.value => EvaluationResult::Effective,
        percent if percent >= SCORE_IMPROVABLE.value => EvaluationResult::Improvable,
        _ => EvaluationResult::NotControlled,
    })
}

fn crossed(
    content: &EvaluationContent,
    files: &[BreachFile<'_>],
    now: DateTime<Utc>,
) -> Vec<Crossed> {
    let gates = EvaluationGate::ALL.iter();
    gates
        .filter_map(|gate| match gate {
            EvaluationGate::LateWithoutReasons => {
                by(*gate, files, |file| is_late_without_reasons(file, now))
            }
            EvaluationGate::UnregisteredBreach => answered(content).then(|| Crossed {
                gate: *gate,
                breaches: Vec::new(),
            }),
            EvaluationGate::PersonsLeftOut => by(*gate, files, leaves_persons_out),
        })
        .collect()
}

fn by(
    gate: EvaluationGate,
    files: &[BreachFile<'_>],
    crosses: impl Fn(&BreachFile<'_>) -> bool,
) -> Option<Crossed> {
    let breaches = files.iter().filter(|file| crosses(file));
    let breaches: Vec<_> = breaches.map(|file| file.breach.number).collect();
    (!breaches.is_empty()).then_some(Crossed { gate, breaches })
}

/// No register tells of what is not in it: the question that does is asked in part A.
fn answered(content: &EvaluationContent) -> bool {
    let mut gates = content.asked().filter(|question| question.is_gate);
    gates.any(|question| {
        content.answer_to(question.id).answer == Some(EvaluationAnswer::NonCompliant)
    })
}

fn is_late_without_reasons(file: &BreachFile<'_>, now: DateTime<Utc>) -> bool {
    let facts = &file.breach.facts;
    let clock = Clock::of(facts, file.breach.verdict, now);
    clock.is_late() && facts.sending.delay_reasons.is_empty()
}

fn leaves_persons_out(file: &BreachFile<'_>) -> bool {
    if file.breach.verdict != Some(Verdict::HighRisk) {
        return false;
    }
    let Some(information) = Answers::of(file.steps).information else {
        return true;
    };
    match information.decision {
        Some(InformationDecision::Informed) => {
            let mut groups = information.groups.iter();
            groups.len() == 0 || groups.any(|group| group.informed.is_none())
        }
        Some(InformationDecision::Exception) => information.reason.is_empty(),
        Some(InformationDecision::NotHighRisk | InformationDecision::Planned) | None => true,
    }
}
