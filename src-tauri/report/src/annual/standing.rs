//! How the procedure and the other registers stand.

use domain::evaluation::EvaluationText;
use law::{EvaluationConclusion, EvaluationResult};

use super::AnnualSource;
use crate::record::{Body, Chapter, Row, lowered};

/// How many entries of a register stand where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterState {
    /// Each group in words, with its count.
    pub groups: Vec<(String, u32)>,
}

pub(super) fn registers(source: &AnnualSource<'_>) -> Chapter {
    let rows = |title: &str, state: &RegisterState| -> Vec<Row> {
        let groups = state.groups.iter();
        let row = |(label, count): &(String, u32)| {
            Row::text(
                &format!("{title}\u{a0}: {}", lowered(label)),
                &count.to_string(),
            )
        };
        groups.map(row).collect()
    };
    let mut all = rows("Fiches de traitement", &source.activities);
    all.extend(rows("Sous-traitants", &source.processors));
    Chapter::new("État des registres à ce jour", vec![Body::Rows(all)])
}

pub(super) fn evaluation(source: &AnnualSource<'_>) -> Chapter {
    let body = match source.evaluation {
        Some(text) => vec![Body::Rows(told(text))],
        None => vec![Body::Text(
            "Aucune évaluation annuelle n’a été signée dans l’année.".to_owned(),
        )],
    };
    Chapter::new("Évaluation de la procédure et exercices", body)
}

fn told(text: &EvaluationText) -> Vec<Row> {
    let percent = text.score.percent.map(|it| format!("{it}\u{a0}%"));
    let exercises = text.content.exercises.map(|count| count.to_string());
    let conclusion = text.content.conclusion.map(EvaluationConclusion::label);
    vec![
        Row::text("Évaluation", &text.number.to_string()),
        Row::known("Score", &percent.unwrap_or_default()),
        Row::known(
            "Résultat",
            text.score.result.map_or("", EvaluationResult::label),
        ),
        Row::known("Conclusion", conclusion.unwrap_or_default()),
        Row::known("Exercices dans l’année", &exercises.unwrap_or_default()),
    ]
}
