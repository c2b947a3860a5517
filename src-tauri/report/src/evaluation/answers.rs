//! Part A: how far each step was carried out.

use domain::evaluation::{Answer, EvaluationText};
use law::ProcedureStep;
use law::questionnaires::Question;

use crate::record::{Body, Cell, Chapter, Table};

pub(super) fn chapter(text: &EvaluationText) -> Chapter {
    let asked: Vec<&Question> = text.content.asked().collect();
    let mut body = Vec::new();
    for step in ProcedureStep::ALL.iter().copied().map(Some).chain([None]) {
        let questions: Vec<&Question> =
            asked.iter().copied().filter(|it| it.step == step).collect();
        if !questions.is_empty() {
            body.push(Body::Table(table(step, &questions, text)));
        }
    }
    Chapter::new("A. Conformité de chaque étape", body)
}

pub(super) fn title_of(step: Option<ProcedureStep>) -> &'static str {
    step.map_or("La procédure elle-même", ProcedureStep::label)
}

fn table(step: Option<ProcedureStep>, questions: &[&Question], text: &EvaluationText) -> Table {
    let rows = questions.iter().map(|question| {
        let answer = text.content.answer_to(question.id);
        let said = answer
            .answer
            .map(law::EvaluationAnswer::label)
            .unwrap_or_default();
        [
            Cell::text(question.text).noted(question.article),
            Cell::asked(said),
            shown(&answer),
        ]
    });
    let columns = [
        (title_of(step), 46),
        ("Réponse", 16),
        ("Preuve et commentaire", 38),
    ];
    Table::new(columns, rows)
}

/// What shows the answer with what is said of it under it.
fn shown(answer: &Answer) -> Cell {
    if answer.evidence.is_empty() {
        Cell::text(&answer.comment)
    } else {
        Cell::text(&answer.evidence).noted(&answer.comment)
    }
}
