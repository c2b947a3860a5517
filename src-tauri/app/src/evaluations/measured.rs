//! What the register itself tells an evaluation: the breaches that it covers, the figures, the score.

use std::collections::BTreeSet;

use domain::breach::Breach;
use domain::evaluation::{BreachFile, EvaluationContent, IndicatorFigure, Score, figures, score};
use domain::exercise::Exercise;
use domain::improvement::Improvement;
use domain::procedure::Step;
use law::EvaluationKind;
use uuid::Uuid;

use crate::error::ApiError;
use crate::session::Desk;

/// The whole register, as the indicators read it.
pub(super) struct Register {
    files: Vec<(Breach, Vec<Step>)>,
    imported: BTreeSet<Uuid>,
    actions: Vec<Improvement>,
    /// The exercises, each with its file.
    played: Vec<(Exercise, Breach, Vec<Step>)>,
}

/// What an evaluation covers, measured.
pub(super) struct Measured {
    pub(super) covered: Vec<domain::breach::BreachNumber>,
    pub(super) figures: Vec<IndicatorFigure>,
    pub(super) score: Score,
}

impl Register {
    pub(super) fn read(desk: &Desk<'_>) -> Result<Self, ApiError> {
        let store = &desk.open.store;
        Ok(Self {
            files: store.whole_register()?,
            imported: store.imported_breaches()?,
            actions: store.improvements()?,
            played: played(desk)?,
        })
    }

    /// The breaches that were chosen, or the exercises of the period, or else the breaches known in it.
    pub(super) fn measure(&self, content: &EvaluationContent, desk: &Desk<'_>) -> Measured {
        let covered: Vec<BreachFile<'_>> = match content.kind {
            EvaluationKind::AfterExercise => self.exercised(content),
            EvaluationKind::AfterBreach | EvaluationKind::Yearly | EvaluationKind::AfterChange => {
                self.registered(content)
            }
        };
        let register: Vec<Breach> = self
            .files
            .iter()
            .map(|(breach, _)| breach.clone())
            .collect();
        Measured {
            covered: covered.iter().map(|file| file.breach.number).collect(),
            figures: figures(
                &self.counting_exercises(content),
                &covered,
                &register,
                &self.actions,
                desk.now,
            ),
            score: score(content, &covered, desk.now),
        }
    }

    fn registered(&self, content: &EvaluationContent) -> Vec<BreachFile<'_>> {
        let files = self.files.iter();
        files
            .filter(|(breach, _)| {
                if content.kind == EvaluationKind::AfterBreach {
                    content.breaches.contains(&breach.id)
                } else {
                    content.period.holds(breach.known_on())
                }
            })
            .map(|(breach, steps)| BreachFile {
                breach,
                steps,
                is_imported: self.imported.contains(&breach.id),
            })
            .collect()
    }

    fn exercised(&self, content: &EvaluationContent) -> Vec<BreachFile<'_>> {
        let played = self.played.iter();
        played
            .filter(|(exercise, ..)| exercise.content.counts_in(content.period))
            .map(|(_, breach, steps)| BreachFile {
                breach,
                steps,
                is_imported: false,
            })
            .collect()
    }

    /// The same with the exercises of the register beside those that somebody says were carried out without it. Nobody has
    /// said anything while there is none of either.
    fn counting_exercises(&self, content: &EvaluationContent) -> EvaluationContent {
        let played = self.exercised(content).len() as u64;
        let said = content.exercises;
        EvaluationContent {
            exercises: (said.is_some() || played > 0).then(|| said.unwrap_or_default() + played),
            ..content.clone()
        }
    }

    /// The breaches that may be chosen: those whose file is closed.
    pub(super) fn closed(&self) -> impl Iterator<Item = &Breach> {
        let breaches = self.files.iter().map(|(breach, _)| breach);
        breaches.filter(|breach| breach.closure.is_some())
    }
}

fn played(desk: &Desk<'_>) -> Result<Vec<(Exercise, Breach, Vec<Step>)>, ApiError> {
    let exercises = desk.open.store.exercises()?.into_iter();
    exercises
        .map(|exercise| {
            let breach = desk.open.store.breach(exercise.id)?;
            let steps = desk.steps(exercise.id)?;
            Ok((exercise, breach, steps))
        })
        .collect()
}
