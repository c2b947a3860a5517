//! What the register itself tells an evaluation: the breaches that it covers, the figures, the score.

use std::collections::BTreeSet;

use domain::breach::Breach;
use domain::evaluation::{BreachFile, EvaluationContent, IndicatorFigure, Score, figures, score};
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
        })
    }

    /// The breaches that were chosen, or else those known in the period.
    pub(super) fn measure(&self, content: &EvaluationContent, desk: &Desk<'_>) -> Measured {
        let covered: Vec<BreachFile<'_>> = self
            .files
            .iter()
            .filter(|(breach, _)| covers(content, breach))
            .map(|(breach, steps)| BreachFile {
                breach,
                steps,
                is_imported: self.imported.contains(&breach.id),
            })
            .collect();
        let register: Vec<Breach> = self
            .files
            .iter()
            .map(|(breach, _)| breach.clone())
            .collect();
        Measured {
            covered: covered.iter().map(|file| file.breach.number).collect(),
            figures: figures(content, &covered, &register, &self.actions, desk.now),
            score: score(content, &covered, desk.now),
        }
    }

    /// The breaches that may be chosen: those whose file is closed.
    pub(super) fn closed(&self) -> impl Iterator<Item = &Breach> {
        let breaches = self.files.iter().map(|(breach, _)| breach);
        breaches.filter(|breach| breach.closure.is_some())
    }
}

fn covers(content: &EvaluationContent, breach: &Breach) -> bool {
    match content.kind {
        EvaluationKind::AfterBreach => content.breaches.contains(&breach.id),
        EvaluationKind::Yearly | EvaluationKind::AfterExercise | EvaluationKind::AfterChange => {
            content.period.holds(breach.known_on())
        }
    }
}
