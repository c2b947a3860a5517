//! How the procedure and the other registers stand.

use domain::evaluation::{EvaluationText, Figure};
use domain::paris;
use law::{EvaluationConclusion, EvaluationIndicator, EvaluationResult};

use super::AnnualSource;
use crate::record::{Body, Cell, Chapter, Row, Table, lowered};

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
        Some(text) => Body::Rows(told(text)),
        None => Body::Text("Aucune évaluation annuelle n’a été signée dans l’année.".to_owned()),
    };
    Chapter::new("Évaluation de la procédure", vec![body])
}

/// The exercises that were played in the register.
pub(super) fn exercises(source: &AnnualSource<'_>) -> Chapter {
    let rows = source.exercises.iter().map(|exercise| {
        let content = &exercise.content;
        let (came, of) = content.debrief.reacted();
        let came = (of > 0).then(|| format!("{came} sur {of}"));
        let ended = paris::typed_date(content.ended_on());
        [
            Cell::text(&exercise.number.to_string()).noted(&ended),
            Cell::text(&content.scenario.title).noted(content.state().label()),
            Cell::text(&came.unwrap_or_default()),
            Cell::text(&content.debrief.lessons),
        ]
    });
    let columns = [
        ("Exercice", 17),
        ("Scénario", 30),
        ("Réactions venues", 15),
        ("Ce qui change", 38),
    ];
    let body = if source.exercises.is_empty() {
        Body::Text("Aucun exercice n’a été joué dans le registre.".to_owned())
    } else {
        Body::Table(Table::new(columns, rows))
    };
    Chapter::new("Exercices", vec![body])
}

/// How many exercises the signed figures count, those that were carried out without the register among them.
fn exercises_of(text: &EvaluationText) -> Option<u64> {
    let mut figures = text.figures.iter();
    let found = figures.find(|it| it.indicator == EvaluationIndicator::Exercises)?;
    match &found.figure {
        Figure::Number { number } => *number,
        Figure::Delays(_) | Figure::Share(_) => None,
    }
}

fn told(text: &EvaluationText) -> Vec<Row> {
    let percent = text.score.percent.map(|it| format!("{it}\u{a0}%"));
    let exercises = exercises_of(text).map(|count| count.to_string());
    let conclusion = text.content.conclusion.map(EvaluationConclusion::label);
    vec![
        Row::text("Évaluation", &text.number.to_string()),
        Row::known("Score", &percent.unwrap_or_default()),
        Row::known(
            "Résultat",
            text.score.result.map_or("", EvaluationResult::label),
        ),
        Row::known("Conclusion", conclusion.unwrap_or_default()),
        Row::known("Exercices comptés", &exercises.unwrap_or_default()),
    ]
}
