//! Parts C and D: the score and what outweighs it, the conclusion, the actions.

use domain::evaluation::{Crossed, EvaluationText, Score};
use domain::improvement::ImprovementLine;
use domain::paris;

use super::{or_else, told};
use crate::record::{Body, Cell, Chapter, Row, Table, joined};

pub(super) fn chapter(text: &EvaluationText, before: Option<&EvaluationText>) -> Chapter {
    let content = &text.content;
    let score = &text.score;
    let result = score
        .result
        .map(law::EvaluationResult::label)
        .unwrap_or_default();
    let mut rows = told([
        Some(Row::asked("Résultat", result).noted(score.result.map_or("", |it| it.help()))),
        Some(Row::text("Score", &score_text(score)).noted(&earlier(before))),
        Some(Row::text("Fiabilité", &reliability(score))),
    ]);
    rows.extend(score.crossed.iter().map(crossed));
    let conclusion = content
        .conclusion
        .map(law::EvaluationConclusion::label)
        .unwrap_or_default();
    rows.extend(told([
        Some(Row::asked("Conclusion", conclusion)),
        Row::filled("Points forts", &content.strengths),
        Row::filled("Points faibles", &content.weaknesses),
        Row::filled("Pistes d’amélioration", &content.opportunities),
    ]));
    Chapter::new("C. Jugement", vec![Body::Rows(rows)])
}

fn score_text(score: &Score) -> String {
    let Some(percent) = score.percent else {
        return "Aucune question ne compte".to_owned();
    };
    let best = score.applicable * 2;
    format!("{percent}\u{a0}% ({} points sur {best})", score.points)
}

fn reliability(score: &Score) -> String {
    let verified = score.applicable - score.unverifiable;
    format!("{verified} réponses vérifiables sur {}", score.applicable)
}

fn earlier(before: Option<&EvaluationText>) -> String {
    let found = before.and_then(|it| Some((it.number, it.score.percent?)));
    found.map_or_else(String::new, |(number, percent)| {
        format!("{number}\u{a0}: {percent}\u{a0}%")
    })
}

fn crossed(crossed: &Crossed) -> Row {
    let breaches: Vec<String> = crossed.breaches.iter().map(ToString::to_string).collect();
    let what = joined(&[crossed.gate.label(), &breaches.join(", ")]);
    Row::text("Point bloquant", &what).noted(crossed.gate.help())
}

pub(super) fn actions(text: &EvaluationText) -> Chapter {
    let own = text.actions.iter().filter(|it| !it.is_carried);
    let carried = text.actions.iter().filter(|it| it.is_carried);
    let own: Vec<&ImprovementLine> = own.collect();
    let carried: Vec<&ImprovementLine> = carried.collect();
    let mut body = Vec::new();
    if !own.is_empty() {
        body.push(Body::Table(table("Action", &own)));
    }
    if !carried.is_empty() {
        body.push(Body::Table(table("Action reportée", &carried)));
    }
    or_else(
        "D. Actions",
        body,
        "Aucune action n’est décidée ni reportée.",
    )
}

fn table(title: &str, lines: &[&ImprovementLine]) -> Table {
    let rows = lines.iter().map(|line| {
        let content = &line.content;
        let kind = content
            .kind
            .map(law::ImprovementKind::label)
            .unwrap_or_default();
        let due = content.due_on.map(paris::typed_date).unwrap_or_default();
        let effect = content
            .effectiveness
            .map(law::Effectiveness::label)
            .unwrap_or_default();
        [
            Cell::text(&line.number.to_string()).noted(kind),
            Cell::text(&content.text).noted(&content.finding),
            Cell::text(&content.owner).noted(&due),
            Cell::text(content.state.label()).noted(effect),
        ]
    });
    let columns = [("N°", 16), (title, 46), ("Qui, pour le", 20), ("État", 18)];
    Table::new(columns, rows)
}
